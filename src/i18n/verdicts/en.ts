import type { Cause, ToldCause, ToldCauses } from '../../domain/causes';
import type { Load } from '../../domain/fairness';
import type { Feasibility } from '../../domain/feasibility';
import { LEAST_TOLD, type Likelihood, likelihoodOf, MOST_TOLD } from '../../domain/outlook/likelihood';
import { formatterFor } from '../format';
import { englishForm } from '../plural';
import { en as words } from '../words/en';
import type { Expected, Growths, Laggard, VerdictTexts } from './texts';

const { number, money, rough, sum, percent, month, day } = formatterFor('en-US');

export const en: VerdictTexts = {
  causes: (told) => {
    const standing = told.gap === 0 ? 'On plan' : `${told.gap < 0 ? 'Behind' : 'Ahead'} by ${sizeOf(told)}`;
    return told.parts.length === 0 ? `${standing}.` : `${standing}: ${told.parts.map(partOf).join(', ')}.`;
  },
  behind: (laggards) => {
    const [furthest] = laggards;
    if (furthest === undefined) return 'Nobody is behind.';
    return `Furthest behind: ${laggards.map((laggard) => laggardOf(laggard, furthest)).join(', ')}.`;
  },
  time: (kind, { load, fits, perDay, levers }, lastStep) => {
    if (perDay.length === 0) return 'No working days to act in are left.';
    const needs = `${kind}: ${needed(perDay)} a day needed, time for ${possible(perDay)}`;
    if (fits || levers === undefined) return `${needs}.`;
    const { averageDeal, conversion, days } = levers;
    const changes = [
      `average deal ${rough(averageDeal / load)} → ${rough(averageDeal)}`,
      ...(conversion === undefined
        ? []
        : [`conversion (${lastStep}) ${percent(conversion / load)} → ${percent(conversion)}`]),
      `working days ${number(Math.round(days / load))} → ${number(Math.ceil(days))}`,
    ];
    return `${needs}. Change one of these: ${changes.join(', or ')}.`;
  },
  overloaded: (people) =>
    `Not enough time: ${people
      .map(
        ({ name, kind, verdict: { perDay } }) =>
          `${name} (${kind}: ${needed(perDay)} a day, time for ${possible(perDay)})`,
      )
      .join(', ')}. What would help is on their tabs.`,
  replanned: (rule, rise, left) => {
    const months =
      rise > 0
        ? `To make up for the months that are over, those left need ${percent(rise)} more than planned.`
        : 'The months left keep their plan.';
    return left > 0
      ? `${months} ${sum(left)} of the shortfall ${rule === 'hold' ? 'stays' : 'is not covered'}.`
      : months;
  },
  target: (rule, year, growth) =>
    `The target is ${money(year)}, ${percent(Math.abs(growth))} ${growth < 0 ? 'below' : 'above'} last year; quarters: ${en.rules[rule]}.`,
  season: (confidence, years, range) => {
    const known = years === 0 ? 'no whole year of sales' : `${years} ${englishForm(years, 'year', 'years')}`;
    const largest =
      range === undefined
        ? ''
        : `; ${en.quarter(range.quarter)} brings between ${percent(range.low)} and ${percent(range.high)} of a year`;
    return `Seasonality: ${words.confidence[confidence]} confidence, ${known}${largest}.`;
  },
  months: (years, confidence) =>
    `Months inside a quarter: by working days${confidence === undefined ? '' : ` and ${years} years’ months (${words.confidence[confidence]} confidence)`}.`,
  quarter: (quarter) => `Q${quarter + 1}`,
  conflict: (chosen, others, goal) =>
    `Growth by quarter: ${growthOf(chosen)}${goalOf(chosen, goal)}. Other ways: ` +
    `${others.map((other) => `${en.rules[other.rule]} ${spanOf(other)}`).join('; ')}.`,
  realism: ({ compared, percentile = 0, load }) => {
    const slower = Math.round(percentile * compared);
    const past =
      compared === 0
        ? 'There are no two years to compare the growth with'
        : `${slower || compared} of ${compared} past quarters grew ${slower > 0 ? 'no faster' : 'faster'}`;
    return `${past}${load === undefined ? '' : `; the target is ${percent(load)} of what today’s people would bring if they sold as before`}.`;
  },
  notes: {
    corrected: () => 'Past sales were corrected after the plan was built: it stays as it is until it is built anew.',
    notForecast: () => 'Too little was sold before to forecast the year: it grows from last year instead.',
    oneYear: () => 'There is one whole year only: its season may be chance.',
    filledIn: (quarter) => `${quarter} is not fully known and was filled in.`,
    closed: (season) => `Nothing was ever sold in ${season}: its plan by the season is 0.`,
    returns: (season) => `In ${season} of some year more came back than was sold: it counts as 0.`,
    oneOff: (quarter, share, usual, done) =>
      `${quarter} was unusual: ${percent(share)} of its year instead of ${percent(usual)}. ${ONE_OFFS[done]}.`,
    dominant: (quarter, amount, who) =>
      `A single sale (${who}, ${sum(amount)}) made more than a quarter of ${quarter}, and the plan grows from it.`,
    idle: (day) => `${month(day)} has no working days: ${words.idleMonth}.`,
    unofficial: (year) => `There is no official calendar of ${year} yet: enter its days off on the tab “Holidays”.`,
  },
  rules: {
    yoy: 'the same growth for each',
    seasonal: 'by the season',
    blend: 'half growth, half season',
    qoq: 'growth on the quarter before',
    forecast: 'by the forecast',
  },
  outlook: (expected) => {
    const { name, plan, fact, forecast, high } = expected;
    const [range, ending] = [rangeOf(expected), rough(forecast, high)];
    if (plan <= 0) return `${name} will probably end at ${ending} (${range}); there is no plan.`;
    return fact >= plan
      ? `${name} has made its plan of ${sum(plan, high)} and will probably end at ${ending} (${range}).`
      : `${name} ${verdictOf(expected)} ${ending} of the ${sum(plan, high)} planned (${range}${chanceIn(expected)}).`;
  },
  silent: (lastSale) =>
    `Nothing has been sold after ${day(lastSale)}, the longest pause in a year. If entries are missing, this forecast is too low: enter them before you revise the plan.`,
  why: (told) => `Why: in the year so far ${lower(en.causes(told))}`,
  short: (people) =>
    people.length === 0
      ? 'Who: nobody is expected to miss the plan of the quarter.'
      : `Who is likely to miss the plan of the quarter by most: ${people.map(({ name, missing }) => `${name} by ${rough(missing, people[0]?.missing)}`).join(', ')}.`,
  close: ({ name, perDay, soFar, days, fact, own }) => {
    const most = Math.max(perDay, soFar ?? 0);
    const now = soFar === undefined ? '' : ` (so far ${rough(soFar, most)})`;
    const deals =
      own === undefined
        ? ''
        : ` Open deals: confirmed ${rough(own.low - fact)}, likely ${rough(own.forecast - own.low)}, possible ${rough(own.high - own.forecast)}.`;
    return `What it takes to make the plan of ${name}: ${rough(perDay, most)} a working day${now}, ${days} left.${deals}`;
  },
  revision: ({ reason, forecast, ground: { low, high } }) => {
    const told = toldApart(forecast, reason === 'below' ? low : high, high);
    return (
      `The year was expected to bring ${told(low)} to ${told(high)}. Now it will probably bring ` +
      `${told(forecast)}, which is ${reason === 'below' ? 'less' : 'more'}.`
    );
  },
  explained: (target, steps) => `Why ${money(target)}:\n${steps.map(stepOf).join('\n')}`,
  untested: 'The past is too short to test forecasts on it: that takes two years and a quarter.',
  missed: (level, { quarters, byForecast, byLastYear, byGrowth }, growth) => {
    const ways = [
      ['this forecast', byForecast],
      ['last year’s figures', byLastYear],
      [`last year ${growth < 0 ? '−' : '+'} ${percent(Math.abs(growth))}`, byGrowth],
    ] as const;
    const known = ways.flatMap(([way, miss]) => (miss === undefined ? [] : [{ way, miss }]));
    const told = known.map(({ way, miss }, at) => `${way}${at === 0 ? ' would have missed' : ''} by ${percent(miss)}`);
    const [nearest] = known.sort((a, b) => a.miss - b.miss);
    const past = `${quarters} past ${englishForm(quarters, 'quarter', 'quarters')}`;
    return `${level}, ${past}: ${told.join(', ')}. Nearest of all: ${nearest?.way}.`;
  },
  accuracy: ({ model, own }) => {
    if (model === undefined) return 'No past quarter can be compared with its forecast yet.';
    const people = own === undefined ? '' : `; people’s own forecasts by ${percent(own.error)}`;
    return `Forecasts missed by ${percent(model.error)} at this point of a quarter${people} (past quarters compared: ${model.forecasts}).`;
  },
  marketOff: 'Not used: the market is switched off in the settings.',
  market: (effect) => {
    if (effect === undefined) return 'Not measured: it takes four years of sales and of this column, all above 0.';
    const { lag, elasticity, gain, isUsed } = effect;
    if (!isUsed) return 'Not used: it has not made forecasts any better.';
    const later = lag === 0 ? '' : `, ${lag} ${englishForm(lag, 'month', 'months')} later`;
    const change = number(Math.round(Math.abs(elasticity) * 100) / 100);
    return `Used: when it rises by 1%, sales ${elasticity < 0 ? 'fall' : 'rise'} by ${change}%${later}; forecasts come nearer by ${percent(gain)} of the sales.`;
  },
  fairness: ({ attained, perCapacity, perPotential }) =>
    [
      spreadOf('Plans for a full-time year differ by', perCapacity),
      spreadOf('Against the potential of clients, plans differ by', perPotential),
      attained === undefined
        ? ''
        : `${percent(attained.fullShare)} of past plans were met (median ${percent(attained.median)}, lowest ${percent(attained.lowest)}).`,
    ]
      .filter(Boolean)
      .join(' '),
  reserve: (assigned, plan) =>
    `Together they make ${sum(assigned)}: ${sum(Math.abs(assigned - plan))} ${assigned < plan ? 'below' : 'above'} the plan of ${sum(plan)}.`,
  locked: (reason) => (reason === '' ? 'locked' : `locked: ${reason}`),
  proposed: 'follows the proposal',
  heldAt: { low: 'at the lowest change allowed', high: 'at the highest change allowed' },
  won: ({ rate = 0, low, high }, decided) =>
    `Won: ${percent(rate)} of ${number(decided)} decided deals (${percent(low)}–${percent(high)}).`,
  saved: (kind, actions) => `With a conversion one point higher, ${number(actions)} fewer a week would do (${kind}).`,
};

