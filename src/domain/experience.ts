import type { ActionLog } from './actions';
import { attribute, dealsIn, salesOf } from './attribution';
import type { Day, Period, Span } from './calendar';
import { nameKey } from './cells';
import type { DealHistory, LostDeal } from './deal-history';
import { type Funnel, reverseFunnel } from './funnel';
import type { DealRow } from './inputs';
import { lagsOf, quantileOf } from './lead-time';
import { inChargeOn, NOBODY_LISTED, type People } from './people';
import { chancesByStage, knownMoney, type OpenMoney, openMoney } from './pipeline';
import { repeatBusiness } from './repeat';
import type { Fact } from './retro';
import { outcomeOf } from './stages';
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
  /** What it was counted on for when the plan was made, where that was before. */
  readonly open?: OpenMoney | undefined;
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

/** What the past tells. */
export interface Experience {
  readonly funnel: Funnel;
  /** Money by person and quarter. */
  readonly repeatOf: (manager: string) => readonly number[];
  readonly openOf: (manager: string) => readonly number[];
  readonly winRateOf: (manager: string) => DecidedRate | undefined;
}

/** Undefined where the log and the sales tell no conversion. */
export function experienceOf(
  facts: readonly Fact[],
  { parts: quarters }: Period,
  { madeOn, log, deals = [], open: counted, history = { lost: [], ways: [] }, people = NOBODY_LISTED }: ActionPlanning,
): Experience | undefined {
  if (log?.since === undefined) return undefined;
  const time = { start: log.since, end: madeOn };
  const recent = wonIn(facts, { start: Math.min(time.start, madeOn - A_YEAR + 1), end: madeOn });
  const logged = recent.filter(({ day }) => day >= time.start);
  const attribution = attribute(logged, log.rows);
  const leads = log.kinds.flatMap((kind) => lagsOf(attribution.waysOf(kind)));
  const patience = quantileOf(leads, 0.9) ?? 0;
  const told = { begun: time.start, since: time.start + patience, attribution };
  const repeat = repeatBusiness(facts, { quarters, today: madeOn, people, ...told });
  const funnel = reverseFunnel(
    recent.filter((sale) => !repeat.isRepeat(sale)),
    { ...time, log, attribution, usual: history.ways },
  );
  if (funnel === undefined || funnel.kinds.length === 0) return undefined;
  const sold = salesOf(dealsIn([...log.rows, ...deals]), recent);
  const chances = chancesByStage(sold, log.rows, madeOn - patience);
  const isOpen = ({ deal, stage = '', created = madeOn }: DealRow) =>
    created <= madeOn && !sold.has(deal) && outcomeOf(stage) === undefined;
  const open = deals.filter(isOpen).map(({ manager, ...deal }) => {
    return { ...deal, manager: inChargeOn(manager, Math.max(madeOn, deal.expected ?? madeOn), people) };
  });
  return {
    funnel,
    repeatOf: repeat.of,
    openOf: counted === undefined ? openMoney(open, chances, madeOn, quarters) : knownMoney(counted),
    winRateOf: winRates(facts, [...history.lost, ...lostAmong(deals)], madeOn),
  };
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
