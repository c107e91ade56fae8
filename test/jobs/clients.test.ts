import { describe, expect, test } from 'vitest';
import { refreshTabs } from '../../src/jobs/refresh';
import type { PlanRequest } from '../../src/surface';
import { finish, planOn, portsOf, workbookOf } from './stand-in';

const CLIENTS = 'Rose Lily Aster Iris Fern Moss Reed Rush Sage Thyme Vetch Yew'.split(' ');
const columns = { date: 0, amount: 1, manager: 2, client: 3 };
const request: PlanRequest = { tab: 0, columns, year: 2026, growth: 0.2, unit: 100 };

/** Three years of quarters in which everyone buys a little more than before. */
const SALES = [
  ['Date', 'Amount', 'Manager', 'Client'],
  ...[2023, 2024, 2025].flatMap((year) =>
    ['02-14', '05-14', '08-14', '11-14'].flatMap((day, quarter) =>
      CLIENTS.map((client, at) => [
        `${year}-${day}`,
        1000 + 100 * at + 10 * quarter + (year - 2023) * 50,
        at % 2 === 0 ? 'Ann' : 'Bob',
        client,
      ]),
    ),
  ),
];
const LISTED = [
  ['Client', 'Manager', 'NPS'],
  ['Rose', 'Bob', 9],
  ['Lily', 'Anm', 'high'],
  ['Iris', '', 7],
];

function built() {
  const workbook = workbookOf({ Sales: SALES, Clients: LISTED });
  const ports = portsOf(workbook);
  planOn(ports, request);
  const rowsOn = (key: string) => [...workbook.drawn].reverse().find((tab) => tab.key === key)!.cells;
  return { ports, rowsOn, lines: () => rowsOn('clients').map((row) => row.join(' | ')) };
}

describe('clients in a plan', () => {
  test('are read from their tab: who looks after them, and which cells and names are wrong', () => {
    const { lines, rowsOn } = built();
    expect(lines()).toEqual(expect.arrayContaining([expect.stringMatching(/^Rose \| Bob \|/)]));
    expect(lines().join()).toContain('Nobody looks after 1 client: Lily');
    const check = rowsOn('check').map((row) => row.join(' | '));
    expect(check).toEqual(expect.arrayContaining([expect.stringMatching(/^Clients · NPS \| 3 \| high \| .*digits/)]));
  });

  test('have their drivers measured with the plan; a refresh keeps to them, and the next plan measures anew', () => {
    const { ports, lines } = built();
    const measured = ports.store.read('plan.drivers');
    expect(JSON.parse(measured ?? '').drivers).toHaveLength(7);
    const doubt = 0.01;
    const kept = { errorOfAll: 0.4, error: 0.4, drivers: [{ driver: 'NPS', gain: 0.1, doubt, isUsed: true }] };
    ports.store.write('plan.drivers', JSON.stringify(kept));
    finish(() => refreshTabs(ports, 'en'));
    expect(lines()).toEqual(expect.arrayContaining([expect.stringContaining('NPS | makes the forecast 20% better')]));
    planOn(ports, request);
    expect(ports.store.read('plan.drivers')).toBe(measured);
  });

  test('are no matter of a plan whose sales name none', () => {
    const { client: _, ...nameless } = columns;
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook);
    planOn(ports, { ...request, columns: nameless });
    expect(workbook.drawn.map(({ key }) => key)).not.toContain('clients');
    expect(ports.store.read('plan.drivers')).toBeNull();
  });
});
