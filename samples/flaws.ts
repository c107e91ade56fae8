import type { Day } from './calendar';
import type { Language } from './language';
import { type Cell, moneyIn, type Row, type Rows } from './tabs';

/** What is wrong with a row, as people leave it in their tables. */
export type FlawKind =
  | 'ambiguousDate'
  | 'dateInWords'
  | 'blankAmount'
  | 'wordForAmount'
  | 'blankManager'
  | 'sameDealTwice'
  | 'tenTimesTooMuch'
  | 'misspelledManager'
  | 'otherCurrency'
  | 'amountWithCurrency'
  | 'wordForCount'
  | 'blankCount';

/** A row that was spoilt. */
export interface Flaw {
  readonly kind: FlawKind;
  readonly tab: 'sales' | 'actions';
  /** As the sheet numbers it: 2 is the first under the headings. */
  readonly row: number;
  /** The column in question, and what stands there. */
  readonly field: keyof AnyRow;
  readonly value: Cell;
}

type AnyRow = Row<'sales'> & Row<'actions'>;

interface Spoiling {
  readonly kind: FlawKind;
  /** The first plain row of that day, or after it, is spoilt. */
  readonly day: Day;
  readonly field: keyof AnyRow;
  readonly spoil: (row: AnyRow, language: Language) => AnyRow;
}

const SALES: readonly Spoiling[] = [
  { kind: 'ambiguousDate', day: '2025-03-12', field: 'date', spoil: ({ date }) => ({ date: withSlashes(date) }) },
  { kind: 'blankAmount', day: '2025-10-21', field: 'amount', spoil: () => ({ amount: '' }) },
  { kind: 'otherCurrency', day: '2026-02-17', field: 'currency', spoil: inEuros },
  { kind: 'dateInWords', day: '2026-03-12', field: 'date', spoil: ({ date }, language) => inWords(date, language) },
  { kind: 'amountWithCurrency', day: '2026-04-14', field: 'amount', spoil: withCurrency },
  { kind: 'blankManager', day: '2026-05-19', field: 'manager', spoil: () => ({ manager: '' }) },
  { kind: 'misspelledManager', day: '2026-06-09', field: 'manager', spoil: initialed },
  { kind: 'otherCurrency', day: '2026-07-21', field: 'currency', spoil: inEuros },
  {
    kind: 'wordForAmount',
    day: '2026-08-18',
    field: 'amount',
    spoil: (_, language) => ({ amount: UNKNOWN[language] }),
  },
  {
    kind: 'tenTimesTooMuch',
    day: '2026-09-22',
    field: 'amount',
    spoil: ({ amount }) => ({ amount: 10 * Number(amount) }),
  },
];

const ACTIONS: readonly Spoiling[] = [
  { kind: 'dateInWords', day: '2026-03-17', field: 'date', spoil: ({ date }, language) => inWords(date, language) },
  { kind: 'wordForCount', day: '2026-06-16', field: 'count', spoil: (_, language) => ({ count: MANY[language] }) },
  { kind: 'blankCount', day: '2026-09-08', field: 'count', spoil: () => ({ count: '' }) },
  { kind: 'misspelledManager', day: '2026-10-13', field: 'manager', spoil: initialed },
];

const TWICE: Day = '2025-11-25';

const UNKNOWN = { en: 'n/a', ru: 'уточнить' };
const MANY = { en: 'many', ru: 'много' };
const MARCH = { en: 'March', ru: 'марта' };

/**
 * The tables as people keep them: some rows are wrong, the same ones in both languages. Most of them the add-on cannot
 * count, and says so; a typing error and a misspelled name no row shows by itself, and an amount with its currency is
 * read as what it is.
 */
export function spoil(rows: Rows, language: Language): { readonly rows: Rows; readonly flaws: readonly Flaw[] } {
  const { rows: entered, flaw } = enteredTwice(rows.sales, language);
  const sales = spoilt('sales', entered, SALES, language);
  const actions = spoilt('actions', rows.actions, ACTIONS, language);
  return {
    rows: { ...rows, sales: sales.rows, actions: actions.rows },
    flaws: [...sales.flaws, flaw, ...actions.flaws],
  };
}

function spoilt(
  tab: Flaw['tab'],
  rows: readonly AnyRow[],
  spoilings: readonly Spoiling[],
  language: Language,
): { readonly rows: readonly AnyRow[]; readonly flaws: readonly Flaw[] } {
  const after = [...rows];
  const flaws = spoilings.map(({ kind, day, field, spoil }): Flaw => {
    const at = plainRowOn(day, rows, language);
    const row = { ...rows[at], ...spoil(rows[at]!, language) };
    after[at] = row;
    return { kind, tab, row: at + FIRST_ROW, field, value: row[field] ?? '' };
  });
  return { rows: after, flaws };
}

const FIRST_ROW = 2;

/** A deal that somebody entered again a few rows below. */
function enteredTwice(sales: Rows['sales'], language: Language): { readonly rows: Rows['sales']; readonly flaw: Flaw } {
  const at = plainRowOn(TWICE, sales, language);
  const row = sales[at]!;
  const again = at + 4;
  const flaw = {
    kind: 'sameDealTwice',
    tab: 'sales',
    row: again + FIRST_ROW,
    field: 'deal',
    value: row.deal ?? '',
  } as const;
  return { rows: [...sales.slice(0, again), row, ...sales.slice(again)], flaw };
}

/** Neither a return nor a part of a deal, nor one that would be missed in the figures. */
function plainRowOn(day: Day, rows: readonly AnyRow[], language: Language): number {
  const most = moneyIn(language, 1_500_000);
  return rows.findIndex(({ date = '', amount = 1, share = 1 }) => {
    return String(date) >= day && Number(amount) > 0 && Number(amount) < most && share === 1;
  });
}

/** `12/3/25`: 12 March in one country, 3 December in another. */
function withSlashes(date: Cell = ''): string {
  const [year = '', month, day] = String(date).split('-').map(Number);
  return `${day}/${month}/${Number(year) % 100}`;
}

function inWords(date: Cell = '', language: Language): AnyRow {
  return { date: `${Number(String(date).slice(8))} ${MARCH[language]}` };
}

/** `Berg A.` */
function initialed({ manager = '' }: AnyRow): AnyRow {
  const [first = '', last = ''] = String(manager).split(' ');
  return { manager: `${last} ${first.slice(0, 1)}.` };
}

function inEuros({ amount }: AnyRow, language: Language): AnyRow {
  return { amount: Math.round(Number(amount) / (language === 'ru' ? 100 : 1)), currency: 'EUR' };
}

/** `$11,874.30`, `1 187 430 руб.` */
function withCurrency({ amount }: AnyRow, language: Language): AnyRow {
  const [whole = '', cents] = Number(amount).toFixed(2).split('.');
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return { amount: language === 'ru' ? `${grouped(' ')} руб.` : `$${grouped(',')}.${cents}` };
}
