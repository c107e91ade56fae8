import { allocate, BLEND, type Lock, type Mix, type Participant } from '../domain/allocate';
import type { Bounds } from '../domain/guard-rails';
import { Mistake } from '../domain/problem';
import { amountsBeside, amountsIn, inShapeOf } from './amounts';
import {
  type Argument,
  cellIn,
  numberOf,
  numbersIn,
  type RangeCell,
  rangeIn,
  type Shown,
  splittable,
  unitIn,
  weightIn,
} from './arguments';

/** The arguments of PLAN_ALLOCATE as they are typed. */
export type AllocateArguments = readonly [
  total: Argument,
  capacity: Argument,
  retro: Argument,
  potential?: Argument,
  mix?: Argument,
  limits?: Argument,
  locked?: Argument,
  unit?: Argument,
];

/**
 * A plan for each person, in the shape of `capacity`: their part of `total` by what they brought (`retro`), what their
 * clients could bring (`potential`) and their capacity, which weigh .5, .3 and .2 unless `mix` says otherwise. With
 * `limits`, such as −.1 and .4, no plan is further from the person's retro than these shares, by more than the rounding.
 *
 * A blank capacity is somebody who takes no part, and stays blank. A blank retro is a newcomer's, who counts as average
 * and has no limits, while 0 is somebody who sold nothing; a potential that nobody has told is average, too. An amount in
 * `locked` is the plan of that person and never moves.
 *
 * Throws a Mistake that names the argument and the cell for a number below 0 or a range of another shape, and one that
 * names the gap when limits and locks keep the plans from making the total.
 *
 * @example planAllocate([1200, [[1], [1], [1]], [[500], [300], [200]]]) // [[543], [371], [286]]
 * @example planAllocate([1200, [[1, 1, '']], [[500, '', '']], '', '', '', [[700, '', '']]]) // [[700, 500, '']]
 */
export function planAllocate([total, capacity, retro, potential, mix, limits, locked, unit]: AllocateArguments): Shown {
  const rounding = unitIn(unit);
  const amount = splittable(weightIn(cellIn('total', total)), rounding);
  const capacities = amountsIn('capacity', capacity);
  const beside = (argument: string, value: Argument) => amountsBeside('capacity', capacity, argument, value);
  rangeIn('retro', retro); // must not be left out
  const retros = beside('retro', retro);
  const potentials = beside('potential', potential);
  const weights = mixIn(mix);
  const held = limitsIn(limits);
  const locks = beside('locked', locked);
  const people = capacities.map(
    (own = 0, at): Participant => ({
      capacity: own,
      retro: retros[at],
      potential: potentials[at],
      lock: lockOf(locks[at]),
    }),
  );
  const { parts, gap } = allocate(amount, people, { mix: weights, limits: held, unit: rounding });
  if (gap !== 0)
    throw new Mistake('partsMissTotal', { argument: keeperOf(people, gap, held), made: amount + gap, total: amount });
  const takesPart = (at: number) => capacities[at] !== undefined || locks[at] !== undefined;
  return inShapeOf(
    capacity,
    parts.map((part, at) => (takesPart(at) ? part : undefined)),
  );
}

function lockOf(amount: number | undefined): Lock | undefined {
  return amount === undefined ? undefined : { amount, reason: '' };
}

function mixIn(value: Argument): Mix {
  const [retro, potential, capacity] = numbersIn('mix', value, ['retro', 'potential', 'capacity'], weightIn) ?? [];
  return retro === undefined ? BLEND : { retro, potential: potential!, capacity: capacity! };
}

function limitsIn(value: Argument): Bounds | undefined {
  const limits = numbersIn('limits', value, ['low', 'high'], changeIn);
  return limits && { low: Math.min(...limits), high: Math.max(...limits) };
}

/** Nobody can lose more than all: −10 is meant as −10 %. */
function changeIn(cell: RangeCell): number {
  const change = numberOf(cell);
  if (change >= -1) return change;
  throw new Mistake('notAShare', { ...cell.place, value: String(change), percent: -10 });
}

/** The argument that keeps the plans from making the total. */
function keeperOf(people: readonly Participant[], gap: number, limits: Bounds | undefined): string {
  const free = people.filter(({ capacity, lock }) => capacity > 0 && lock === undefined);
  const isLocked = people.some(({ lock }) => lock !== undefined);
  if (isLocked && (free.length === 0 || gap > 0)) return 'locked';
  return limits === undefined ? 'capacity' : 'limits';
}
