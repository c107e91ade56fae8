import { assertOneCurrency } from '../domain/currency';
import { makePlan, planRows } from '../domain/plan';
import { Mistake } from '../domain/problem';
import { languageOf, textsIn } from '../i18n/language';
import type { BuiltPlan, Language, PlanRequest } from '../surface';
import { render } from '../workbook/render';
import { tabsOf } from '../workbook/tabs/tabs';
import { viewOf } from '../workbook/view';
import type { Store, Workbook } from './ports';
import { remember } from './remembered';
import { inWords, openTable, PROBLEMS_SHOWN, readSales } from './retro';

/** Past sales in; a plan of money and actions that adds up, and a tab for everyone, out. */
export function buildPlan(workbook: Workbook, store: Store, language: Language, request: PlanRequest): BuiltPlan {
  const { tab, columns, year, growth, unit } = checked(request);
  const table = openTable(workbook, tab);
  const { facts, problems, excluded, currencies } = readSales(workbook, table, columns, request);
  assertOneCurrency(currencies, request.currency, table.name);
  if (facts.length === 0) throw new Mistake('noUsableRows', { tab: table.name, problems: problems.length, excluded });

  const { today } = workbook;
  const sheetLanguage = languageOf(workbook.locale);
  const texts = textsIn(sheetLanguage).tabs;
  const plan = makePlan(facts, { year, growth, unit, today, company: texts.company });
  const view = viewOf(plan, { facts }, today);
  const check = { facts: facts.length, excluded, problems: inWords(problems, sheetLanguage) };
  const tabs = tabsOf(view, check, texts);
  const drawn = workbook.draw(tabs.map(render));
  remember(store, table, request);
  return {
    tabs: tabs.map(({ kind, depth }, at) => ({ ...drawn[at]!, kind, depth })),
    year,
    total: view.company.year.plan,
    lastYear: plan.lastYear,
    problemCount: problems.length,
    excluded,
    problems: inWords(request.inFull ? problems : problems.slice(0, PROBLEMS_SHOWN), language),
    ...(request.inFull ? { plan: planRows(plan) } : {}),
  };
}

/** What came from the sidebar's fields, or a mistake that names the field. */
function checked(request: PlanRequest): PlanRequest {
  const { year, growth, unit } = request;
  if (!Number.isInteger(year) || year < 1990 || year > 2100) throw new Mistake('badYear', { value: String(year) });
  if (!(growth >= -1 && growth <= 10)) throw new Mistake('badGrowth', { value: String(growth) });
  if (!(unit > 0)) throw new Mistake('badUnit', { value: String(unit) });
  return request;
}
