import { fiscalYear } from '../domain/fiscal';
import { isWithin, LIMITS } from '../domain/limits';
import { planRows } from '../domain/plan';
import { Mistake } from '../domain/problem';
import type { BuiltPlan, BuiltTab, Language, PlanRequest, Step } from '../surface';
import { DEPTHS } from '../workbook/tab';
import { type Drawn, doPart, type TimeLimit } from './parts';
import type { Ports } from './ports';
import { keptRequest } from './remembered';
import { inWords, openTable, PROBLEMS_SHOWN } from './retro';
import { healthOf, startRhythm } from './rhythm';

/** A part of building a plan and a tab for everyone; the last part says what was planned. */
export function buildPlan(ports: Ports, language: Language, request: PlanRequest): Step<BuiltPlan> {
  const { workbook } = ports;
  const sales = openTable(workbook, checked(request).tab);
  const kept = keptRequest(request, sales, workbook.today);
  const step = doPart(ports, language, () => ({ job: 'build', request: kept, sales: () => sales }), timeOfClick);
  if (!step.finished) return step;
  startRhythm(ports, step.value.refused);
  return { finished: true, value: builtPlan(ports, language, step.value, request.inFull) };
}

/**
 * What a person who watches the sidebar waits for between two signs of progress; and as reading is repeated in every part,
 * drawing takes at least twice as long.
 */
export const timeOfClick: TimeLimit = (reading) => Math.max(5_000, 2 * reading);

export function builtTabs({ tabs, drawn }: Drawn): BuiltTab[] {
  return tabs.map(({ kind }, at) => ({ ...drawn[at]!, kind, depth: DEPTHS[kind] }));
}

function builtPlan(ports: Ports, language: Language, drawn: Drawn, inFull = false): BuiltPlan {
  const { view, plan, problems, excluded, unknown } = drawn;
  const lastQuarters = fiscalYear(plan.year - 1, plan.firstMonth).parts.map(({ key }) => key);
  return {
    tabs: builtTabs(drawn),
    year: view.year,
    total: view.company.year.plan,
    lastYear: plan.lastYear,
    quarters: view.company.quarters.map(({ plan: planned }) => planned),
    annualised: plan.annualised.map(({ key }) => lastQuarters.indexOf(key) + 1),
    problemCount: problems.length,
    excluded,
    problems: inWords(inFull ? problems : problems.slice(0, PROBLEMS_SHOWN), language),
    unknown: unknown.slice(0, UNKNOWN_SHOWN),
    ...(inFull ? { plan: planRows(plan) } : {}),
    health: healthOf(ports, language),
  };
}

/** All of them stand on the tab of the data check. */
const UNKNOWN_SHOWN = 5;

/** What came from the sidebar's fields, or a mistake that names the field. */
function checked(request: PlanRequest): PlanRequest {
  const { year, growth, unit } = request;
  if (!Number.isInteger(year) || !isWithin(LIMITS.year, year)) throw new Mistake('badYear', { value: String(year) });
  if (!isWithin(LIMITS.growth, growth)) throw new Mistake('badGrowth', { value: String(growth) });
  if (!isWithin(LIMITS.unit, unit)) throw new Mistake('badUnit', { value: String(unit) });
  return request;
}
