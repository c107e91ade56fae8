import { type Day, yearOf, yearOfDay } from '../../domain/calendar';
import type { Proposal } from '../../domain/conflict';
import { fiscalQuarterOf } from '../../domain/fiscal';
import type { Plan } from '../../domain/plan';
import { SEASONAL_METHODS, type SeasonalMethod } from '../../domain/seasonal-methods';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Growths } from '../../i18n/verdicts/texts';
import type { TabColumn, TabTable } from '../tab';
import type { View } from '../view';
import { noteOf } from './forecast';

/** How the target was made and how far to trust it: one answer, and what somebody who plans with it should know. */
export function basisMessages({ plan }: View, texts: TabTexts): string[] {
  const { conflict, realism } = plan.basis;
  const { verdicts } = texts;
  return [
    verdicts.target(conflict.rule, conflict.year, conflict.year / plan.lastYear - 1),
    seasonOf(plan, texts),
    ...conflictOf(plan, texts),
    verdicts.realism(realism),
    ...notesOf(plan, texts),
  ];
}

/**
 * The quarters beside those of last year, with the growth that this asks of each and where they may come to lie: by what is
 * forecast, where the plan was made so, else by the season.
 */
export function basisTable(view: View, texts: TabTexts): TabTable {
  const { plan, company } = view;
  const { columns, tables, notes, quarter, fewData } = texts;
  const { conflict, growth } = plan.basis;
  const forecast = conflict.rule === 'forecast' ? plan.forecast?.quarters : undefined;
  const ranges = forecast ?? rangesOf(plan);
  const estimates = new Map(annualisedQuarters(plan).map(({ at, estimate }) => [at, estimate]));
  const goal = goalOf(plan);
  const exact = `${Math.round(goal * 10_000)}/10000`;
  return {
    key: 'basis',
    title: tables.basis(conflict.rule, growth),
    ...(ranges && { note: forecast ? notes.fromTo : notes.ranges }),
    columns: [
      { key: 'period', heading: columns.period, format: 'text' },
      { key: 'lastYear', heading: columns.lastYear, format: 'money' },
      { key: 'plan', heading: columns.plan, format: 'money' },
      { key: 'growth', heading: columns.growth, format: 'share', formula: ifSoldLastYear('{plan}/{lastYear}-1') },
      {
        key: 'beyondGoal',
        heading: conflict.rule === 'forecast' ? columns.beyondYear : columns.beyondGoal,
        format: 'share',
        formula: ifSoldLastYear(`ROUND({growth}-${exact};3)`),
      },
      { key: 'from', heading: columns.from, format: 'money' },
      { key: 'to', heading: columns.to, format: 'money' },
    ],
    rows: company.quarters.map((figures, at) => {
      const range = ranges?.[at];
      const lastYear = estimates.get(at) ?? figures.lastYear;
      const flag = conflict.flagged.includes(at) ? ((conflict.implied[at] ?? 0) > goal ? ' ▲' : ' ▼') : '';
      return {
        cells: {
          period: `${quarter(at + 1, plan.year)}${flag}`,
          lastYear,
          plan: figures.plan,
          from: range?.low ?? fewData,
          to: range?.high ?? fewData,
        },
        notes: { plan: noteOf(view, at, lastYear, texts) },
      };
    }),
  };
}

/** What the growth of a quarter is measured by: a forecast has no other goal than what its quarters make together. */
function goalOf({ basis: { conflict, growth }, lastYear }: Plan): number {
  return conflict.rule === 'forecast' && lastYear > 0 ? conflict.year / lastYear - 1 : growth;
}

const ifSoldLastYear = (formula: string) => `IF({lastYear}>0;${formula};"–")`;

/** For who wants to audit the target: the season by every method, and the quarters by every rule. */
export function detailTables({ plan }: View, texts: TabTexts): TabTable[] {
  const { columns, tables, verdicts } = texts;
  const { conflict } = plan.basis;
  const quarters = quarterColumns('money', plan, texts);
  return [
    ...methodsTable(plan, texts),
    {
      key: 'rules',
      title: tables.rules,
      note: monthsOf(plan, texts),
      columns: [
        { key: 'rule', heading: columns.method, format: 'text' },
        ...quarters,
        {
          key: 'year',
          heading: columns.year,
          format: 'money',
          formula: quarters.map(({ key }) => `{${key}}`).join('+'),
        },
      ],
      rows: [conflict, ...conflict.proposals].map(({ rule, quarters }) => ({
        cells: { rule: capital(verdicts.rules[rule]), ...inQuarters(quarters) },
      })),
    },
  ];
}

