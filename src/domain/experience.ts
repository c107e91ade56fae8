import { type ActionLog, NOTHING_DONE } from './actions';
import { attribute, dealsIn, salesOf } from './attribution';
import { DAYS_A_WEEK, type Day, mondayOf, type Period, type Span } from './calendar';
import { nameKey } from './cells';
import type { DealHistory, LostDeal } from './deal-history';
import { type KindFunnel, type OwnExperience, reverseFunnel } from './funnel';
import type { DealRow } from './inputs';
import { lagsOf, quantileOf, shareAfter } from './lead-time';
import { inChargeOn, NOBODY_LISTED, type People } from './people';
import { chancesByStage, knownMoney, openMoney, type QuarterlyMoney } from './pipeline';
import { repeatBusiness, repeatMoney } from './repeat';
import type { Fact } from './retro';
import { outcomeOf } from './stages';
import { sumOf } from './sum';
import { type WinRate, winRate } from './win-rate';
import type { WorkCalendar } from './work-calendar';

/** What is known when a plan of actions is made. */
export interface ActionPlanning {
  /** The day on which the plan is made: nothing later is known. */
  readonly madeOn: Day;
  /** From which on there has to be time for the actions, where that is later. */
  readonly today?: Day | undefined;
  readonly calendar: WorkCalendar;
  readonly log?: ActionLog | undefined;
  /** The open pipeline. */
  readonly deals?: readonly DealRow[] | undefined;
  /** What was known when the plan was made, where that was before. */
  readonly experience?: KnownExperience | undefined;
  readonly people?: People | undefined;
  /** Days on which somebody does not work, though others do. */
  readonly absences?: ((name: string) => readonly Span[]) | undefined;
  /** The part of the working time that is left for selling. */
  readonly selling?: number | undefined;
  /** What the sales tell of deals that were lost, beside those that `deals` tells, and of the time that others took. */
  readonly history?: DealHistory | undefined;
}

/** Of decided deals, and how many there are. */
export interface DecidedRate extends WinRate {
  readonly decided: number;
}

/** What the past tells, in plain figures: to be kept with the plan. */
export interface KnownExperience {
  readonly kinds: readonly Pick<KindFunnel, 'kind' | 'lead' | 'conversion'>[];
  /** The first, without a name, stands for all others. */
  readonly people: readonly KnownPerson[];
  /** By who sold to the clients. */
  readonly repeat: QuarterlyMoney;
  readonly open: QuarterlyMoney;
}

/** What a deal of somebody brings, their experience with each kind of actions, and how many of each are under way. */
type KnownPerson = readonly [
  name: string,
  averageDeal: number,
  own: readonly OwnExperience[],
  underWay: readonly number[],
];

/** A kind of actions by each person. */
export interface ActingKind extends Pick<KindFunnel, 'kind' | 'lead' | 'conversion' | 'own'> {
  /** Actions of the weeks before the plan was made that can still bring deals in those of the plan, as far as they usually would. */
  readonly underWay: (manager: string) => number;
}

export interface Experience {
  readonly known: KnownExperience;
  readonly kinds: readonly ActingKind[];
  readonly averageDeal: (manager: string) => number;
  /** Money by person and quarter. */
  readonly repeatOf: (manager: string) => readonly number[];
  readonly openOf: (manager: string) => readonly number[];
  readonly winRateOf: (manager: string) => DecidedRate | undefined;
}

/**
 * The experience by which people of a plan act; undefined where the log and the sales tell no conversion. What is known
 * since the plan was made stays, while the log has all its kinds of actions.
 */
export function experienceOf(
  facts: readonly Fact[],
  names: readonly string[],
  quarters: readonly Period[],
  planning: ActionPlanning,
): Experience | undefined {
  const { madeOn, experience, log = NOTHING_DONE, deals = [], history, people = NOBODY_LISTED } = planning;
  const isTold = experience?.kinds.every(({ kind }) => log.kinds.includes(kind));
  const known = isTold ? experience : learntFrom(facts, names, quarters, planning);
  if (known === undefined) return undefined;
  const rows = new Map(known.people.map((row) => [row[0], row]));
  const rowOf = (name: string) => rows.get(name) ?? known.people[0]!;
  return {
    known,
    kinds: known.kinds.map((kind, at) => ({
      ...kind,
      own: (name) => rowOf(name)[2][at]!,
      underWay: (name) => rowOf(name)[3][at]!,
    })),
    averageDeal: (name) => rowOf(name)[1],
    repeatOf: repeatMoney(known.repeat, quarters, people),
    openOf: knownMoney(known.open),
    winRateOf: winRates(facts, [...(history?.lost ?? []), ...lostAmong(deals)], madeOn),
  };
}

