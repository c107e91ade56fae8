import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { potentialsBy } from '../../src/domain/clients/client-potential';
import { readClients } from '../../src/domain/clients/client-traits';
import { peopleOf } from '../../src/domain/people';
import { makePlan, type Plan } from '../../src/domain/plan';
import type { Fact } from '../../src/domain/retro';
import { sumOf } from '../../src/domain/sum';
import { en } from '../../src/i18n/tabs/en';
import { ru } from '../../src/i18n/tabs/ru';
import type { Tab, TabTable } from '../../src/workbook/tab';
import { clientsTab } from '../../src/workbook/tabs/clients';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { type View, viewOf } from '../../src/workbook/view';
import { asMarkdown } from './markdown';

const TODAY = dayOf('2026-03-04');
const PRODUCTS = ['Glass', 'Doors', 'Locks'];

/** Who sells to whom, for how much a quarter, and every how many quarters. */
const CLIENTS = `
  Ivanova Aster   400000 1
  Ivanova Birch   260000 1
  Ivanova Clover   90000 2
  Ivanova =Dahlia  40000 2
  O'Brien Elder   310000 1
  O'Brien Fir      70000 2
  O'Brien Gorse    30000 3
  Ушёл    Hazel   180000 1
  Ушёл    Iris     20000 2
  Сидоров Juniper 120000 1`;

/** Three years of them; Birch has stopped in the last summer, and Kale begins this year. */
function salesOf(): Fact[] {
  const sales = CLIENTS.trim()
    .split('\n')
    .flatMap((line, of) => {
      const [manager = '', client = '', amount, every] = line.trim().split(/\s+/);
      const quarters = Array.from({ length: 13 }, (_, at) => at).filter((at) => (at + of) % Number(every) === 0);
      return quarters
        .filter((at) => client !== 'Birch' || at < 10)
        .map((at) => ({
          day: dayOf(`${2023 + Math.floor(at / 4)}-${['02', '05', '08', '11'][at % 4]}-12`),
          amount: Math.round(Number(amount) * (1 + 0.02 * at + 0.1 * ((at * 7 + of) % 3))),
          manager,
          client,
          product: PRODUCTS[(at + of) % 3]!,
        }));
    });
  const kale = { day: dayOf('2026-02-10'), amount: 55000, manager: "O'Brien", client: 'Kale', product: 'Glass' };
  const where = (manager: string) => ({ team: manager === 'Сидоров' ? 'Key' : 'Retail', division: 'North' });
  return [...sales, kale].map((sale, at) => ({ ...sale, ...where(sale.manager), row: at + 2 }));
}

const LISTED = readClients({
  name: 'Clients',
  headings: ['Client', 'Manager', 'Segment', 'Satisfaction'],
  rows: [
    ...CLIENTS.trim()
      .split('\n')
      .map((line, at) => [
        line.trim().split(/\s+/)[1]!,
        at === 8 ? 'Ivanova' : '',
        at % 2 === 0 ? 'Shops' : 'Builders',
        at,
      ]),
    ['Laurel', 'Ivanova', 'Shops', 5],
  ],
  firstRow: 2,
});
const PEOPLE = peopleOf([
  { row: 2, name: 'Ivanova', team: 'Retail', division: 'North' },
  { row: 3, name: "O'Brien", team: 'Retail', division: 'North' },
  { row: 4, name: 'Сидоров', team: 'Key', division: 'North' },
  { row: 5, name: 'Ушёл', team: 'Retail', division: 'North', to: dayOf('2025-12-31') },
]);

function viewed(facts: readonly Fact[]): View {
  const planning = { year: 2026, growth: 0.2, unit: 1000, today: TODAY, company: 'Company', people: PEOPLE };
  const clients = { potentialsOn: potentialsBy(facts, LISTED), traitsOf: LISTED.traitsOf, people: PEOPLE };
  return viewOf(foreseeing(2_000_000, makePlan(facts, planning)), { facts, clients }, TODAY);
}

/** Every quarter is forecast to bring so much: what the forecaster says is no matter here. */
function foreseeing(forecast: number, plan: Plan): Plan {
  if (plan.forecast === undefined) throw new Error('two years of sales are forecast');
  return {
    ...plan,
    forecast: { ...plan.forecast, quarters: plan.forecast.quarters.map((own) => ({ ...own, forecast })) },
  };
}

describe('the plan by client', () => {
  let view: View;
  let tab: Tab;
  beforeAll(() => {
    view = viewed(salesOf());
    [tab] = clientsTab('#5f6368', { view, texts: en }) as [Tab];
  }, 30_000);

  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('reads as reviewed in %s', async (language, texts) => {
    const [reviewed] = clientsTab('#5f6368', { view, texts });
    await expect(asMarkdown(reviewed!)).toMatchFileSnapshot(`../snapshots/${language}/clients.md`);
  });

  const tableOf = (key: string): TabTable => tab.tables.find((table) => table.key === key)!;

  it('lists each client once, with new ones where they are needed, and adds up to the plan of the quarter', () => {
    const { rows } = tableOf('clients');
    const names = rows.map(({ cells }) => cells.client);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(names).toEqual(expect.arrayContaining(['Aster', '=Dahlia', 'Kale']));
    expect(names).not.toContain('Hazel');
    const people = view.company.units.flatMap(({ units }) => units.flatMap((team) => team.units));
    const planned = people.filter(({ unit }) => !unit.isVacant).map(({ quarters }) => quarters[0]!.plan);
    expect(sumOf(rows.map(({ cells }) => Number(cells.target)))).toBe(sumOf(planned));
  });

  it('ends the room to grow with those who are listed and have never bought', () => {
    const { rows, note } = tableOf('room');
    const { room, ...cells } = rows[rows.length - 1]!.cells;
    expect(cells).toEqual({ client: 'Laurel', manager: 'Ivanova', kind: 'Shops', lastYear: 0 });
    expect(room).toBeGreaterThan(0);
    expect(note).toContain('who have never bought');
  });

  it('names whom nobody looks after', () => {
    expect(tab.messages.join(' ')).toContain('Nobody looks after 1 client: Hazel');
  });

  it('stands among the tabs, and on the tab of everyone who has clients', () => {
    const check = {
      facts: 1,
      excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
      strangers: [],
      misspelled: [],
      problems: [],
    };
    const tabs = tabsOf(view, check, en);
    expect(tabs.filter(({ kind }) => kind === 'clients')).toEqual([{ ...tab, longest: { name: 7, amount: 7 } }]);
    const own = (name: string) =>
      tabs
        .find(({ key }) => key === `manager/${name}`)!
        .tables.find(({ key }) => key === 'clients')!
        .rows.map(({ cells }) => cells.client ?? '');
    expect(own('Ivanova')).toEqual(['Aster', 'Birch', 'Clover', 'Iris', '=Dahlia', '', '', '']);
    expect(own('Сидоров')).toEqual(['Juniper', '', '', '', '', '', '', '']);
  });

  it('is not there where no sale names a client', () => {
    const nameless = salesOf().map(({ client: _, ...sale }) => sale);
    const without = viewed(nameless);
    expect(without.clients).toBeUndefined();
    expect(clientsTab('#5f6368', { view: without, texts: en })).toEqual([]);
  });
});
