import { assertOneCurrency } from '../domain/currency';
import { makePlan, planRows } from '../domain/plan';
import { Mistake } from '../domain/problem';
import { isWithin, LIMITS } from '../domain/settings';
import { languageOf, textsIn } from '../i18n/language';
import type { BuiltPlan, Language, PlanRequest } from '../surface';
import { render } from '../workbook/render';
import { tabsOf } from '../workbook/tabs/tabs';
import { viewOf } from '../workbook/view';
import { completeInputs, placed, readInputs } from './inputs';
import type { Store, Workbook } from './ports';
import { remember } from './remembered';
import { inWords, openTable, PROBLEMS_SHOWN, readSales } from './retro';

/** Past sales and what people filled in go in; a plan of money and actions that adds up, and a tab for everyone, come out. */
export function buildPlan(workbook: Workbook, store: Store, language: Language, request: PlanRequest): BuiltPlan {
  const { tab, columns, year, growth, unit } = checked(request);
  const table = openTable(workbook, tab);
  const { people, actions, calendar, ...inputs } = readInputs(workbook, tab);
  const { facts, problems, excluded, currencies } = readSales(workbook, table, columns, request, people);
  assertOneCurrency(currencies, request.currency, table.name);
  if (facts.length === 0) throw new Mistake('noUsableRows', { tab: table.name, problems: problems.length, excluded });

  const { today } = workbook;
  const sheetLanguage = languageOf(workbook.locale);
  const texts = textsIn(sheetLanguage).tabs;
  const plan = makePlan(facts, { year, growth, unit, today, company: texts.company, people, actions, calendar });
  const view = viewOf(plan, { facts, actions }, today);
  const found = [...problems, ...inputs.problems.map(placed)];
  const check = { facts: facts.length, excluded, problems: inWords(found, sheetLanguage) };
  const tabs = tabsOf(view, check, texts);
  const drawn = workbook.draw(tabs.map(render), texts.outdated);
  completeInputs(workbook, store, inputs, request);
  remember(store, table, request);
  return {
    tabs: tabs.map(({ kind, depth }, at) => ({ ...drawn[at]!, kind, depth })),
    year,
    total: view.company.year.plan,
    lastYear: plan.lastYear,
    annualised: plan.annualised.map(({ key }) => Number(key.slice(-1))),
    problemCount: found.length,
    excluded,
    problems: inWords(request.inFull ? found : found.slice(0, PROBLEMS_SHOWN), language),
    ...(request.inFull ? { plan: planRows(plan) } : {}),
  };
}

/** What came from the sidebar's fields, or a mistake that names the field. */
function checked(request: PlanRequest): PlanRequest {
  const { year, growth, unit } = request;
  if (!Number.isInteger(year) || !isWithin(LIMITS.year, year)) throw new Mistake('badYear', { value: String(year) });
  if (!isWithin(LIMITS.growth, growth)) throw new Mistake('badGrowth', { value: String(growth) });
  if (!isWithin(LIMITS.unit, unit)) throw new Mistake('badUnit', { value: String(unit) });
  return request;
}