function monthsOf({ basis: { months } }: Plan, { verdicts }: TabTexts): string {
  const isLearnt = months.rates.some((rate) => rate !== 1);
  return isLearnt ? verdicts.months(months.years, months.confidence) : verdicts.months(months.years);
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The quarters of last year of which too little is known; counted from 0. */
export function annualisedQuarters({ annualised, periods, firstMonth }: Plan) {
  const begins = yearOfDay(periods[0]?.start ?? 0) - 1;
  const keys = yearOf(begins, firstMonth).parts.map(({ key }) => key);
  return annualised.map(({ key, ...figures }) => ({ at: keys.indexOf(key), ...figures }));
}

/** Two years tell a range of all from nothing to twice the plan: it takes three. */
function rangesOf({ basis: { ranges, years } }: Plan) {
  return years.length < 3 ? undefined : ranges;
}

function seasonOf(plan: Plan, { verdicts }: TabTexts): string {
  const { season, years, conflict } = plan.basis;
  const ranges = rangesOf(plan);
  const quarter = season.shares.indexOf(Math.max(...season.shares));
  const { low, high } = ranges?.[quarter] ?? { low: 0, high: conflict.year };
  const isTold = low > 0 || high < conflict.year;
  const range = { quarter, low: low / conflict.year, high: high / conflict.year };
  return verdicts.season(season.confidence, years.length, isTold ? range : undefined);
}

/** Told where any of the ways to the goal asks far more of one quarter than of others. */
function conflictOf({ basis: { conflict, growth } }: Plan, { verdicts }: TabTexts): string[] {
  const { proposals } = conflict;
  if ([conflict, ...proposals].every(({ flagged }) => flagged.length === 0)) return [];
  const growths = (way: Proposal) => growthsOf(way, conflict.year);
  return [verdicts.conflict(growths(conflict), proposals.map(growths), growth)];
}

function growthsOf({ rule, implied, year }: Proposal, chosen: number): Growths {
  const known = implied.flatMap((growth, quarter) => (growth === undefined ? [] : [{ growth, quarter }]));
  const [low = { growth: 0, quarter: 0 }, ...others] = known.sort((a, b) => a.growth - b.growth);
  return { rule, low, high: others[others.length - 1] ?? low, ...(year === chosen ? {} : { year }) };
}

/** As many sales as are worth a look. */
const NAMED = 3;

function notesOf(plan: Plan, { verdicts, quarter, month }: TabTexts): string[] {
  const { season, months, years, oneOffs, dominant } = plan.basis;
  const { choices, forecast } = plan;
  const { notes } = verdicts;
  const { filledIn, closed, returns } = season.notes;
  const quarterOf = (day: Day) => {
    const fiscal = fiscalQuarterOf(day, plan.firstMonth);
    return quarter(fiscal.quarter, fiscal.year);
  };
  const starts = plan.periods.flatMap(({ kind, start }) => (kind === 'month' ? [start] : []));
  const inWords = (quarters: readonly number[], inside: readonly number[] = []) => [
    ...quarters.map(verdicts.quarter),
    ...inside.filter((at) => !quarters.includes(Math.floor(at / 3))).map((at) => capital(month(starts[at]!))),
  ];
  const idle = plan.periods.filter(
    ({ kind, start, end }) => kind === 'month' && plan.calendar.workingDays(start, end) === 0,
  );
  return [
    ...(plan.isCorrected ? [notes.corrected()] : []),
    ...(choices.rule === 'forecast' && forecast === undefined ? [notes.notForecast()] : []),
    ...(years.length === 1 ? [notes.oneYear()] : []),
    ...inWords(filledIn).map(notes.filledIn),
    ...inWords(closed, months.closed).map(notes.closed),
    ...inWords(returns, months.returns).map(notes.returns),
    ...oneOffs.map(({ start, share, usual, done }) => notes.oneOff(quarterOf(start), share, usual, done)),
    ...dominant
      .slice(0, NAMED)
      .map(({ day, amount, client, manager }) => notes.dominant(quarterOf(day), amount, client ?? manager)),
    ...idle.map(({ start }) => notes.idle(start)),
    ...plan.unofficialYears.map(notes.unofficial),
  ];
}

function methodsTable(plan: Plan, texts: TabTexts): TabTable[] {
  const { years, season } = plan.basis;
  if (years.length === 0) return [];
  const { columns, tables, methods } = texts;
  const names = Object.keys(SEASONAL_METHODS) as SeasonalMethod[];
  const row = (method: string, shares: readonly number[]) => ({ cells: { method, ...inQuarters(shares) } });
  return [
    {
      key: 'methods',
      title: tables.methods,
      columns: [{ key: 'method', heading: columns.method, format: 'text' }, ...quarterColumns('share', plan, texts)],
      rows: [
        row(methods.recommended, season.shares),
        ...names.map((name) => row(methods[name], SEASONAL_METHODS[name](years, plan.basis.growth))),
      ],
    },
  ];
}

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;

export function quarterColumns(format: 'money' | 'share', { year }: Plan, { quarter }: TabTexts): TabColumn[] {
  return QUARTERS.map((key, at) => ({ key, heading: quarter(at + 1, year), format }));
}

export function inQuarters(figures: readonly number[]): { [key: string]: number } {
  return Object.fromEntries(QUARTERS.map((key, at) => [key, figures[at] ?? 0]));
}
