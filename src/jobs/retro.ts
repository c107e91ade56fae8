import { type Day, isoOf, yearOfDay } from '../domain/calendar';
import { nameKey } from '../domain/cells';
import { NOBODY_LISTED, type People } from '../domain/people';
import { Mistake } from '../domain/problem';
import { type Facts, readFacts } from '../domain/retro';
import { recogniseRetro } from '../domain/retro-columns';
import type { Settings } from '../domain/settings';
import { countStages, type StageCount, soldStage } from '../domain/stages';
import { isStale } from '../domain/stale';
import type { Table } from '../domain/table';
import { suggestedYear } from '../domain/target';
import { textsIn } from '../i18n/catalog';
import { languageOf } from '../i18n/language';
import type { Columns, Counted, Inspection, Language, ProblemRow } from '../surface';
import { tableOn } from '../workbook/table';
import { readSettingsTab } from './inputs';
import type { Store, Workbook } from './ports';
import { recallColumns, recallCurrency, recallStage } from './remembered';

/**
 * Reads a tab as past sales and says what can be counted. Nothing is written.
 *
 * What is not asked for is taken from the settings, or from the last plan that was built from such headings; else the
 * headings say what the columns are, and the rows of the one stage that sounds like a sale count, or all.
 */
export function inspectRetro(
  workbook: Workbook,
  store: Store,
  language: Language,
  tab: number,
  columns?: Columns,
  counted?: Counted,
): Inspection {
  const table = openTable(workbook, tab);
  const chosen = columns ?? recallColumns(store, table) ?? recogniseRetro(table.headings);
  const stages = countStages(table.rows, chosen.stage);
  const settings = readSettingsTab(workbook);
  const usual = () => ({
    ...(recallStage(store, table, chosen, stages) ?? soldOnly(chosen, stages)),
    ...usualCurrency(settings, store, table, chosen),
  });
  const { facts, problems, excluded, currencies, choice } = readChosen(workbook, table, chosen, counted ?? usual());
  return {
    headings: table.headings,
    columns: chosen,
    counted: choice,
    usable: facts.length,
    excluded,
    currencies,
    ...stagesOf(stages, choice),
    problemCount: problems.length,
    problems: inWords(problems.slice(0, PROBLEMS_SHOWN), language),
    ...staleness(facts, workbook.today),
    years: [...new Set(facts.map(({ day }) => yearOfDay(day)))].sort((a, b) => a - b),
    suggestedYear: suggestedYear(facts, workbook.today, settings.firstMonth),
  };
}

function staleness(facts: Facts['facts'], today: Day): Pick<Inspection, 'stale'> {
  const last = facts.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
  return facts.length > 0 && isStale(last, today) ? { stale: isoOf(last) } : {};
}

/** More would only make the sidebar slow: the first ones show what to mend. */
export const PROBLEMS_SHOWN = 50;
const STAGES_SHOWN = 20;

/** The table on a tab; without the tab a Mistake, which says more where nobody has chosen it just now. */
export function openTable(
  workbook: Workbook,
  tab: number,
  whenGone: 'tabIsGone' | 'salesTabIsGone' = 'tabIsGone',
): Table {
  const contents = workbook.read(tab);
  if (contents === null) throw new Mistake(whenGone, {});
  return tableOn(contents);
}

/** Facts and problems; a level that the tab does not tell is named in the spreadsheet's language, as on its tabs. */
export function readSales(
  workbook: Workbook,
  table: Table,
  columns: Columns,
  counted: Counted = {},
  people: People = NOBODY_LISTED,
): Facts {
  const { company } = textsIn(languageOf(workbook.locale)).tabs;
  const { only, currency } = counted;
  return readFacts(table, columns, { today: workbook.today, company, people, only, currency });
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

function soldOnly({ stage: column }: Columns, stages: readonly StageCount[]): Counted {
  const value = soldStage(stages);
  return column === undefined || value === undefined ? {} : { only: { column, value } };
}

function usualCurrency(
  { currency }: Settings,
  store: Store,
  table: Table,
  columns: Columns,
): Pick<Counted, 'currency'> {
  if (columns.currency === undefined) return {};
  return currency === undefined ? recallCurrency(store, table, columns) : { currency };
}

type Chosen = Facts & { readonly choice: Counted };

const NOTHING_READ: Facts = {
  facts: [],
  problems: [],
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
  currencies: [],
};

/** The sales by a choice, or as far as it can be kept: nothing before date and amount are known, no currency that has left. */
function readChosen(workbook: Workbook, table: Table, columns: Columns, choice: Counted): Chosen {
  if (columns.date === undefined || columns.amount === undefined) return { ...NOTHING_READ, choice };
  const read = readSales(workbook, table, columns, choice);
  const { currency, ...others } = choice;
  const isThere = currency === undefined || read.currencies.some((each) => each.currency === currency);
  return isThere ? { ...read, choice } : readChosen(workbook, table, columns, others);
}

/** The largest stages, and the chosen one wherever it stands; and which of all says that the sale is made. */
function stagesOf(stages: readonly StageCount[], { only }: Counted): Pick<Inspection, 'stages' | 'soldStage'> {
  const isChosen = ({ stage }: StageCount) => only !== undefined && nameKey(stage) === nameKey(only.value);
  const sold = soldStage(stages);
  return {
    stages: stages.filter((each, at) => at < STAGES_SHOWN || isChosen(each)),
    ...(sold === undefined ? {} : { soldStage: sold }),
  };
}
