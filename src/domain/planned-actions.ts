import type { ActionLog } from './actions';
import type { Span } from './calendar';
import { type Desk, desksOf, type MoneyPlan, type Time, timeOf } from './desks';
import { type Counts, countsOf } from './due-actions';
import {
  type ActingKind,
  type ActionPlanning,
  type DecidedRate,
  type Experience,
  experienceOf,
  type KnownExperience,
} from './experience';
import { type Feasibility, feasibilityOf } from './feasibility';
import type { KindConversion, Lead } from './funnel';
import { medianOf } from './median';
import { savedByAPoint } from './needed';
import type { Share } from './past-shares';
import type { Fact } from './retro';
import type { Spread } from './spread';
import { sumOf } from './sum';

/** The actions that bring a plan of money in time. */
export interface PlannedActions {
  /** In the order of the log. */
  readonly kinds: readonly PlannedKind[];
  /** The kind after which most becomes a deal: its conversion is the lever of a verdict. */
  readonly lastStep: string;
  /** The next 13 weeks, within the year: the days that `people` are judged for; it ends before it starts after the year. */
  readonly outlook: Span;
  /** Everyone with a plan of their own, in the order of the plan; a vacancy is nobody. */
  readonly people: readonly PersonOutlook[];
  /** What they are planned by: to be kept with the plan, because deals do not stay open. */
  readonly experience: KnownExperience;
}

/** Actions of one kind. */
export interface PlannedKind extends Counts {
  /** As the log spells it. */
  readonly kind: string;
  readonly lead: Lead;
  readonly conversion: KindConversion;
  /** That one takes, as the median of the log; undefined where nobody has logged any. */
  readonly minutes: number | undefined;
}

/** A person's own experience with one kind, and what they are planned by. */
export interface OwnConversion {
  readonly kind: string;
  /** Deals that came of it, and actions that they came of. */
  readonly successes: number;
  readonly attempts: number;
  /** Drawn to that of all. */
  readonly conversion: number;
  /** Actions a week less in the outlook, not rounded, for a point (0.01) by which that of the last step is better. */
  readonly savedByAPoint: number;
}

/** What stands behind the actions of one person. */
export interface PersonOutlook {
  readonly name: string;
  /** What a deal of theirs brings, over all lines of products. */
  readonly averageDeal: number;
  /** Deals that are still to be found in the year, not rounded. */
  readonly deals: number;
  /** Money of the year that clients bring by themselves, and that open deals can be expected to bring. */
  readonly repeat: number;
  readonly open: number;
  readonly conversions: readonly OwnConversion[];
  /** Whether there is time in the outlook; undefined where nobody has logged how long actions take. */
  readonly feasibility: Feasibility | undefined;
  /** Undefined where lost deals are not told. */
  readonly winRate: DecidedRate | undefined;
}

/**
 * The actions that a plan of money needs, and when; undefined where the log and the sales tell no conversion.
 *
 * Repeat business and the pipeline come first: what regular clients order by themselves is taken off each quarter, and
 * what open deals will bring off its first weeks from today. What is left is deals still to be found, by the average deals
 * of the person and their lines of products, and actions by their conversions.
 *
 * Actions fall due before the deals, as early as the log shows. The year after is taken to begin as this one does, so that
 * its last weeks work for it. What should have begun before the plan was made is a debt, as far as it is not under way: of
 * what open deals cover, and what was done lately and has yet to bear fruit, the more counts. It is worked off in the
 * first four weeks. Nobody acts on days on which they do not work: what falls there is done when they do.
 *
 * Actions of the company's year are rounded up once and split down, so that they add up at every level.
 */
