import { adjusted } from './forecast/seasonal-adjustment';
import { sumOf } from './sum';

/** A forecast of the `horizon` periods after a history of 4 or 12 in a year, oldest first. */
export type Forecaster = (history: readonly number[], season: 4 | 12, horizon: number) => readonly number[];

export interface MarketQuestion {
  /** What each period brought, oldest first. */
  readonly sales: readonly number[];
  /** An index, a demand or a price in the same periods, above 0; what is known or planned of coming ones may follow. */
  readonly market: readonly number[];
  readonly season: 4 | 12;
  readonly horizon: number;
  readonly forecast: Forecaster;
}

/** What an outside series does to the sales, measured on their own past. */
export interface MarketEffect {
  /** How many periods the sales follow the market by. */
  readonly lag: number;
  /** By how many percent sales change when the market changes by one. */
  readonly elasticity: number;
  /** By what share of the sales forecasts err less with it. */
  readonly gain: number;
  /** How far the gain may be chance: its standard error. */
  readonly doubt: number;
  /** It is used when it helps beyond chance. */
  readonly isUsed: boolean;
  /** What each coming period is multiplied by; all 1 when it is not used. */
  readonly factors: readonly number[];
}

/**
 * Whether the sales follow a market, how much and how late, and what that does to the forecast of the coming periods. The
 * past is forecast again from its last 24 points, the market with it; how the market, its season aside, moved between such
 * a point and the period forecast explains a part of the miss. That part is learnt from what was known at the point, drawn
 * to nothing the less that is, and kept only if the forecasts err less by more than chance. What forecasts miss by habit is
 * not the market's.
 *
 * Undefined with less than four years of sales, or where sales or market are not above 0 throughout. No factor is below .7
 * or above 1.4.
 *
 * @example Sales that fall by 8 % two quarters after the market fell by 10 % // { lag: 2, elasticity: .8, isUsed: true, … }
 */
export function marketEffect(question: MarketQuestion): MarketEffect | undefined {
  const { sales, market, season, horizon } = question;
  if (sales.length < LEAST_YEARS * season || market.length < sales.length) return undefined;
  if (![...sales, ...market].every((value) => value > 0)) return undefined;
  const count = Math.min(MOST_POINTS, sales.length - 2 * season);
  const points = Array.from({ length: count }, (_, at) => sales.length - count + at);
  const replays = points.map((point) => replayed(question, point));
  const worths = Array.from({ length: season / 2 + 1 }, (_, lag) => worthOf(replays, lag));
  const best = worths.reduce((most, worth) => (worth.gain > most.gain ? worth : most));
  const isUsed = best.gain > Math.max(LEAST_GAIN, BEYOND_CHANCE * best.doubt);
  const expected = grown(question, sales.length, horizon);
  const factors = Array.from({ length: horizon }, (_, ahead) =>
    isUsed ? factorOf(best.elasticity, changeOf(expected, sales.length, ahead, best.lag)) : 1,
  );
  return { ...best, isUsed, factors };
}

const LEAST_YEARS = 4;
/** A percent of the sales: less is not worth a word. */
const LEAST_GAIN = 0.01;
/**
 * So many standard errors: the best of seven lags looks better than it is. Of series that mean nothing one or two in a hundred
 * pass, and one in twenty over the worst of pasts; Bonferroni's 2.4 would lose a fifth of those that mean something.
 */
const BEYOND_CHANCE = 2;
const MOST_POINTS = 24;

/** A forecast made at a point of the past, with the market as it was known or forecast then. */
interface Replay {
  readonly point: number;
  readonly forecasts: readonly number[];
  readonly facts: readonly number[];
  readonly market: readonly number[];
}

function replayed(question: MarketQuestion, point: number): Replay {
  const { sales, season, horizon, forecast } = question;
  const facts = sales.slice(point, point + Math.min(horizon, season));
  const market = { ...question, market: question.market.slice(0, point) };
  return {
    point,
    facts,
    forecasts: forecast(sales.slice(0, point), season, facts.length),
    market: grown(market, point, facts.length),
  };
}

/** The market without its season, as far as it is known, and forecast from there to the end of the horizon. */
function grown({ market, season, forecast }: MarketQuestion, from: number, horizon: number): readonly number[] {
  const missing = from + horizon - market.length;
  const whole = missing <= 0 ? market : [...market, ...forecast(market, season, missing)];
  return adjusted(whole, season).values;
}

/** How the market moves, in logarithms, from where it stood for the last sales known to where it stands for those forecast. */
function changeOf(market: readonly number[], point: number, ahead: number, lag: number): number {
  const logAt = (at: number) => Math.log(Math.max(market[at]!, LEAST));
  return logAt(point + ahead - lag) - logAt(point - 1 - lag);
}

const LEAST = 1e-9;

/** What is forecast from one point misses together, and so does what is forecast from the next. */
function worthOf(replays: readonly Replay[], lag: number) {
  const together = replays[0]!.facts.length;
  const cases = replays.flatMap(({ point, forecasts, facts, market }) =>
    facts.map((fact, ahead) => {
      const plain = Math.max(forecasts[ahead]!, LEAST);
      const change = changeOf(market, point, ahead, lag);
      return { point, ahead, fact, plain, change, miss: Math.log(fact / plain) };
    }),
  );
  const gains = replays.map(({ point }) => {
    const known = cases.filter((one) => one.point + one.ahead < point);
    const elasticity = elasticityIn(known, together);
    const habit = Math.exp(sumOf(known.map(({ miss }) => miss)) / (known.length + DOUBTED));
    const here = cases.filter((one) => one.point === point);
    return sumOf(
      here.map(({ fact, plain, change }) => {
        const usual = plain * habit;
        return Math.abs(usual - fact) - Math.abs(usual * factorOf(elasticity, change) - fact);
      }),
    );
  });
  const money = sumOf(cases.map(({ fact }) => fact));
  const squares = squaresOf(centred(gains), together);
  return {
    lag,
    elasticity: elasticityIn(cases, together),
    gain: sumOf(gains) / money,
    doubt: Math.sqrt(squares) / money,
  };
}

/** So many misses are taken for chance before a habit is seen in them. */
const DOUBTED = 4;

/** Of neighbours that miss together, the products too, the less the further apart they are (Newey and West, 1987). */
function squaresOf(values: readonly number[], together: number): number {
  const near = (a: number, b: number) => Math.max(0, 1 - Math.abs(a - b) / together);
  return sumOf(values.map((own, a) => sumOf(values.map((other, b) => own * other * near(a, b)))));
}

/**
 * The slope of the misses on the changes, as if an effect of 0 ± 1 had been expected; both beside their means, and so many
 * cases as miss together as one.
 */
function elasticityIn(cases: readonly { readonly change: number; readonly miss: number }[], together: number): number {
  if (cases.length === 0) return 0;
  const misses = centred(cases.map(({ miss }) => miss));
  const changes = centred(cases.map(({ change }) => change));
  const variance = (together * sumOf(misses.map((miss) => miss ** 2))) / cases.length;
  const products = sumOf(changes.map((change, at) => change * misses[at]!));
  return products / (sumOf(changes.map((change) => change ** 2)) + variance || 1);
}

function centred(values: readonly number[]): number[] {
  const mean = sumOf(values) / values.length;
  return values.map((value) => value - mean);
}

function factorOf(elasticity: number, change: number): number {
  return Math.min(1.4, Math.max(0.7, Math.exp(elasticity * change)));
}
