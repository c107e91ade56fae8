import { absencesOf, commonDays } from '../domain/absences';
import { type ActionLog, actionLogOf } from '../domain/actions';
import type { Span } from '../domain/calendar';
import { nameKey } from '../domain/cells';
import { type ListedClients, readClients } from '../domain/clients/client-traits';
import {
  type DealRow,
  INPUT_NAMES,
  type InputName,
  type InputRecord,
  readInput,
  recogniseInput,
} from '../domain/inputs';
import { type MarketSeries, readMarket } from '../domain/market-series';
import { type People, peopleOf } from '../domain/people';
import { russianDays } from '../domain/russian-calendar';
import {
  missingSettings,
  readSettings,
  SETTING_NAMES,
  type Settings,
  settingChanges,
  type Written,
  wordOf,
} from '../domain/settings';
import type { Problem, Table } from '../domain/table';
import { type CalendarDay, type WorkCalendar, workCalendarOf } from '../domain/work-calendar';
import { textsIn } from '../i18n/catalog';
import { LANGUAGES, languageOf } from '../i18n/language';
import type { PlanRequest, TabChoice } from '../surface';
import {
  drawInput,
  drawSettings,
  HEADING_ROW,
  inputTableOn,
  isHeadings,
  type Making,
  type Place,
} from '../workbook/inputs';
import { addNewColumns } from './new-columns';
import type { Store, Workbook } from './ports';

/** What people have filled in; what is blank is as if there were no such tab. */
export interface Inputs {
  readonly people: People;
  readonly actions: ActionLog;
  readonly deals: readonly DealRow[];
  readonly clients: ListedClients;
  readonly market: readonly MarketSeries[];
  readonly calendar: WorkCalendar;
  /** The days of that calendar that somebody has entered. */
  readonly holidays: readonly CalendarDay[];
  /** The vacations and leaves of a person. */
  readonly absences: (name: string) => readonly Span[];
  /** Who is away, who succeeds somebody, and who looks after clients. */
  readonly named: readonly string[];
  readonly settings: Settings;
  readonly problems: readonly InputProblem[];
  /** The tabs that are there. */
  readonly tables: InputTables;
}

/** A row of an input tab that cannot be read. */
export interface InputProblem {
  readonly input: InputName;
  /** Its name. */
  readonly tab: string;
  readonly problem: Problem;
}

export type InputTables = { readonly [input in InputName]?: InputTable };

export interface InputTable extends Table {
  readonly tab: number;
  /** The user's own, and not yet known as an input. */
  readonly isNew: boolean;
}

/**
 * What stands on the input tabs, one read each. A tab is found by our mark, else by its name in either language if its
 * headings say that it is the table; the tab with the sales is never one of them, whatever its name. Nothing is written.
 *
 * Throws a Mistake (`noInputColumn`) when a tab has lost a column that it must have.
 */
export function readInputs(workbook: Workbook, sales: number): Inputs {
  const tables = findTables(workbook, sales);
  const problems: InputProblem[] = [];
  const collect = (input: InputName, bad: readonly Problem[]) => {
    if (bad.length === 0) return;
    const tab = tables[input]?.name ?? '';
    problems.push(...bad.map((problem) => ({ input, tab, problem })));
  };
  const read = <T extends InputName>(input: T): readonly InputRecord<T>[] => {
    const table = tables[input];
    if (table === undefined) return [];
    const found = readInput(input, table);
    collect(input, found.problems);
    return found.records;
  };
  const tell = <T extends { readonly problems: readonly Problem[] }>(input: InputName, of: (table: Table) => T): T => {
    const found = of(tables[input] ?? NO_TABLE);
    collect(input, found.problems);
    return found;
  };
  const { settings, problems: unusable } = readSettings(read('settings'), valueHeading(tables.settings));
  collect('settings', unusable);
  const listed = read('people');
  const people = peopleOf(listed);
  const clients = tell('clients', readClients);
  const rows = read('holidays');
  const holidays = commonDays(rows);
  const { calendar, shortDays = false } = settings;
  const official = calendar === 'RU' ? russianDays({ shortDay: shortDays ? 7 / 8 : 1 }) : [];
  return {
    people,
    actions: actionLogOf(read('actions'), workbook.today),
    deals: read('deals'),
    clients,
    market: tell('market', readMarket).series,
    calendar: workCalendarOf([...official, ...holidays]),
    holidays,
    absences: absencesOf(rows),
    named: [
      ...[...rows.map(({ person }) => person), ...listed.map(({ successor }) => successor)].filter(isNamed),
      ...clients.managers,
    ],
    settings,
    problems,
    tables,
  };
}

