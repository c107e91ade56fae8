/** How far figures miss, as shares of what the period brings: .25 is a standard deviation of a quarter of it. */
export interface Doubt {
  /** Of what was expected before the period began. */
  readonly expected: number;
  /** Of a whole period judged by its pace. */
  readonly pace: number;
}

/** As long as nothing tells how far they miss. */
export const USUAL_DOUBT: Doubt = { expected: 0.25, pace: 0.25 };

/** What is still to come by another reckoning, such as the open deals, and its standard deviation. */
export interface Estimate {
  readonly amount: number;
  readonly deviation: number;
}

/** A running period as it stands today. */
export interface PeriodSoFar {
  readonly fact: number;
  /** What is sold already and dated today: it is certain, and tells nothing of the pace before the day is over. */
  readonly booked?: number;
  /** The part of what is still to come that today should bring, of which that is a part: 1 on the last day. */
  readonly today?: number;
  /** The share of the period's sales that is usually there by now, from 0 on the first day to 1 after the last. */
  readonly elapsed: number;
  /** What the whole period was expected to bring before it began; 0 where nobody knows. */
  readonly expected: number;
  readonly doubt?: Doubt | undefined;
  /** What the open deals are likely to bring until the end, if there are any. */
  readonly pipeline?: Estimate | undefined;
}

/** What is sold, today included. */
export const certainOf = ({ fact, booked = 0 }: PeriodSoFar): number => fact + booked;

export interface Outlook {
  /** What the period will bring. */
  readonly forecast: number;
  /** In eight cases of ten it is between these. */
  readonly low: number;
  readonly high: number;
  /** The standard deviation of what is still to come. */
  readonly deviation: number;
}

/**
 * What a running period will bring: fact, and what is still to come. Two reckonings of the whole, by the pace so far and by
 * what was expected, count the more the less they are in doubt: on the first day only what was expected, in the end only
 * the fact. With equal doubt that makes fact + what was expected of the rest. Open deals, where there are any, are a third
 * reckoning of what is still to come. A large deal today is news at once: it takes the place of what today should bring, no
 * more.
 *
 * A forecast is never below the fact, nor is a range: returns in the rest of a period are not foreseen. With nothing
 * expected there is only the pace.
 *
 * @example outlookOf({ fact: 60, elapsed: .5, expected: 100 }) // forecast 110, from 85 to 135
 * @example outlookOf({ fact: 60, elapsed: 1, expected: 100 }) // 60, from 60 to 60
 */
export function outlookOf(period: PeriodSoFar): Outlook {
  const { fact, booked = 0, today = 1, elapsed, pipeline } = period;
  if (elapsed >= 1) return outlookAround(fact + booked, NOTHING_LEFT);
  const rest = restByPace(period);
  const { amount, deviation } = pipeline === undefined ? rest : pooled(rest, pipeline);
  const ofToday = Math.max(0, Math.min(booked, today * amount));
  return outlookAround(fact + booked, { amount: amount - ofToday, deviation });
}

const NOTHING_LEFT: Estimate = { amount: 0, deviation: 0 };

/** The outlook of what is certain and what is still to come. */
export function outlookAround(fact: number, { amount, deviation }: Estimate): Outlook {
  const forecast = fact + amount;
  const reach = EIGHT_OF_TEN * deviation;
  return { forecast, low: Math.max(fact, forecast - reach), high: forecast + reach, deviation };
}

/** So many standard deviations around a forecast hold eight cases of ten. */
export const EIGHT_OF_TEN = 1.2815515655446;

function restByPace({ fact, elapsed, expected, doubt = USUAL_DOUBT }: PeriodSoFar): Estimate {
  const left = 1 - elapsed;
  const byPace = wholeByPace(fact, elapsed);
  const [trust, distrust] = [elapsed * doubt.expected ** 2, left * doubt.pace ** 2];
  const weight = expected > 0 ? trust / (trust + distrust || 1) : 1;
  const variance = expected > 0 ? (1 - weight) * doubt.expected ** 2 : distrust / Math.max(elapsed, FIRST_MOMENT);
  const whole = weight * byPace + (1 - weight) * expected;
  return { amount: Math.max(0, whole - fact), deviation: Math.max(whole, fact, 0) * Math.sqrt(variance) };
}

/** What a period brings as long as it goes on as it has begun; of returns alone nothing. */
export function wholeByPace(fact: number, elapsed: number): number {
  return Math.max(0, fact) / Math.max(elapsed, FIRST_MOMENT);
}

/** Before a thousandth of the period the pace tells nothing. */
const FIRST_MOMENT = 1e-3;

/**
 * Two estimates of one amount, each by the inverse of its variance; one without any doubt knows nothing, and has no say. They
 * miss together, as the same deals come or do not: both are no surer than the surer one.
 */
function pooled(a: Estimate, b: Estimate): Estimate {
  if (a.deviation === 0 || b.deviation === 0) return a.deviation === 0 ? b : a;
  const [ofA, ofB] = [a.deviation ** 2, b.deviation ** 2];
  const amount = (a.amount * ofB + b.amount * ofA) / (ofA + ofB);
  return { amount, deviation: Math.min(a.deviation, b.deviation) };
}

/**
 * The chance that a period makes its plan, from 0 to 1: certain once the fact has, or nothing is left to come. It is nine of
 * ten where the plan is the low end of the range, and rarely as good as none: a deviation that is known from a few periods
 * makes Student's distribution, of two degrees as past quarters went: of 126 told at most 5 %, 5 % came true.
 *
 * @example chanceOf(100, 60, { forecast: 110, deviation: 19.4, … }) // 0.736
 */
export function chanceOf(plan: number, fact: number, { forecast, deviation }: Outlook): number {
  if (fact >= plan) return 1;
  if (deviation === 0) return forecast >= plan ? 1 : 0;
  const ahead = forecast - plan;
  return 0.5 + ahead / Math.hypot(2 * ahead, 1.5 * EIGHT_OF_TEN * deviation);
}