function learntFrom(
  facts: readonly Fact[],
  names: readonly string[],
  quarters: readonly Period[],
  { madeOn, log, deals = [], history, people = NOBODY_LISTED }: ActionPlanning,
): KnownExperience | undefined {
  if (log?.since === undefined) return undefined;
  const time = { start: log.since, end: madeOn };
  const recent = wonIn(facts, { start: Math.min(time.start, madeOn - A_YEAR + 1), end: madeOn });
  const logged = recent.filter(({ day }) => day >= time.start);
  const attribution = attribute(logged, log.rows);
  const leads = log.kinds.flatMap((kind) => lagsOf(attribution.waysOf(kind)));
  const patience = quantileOf(leads, 0.9) ?? 0;
  const told = { begun: time.start, since: time.start + patience, attribution };
  const repeat = repeatBusiness(facts, { quarters, today: madeOn, ...told });
  const funnel = reverseFunnel(
    recent.filter((sale) => !repeat.isRepeat(sale)),
    { ...time, log, attribution, usual: history?.ways },
  );
  if (funnel === undefined || funnel.kinds.length === 0) return undefined;
  const sold = salesOf(dealsIn([...log.rows, ...deals]), recent);
  const chances = chancesByStage(sold, log.rows, madeOn - patience);
  const isOpen = ({ deal, stage = '', created = madeOn }: DealRow) =>
    created <= madeOn && !sold.has(deal) && outcomeOf(stage) === undefined;
  const open = deals.filter(isOpen).map(({ manager, ...deal }) => {
    return { ...deal, manager: inChargeOn(manager, Math.max(madeOn, deal.expected ?? madeOn), people) };
  });
  const openOf = openMoney(open, chances, madeOn, quarters);
  const running = mondayOf(madeOn);
  const waiting = Math.max(0, mondayOf(quarters[0]!.start) - running) / DAYS_A_WEEK;
  return {
    kinds: funnel.kinds.map(({ kind, lead, conversion }) => ({ kind, lead, conversion })),
    people: ['', ...names].map((name) => [
      name,
      funnel.averageDeal(name),
      funnel.kinds.map(({ own }) => own(name)),
      funnel.kinds.map((kind) => underWay(kind, name, running, waiting)),
    ]),
    repeat: repeat.sold,
    open: names.map((name) => [name, ...openOf(name)]),
  };
}

/** @param waiting the weeks from the running one, which begins on `monday`, until the plan begins */
function underWay({ lead, done }: KindFunnel, name: string, monday: Day, waiting: number): number {
  const ledger = done(name);
  const still = lead.weeks.slice(1).map((_, ago) => {
    const end = monday - DAYS_A_WEEK * ago - 1;
    return ledger.between({ start: end - DAYS_A_WEEK + 1, end }) * shareAfter(ago + waiting, lead.weeks);
  });
  return sumOf(still);
}

const A_CENT = 0.01;
const A_YEAR = 365;

/** Sales of a cent at least: a return is no deal. */
export function wonIn(facts: readonly Fact[], { start, end }: Span): Fact[] {
  return facts.filter(({ day, amount }) => day >= start && day <= end && amount >= A_CENT);
}

/** The deals of the pipeline that are lost, on the day on which they should have been won. */
export function lostAmong(deals: readonly DealRow[]): LostDeal[] {
  return deals.flatMap(({ manager, stage = '', expected, created }) => {
    const day = expected ?? created;
    return day !== undefined && outcomeOf(stage) === 'lost' ? [{ manager, day }] : [];
  });
}

/** Since the first loss that is told: before it nobody wrote losses down. */
function winRates(facts: readonly Fact[], lost: readonly LostDeal[], today: Day): Experience['winRateOf'] {
  const known = lost.filter(({ day }) => day <= today);
  if (known.length === 0) return () => undefined;
  const since = known.reduce((first, { day }) => Math.min(first, day), today);
  const wonBy = counter(wonIn(facts, { start: since, end: today }));
  const lostBy = counter(known);
  return (name) => {
    const decided = wonBy(name) + lostBy(name);
    return { ...winRate(wonBy(name), decided), decided };
  };
}

function counter(deals: readonly { readonly manager: string }[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const { manager } of deals) counts.set(manager, (counts.get(manager) ?? 0) + 1);
  const byKey = new Map<string, number>();
  for (const [name, count] of counts) byKey.set(nameKey(name), (byKey.get(nameKey(name)) ?? 0) + count);
  return (name) => byKey.get(nameKey(name)) ?? 0;
}
