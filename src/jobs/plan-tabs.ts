import { assertOneCurrency } from '../domain/currency';
import { makePlan, type Plan } from '../domain/plan';
import { Mistake } from '../domain/problem';
import type { Excluded } from '../domain/retro';
import type { Problem, Table } from '../domain/table';
import { languageOf, textsIn } from '../i18n/language';
import type { PlanRequest } from '../surface';
import type { Tab } from '../workbook/tab';
import { tabsOf } from '../workbook/tabs/tabs';
import { type View, viewOf } from '../workbook/view';
import { type Inputs, placed, readInputs } from './inputs';
import type { Workbook } from './ports';
import { inWords, openTable, readSales } from './retro';

/** A plan as tabs, before any of them is drawn. */
export interface PlanTabs {
  readonly tabs: readonly Tab[];
  /** What a tab says that the plan has no more. */
  readonly outdated: string;
  readonly plan: Plan;
  readonly view: View;
  readonly excluded: Excluded;
  /** Rows that could not be counted, those of the sales first. */
  readonly problems: readonly Problem[];
  readonly inputs: Inputs;
  /** The sales. */
  readonly table: Table;
}

/**
 * Past sales and what people filled in go in; a plan of money and actions that adds up, and a tab for everyone, come out.
 * Nothing is written.
 */
export function planTabs(workbook: Workbook, request: PlanRequest): PlanTabs {
  const { tab, columns, year, quarter, growth, unit } = request;
  const table = openTable(workbook, tab);
  const inputs = readInputs(workbook, tab);
  const { people, actions, calendar } = inputs;
  const { facts, problems, excluded, currencies } = readSales(workbook, table, columns, request, people);
  assertOneCurrency(currencies, request.currency, table.name);
  if (facts.length === 0) throw new Mistake('noUsableRows', { tab: table.name, problems: problems.length, excluded });

  const { today } = workbook;
  const language = languageOf(workbook.locale);
  const texts = textsIn(language).tabs;
  const { company, vacancy } = texts;
  const plan = makePlan(facts, { year, growth, unit, today, company, vacancy, people, actions, calendar });
  const view = viewOf(plan, { facts, actions }, today, quarter);
  const found = [...problems, ...inputs.problems.map(placed)];
  const check = { facts: facts.length, excluded, problems: inWords(found, language) };
  const tabs = tabsOf(view, check, texts);
  return { tabs, outdated: texts.outdated, plan, view, excluded, problems: found, inputs, table };
}
