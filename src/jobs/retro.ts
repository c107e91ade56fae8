import { yearOfDay } from '../domain/calendar';
import { Mistake } from '../domain/problem';
import { type Facts, type Only, readFacts } from '../domain/retro';
import { RETRO, recogniseRetro } from '../domain/retro-columns';
import type { Table } from '../domain/table';
import { suggestedYear } from '../domain/target';
import { languageOf, textsIn } from '../i18n/language';
import type { Columns, Field, Inspection, Language, Opening, ProblemRow } from '../surface';
import { tableOn } from '../workbook/table';
import type { Store, Workbook } from './ports';

/** What the sidebar shows first: the tabs to choose from, and the one that was used last or is open now. */
export function openRetro(workbook: Workbook, store: Store, language: Language): Opening {
  const tabs = workbook.tabs();
  const tabOf = (wished: string | null) => tabs.find(({ id }) => String(id) === wished);
  const chosen = tabOf(store.read(CHOSEN_TAB)) ?? tabOf(String(workbook.activeTab())) ?? tabs[0];
  return { language, tabs, chosen: chosen?.id ?? 0 };
}

/** Reads a tab as past sales and says what can be counted. Nothing is written. */
export function inspectRetro(
  workbook: Workbook,
  store: Store,
  language: Language,
  tab: number,
  columns?: Columns,
): Inspection {
  const table = openTable(workbook, tab);
  const chosen = columns ?? recall(store, table);
  const known = { headings: table.headings, columns: chosen };
  if (chosen.date === undefined || chosen.amount === undefined) return { ...known, ...nothingRead };
  const read = readSales(workbook, table, chosen);
  return {
    ...known,
    usable: read.facts.length,
    excluded: read.excluded,
    currencies: read.currencies,
    problemCount: read.problems.length,
    problems: inWords(read.problems.slice(0, PROBLEMS_SHOWN), language),
    years: [...new Set(read.facts.map(({ day }) => yearOfDay(day)))].sort((a, b) => a - b),
    suggestedYear: suggestedYear(read.facts, workbook.today),
  };
}

/** More would only make the sidebar slow: the first ones show what to mend. */
export const PROBLEMS_SHOWN = 50;

export function openTable(workbook: Workbook, tab: number): Table {
  const contents = workbook.read(tab);
  if (contents === null) throw new Mistake('tabIsGone', {});
  return tableOn(contents);
}

/** Which rows of the tab count. */
export interface Counted {
  readonly only?: Only;
  readonly currency?: string;
}

/** Facts and problems; a level that the tab does not tell is named in the spreadsheet's language, as on its tabs. */
export function readSales(workbook: Workbook, table: Table, columns: Columns, counted: Counted = {}): Facts {
  const { company } = textsIn(languageOf(workbook.locale)).tabs;
  const { only, currency } = counted;
  return readFacts(table, columns, { today: workbook.today, company, only, currency });
}

export function inWords(problems: Facts['problems'], language: Language): ProblemRow[] {
  const { rows } = textsIn(language);
  return problems.map((problem) => {
    const { row, column, value, reason } = problem;
    return { row, column, value, reason: rows[reason](problem) };
  });
}

export function showTab(workbook: Workbook, tab: number): null {
  if (!workbook.show(tab)) throw new Mistake('tabIsGone', {});
  return null;
}

/** Columns are remembered by heading, so that a moved column stays chosen and another tab is not misread. */
export function remember(store: Store, tab: number, table: Table, columns: Columns): void {
  const headings = FIELDS.map((field) => [field, columns[field]] as const).filter(([, at]) => at !== undefined);
  const chosen = headings.map(([field, at]) => [field, table.headings[at ?? -1]]);
  store.write(CHOSEN_TAB, String(tab));
  store.write(CHOSEN_COLUMNS, JSON.stringify(chosen));
}

const CHOSEN_TAB = 'retro.tab';
const CHOSEN_COLUMNS = 'retro.columns';
const FIELDS = Object.keys(RETRO) as Field[];
const nothingRead = {
  usable: 0,
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
  currencies: [],
  problemCount: 0,
  problems: [],
  years: [],
  suggestedYear: 0,
};

/** The remembered choice where all its headings are here, else what the headings say by themselves. */
function recall(store: Store, { headings }: Table): Columns {
  const chosen = JSON.parse(store.read(CHOSEN_COLUMNS) ?? '[]') as [Field, string][];
  const found = chosen.map(([field, heading]) => [field, headings.indexOf(heading)] as const);
  const allHere = found.length > 0 && found.every(([, at]) => at >= 0);
  return allHere ? Object.fromEntries(found) : recogniseRetro(headings);
}