const ONE_OFFS = {
  keep: 'It counts as it is',
  cap: 'The season counts no more of it than of the second-largest year',
  exclude: 'The season leaves it out',
};
const UNITS = { 1: '', 1000: ' thousand', 1000000: ' million' };
/** Where a cause takes away, and where it adds. */
const WORDS: { readonly [cause in Cause]: readonly [string, string] } = {
  actions: ['fewer actions', 'more actions'],
  deals: ['fewer deals', 'more deals'],
  conversion: ['lower conversion', 'higher conversion'],
  averageDeal: ['smaller average deal', 'larger average deal'],
  vacancy: ['vacancies', 'vacancies'],
  others: ['sold in other teams', 'sold by others'],
  reserve: ['personal plans below the plan', 'reserve in personal plans'],
};

function sizeOf({ gap, unit }: ToldCauses): string {
  return `${number(Math.abs(gap))}${UNITS[unit]}`;
}

/** `Ivanova by 304,000 (“Call” below plan)`; in millions where that of the furthest behind is told so. */
function laggardOf(laggard: Laggard, furthest: Laggard): string {
  const [first] = laggard.told.parts;
  const reason = first === undefined ? '' : ` (${wordsOf(first)})`;
  return `${laggard.name} by ${rough(lagOf(laggard), lagOf(furthest))}${reason}`;
}

