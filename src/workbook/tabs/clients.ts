import type { ClientLine, ClientPlan } from '../../domain/clients/client-plan';
import { sumOf } from '../../domain/sum';
import { roundToUnit } from '../../domain/units';
import type { NamedClient } from '../../i18n/clients/texts';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabRow, TabTable } from '../tab';
import type { UnitView, View } from '../view';
import { NAMED, padded, pageOf, peopleIn } from './head';
import type { Writing } from './tabs';

/**
 * Whom to call first, who could buy more, and what the quarter asks of each client; what is known of clients and helps to
 * foresee them. No tab where no sale names a client.
 */
export function clientsTab(color: string, write: Writing): Tab[] {
  const { view, texts } = write;
  const { clients: plan } = view;
  if (plan === undefined) return [];
  return [
    {
      ...pageOf('clients', color, messagesOf(plan, view, texts), write),
      tables: [
        ...atRiskTable(plan, texts),
        ...roomTable(plan, texts),
        ...allTable(plan, view, texts),
        ...driversTable(plan, texts),
      ],
    },
  ];
}

/**
 * The clients of a manager who matter most now: by what is asked of them, twice as much of one at risk. Everyone's table has
 * as many rows, so that tabs of managers keep one layout.
 */
export function clientsTable({ unit }: UnitView, view: View, texts: TabTexts): TabTable[] {
  if (view.clients === undefined) return [];
  const weight = ({ target, isAtRisk }: ClientLine) => (isAtRisk ? 2 : 1) * target;
  const own = view.clients.clients
    .filter(({ manager }) => manager === unit.name)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MINE);
  const none: TabRow = { cells: { client: own.length === 0 ? texts.noPlan : null } };
  const blank = Array.from({ length: MINE - own.length }, (_, at): TabRow => (at === 0 ? none : { cells: {} }));
  return [
    {
      key: 'clients',
      title: texts.clients.tables.mine(quarterOf(view, texts)),
      columns: columnsFor(['client', 'target', 'expected', 'fact', 'silent', 'segment'], texts),
      rows: [...own.map((line) => rowOf(line, texts)), ...blank],
    },
  ];
}

const MINE = 8;
const WATCHED = 15;
/** More rows would be read by nobody; everyone's others are summed up in a line. */
const LISTED = 300;

function messagesOf(plan: ClientPlan, view: View, texts: TabTexts): string[] {
  const { clients: words } = texts;
  const [atRisk, room] = [clientsAtRisk(plan), clientsWithRoom(plan)];
  const { clients, fresh, orphans } = plan;
  return padded([
    words.atRisk(atRisk.length, moneyOf(atRisk, 'lastYear'), named(atRisk, 'lastYear')),
    room.length === 0 ? '' : words.room(named(room, 'whitespace')),
    clients.length === 0
      ? ''
      : words.asked(quarterOf(view, texts), {
          asked: sumOf(clients.map(({ target }) => target)),
          expected: roundToUnit(moneyOf(clients, 'expected'), view.plan.unit),
          fresh: sumOf(fresh.map(({ target }) => target)),
        }),
    orphans.length === 0 ? '' : words.orphans(orphans.length, named(orphans, 'lastYear')),
  ]);
}

type Money = 'lastYear' | 'expected' | 'whitespace';

function moneyOf(lines: readonly ClientLine[], key: Money): number {
  return Math.round(sumOf(lines.map((line) => line[key])));
}

function named(lines: readonly ClientLine[], key: Money): NamedClient[] {
  return lines.slice(0, NAMED).map(({ client, [key]: amount }) => ({ client, amount: Math.round(amount) }));
}

/** The quarter that people look at. */
function quarterOf({ month, year }: View, { quarter }: TabTexts): string {
  return quarter(Math.floor(month / 3) + 1, year);
}

function clientsAtRisk({ clients }: ClientPlan): ClientLine[] {
  return clients.filter(({ isAtRisk }) => isAtRisk).sort((a, b) => b.lastYear - a.lastYear);
}

function clientsWithRoom({ clients }: ClientPlan): ClientLine[] {
  return clients.filter(({ whitespace }) => Math.round(whitespace) > 0).sort((a, b) => b.whitespace - a.whitespace);
}

function atRiskTable(plan: ClientPlan, texts: TabTexts): TabTable[] {
  const { tables, notes } = texts.clients;
  const keys = ['client', 'manager', 'lastYear', 'expected', 'fact', 'silent', 'segment'] as const;
  return tableOf('atRisk', tables.atRisk, notes.atRisk, keys, clientsAtRisk(plan), texts);
}

/** Those who buy, then those who never have. */
function roomTable(plan: ClientPlan, texts: TabTexts): TabTable[] {
  const { tables, notes } = texts.clients;
  const keys = ['client', 'manager', 'lastYear', 'room', 'target', 'fact', 'kind'] as const;
  const prospects = plan.prospects.slice(0, WATCHED).map(({ client, manager, kind, whitespace }): TabRow => {
    return { cells: { client, manager, kind, lastYear: 0, room: Math.round(whitespace) }, key: client };
  });
  const note = notes.room + (prospects.length === 0 ? '' : ` ${notes.prospects}`);
  return tableOf('room', tables.room, note, keys, clientsWithRoom(plan), texts, prospects);
}

