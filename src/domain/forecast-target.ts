import { split } from './split';
import { sumOf } from './sum';
import { plannable } from './target';
import { roundToUnit, withoutDust } from './units';

/** What a target is made of, in this order; each step is what the next reason adds to those before it. */
export type TargetReason = 'past' | 'season' | 'forecast' | 'market' | 'clients' | 'ambition' | 'limits';

export interface TargetStep {
  readonly reason: TargetReason;
  /** A multiple of the unit; below 0 where the reason lowers the target. */
  readonly amount: number;
}

export interface ExplainedTarget {
  readonly target: number;
  /** They add up to the target; reasons that change nothing are left out, except the past. */
  readonly steps: readonly TargetStep[];
}

export interface ForecastTargets {
  readonly year: number;
  readonly periods: readonly ExplainedTarget[];
}

/** What is forecast, and what else is known of it. */
export interface Expecting {
  /** What is forecast for each period. */
  readonly forecast: readonly number[];
  /** What the market multiplies each by; see `marketFactors`. */
  readonly factors?: readonly number[];
  /** What the clients together are expected to bring in each period, where they are forecast one by one. */
  readonly clients?: readonly (number | undefined)[] | undefined;
}

export interface ForecastTargeting extends Expecting {
  /** What the year before brought in all. */
  readonly lastYear: number;
  /** The seasonal shares of the periods, which add up to 1. */
  readonly shares: readonly number[];
  /** How many of the first periods are over: of these no more is asked than they brought. */
  readonly over?: number;
  /** A share: .1 asks for 10 % more than is to be expected. */
  readonly ambition: number;
  /** The year may not be less or more than these shares of last year: .9 and 1.4 keep it from −10 to +40 %. */
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
  readonly unit: number;
}

/**
 * What the year and its periods should bring by the rule `forecast`: what is forecast × what the market does to it, drawn to
 * what the clients are expected to bring, × the ambition, held between floor and ceiling, rounded to the unit so that the
 * periods make the year. Each target says what it is made of: an equal part of last year, its season, and so on; the steps
 * add up to it exactly, and the last one takes the rounding. Over the year the season is 0.
 *
 * A forecast below 0 plans nothing. Limits hold only where last year brought something. Throws as `targets` does.
 *
 * @example Last year 1,000 by .2, .2, .2, .4, forecast 220, 220, 220, 440, ambition .1 // year 1,210; the fourth quarter
 * 484 = 250 past + 150 season + 40 forecast + 44 ambition
 * @example With nothing last year and 100 forecast a quarter // 0 past + 100 forecast + 10 ambition
 */
export function forecastTargets(targeting: ForecastTargeting): ForecastTargets {
  const { unit } = targeting;
  const stages = stagesOf(targeting);
  const exact = stages[stages.length - 1]!.amounts;
  const year = plannable(roundToUnit(sumOf(exact), unit), unit);
  const periods = split(year, exact, { unit }).map((target, at) => ({
    target,
    steps: stepsTo(
      target,
      stages.map(({ reason, amounts }) => ({ reason, amount: amounts[at]! })),
      unit,
    ),
  }));
  return { year, periods };
}

/** The differences from stage to stage, in whole units; the last one that changes anything takes the rounding. */
function stepsTo(target: number, stages: readonly TargetStep[], unit: number): TargetStep[] {
  const changing = stages.filter(
    ({ amount }, at) => at === 0 || Math.abs(amount - stages[at - 1]!.amount) > 1e-9 * Math.abs(amount),
  );
  const sums = changing.map(({ amount }, at) => (at === changing.length - 1 ? target : roundToUnit(amount, unit)));
  const steps = changing.map(({ reason }, at) => ({ reason, amount: withoutDust(sums[at]! - (sums[at - 1] ?? 0)) }));
  return steps.filter(({ reason, amount }) => reason === 'past' || amount !== 0);
}

/** What the targets would be with each reason and those before it. The season only moves what last year brought: it adds up to 0. */
function stagesOf(targeting: ForecastTargeting): { reason: TargetReason; amounts: readonly number[] }[] {
  const { shares, ambition, unit, over = 0 } = targeting;
  const lastYear = plannable(roundToUnit(targeting.lastYear, unit), unit);
  const inParts = (weights: readonly number[]) => split(lastYear, weights, { unit });
  const expected = expectedStages(targeting);
  const ambitious = expected.clients.map((amount, at) => Math.max(0, at < over ? amount : amount * (1 + ambition)));
  return [
    { reason: 'past', amounts: inParts(shares.map(() => 1)) },
    { reason: 'season', amounts: inParts(shares) },
    { reason: 'forecast', amounts: expected.forecast },
    { reason: 'market', amounts: expected.market },
    { reason: 'clients', amounts: expected.clients },
    { reason: 'ambition', amounts: ambitious },
    { reason: 'limits', amounts: limited(ambitious, targeting) },
  ];
}

/** What each period will bring before anything is asked beyond it. */
export function expectedAmounts(expecting: Expecting): readonly number[] {
  return expectedStages(expecting).clients;
}

/** Clients count by half beside the forecast. */
function expectedStages({ forecast, factors = [], clients }: Expecting) {
  const expected = forecast.map((amount) => Math.max(0, amount));
  const market = expected.map((amount, at) => amount * (factors[at] ?? 1));
  const byClients = market.map((amount, at) => {
    const own = Math.max(0, clients?.[at] ?? amount);
    return (amount + own) / 2;
  });
  return { forecast: expected, market, clients: byClients };
}

/** Periods that are over stay as they are, as long as the rest can make up the difference. */
function limited(amounts: readonly number[], targeting: ForecastTargeting): number[] {
  const { lastYear, shares, over = 0, floor = 0, ceiling = Infinity } = targeting;
  const sum = sumOf(amounts);
  if (!(lastYear > 0)) return [...amounts];
  const change = Math.min(lastYear * ceiling, Math.max(lastYear * floor, sum)) - sum;
  const isMovable = (at: number) => at >= over || sumOf(amounts.slice(over)) + change < 0;
  const movable = (weights: readonly number[]) => weights.map((weight, at) => (isMovable(at) ? weight : 0));
  const weights = [amounts, shares].map(movable).find((own) => sumOf(own) > 0) ?? shares;
  return amounts.map((amount, at) => Math.max(0, amount + (change * weights[at]!) / sumOf(weights)));
}
