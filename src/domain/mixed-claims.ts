import { BLEND, type Mix, weightsOf } from './allocate';
import type { Terms } from './assignments';
import { type Share, shareOf } from './past-shares';
import { sumOf } from './sum';

/**
 * The claims of everyone by a mix: by default by past sales alone as they are, or, where somebody has a potential, by
 * `BLEND`. A mix weighs what they claim by their sales, what their clients could bring, and their capacity,
 * each as their share of all people of the company in that week. Teams and divisions have the claims of their people.
 *
 * A potential that nobody has told counts as average for the capacity, and so does that of a vacancy.
 *
 * @example By headcount alone each of three full-time people in two teams claims a third, whatever they sold.
 */
export function mixedClaims(whole: Share, mix: Mix | undefined, termsOf: (name: string) => Terms): Share {
  const potentialOf = ({ name, isVacant }: Share) => (isVacant ? undefined : termsOf(name).potential);
  const shares = sharesOfPeople(
    whole,
    whole.claims.map(() => 1),
  );
  const potentials = shares.map(({ person }) => potentialOf(person));
  const chosen = mix ?? (potentials.every((potential) => potential === undefined) ? SALES : BLEND);
  if (chosen.potential === 0 && chosen.capacity === 0) return whole;
  const weeks = whole.claims.map((_, week) =>
    weightsOf(
      shares.map(({ person, parts }, at) => ({
        capacity: person.capacity?.[week] ?? 0,
        retro: parts[week]!,
        potential: potentials[at],
      })),
      chosen,
    ),
  );
  let next = 0;
  const claiming = (share: Share): Share => {
    if (share.units.length > 0) return shareOf(share.name, share.units.map(claiming));
    const at = next++;
    return { ...share, claims: weeks.map((weights) => weights[at]!) };
  };
  return claiming(whole);
}

const SALES: Mix = { retro: 1, potential: 0, capacity: 0 };

interface PersonShare {
  readonly person: Share;
  /** Of all that is claimed in each week. */
  readonly parts: readonly number[];
}

/** Each person's part of the whole: that of the team in the division's, of the person in the team's. */
function sharesOfPeople(share: Share, parts: readonly number[]): PersonShare[] {
  if (share.units.length === 0) return [{ person: share, parts }];
  const sums = parts.map((_, week) => sumOf(share.units.map(({ claims }) => claims[week]!)));
  return share.units.flatMap((unit) =>
    sharesOfPeople(
      unit,
      parts.map((part, week) => (sums[week]! > 0 ? (part * unit.claims[week]!) / sums[week]! : 0)),
    ),
  );
}