function lagOf({ told: { gap, unit } }: Laggard): number {
  return Math.abs(gap * unit);
}

/** To more than three figures where amounts that differ would look alike. */
function toldApart(a: number, b: number, beside: number): (amount: number) => string {
  const told = (amount: number) => rough(amount, beside);
  return told(a) === told(b) ? (amount) => number(Math.round(amount)) : told;
}

/** `from 9,100,000 to 10,200,000` */
function rangeOf({ low, high }: Expected): string {
  return `from ${rough(low, high)} to ${rough(high)}`;
}

function verdictOf({ chance }: Expected): string {
  return chance === undefined ? 'will probably end at' : `${VERDICTS[likelihoodOf(chance)]}: forecast`;
}

const VERDICTS: { readonly [likelihood in Likelihood]: string } = {
  veryLikely: 'will very likely make its plan',
  likely: 'will probably make its plan',
  open: 'may make its plan or miss it',
  unlikely: 'will probably miss its plan',
  hardly: 'is unlikely to make its plan',
};

/** `; chance 22%` */
function chanceIn({ chance }: Expected): string {
  if (chance === undefined) return '';
  if (chance < LEAST_TOLD) return `; chance below ${percent(LEAST_TOLD)}`;
  return `; chance ${chance > MOST_TOLD ? `above ${percent(MOST_TOLD)}` : percent(Math.round(chance * 100) / 100)}`;
}

