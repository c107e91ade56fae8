import { isWithin, LIMITS } from '../domain/limits';
import { Mistake } from '../domain/problem';
import { filledIn, seasonalShares } from '../domain/seasonality';
import { sumOf } from '../domain/sum';
import { exactTargets, impliedGrowth, type PastRule, quartersFrom, targets } from '../domain/target';
import { type Argument, numberIn, type RuleWords, ruleIn, type ShownCell, splittable, unitIn } from './arguments';
import type { Clock } from './day-argument';
import { historyIn } from './history-argument';

const RULES: RuleWords<PastRule> = {
  yoy: 'год к году, г/г, year on year',
  seasonal: 'сезонность, по сезонности, season, by season',
  blend: 'среднее, смешанное, пополам, half and half',
  qoq: 'квартал к кварталу, кв/кв, quarter on quarter',
};

/**
 * Two rows of four: the targets of next year's quarters, as multiples of `unit` (1 unless given), and the growth against
 * last year that each of them means. `growth` is a share; the `rule` is `yoy` unless given: see `targets`.
 *
 * `history` is as in SEASONAL_QUARTERS, and its last year is the one to grow from; a quarter of it that is blank counts
 * as its seasonal share. The growth of a quarter that brought nothing is blank.
 *
 * @example growthTargets([[100, 200, 300, 400]], 0.2, '', '', clock) // [[120, 240, 360, 480], [0.2, 0.2, 0.2, 0.2]]
 * @example growthTargets([[10, 10, 0, 20], [0, 10, 10, 20]], 0.1, 'yoy', '', clock) // a first quarter of 6, with no growth
 */
export function growthTargets(
  history: Argument,
  growth: Argument,
  rule: Argument,
  unit: Argument,
  clock: Clock,
): ShownCell[][] {
  const years = historyIn(history, 4, clock);
  const shares = seasonalShares(years);
  const targeting = { growth: growthIn(growth), unit: unitIn(unit), rule: ruleIn(rule, RULES) ?? 'yoy', shares };
  const lastYear = quartersFrom(filledIn(years[years.length - 1]!, shares));
  if (targeting.rule === 'qoq' && !(lastYear[3] > 0)) throw new Mistake('noLastQuarter', {});
  splittable(sumOf(exactTargets(lastYear, targeting)), targeting.unit, 'history');
  const { quarters } = targets(lastYear, targeting);
  return [[...quarters], impliedGrowth(lastYear, quarters).map((implied) => implied ?? '')];
}

/** 20 is 2,000 %, and hardly ever meant. */
function growthIn(value: Argument): number {
  const growth = numberIn('growth', value);
  if (!isWithin(LIMITS.growth, growth)) throw new Mistake('growthTooFar', { value: growth });
  return growth;
}
