import type { ActionLog } from './actions';
import { type Day, type Span, yearBefore } from './calendar';
import { type Causes, causesOf, inCents, type PlannedCourse } from './causes';
import { wonIn } from './experience';
import type { Plan } from './plan';
import type { PlannedKind } from './planned-actions';
import type { Fact } from './retro';
import { sumOf } from './sum';

/** What was sold, and what was done to sell it. */
export interface Done {
  readonly facts: readonly Fact[];
  readonly actions?: ActionLog | undefined;
}

/** Money that should have come by now, and that came. */
export interface Standing {
  readonly due: number;
  readonly fact: number;
}

/**
 * Why somebody is behind or ahead of the plan, from its first day until today: what each cause does to the gap, in cents
 * that add up to it.
 *
 * Actions are those of the kind that it takes most of, at the time at which they could have led to the deals of these
 * days: with a lead time of three weeks, from three weeks before the year until three weeks ago. Where the log does not
 * reach back so far the number of deals is the cause instead.
 */
export function lagOf(plan: Plan, { facts, actions }: Done, today: Day): (name: string, standing: Standing) => Causes {
  const [year] = plan.periods;
  if (year === undefined) return () => ({});
  const span = { start: year.start, end: Math.min(today, year.end) };
  const won = dealsIn(facts, span);
  const courseOf = plannedCourses(plan, dealsIn(facts, yearBefore(year) ?? span));
  const actedBy = actors(mainKind(plan), actions, span);
  return (name, { due, fact }) =>
    inCents(
      causesOf({ ...courseOf(name), amount: due }, { amount: fact, deals: won(name).length, actions: actedBy(name) }),
    );
}

/** The kind of actions that it takes most of to win a deal: that which stands first in a funnel. */
export function mainKind({ actionPlan }: Pick<Plan, 'actionPlan'>): PlannedKind | undefined {
  const kinds = actionPlan?.kinds ?? [];
  return kinds.reduce<PlannedKind | undefined>(
    (first, kind) => (first !== undefined && first.conversion.pooled <= kind.conversion.pooled ? first : kind),
    undefined,
  );
}

/** What the plan counts on; without planned actions the average deal of last year, of all where a person had few. */
function plannedCourses(plan: Plan, before: (name?: string) => readonly number[]) {
  const people = new Map(plan.actionPlan?.people.map((person) => [person.name, person]));
  const kind = mainKind(plan);
  return (name: string): Omit<PlannedCourse, 'amount'> => {
    const person = people.get(name);
    const deals = before(name).length < FEW_DEALS ? before() : before(name);
    const own = person?.conversions.find((conversion) => conversion.kind === kind?.kind);
    const conversion = own?.conversion ?? kind?.conversion.pooled;
    return {
      averageDeal: person?.averageDeal ?? (deals.length === 0 ? 1 : sumOf(deals) / deals.length),
      actionsPerDeal: conversion && 1 / conversion,
    };
  };
}

const FEW_DEALS = 5;

/** The amounts of the deals that somebody won in these days, or that all did. */
function dealsIn(facts: readonly Fact[], span: Span): (name?: string) => readonly number[] {
  const won = wonIn(facts, span);
  const byName = new Map<string, number[]>();
  for (const { manager, amount } of won) {
    const own = byName.get(manager);
    if (own === undefined) byName.set(manager, [amount]);
    else own.push(amount);
  }
  const all = won.map(({ amount }) => amount);
  return (name) => (name === undefined ? all : (byName.get(name) ?? []));
}

/** How many actions of a kind somebody did that could have led to the deals of these days; not whole. */
function actors(kind: PlannedKind | undefined, log: ActionLog | undefined, { start, end }: Span) {
  if (kind === undefined || log?.since === undefined || log.since > start - (kind.lead.median ?? 0))
    return () => undefined;
  return (manager: string): number => {
    const done = log.of({ manager, kind: kind.kind });
    return sumOf(
      kind.lead.weeks.map((share, later) => share * done.between({ start: start - 7 * later, end: end - 7 * later })),
    );
  };
}