const isNamed = (name: string | undefined): name is string => name !== undefined;

/** The settings alone, for the sidebar to open with; none before the first plan, or where their tab cannot be read. */
export function readSettingsTab(workbook: Workbook): Settings {
  const tab = workbook.inputs.find('settings');
  const table = tab === undefined ? undefined : openTable(workbook, 'settings', tab);
  if (table === undefined || !isHeadings('settings', table.headings)) return {};
  return readSettings(readInput('settings', table).records, '').settings;
}

/** The table on one input tab, found as `readInputs` finds it; undefined where there is none. */
export function findInput(workbook: Workbook, input: InputName): InputTable | undefined {
  const tab = workbook.inputs.find(input);
  return tab === undefined ? findByName(workbook, input, workbook.tabs()) : openTable(workbook, input, tab);
}

/** The same, to be written to: one of the user's own is known as it from now on, and a missing one is made. */
export function findOrMakeInput(workbook: Workbook, input: InputName): InputTable | undefined {
  const table = findInput(workbook, input);
  if (table?.isNew) workbook.inputs.adopt(table.tab, input);
  if (table !== undefined) return table;
  const { [input]: tab } = make(workbook, [input], {}, findInput(workbook, 'people'));
  return tab === undefined ? undefined : openTable(workbook, input, tab);
}

/** A problem as a row of a report that spans tabs: `People · From`. */
export function placed({ tab, problem }: Pick<InputProblem, 'tab' | 'problem'>): Problem {
  return { ...problem, column: `${tab} · ${problem.column}` };
}

/**
 * Makes the input tabs that are missing, marks those that were found by their names, and lets the settings follow what
 * the plan was made with. Called when the plan stands, so that a mistake before leaves the workbook as it was.
 *
 * Only settings on a tab that we made follow, and only those that nobody has changed since the last plan.
 */
export function completeInputs(
  workbook: Workbook,
  store: Store,
  { tables }: Pick<Inputs, 'tables'>,
  request: Pick<PlanRequest, 'growth' | 'unit' | 'currency' | 'rule'>,
): void {
  const chosen = writtenIn(workbook, request);
  for (const input of INPUT_NAMES) {
    const table = tables[input];
    if (table?.isNew) workbook.inputs.adopt(table.tab, input);
  }
  addNewColumns(workbook, store, tables, namesOn(tables.people, undefined));
  const missing = INPUT_NAMES.filter((input) => tables[input] === undefined);
  const made = make(workbook, missing, chosen, tables.people);
  if (made.settings !== undefined) keep(store, { tab: made.settings, chosen });
  if (tables.settings !== undefined) follow(workbook, store, tables.settings, chosen);
}

/**
 * What the head chose for a plan. The year is not kept: next year's plan is for next year. Nor is the usual rule, which a
 * blank cell means as well: a tab from before there were rules stays as it is.
 */
function writtenIn(
  { locale }: Workbook,
  { growth, unit, currency, rule }: Parameters<typeof completeInputs>[3],
): Written {
  const { choices = [] } = textsIn(languageOf(locale)).inputs.settings.rows.rule;
  const word = rule && rule !== 'yoy' && wordOf(rule, choices);
  return { growth, unit, ...(currency && { currency }), ...(word && { rule: word }) };
}

function valueHeading(settings: InputTable | undefined): string {
  const headings = settings?.headings ?? [];
  return headings[recogniseInput('settings', headings).value ?? -1] ?? '';
}

function findTables(workbook: Workbook, sales: number): InputTables {
  const marked = new Map(INPUT_NAMES.map((input) => [input, workbook.inputs.find(input)]));
  const isComplete = INPUT_NAMES.every((input) => marked.get(input) !== undefined);
  const others = isComplete ? [] : workbook.tabs().filter(({ id }) => id !== sales);
  const find = (input: InputName) => {
    const tab = marked.get(input);
    if (tab === undefined) return findByName(workbook, input, others);
    return tab === sales ? { ...NO_TABLE, tab } : openTable(workbook, input, tab);
  };
  return Object.fromEntries(INPUT_NAMES.map((input) => [input, find(input)]));
}