function tableOf(
  key: string,
  title: string,
  note: string,
  keys: readonly ColumnKey[],
  lines: readonly ClientLine[],
  texts: TabTexts,
  others: readonly TabRow[] = [],
): TabTable[] {
  const rows = [...lines.slice(0, WATCHED).map((line) => rowOf(line, texts)), ...others];
  return rows.length === 0 ? [] : [{ key, title, note, columns: columnsFor(keys, texts), rows }];
}

/** By manager in the order of the plan, the largest target first; then what has to come from new clients. */
function allTable(plan: ClientPlan, view: View, texts: TabTexts): TabTable[] {
  const { tables, notes, fresh: newOnes, others } = texts.clients;
  if (plan.clients.length === 0) return [];
  const listed = new Set(plan.clients.slice(0, LISTED));
  const rowsFor = (manager: string): TabRow[] => {
    const own = plan.clients.filter((line) => line.manager === manager);
    const rest = own.filter((line) => !listed.has(line));
    const fresh = plan.fresh.find((line) => line.manager === manager);
    return [
      ...own.filter((line) => listed.has(line)).map((line) => rowOf(line, texts)),
      ...(rest.length === 0 ? [] : [summary(others(rest.length), manager, rest)]),
      ...(fresh === undefined
        ? []
        : [{ cells: { client: newOnes, manager, target: fresh.target }, key: `${manager}/+` }]),
    ];
  };
  return [
    {
      key: 'clients',
      title: tables.all(quarterOf(view, texts)),
      note: notes.all,
      columns: columnsFor(
        ['client', 'manager', 'lastYear', 'expected', 'target', 'fact', 'attainment', 'silent', 'segment', 'kind'],
        texts,
      ),
      rows: peopleIn(view.company).flatMap(({ unit }) => rowsFor(unit.name)),
      total: texts.total,
    },
  ];
}

function summary(client: string, manager: string, lines: readonly ClientLine[]): TabRow {
  const sum = (key: 'lastYear' | 'expected' | 'target' | 'fact') => Math.round(sumOf(lines.map((line) => line[key])));
  const cells = { lastYear: sum('lastYear'), expected: sum('expected'), fact: sum('fact') };
  return {
    cells: { client, manager, ...cells, target: sumOf(lines.map(({ target }) => target)) },
    key: `${manager}/…`,
  };
}

type ColumnKey =
  | 'client'
  | 'manager'
  | 'kind'
  | 'segment'
  | 'lastYear'
  | 'expected'
  | 'room'
  | 'target'
  | 'fact'
  | 'attainment'
  | 'silent';

function columnsFor(keys: readonly ColumnKey[], { columns, clients, noPlan }: TabTexts): TabColumn[] {
  const headings = { ...columns, ...clients.columns };
  return keys.map((key): TabColumn => {
    const width = (keys.includes('attainment') ? WIDTHS : WIDTHS_BESIDE)[key];
    const column = { key, heading: headings[key], ...(width && { width }) };
    if (key === 'attainment')
      return { ...column, format: 'percent', formula: `IF({target}>0;{fact}/{target};"${noPlan}")` };
    if (key === 'silent') return { ...column, format: 'count', total: '' };
    return { ...column, format: TEXTS.includes(key) ? 'text' : 'money' };
  });
}

const TEXTS: readonly ColumnKey[] = ['client', 'manager', 'kind', 'segment'];
/** Of names that are longer than figures: asked for by the widest table of the tab alone; the sentences on top end above its last. */
const WIDTHS: { readonly [key in ColumnKey]?: number } = { client: 230, manager: 150, kind: 320 };
/** What other tables ask for. */
const WIDTHS_BESIDE: typeof WIDTHS = { client: 184, kind: 155 };

function rowOf(line: ClientLine, { clients }: TabTexts): TabRow {
  const { client, manager, kind, target, fact, silent } = line;
  const figures = { target, fact, silent, lastYear: Math.round(line.lastYear), expected: Math.round(line.expected) };
  const cells = { client, manager, kind, segment: clients.segments[line.segment], room: Math.round(line.whitespace) };
  return { cells: { ...cells, ...figures }, key: client };
}

/** Own purchases always count; the rest has to help. */
function driversTable({ drivers: { drivers, error, errorOfAll = 0 } }: ClientPlan, { clients }: TabTexts): TabTable[] {
  const { columns, tables, notes } = clients;
  return [
    {
      key: 'drivers',
      title: tables.drivers,
      note: notes.drivers(error),
      columns:
        drivers.length === 0
          ? []
          : [
              { key: 'driver', heading: columns.driver, format: 'text' },
              { key: 'worth', heading: columns.worth, format: 'text' },
            ],
      rows: drivers.map(({ driver, gain, doubt, isUsed }) => {
        const better = gain / (errorOfAll + gain || 1);
        const worth = clients.worth({ better, isUsed, doesHarm: gain < -doubt });
        return { cells: { driver: clients.drivers[driver] ?? driver, worth }, key: driver };
      }),
    },
  ];
}
