import type { Day } from '../domain/calendar';
import { nameKey } from '../domain/cells';
import type { MeasuredDrivers } from '../domain/clients/drivers';
import type { KeptForecast } from '../domain/forecast-basis';
import type { ProposedPlan } from '../domain/outlook/running';
import type { PlanPast } from '../domain/plan-past';
import { Mistake } from '../domain/problem';
import { RETRO } from '../domain/retro-columns';
import type { Range } from '../domain/season';
import type { StageCount } from '../domain/stages';
import type { Table } from '../domain/table';
import type { Quarters } from '../domain/target';
import type { Columns, Counted, Field, PlanRequest } from '../surface';
import type { Store } from './ports';

/**
 * A request as it is kept. Columns are kept by heading, so that a moved one stays chosen and another tab or column is not
 * misread.
 */
export interface KeptRequest
  extends Pick<PlanRequest, 'tab' | 'year' | 'quarter' | 'growth' | 'unit' | 'currency' | 'rule'> {
  readonly columns: readonly (readonly [Field, heading: string])[];
  readonly only?: readonly [heading: string, value: string];
  /** The plan is made from what was known by that day, so that it stays the same at every refresh. */
  readonly knownBy: Day;
  /** Where the year begins, 1–12: a plan keeps its days when the setting changes. Blank until the plan is made. */
  readonly firstMonth?: number;
  /** What its quarters were to bring when it was made: it stays so until it is built anew. Blank until then. */
  readonly made?: Quarters;
  /** The quarters of the revision that the head has accepted, and the range of the year that it stands on. */
  readonly revised?: Range & { readonly quarters: Quarters };
}

/** A request with its columns by heading; a column that is not there is left out. */
export function keptRequest(request: PlanRequest, { headings }: Table, knownBy: Day): KeptRequest {
  const { inFull: _, columns, only, ...figures } = request;
  const names = distinctNames(headings);
  const fields = FIELDS.flatMap((field) => {
    const name = names[columns[field] ?? -1];
    return name === undefined ? [] : [[field, name] as const];
  });
  const condition = only && { only: [names[only.column] ?? '', only.value] as const };
  return { ...figures, columns: fields, ...condition, knownBy };
}

/** The request as it was, for the tab as it is. Throws a Mistake (`salesColumnGone`) where it cannot be made any more. */
export function requestFrom(
  { columns, only, knownBy: _, firstMonth: __, made: ___, revised: ____, ...figures }: KeptRequest,
  table: Table,
): PlanRequest {
  const found = columns.map(([field, heading]) => [field, columnNamed(heading, table)] as const);
  const condition = only && { only: { column: columnNamed(only[0], table), value: only[1] } };
  return { ...figures, columns: Object.fromEntries(found), ...condition };
}

/** The plan that stands was made with it. */
export function remember(store: Store, request: KeptRequest): void {
  store.write(LAST_PLAN, JSON.stringify(request));
}

/** What divides the plan that stands: whoever corrects a past sale moves nobody's plan. */
export function rememberPast(store: Store, past: PlanPast): void {
  store.write(PAST, JSON.stringify(past));
}

export function recallPast(store: Store): PlanPast | undefined {
  return recalled(store, PAST);
}

/** What was forecast for the plan that stands: clients, market and past sales may be known better since, and the plan stays. */
export function rememberForecast(store: Store, forecast: KeptForecast | undefined): void {
  const { quarters, year, targets, factors } = forecast ?? {};
  if (forecast === undefined) store.forget(FORECAST);
  else store.write(FORECAST, JSON.stringify({ quarters, year, targets, factors }));
}

export function recallForecast(store: Store): KeptForecast | undefined {
  return recalled(store, FORECAST);
}

/** What helps to foresee clients, measured once for a plan. */
export function rememberDrivers(store: Store, drivers: MeasuredDrivers): void {
  store.write(DRIVERS, JSON.stringify(drivers));
}

export function recallDrivers(store: Store): MeasuredDrivers | undefined {
  return recalled(store, DRIVERS);
}

/** A revision that may be accepted, until the next refresh says otherwise. */
export function rememberProposal(store: Store, proposed: ProposedPlan | undefined): void {
  if (proposed === undefined) store.forget(PROPOSAL);
  else store.write(PROPOSAL, JSON.stringify(proposed));
}

export function recallProposal(store: Store): ProposedPlan | undefined {
  return recalled(store, PROPOSAL);
}

/** The range of the year that the head knows of and has kept the plan for. */
export function rememberDeclined(store: Store, { low, high }: Range): void {
  store.write(DECLINED, JSON.stringify({ low, high }));
}

export function recallDeclined(store: Store): Range | undefined {
  return recalled(store, DECLINED);
}

export const forgetDeclined = (store: Store): void => store.forget(DECLINED);

/** What the plan that stands was made with; undefined before the first. */
export function recall(store: Store): KeptRequest | undefined {
  return recalled(store, LAST_PLAN);
}

/** The columns that were chosen last; undefined unless all their headings are here. */
export function recallColumns(store: Store, { headings }: Table): Columns | undefined {
  const names = distinctNames(headings);
  const found = (recall(store)?.columns ?? []).map(([field, name]) => [field, names.indexOf(name)] as const);
  return found.length > 0 && found.every(([, at]) => at >= 0) ? Object.fromEntries(found) : undefined;
}

/**
 * The stage that was chosen last, `{}` for all rows; undefined when none was for this column, or it has left. A condition
 * on any other column is not offered again, since nothing in the sidebar would show that it holds.
 */
export function recallStage(
  store: Store,
  { headings }: Table,
  { stage: column }: Columns,
  stages: readonly StageCount[],
): Pick<Counted, 'only'> | undefined {
  const last = recall(store);
  if (column === undefined || last === undefined) return undefined;
  const name = distinctNames(headings)[column];
  if (headingOf('stage', last) !== name) return undefined;
  if (last.only === undefined) return {};
  const [heading, value] = last.only;
  const found = stages.find(({ stage }) => nameKey(stage) === nameKey(value));
  return heading === name && found ? { only: { column, value: found.stage } } : undefined;
}

/** The currency that was chosen last, whether or not any row is still in it; `{}` when none was for this column. */
export function recallCurrency(
  store: Store,
  { headings }: Table,
  { currency: column }: Columns,
): Pick<Counted, 'currency'> {
  const last = recall(store);
  if (column === undefined || last?.currency === undefined) return {};
  return headingOf('currency', last) === distinctNames(headings)[column] ? { currency: last.currency } : {};
}

const LAST_PLAN = 'plan.last';
const PAST = 'plan.past';
const FORECAST = 'plan.forecast';
const DRIVERS = 'plan.drivers';
const PROPOSAL = 'plan.proposal';
const DECLINED = 'plan.declined';
const FIELDS = Object.keys(RETRO) as Field[];

function recalled<T>(store: Store, key: string): T | undefined {
  const kept = store.read(key);
  return kept === null ? undefined : (JSON.parse(kept) as T);
}

const headingOf = (field: Field, { columns }: KeptRequest) => columns.find(([name]) => name === field)?.[1];

function columnNamed(heading: string, { name, headings }: Table): number {
  const at = distinctNames(headings).indexOf(heading);
  if (at < 0) throw new Mistake('salesColumnGone', { tab: name, column: heading });
  return at;
}

/** Headings as they are kept, each one different: the second `Amount` is `Amount\n2`. */
function distinctNames(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading}\n${count}`;
  });
}