/** For a tab with deals that serves as the sales: its rows are not deals as well. */
const NO_TABLE = { name: '', headings: [], rows: [], firstRow: 1, isNew: false };

function findByName(workbook: Workbook, input: InputName, tabs: readonly TabChoice[]): InputTable | undefined {
  const names = LANGUAGES.map((language) => nameKey(textsIn(language).inputs[input].tab));
  const tables = tabs
    .filter(({ name }) => names.includes(nameKey(name)))
    .flatMap(({ id }) => openTable(workbook, input, id) ?? []);
  const table = tables.find(({ headings }) => isHeadings(input, headings));
  return table && { ...table, isNew: true };
}

function openTable(workbook: Workbook, input: InputName, tab: number): InputTable | undefined {
  const contents = workbook.read(tab);
  // Spread into another object, it would ask for its name.
  return contents === null ? undefined : Object.assign(inputTableOn(input, contents), { tab, isNew: false });
}

/** Returns the ids of the new tabs. The tab in front stays there. */
function make(
  workbook: Workbook,
  inputs: readonly InputName[],
  settings: Making['settings'],
  people: InputTable | undefined,
): { readonly [input in InputName]?: number } {
  const made: { [input in InputName]?: number } = {};
  if (inputs.length === 0) return made;
  const texts = textsIn(languageOf(workbook.locale));
  const front = workbook.activeTab();
  for (const input of inputs) {
    const names = namesOn(people, made.people);
    made[input] = workbook.inputs.create(drawInput(input, { texts, settings, names }));
  }
  workbook.show(front);
  return made;
}

/** Where the names of people begin, for lists to choose from: on the tab that was there, else on the one just made. */
function namesOn(people: InputTable | undefined, made: number | undefined): Place | undefined {
  if (people === undefined) return made === undefined ? undefined : { tab: made, row: HEADING_ROW + 1, column: 1 };
  const { name: at } = recogniseInput('people', people.headings);
  return at === undefined ? undefined : { tab: people.tab, row: people.firstRow, column: at + 1 };
}

/** What the last plan was made with, and the tab of ours that says so. */
interface LastChoice {
  readonly tab: number;
  readonly chosen: Written;
  /** How many settings the tab has had a row for; the four of the first version where it is not told. */
  readonly offered?: number;
}

const LAST_CHOICE = 'settings.last';

function keep(store: Store, { tab, chosen }: LastChoice): void {
  store.write(LAST_CHOICE, JSON.stringify({ tab, chosen, offered: SETTING_NAMES.length }));
}

function follow(workbook: Workbook, store: Store, settings: InputTable, chosen: Written): void {
  const last = JSON.parse(store.read(LAST_CHOICE) ?? 'null') as LastChoice | null;
  const { value: at } = recogniseInput('settings', settings.headings);
  if (last?.tab !== settings.tab || at === undefined) return;
  const { offered = 4 } = last;
  const { records } = readInput('settings', settings);
  const changes = settingChanges(records, chosen, last.chosen);
  const have = changes.map(({ row, value }) =>
    workbook.inputs.write({ tab: settings.tab, row, column: at + 1 }, value),
  );
  if (have.includes(false)) return;
  const isComplete = offered === SETTING_NAMES.length;
  if (!isComplete && !addRows(workbook, settings, offered)) return;
  if (isComplete && JSON.stringify(chosen) === JSON.stringify(last.chosen)) return;
  keep(store, { tab: settings.tab, chosen });
}

/** Rows for the settings that are new since the tab was made, below the last row that is filled in. */
function addRows(workbook: Workbook, table: InputTable, offered: number): boolean {
  const { records } = readInput('settings', table);
  const missing = missingSettings(records, offered);
  if (missing.length === 0) return true;
  const row = records.reduce((last, record) => Math.max(last, record.row), table.firstRow - 1);
  const texts = textsIn(languageOf(workbook.locale));
  const rows = drawSettings(missing, recogniseInput('settings', table.headings), texts);
  return workbook.inputs.insertDrawn({ tab: table.tab, row, column: 1 }, rows);
}
