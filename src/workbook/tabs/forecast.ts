import type { ForecastUnit } from '../../domain/forecast-levels';
import type { ExplainedTarget, TargetReason } from '../../domain/forecast-target';
import type { Plan } from '../../domain/plan';
import { sumOf } from '../../domain/sum';
import { cents, roundToUnit } from '../../domain/units';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabRow, TabTable } from '../tab';
import type { View } from '../view';
import { inQuarters, quarterColumns } from './basis';
import { indented } from './unit-rows';

const REASONS: readonly TargetReason[] = ['past', 'season', 'forecast', 'market', 'clients', 'ambition', 'limits'];

/** What the target of each quarter is made of, from last year to the limits; none without a forecast. */
export function stepsTable({ plan }: View, { columns, tables, notes, reasons, quarter }: TabTexts): TabTable[] {
  if (plan.forecast === undefined) return [];
  const { periods } = plan.forecast.targets;
  const counted = REASONS.filter((reason) => periods.some((target) => stepIn(target, reason) !== 0));
  const sum = counted.map((reason) => `{${reason}}`).join('+');
  return [
    {
      key: 'steps',
      title: tables.steps,
      ...(plan.first !== undefined && { note: notes.firstSteps }),
      ...(plan.basis.conflict.rule !== 'forecast' && { note: notes.steps }),
      columns: [
        { key: 'period', heading: columns.period, format: 'text' },
        ...counted.map((reason) => ({ key: reason, heading: reasons[reason], format: 'money' as const })),
        { key: 'target', heading: columns.target, format: 'money' },
        { key: 'check', heading: columns.stepsCheck, format: 'check', formula: `${sum || 0}-{target}` },
      ],
      rows: periods.map((target, at) => ({
        cells: {
          ...Object.fromEntries(counted.map((reason) => [reason, stepIn(target, reason)])),
          period: quarter(at + 1, plan.year),
          target: target.target,
        },
      })),
      total: columns.year,
    },
  ];
}

function stepIn({ steps }: ExplainedTarget, reason: TargetReason): number {
  return steps.find((step) => step.reason === reason)?.amount ?? 0;
}

/** Why the target of a quarter is what it is, for the note on its cell; `lastYear` is what it grows from. */
export function noteOf(view: View, at: number, lastYear: number, texts: TabTexts): string {
  const steps = reasonsFor(view, at, lastYear, texts);
  return texts.verdicts.explained(sumOf(steps.map(({ amount }) => amount)), steps);
}

/** A revision from the first plan on, a forecast reason by reason, and any other rule from last year on. */
function reasonsFor({ plan, company }: View, at: number, lastYear: number, { reasons, because, columns }: TabTexts) {
  const { conflict, growth } = plan.basis;
  const target = company.quarters[at]?.plan ?? 0;
  const first = plan.first?.quarters[at];
  if (first !== undefined) return stepsFrom(columns.first, first, [because.revision, target - first]);
  if (conflict.rule === 'forecast' && plan.forecast !== undefined)
    return plan.forecast.targets.periods[at]!.steps.map(({ reason, amount }) => ({ reason: reasons[reason], amount }));
  const bySeason = conflict.rule === 'seasonal' || conflict.rule === 'blend' || lastYear <= 0;
  const grown = bySeason ? roundToUnit(Math.max(0, lastYear) * growth, plan.unit) : target - lastYear;
  return stepsFrom(because.lastYear, lastYear, [columns.growth, grown], [reasons.season, target - lastYear - grown]);
}

/** What changes nothing is not told. */
function stepsFrom(reason: string, amount: number, ...more: readonly (readonly [reason: string, amount: number])[]) {
  const others = more.map(([reason, amount]) => ({ reason, amount: cents(amount) }));
  return [{ reason, amount }, ...others.filter((step) => step.amount !== 0)];
}

/** The quarters as they were first planned, where a revision was accepted since. */
export function firstPlanTable({ plan, company }: View, { columns, tables, quarter, total }: TabTexts): TabTable[] {
  const { first } = plan;
  if (first === undefined) return [];
  return [
    {
      key: 'revised',
      title: tables.revised,
      columns: [
        { key: 'period', heading: columns.period, format: 'text' },
        { key: 'first', heading: columns.first, format: 'money' },
        { key: 'plan', heading: columns.plan, format: 'money' },
        { key: 'gap', heading: columns.difference, format: 'money', formula: '{plan}-{first}' },
      ],
      rows: company.quarters.map((figures, at) => ({
        cells: { period: quarter(at + 1, plan.year), first: first.quarters[at] ?? 0, plan: figures.plan },
      })),
      total,
    },
  ];
}

/** What everyone and every product is forecast to bring, adding up at every level. */
export function forecastTables({ plan }: View, texts: TabTexts): TabTable[] {
  if (plan.forecast === undefined) return [];
  const { tables, levels, product } = texts;
  const { units, products } = plan.forecast;
  const { company, division, team, manager } = levels;
  return [
    tableOf('forecastOfUnits', tables.forecastOfUnits, units, [company, division, team, manager], plan, texts),
    ...(products
      ? [tableOf('forecastOfProducts', tables.forecastOfProducts, products, [company, product], plan, texts)]
      : []),
  ];
}

/** `levels` in words, from the whole to its smallest parts. */
function tableOf(
  key: string,
  title: string,
  whole: ForecastUnit,
  levels: readonly string[],
  plan: Plan,
  texts: TabTexts,
): TabTable {
  const { columns, notes, partsCheck, productsCheck, product } = texts;
  const lowest = levels[levels.length - 1];
  return {
    key,
    title,
    note: notes.expected,
    columns: [
      { key: 'unit', heading: columns.unit, format: 'text' },
      { key: 'level', heading: columns.level, format: 'text' },
      ...quarterColumns('money', plan, texts).map((column) => ({
        ...column,
        total: `ROUND(SUMIF({level*};"${lowest}";{${column.key}*})-{${column.key}^};0)`,
      })),
      { key: 'year', heading: columns.year, format: 'money', formula: '{q1}+{q2}+{q3}+{q4}', total: '' },
    ],
    rows: rowsOf({ ...whole, name: texts.name.company('') }, levels, columns.other),
    total: lowest === product ? productsCheck : partsCheck,
  };
}

/** Each unit, then those below it, a little further in; what has no name is the rest. */
function rowsOf(
  { name, forecast, units }: ForecastUnit,
  [level = '', ...below]: readonly string[],
  rest: string,
  above = '',
  depth = 0,
): TabRow[] {
  const key = `${above}/${name}`;
  const cells = { unit: indented(name || rest, depth), level, ...inQuarters(forecast) };
  return [
    { cells, key, strong: depth < 2 && below.length > 0 },
    ...units.flatMap((unit) => rowsOf(unit, below, rest, key, depth + 1)),
  ];
}
