import { nameKey } from '../domain/cells';
import { Mistake } from '../domain/problem';
import { RETRO } from '../domain/retro-columns';
import type { StageCount } from '../domain/stages';
import type { Table } from '../domain/table';
import type { Columns, Counted, Field, PlanRequest } from '../surface';
import type { Store } from './ports';

/**
 * Keeps what a plan was built from. Columns are kept by heading, so that a moved one stays chosen and another tab is not
 * misread. A refresh finds all of it again; the sidebar is not offered a condition on any other column than the stage's,
 * since nothing there would show that it holds.
 */
export function remember(store: Store, table: Table, request: PlanRequest): void {
  const { tab, columns, only, currency, ...figures } = request;
  const names = distinctNames(table.headings);
  const nameOf = (field: Field) => names[columns[field] ?? -1];
  const isKept = only === undefined || only.column === columns.stage;
  const rows: ChosenRows = {
    stage: isKept ? [nameOf('stage'), short(only?.value ?? ALL)] : undefined,
    currency: currency === undefined ? undefined : [nameOf('currency'), short(currency)],
  };
  store.write(CHOSEN_TAB, String(tab));
  const fields = FIELDS.filter((field) => nameOf(field) !== undefined);
  store.write(CHOSEN_COLUMNS, JSON.stringify(fields.map((field) => [field, nameOf(field)])));
  store.write(CHOSEN_ROWS, JSON.stringify(rows));
  const condition: Pick<LastPlan, 'only'> = only === undefined ? {} : { only: [names[only.column], only.value] };
  const last: LastPlan = { ...figures, ...(currency === undefined ? {} : { currency }), ...condition };
  store.write(LAST_PLAN, JSON.stringify(last));
}

/** The year of the last plan; undefined before the first. */
export function recallYear(store: Store): number | undefined {
  return lastPlan(store)?.year;
}

/**
 * The request of the last plan, to be made again. `open` reads a tab.
 *
 * Throws a Mistake (`nothingToRefresh`, `salesTabIsGone`, `salesColumnGone`) where it cannot be made any more.
 */
export function recallRequest(store: Store, open: (tab: number) => Table | undefined): PlanRequest {
  const last = lastPlan(store);
  if (last === undefined) throw new Mistake('nothingToRefresh', {});
  const { only, ...figures } = last;
  const tab = Number(recallTab(store));
  const table = open(tab);
  if (table === undefined) throw new Mistake('salesTabIsGone', {});
  const find = (heading: string | undefined) => columnNamed(heading ?? '', table);
  const columns = chosenColumns(store).map(([field, heading]) => [field, find(heading)] as const);
  const condition = only && { only: { column: find(only[0]), value: only[1] } };
  return { ...figures, tab, columns: Object.fromEntries(columns), ...condition };
}

/** The tab that the last plan was built from. */
export function recallTab(store: Store): string | null {
  return store.read(CHOSEN_TAB);
}

/** The columns that were chosen last; undefined unless all their headings are here. */
export function recallColumns(store: Store, { headings }: Table): Columns | undefined {
  const names = distinctNames(headings);
  const found = chosenColumns(store).map(([field, name]) => [field, names.indexOf(name)] as const);
  return found.length > 0 && found.every(([, at]) => at >= 0) ? Object.fromEntries(found) : undefined;
}

/** The stage that was chosen last, `{}` for all rows; undefined when none was for this column, or it has left. */
export function recallStage(
  store: Store,
  { headings }: Table,
  { stage: column }: Columns,
  stages: readonly StageCount[],
): Pick<Counted, 'only'> | undefined {
  const [name, value] = chosenRows(store).stage ?? [];
  if (column === undefined || name !== distinctNames(headings)[column]) return undefined;
  if (value === ALL) return {};
  const found = stages.find(({ stage }) => nameKey(short(stage)) === nameKey(value ?? ALL));
  return found && { only: { column, value: found.stage } };
}

/** The currency that was chosen last, whether or not any row is still in it; `{}` when none was for this column. */
export function recallCurrency(
  store: Store,
  { headings }: Table,
  { currency: column }: Columns,
): Pick<Counted, 'currency'> {
  const [name, currency] = chosenRows(store).currency ?? [];
  const isForColumn = column !== undefined && name === distinctNames(headings)[column];
  return isForColumn && currency !== undefined ? { currency } : {};
}

const CHOSEN_TAB = 'retro.tab';
const CHOSEN_COLUMNS = 'retro.columns';
const CHOSEN_ROWS = 'retro.rows';
const LAST_PLAN = 'plan.last';
const FIELDS = Object.keys(RETRO) as Field[];

/** A request without its tab and columns, which are kept apart; the condition by heading. */
interface LastPlan extends Pick<PlanRequest, 'year' | 'quarter' | 'growth' | 'unit' | 'currency'> {
  readonly only?: readonly [heading: string | undefined, value: string];
}

function lastPlan(store: Store): LastPlan | undefined {
  const kept = store.read(LAST_PLAN);
  return kept === null ? undefined : (JSON.parse(kept) as LastPlan);
}

function chosenColumns(store: Store): [Field, string][] {
  return JSON.parse(store.read(CHOSEN_COLUMNS) ?? '[]') as [Field, string][];
}

function columnNamed(heading: string, { name, headings }: Table): number {
  const at = distinctNames(headings).indexOf(heading);
  if (at < 0) throw new Mistake('salesColumnGone', { tab: name, column: heading });
  return at;
}

/** Instead of a stage: every row counts. */
const ALL = '';

/** The heading of a column, and what was chosen under it. */
type ChosenValue = readonly [heading: string | undefined | null, value: string];

interface ChosenRows {
  readonly stage?: ChosenValue | undefined;
  readonly currency?: ChosenValue | undefined;
}

function chosenRows(store: Store): ChosenRows {
  return JSON.parse(store.read(CHOSEN_ROWS) ?? '{}') as ChosenRows;
}

/** Headings as they are kept, each one different: the second `Amount` is `Amount\n2`. */
function distinctNames(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const name = short(heading);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}\n${count}`;
  });
}

/** A property of the document holds 9 KB: thirteen such texts fit, even if every sign is escaped into six. */
function short(text: string): string {
  return text.slice(0, 100);
}
