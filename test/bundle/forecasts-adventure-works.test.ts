import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { describePlanByForecast } from './plan-by-forecast';

/** Real sales that stand beside the project on a developer's machine and are not part of it. */
const ORDERS = path.resolve(import.meta.dirname, '../../../shared/data/adventureworks/aw_orders.csv');

describe.skipIf(!existsSync(ORDERS))('a real company', () => {
  describePlanByForecast({
    name: 'AdventureWorks',
    language: 'en',
    tabs: () => [{ name: 'Orders', csv: readFileSync(ORDERS, 'utf8') }],
    map: { date: 'order_date', manager: 'salesperson', team: 'region', division: 'group', client: 'reseller' },
    year: 2020,
    made: '2020-02-10',
    later: '2020-04-10',
  });
});
