import { medianOf } from './median';
import { sumOf } from './sum';

/** A person, as the question asks whether the plan is fair to them. */
export interface Planned {
  readonly plan: number;
  readonly capacity: number;
  /** What their clients could bring; undefined where nobody has said. */
  readonly potential?: number | undefined;
  /** What they brought of their plan in the last periods: 1.05 is 105 %. */
  readonly attainments?: readonly number[];
}

export interface Fairness {
  /** Of all attainments of the last periods; undefined where there are none. */
  readonly attained: { readonly fullShare: number; readonly median: number; readonly lowest: number } | undefined;
  /** Plan ÷ capacity: what a full-time person is asked for. */
  readonly perCapacity: Load;
  /** Plan ÷ potential: which part of what their clients could bring. */
  readonly perPotential: Load;
}

export interface Load {
  /** One for each person; undefined without a capacity or potential above 0. */
  readonly each: readonly (number | undefined)[];
  /** The coefficient of variation: 0 asks the same of everyone, .5 differs by half of the mean. Undefined for nobody. */
  readonly variation: number | undefined;
}

/**
 * The numbers of the fairness panel.
 *
 * @example Plans of 100 and 300 at capacity 1 // perCapacity { each: [100, 300], variation: 0.5 }
 */
export function fairnessOf(people: readonly Planned[]): Fairness {
  const attainments = people.flatMap(({ attainments = [] }) => attainments);
  return {
    attained:
      attainments.length === 0
        ? undefined
        : {
            fullShare: attainments.filter((attainment) => attainment >= 1).length / attainments.length,
            median: medianOf(attainments),
            lowest: Math.min(...attainments),
          },
    perCapacity: loadOf(people.map(({ plan, capacity }) => ratio(plan, capacity))),
    perPotential: loadOf(people.map(({ plan, potential = 0 }) => ratio(plan, potential))),
  };
}

function ratio(plan: number, measure: number): number | undefined {
  return measure > 0 ? plan / measure : undefined;
}

function loadOf(each: readonly (number | undefined)[]): Load {
  const known = each.flatMap((load) => load ?? []);
  const mean = sumOf(known) / known.length;
  const variance = sumOf(known.map((load) => (load - mean) ** 2)) / known.length;
  return { each, variation: mean > 0 ? Math.sqrt(variance) / mean : undefined };
}
