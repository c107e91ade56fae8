import { describe, expect, test } from 'vitest';
import { office, recalculated } from '../host/xlsx-file';
import { build, importSales, openSpreadsheet } from './add-on';

describe.skipIf(office === undefined)('LibreOffice, which is no part of this project,', () => {
  test.each(['en', 'ru'] as const)(
    'calculates every live formula of the built tabs to what the host shows (%s)',
    async (language) => {
      const host = await openSpreadsheet(language);
      build(host, await importSales(host), { team: 3, division: 4 });
      const { expected, found } = recalculated(await host.exportXlsx());
      console.log(`LibreOffice calculated ${Object.keys(expected).length} formulas of the built tabs (${language})`);
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      expect(found).toEqual(expected);
    },
  );
});