/** `+150,000 season`; the first step is what all grows from. */
function stepOf({ reason, amount }: { reason: string; amount: number }, at: number): string {
  return `${at === 0 ? '' : amount < 0 ? '−' : '+'}${money(at === 0 ? amount : Math.abs(amount))} ${lower(reason)}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** `“Call” below plan (−304)` */
function partOf(cause: ToldCause): string {
  return `${wordsOf(cause)} (${cause.amount < 0 ? '−' : '+'}${number(Math.abs(cause.amount))})`;
}

function wordsOf({ what, kind, amount }: ToldCause): string {
  return kind === undefined ? WORDS[what][amount < 0 ? 0 : 1] : `“${kind}” ${amount < 0 ? 'below' : 'above'} plan`;
}

type PerDay = Feasibility['perDay'];

const needed = ([first]: PerDay) => number(Math.ceil(first?.needed ?? 0));
const possible = ([first]: PerDay) => number(Math.floor(first?.possible ?? 0));

/** `from 5.9% (Q2) to 37.2% (Q3)` */
function growthOf({ low, high, year }: Growths): string {
  const total = totalOf(year);
  if (percent(low.growth) === percent(high.growth)) return `${percent(low.growth)} in each${total}`;
  return `from ${percent(low.growth)} (${en.quarter(low.quarter)}) to ${percent(high.growth)} (${en.quarter(high.quarter)})${total}`;
}

/** Nothing where it is told already, as the growth of each quarter, or where another goal was set. */
function goalOf({ rule }: Growths, goal: number): string {
  return rule === 'forecast' || rule === 'yoy' ? '' : `, with a goal of ${percent(goal)}`;
}

/** In short: `5.9% to 37.2%` */
function spanOf({ low, high, year }: Growths): string {
  const [least, most] = [percent(low.growth), percent(high.growth)];
  return (least === most ? least : `${least} to ${most}`) + totalOf(year);
}

function totalOf(year: number | undefined): string {
  return year === undefined ? '' : `, ${sum(year)} in all`;
}

/** One person differs from nobody. */
function spreadOf(before: string, { each, variation }: Load): string {
  const known = each.filter((load) => load !== undefined);
  return variation === undefined || known.length < 2 ? '' : `${before} ${percent(variation)} on average.`;
}
