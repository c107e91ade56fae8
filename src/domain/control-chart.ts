/**
 * Charts of weekly gaps that tell a fall from chance. A gap comes in standard deviations of the person's own weeks, fact −
 * plan: −1 is a week as far behind as one in six is by chance.
 *
 * Both start afresh with every quarter; an empty row of weeks has an empty chart.
 */

/**
 * What has piled up of gaps below the plan after each week, from 0 (CUSUM). A week behind by less than `slack` takes from
 * it. Beyond 2.3 it gives a false alarm once in 54 weeks on average, and finds a fall by one deviation in five weeks.
 *
 * @example pileOfGaps([0.2, -0.3, -1.1, -0.9]) // 0, 0, 0.6, 1.0
 */
export function pileOfGaps(gaps: readonly number[], slack = 0.5): number[] {
  let pile = 0;
  return gaps.map((gap) => {
    pile = Math.max(0, pile - gap - slack);
    return pile;
  });
}

/**
 * The gap after each week as it is remembered (EWMA): the last week counts for the share `memory`, and all before it for
 * the rest, from 0 on.
 */
export function rememberedGaps(gaps: readonly number[], memory = 0.3): number[] {
  let remembered = 0;
  return gaps.map((gap) => {
    remembered = memory * gap + (1 - memory) * remembered;
    return remembered;
  });
}

/**
 * How far below 0 a remembered gap may lie by chance after a number of weeks: `deviations` of its own.
 *
 * @example rememberedLimit(8, 2.7) // -1.13
 */
export function rememberedLimit(weeks: number, deviations: number, memory = 0.3): number {
  return -deviations * Math.sqrt((memory / (2 - memory)) * (1 - (1 - memory) ** (2 * weeks)));
}
