import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { describePlanByForecast } from './plan-by-forecast';

/** Real sales that stand beside the project on a developer's machine and are not part of it. */
const ORDERS = path.resolve(import.meta.dirname, '../../../shared/data/superstore/superstore.csv');

describe.skipIf(!existsSync(ORDERS))('a real company', () => {
  describePlanByForecast({
    name: 'Superstore',
    language: 'ru',
    tabs: () => [{ name: 'Orders', csv: readFileSync(ORDERS, 'utf8') }],
    map: { team: 'Region', manager: 'State', client: 'Customer Name', product: 'Sub-Category' },
    year: 2017,
    made: '2017-02-15',
    later: '2017-04-17',
  });
});
