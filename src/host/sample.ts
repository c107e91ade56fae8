import { type SampleCompany, sampleCompany } from '../../samples/company';
import { ask, askToTheEnd } from './command/asking';
import type { Model } from './engine';
import type { Host } from './host';
import { run } from './run';

export { type SampleCompany, sampleCompany };

interface Inspection {
  readonly columns: object;
  readonly counted: object;
}

interface BuiltPlan {
  readonly tabs: readonly unknown[];
}

/**
 * Puts the sample company into a new spreadsheet in place of its blank tab, and lets the add-on build the plan by the
 * calls that its sidebar makes. Returns how many tabs it drew.
 */
export function openSample(host: Host, { tabs, plan }: SampleCompany): number {
  const [blank] = host.model.getters.getSheetIds();
  const [sales] = tabs.map(({ name, csv }) => host.importCsv(name, csv));
  for (const sheetId of host.model.getters.getSheetIds().slice(1)) dress(host.model, sheetId);
  run(host.model, 'DELETE_SHEET', { sheetId: blank, sheetName: host.model.getters.getSheetName(blank!) });
  const { columns, counted } = ask<Inspection>(host, 'inspectRetro', sales);
  return askToTheEnd<BuiltPlan>(host, 'buildPlan', { tab: sales, columns, ...counted, ...plan }).tabs.length;
}

/** As its people would have left a table: the headings stand out and stay in view, and no column cuts what is in it. */
function dress(model: Model, sheetId: string): void {
  const columns = model.getters.getNumberCols(sheetId);
  const target = [{ left: 0, right: columns - 1, top: 0, bottom: 0 }];
  run(model, 'SET_FORMATTING', { sheetId, target, style: { bold: true, fillColor: '#e8eaed' } });
  run(model, 'FREEZE_ROWS', { sheetId, quantity: 1 });
  for (let column = 0; column < columns; column++) {
    const size = widthOf(model, sheetId, column);
    run(model, 'RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: [column], size });
  }
}

/** In pixels, by the longest of the first texts: of thousands of rows the first few tell. */
function widthOf({ getters }: Model, sheetId: string, col: number): number {
  const rows = Math.min(getters.getNumberRows(sheetId), SEEN_ROWS);
  const lengths = Array.from({ length: rows }, (_, row) => getters.getEvaluatedCell({ sheetId, col, row })).map(
    ({ formattedValue }) => formattedValue.length,
  );
  return Math.max(NARROWEST, MARGIN + LETTER * Math.max(...lengths));
}

const SEEN_ROWS = 200;
const [NARROWEST, MARGIN, LETTER] = [60, 20, 7];