export function plannedActions(
  facts: readonly Fact[],
  money: MoneyPlan,
  planning: ActionPlanning,
): PlannedActions | undefined {
  const experience = experienceOf(facts, peopleAmong(money.shares), money.whole.parts, planning);
  if (experience === undefined) return undefined;
  const time = timeOf(money.whole, planning);
  const desks = desksOf(money, experience, time, planning);
  const minutes = minutesByKind(planning.log);
  const kinds = experience.kinds.map((kind): PlannedKind => {
    const counted = countsOf(kind, desks, money, time);
    return {
      ...counted,
      kind: kind.kind,
      lead: kind.lead,
      conversion: kind.conversion,
      minutes: minutes.get(kind.kind),
    };
  });
  const { kind: lastStep } = experience.kinds.reduce((last, kind) => (isCloser(kind, last) ? kind : last));
  const planned = kinds.map(({ counts }) => peopleIn(counts));
  const people = desks.map((desk, at) => {
    const counts = planned.map((own) => own[at]!.figures.slice(-time.rows.length));
    return desk.isVacant ? [] : outlookOf(desk, counts, { ...experience, minutes, lastStep }, time, planning);
  });
  return { kinds, lastStep, outlook: time.outlook, people: people.flat(), experience: experience.known };
}

function peopleAmong({ name, units, isVacant }: Share): string[] {
  if (units.length > 0) return units.flatMap(peopleAmong);
  return isVacant ? [] : [name];
}

/** Which of two kinds is done later; where that is not known, most becomes of the later one. */
function isCloser(a: ActingKind, b: ActingKind): boolean {
  const [first, second] = [a.lead, b.lead].map(({ deals, median = Infinity }) => (deals > 0 ? median : Infinity));
  return first === second ? a.conversion.pooled > b.conversion.pooled : first! < second!;
}

/** What an action of each kind takes, as the median of those for which it is logged. */
function minutesByKind(log: ActionLog | undefined): ReadonlyMap<string, number> {
  const logged = new Map<string, number[]>();
  for (const { kind, minutes = 0, count } of log?.rows ?? []) {
    if (minutes > 0) (logged.get(kind) ?? logged.set(kind, []).get(kind)!).push(minutes / count);
  }
  return new Map([...logged].map(([kind, minutes]) => [kind, medianOf(minutes)]));
}

function peopleIn(spread: Spread): Spread[] {
  return spread.units.length === 0 ? [spread] : spread.units.flatMap(peopleIn);
}

interface Judging extends Experience {
  readonly minutes: ReadonlyMap<string, number>;
  readonly lastStep: string;
}

function outlookOf(
  { name, averageDeal, repeat, open, due, toFind, days }: Desk,
  planned: readonly (readonly number[])[],
  { kinds, winRateOf, minutes, lastStep }: Judging,
  { rows, running, outlook }: Time,
  { selling }: ActionPlanning,
): PersonOutlook {
  const inside = rows.map(({ start, end }) => end >= outlook.start && start <= outlook.end);
  const sumInside = (figures: readonly number[]) => sumOf(figures.filter((_, row) => inside[row]));
  const counts = planned.map(sumInside);
  const owns = kinds.map(({ kind, own }) => ({ kind, ...own(name) }));
  const { conversion = 1 } = owns.find(({ kind }) => kind === lastStep) ?? {};
  const conversions = owns.map((own, at) => {
    const aWeek = (counts[at]! * 7) / Math.max(1, outlook.end - outlook.start + 1);
    return { ...own, savedByAPoint: savedByAPoint(aWeek, conversion) };
  });
  const work = kinds.flatMap(({ kind }, at) => {
    const each = minutes.get(kind);
    return each === undefined ? [] : [{ count: counts[at]!, minutes: each }];
  });
  const workload = {
    actions: work,
    days: sumInside(days),
    ...(selling === undefined ? {} : { sellingShare: selling }),
  };
  return {
    name,
    averageDeal,
    deals: sumOf(due.filter((_, week) => week < running)) + sumOf(toFind.filter((_, week) => week >= running)),
    repeat,
    open: sumOf(open),
    conversions,
    feasibility: work.length === 0 ? undefined : feasibilityOf(workload, { averageDeal, conversion }),
    winRate: winRateOf(name),
  };
}
