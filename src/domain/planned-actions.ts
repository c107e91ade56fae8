import type { ActionLog } from './actions';
import { attribute, dealsIn, salesOf } from './attribution';
import { type Day, flatten, mondayOf, overlap, type Period, type Span } from './calendar';
import { nameKey } from './cells';
import type { DealHistory, LostDeal } from './deal-history';
import { type Feasibility, feasibilityOf } from './feasibility';
import { type Funnel, type KindConversion, type KindFunnel, type Lead, reverseFunnel } from './funnel';
import type { DealRow } from './inputs';
import { lagsOf, quantileOf, shareAfter, startsFor } from './lead-time';
import { medianOf } from './median';
import { roundUp, savedByAPoint } from './needed';
import { type Share, shareOf } from './past-shares';
import { NOBODY_LISTED, type People, timesIn } from './people';
import { chancesByStage, knownMoney, type OpenMoney, openMoney } from './pipeline';
import { repeatBusiness } from './repeat';
import type { Fact } from './retro';
import { hasOwnPlan } from './role';
import { split } from './split';
import { exactParts, figureBy, type Spread, spreadOver, summed } from './spread';
import { outcomeOf } from './stages';
import { sumOf } from './sum';
import { type WinRate, winRate } from './win-rate';
import type { WorkCalendar } from './work-calendar';

/** The actions that bring a plan of money in time. */
export interface PlannedActions {
  /** In the order of the log. */
  readonly kinds: readonly PlannedKind[];
  /** The kind after which most becomes a deal: its conversion is the lever of a verdict. */
  readonly lastStep: string;
  /** The first 13 weeks from the day on which the plan was made, within its year: the days that `people` are judged for. */
  readonly outlook: Span;
  /** Everyone with a plan of their own, in the order of the plan; a vacancy is nobody. */
  readonly people: readonly PersonOutlook[];
  /** What open deals are counted on for: to be kept with the plan, because deals do not stay open. */
  readonly open: OpenMoney;
}

/** Actions of one kind. */
export interface PlannedKind {
  /** As the log spells it. */
  readonly kind: string;
  /** For the company and all units below it, with what is overdue. */
  readonly counts: Spread;
  /** Of the counts, what should have been done before the plan was made: it is worked off in the first four weeks. */
  readonly debt: Spread;
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
  /** Actions a week less in the outlook, not rounded, for each point (0.01) by which the conversion is better. */
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
  /** Of decided deals, and how many there are; undefined where lost deals are not told. */
  readonly winRate: (WinRate & { readonly decided: number }) | undefined;
}

/** A plan of money. */
export interface MoneyPlan {
  readonly whole: Period;
  /** Of the same units. */
  readonly shares: Share;
  readonly revenue: Spread;
}

export interface ActionPlanning {
  /** The day on which the plan is made: nothing later is known. */
  readonly madeOn: Day;
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
  const experience = experienceOf(facts, money.whole, planning);
  if (experience === undefined) return undefined;
  const time = timeOf(money.whole, planning);
  const desks = desksOf(money, experience, time, planning);
  const minutes = minutesByKind(planning.log);
  const kinds = experience.funnel.kinds.map((kind): PlannedKind => {
    const counted = countsOf(kind, desks, money, time, planning);
    return {
      ...counted,
      kind: kind.kind,
      lead: kind.lead,
      conversion: kind.conversion,
      minutes: minutes.get(kind.kind),
    };
  });
  const { kind: lastStep } = experience.funnel.kinds.reduce((last, kind) => (isCloser(kind, last) ? kind : last));
  const planned = kinds.map(({ counts }) => peopleIn(counts));
  const people = desks.map((desk, at) => {
    const counts = planned.map((own) => own[at]!.figures.slice(-time.rows.length));
    return desk.isVacant ? [] : outlookOf(desk, counts, { ...experience, kinds, lastStep }, time, planning);
  });
  const open = desks.flatMap(({ name, open }) => (sumOf(open) > 0 ? [[name, ...open] as const] : []));
  return { kinds, lastStep, outlook: time.outlook, people: people.flat(), open };
}

/** Which of two kinds is done later; where that is not known, most becomes of the later one. */
function isCloser(a: KindFunnel, b: KindFunnel): boolean {
  const [first, second] = [a.lead, b.lead].map(({ deals, median = Infinity }) => (deals > 0 ? median : Infinity));
  return first === second ? a.conversion.pooled > b.conversion.pooled : first! < second!;
}

/** What the past tells. */
interface Experience {
  readonly funnel: Funnel;
  /** Money by person and quarter. */
  readonly repeatOf: (manager: string) => readonly number[];
  readonly openOf: (manager: string) => readonly number[];
  readonly winRateOf: (manager: string) => PersonOutlook['winRate'];
}

function experienceOf(
  facts: readonly Fact[],
  { parts: quarters }: Period,
  { madeOn, log, deals = [], open: counted, history = { lost: [], ways: [] } }: ActionPlanning,
): Experience | undefined {
  if (log?.since === undefined) return undefined;
  const won = facts.filter(({ day, amount }) => day <= madeOn && amount >= A_CENT);
  const time = { start: log.since, end: madeOn };
  const recent = won.filter(({ day }) => day > madeOn - A_YEAR || day >= time.start);
  const logged = recent.filter(({ day }) => day >= time.start);
  const attribution = attribute(logged, log.rows);
  const leads = log.kinds.flatMap((kind) => lagsOf(attribution.waysOf(kind)));
  const patience = quantileOf(leads, 0.9) ?? 0;
  const told = { begun: time.start, since: time.start + patience, attribution };
  const repeat = repeatBusiness(facts, { quarters, today: madeOn, ...told });
  const funnel = reverseFunnel(
    recent.filter((sale) => !repeat.isRepeat(sale)),
    { ...time, log, attribution, usual: history.ways },
  );
  if (funnel === undefined || funnel.kinds.length === 0) return undefined;
  const sold = salesOf(dealsIn([...log.rows, ...deals]), won);
  const chances = chancesByStage(sold, log.rows, madeOn - patience);
  const open = deals.filter(
    ({ deal, stage = '', created = madeOn }) => created <= madeOn && !sold.has(deal) && outcomeOf(stage) === undefined,
  );
  return {
    funnel,
    repeatOf: repeat.of,
    openOf: counted === undefined ? openMoney(open, chances, madeOn, quarters) : knownMoney(counted),
    winRateOf: winRates(won, [...history.lost, ...lostAmong(deals)], madeOn),
  };
}

const A_CENT = 0.01;
const A_YEAR = 365;

function lostAmong(deals: readonly DealRow[]): LostDeal[] {
  return deals.flatMap(({ manager, stage = '', expected, created }) => {
    const day = expected ?? created;
    return day !== undefined && outcomeOf(stage) === 'lost' ? [{ manager, day }] : [];
  });
}

/** Since the first loss that is told: before it nobody wrote losses down. */
function winRates(won: readonly Fact[], lost: readonly LostDeal[], today: Day): Experience['winRateOf'] {
  const known = lost.filter(({ day }) => day <= today);
  if (known.length === 0) return () => undefined;
  const since = known.reduce((first, { day }) => Math.min(first, day), today);
  const wonBy = counter(won.filter(({ day }) => day >= since));
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

/** The weeks of a plan: its rows are cut at the ends of months, and lead times count whole ones. */
interface Time {
  readonly rows: readonly Period[];
  /** The number of each row's week, the first 0. */
  readonly weekOf: readonly number[];
  readonly weeks: number;
  /** The rows of each week: two where a month ends in it. */
  readonly rowsIn: readonly (readonly number[])[];
  readonly quarterOf: readonly number[];
  /** The week of the day on which the plan is made: below 0 before its year, and beyond `weeks` after it. */
  readonly running: number;
  readonly outlook: Span;
}

const WEEKS_OF_DEBT = 4;
const DAYS_OF_OUTLOOK = 91;

function timeOf(whole: Period, { madeOn }: ActionPlanning): Time {
  const rows = flatten(whole).filter(({ parts }) => parts.length === 0);
  const weekAt = (day: Day) => (mondayOf(day) - mondayOf(whole.start)) / 7;
  const start = Math.max(madeOn, whole.start);
  const weekOf = rows.map((row) => weekAt(row.start));
  const rowsIn: number[][] = [];
  weekOf.forEach((week, row) => {
    rowsIn[week] = [...(rowsIn[week] ?? []), row];
  });
  return {
    rows,
    weekOf,
    weeks: rowsIn.length,
    rowsIn,
    quarterOf: rows.map((row) => whole.parts.findIndex(({ end }) => row.start <= end)),
    running: weekAt(madeOn),
    outlook: { start, end: Math.min(start + DAYS_OF_OUTLOOK - 1, whole.end) },
  };
}

/** Somebody with a plan, or a vacancy, and what they have to find. */
interface Desk {
  readonly name: string;
  readonly isVacant: boolean;
  readonly averageDeal: number;
  readonly repeat: number;
  /** Money in each quarter. */
  readonly open: readonly number[];
  /** Deals in each week, what clients bring by themselves taken off; and without what is open besides. */
  readonly due: readonly number[];
  readonly toFind: readonly number[];
  /** Full-time working days in each row. */
  readonly days: readonly number[];
}

function desksOf(
  { shares, revenue }: MoneyPlan,
  { funnel, repeatOf, openOf }: Experience,
  time: Time,
  planning: ActionPlanning,
): Desk[] {
  const company = revenue.figures.slice(-time.rows.length);
  return leavesOf(shares, revenue, company).map(({ name, isVacant, money }) => {
    const averageDeal = funnel.averageDeal(name);
    const quarters = [0, 1, 2, 3].map((quarter) => sumOf(money.filter((_, row) => time.quarterOf[row] === quarter)));
    const expected = repeatOf(name);
    const repeat = quarters.map((amount, at) => Math.min(amount, expected[at] ?? 0));
    const open = openOf(name);
    const part = (row: number) => 1 - repeat[time.quarterOf[row]!]! / (quarters[time.quarterOf[row]!]! || 1);
    const left = money.map((amount, row) => amount * part(row));
    const inDeals = (amounts: readonly number[]) => byWeek(amounts, time).map((amount) => amount / averageDeal);
    return {
      name,
      isVacant,
      averageDeal,
      repeat: sumOf(repeat),
      open,
      due: inDeals(left),
      toFind: inDeals(withoutOpen(left, open, time)),
      days: daysOf(name, isVacant, money, time, planning),
    };
  });
}

interface Leaf {
  readonly name: string;
  readonly isVacant: boolean;
  readonly money: readonly number[];
}

/** The people of the plan with their exact money in each row: what is rounded to thousands may come in lumps. */
function leavesOf(
  { units: shares }: Share,
  { name, isVacant, figures, units }: Spread,
  money: readonly number[],
): Leaf[] {
  if (units.length === 0) {
    const scale = (figures[0] ?? 0) / (sumOf(money) || 1);
    return [{ name, isVacant, money: money.map((amount) => amount * scale) }];
  }
  const parts = exactParts(shares, money);
  return units.flatMap((unit, at) => leavesOf(shares[at]!, unit, parts[at]!));
}

function byWeek(amounts: readonly number[], { weekOf, weeks }: Time): number[] {
  const sums = new Array<number>(weeks).fill(0);
  amounts.forEach((amount, row) => {
    sums[weekOf[row]!]! += amount;
  });
  return sums;
}

/** What open deals bring is taken off the weeks from today on, the first ones first; what is too much, off later quarters. */
function withoutOpen(
  money: readonly number[],
  open: readonly number[],
  { weekOf, quarterOf, running }: Time,
): number[] {
  let [stock, quarter] = [0, -1];
  return money.map((amount, row) => {
    while (quarter < quarterOf[row]!) stock += open[++quarter] ?? 0;
    const covered = weekOf[row]! < running ? 0 : Math.min(stock, amount);
    stock -= covered;
    return amount - covered;
  });
}

function daysOf(
  name: string,
  isVacant: boolean,
  money: readonly number[],
  { rows }: Time,
  { calendar, people = NOBODY_LISTED, absences = () => [] }: ActionPlanning,
): number[] {
  const listed = isVacant ? [] : people.of(name).filter(({ role }) => hasOwnPlan(role));
  const times = timesIn(listed, { start: rows[0]!.start, end: rows[rows.length - 1]!.end });
  const timeIn = ({ start, end }: Span) => calendar.workingTime(start, end);
  const away = isVacant ? [] : absences(name);
  const worked = (span: Span) => timeIn(span) - sumOf(away.map((absence) => timeIn(overlap(span, absence))));
  return rows.map((row, at) => {
    if (listed.length === 0) return isVacant && money[at] === 0 ? 0 : worked(row);
    return sumOf(times.map((time) => worked(overlap(row, time)) * (time.row.fte ?? 1)));
  });
}

/** Exact actions of one kind, for each row. */
interface Due {
  readonly onTime: readonly number[];
  readonly late: readonly number[];
}

function countsOf(
  kind: KindFunnel,
  desks: readonly Desk[],
  money: MoneyPlan,
  time: Time,
  planning: ActionPlanning,
): Pick<PlannedKind, 'counts' | 'debt'> {
  const dues = desks.map((desk) => dueOf(desk, kind, time, planning));
  const onTime = shareTree(
    money.shares,
    dues.map((due) => due.onTime),
  );
  const late = shareTree(
    money.shares,
    dues.map((due) => due.late),
  );
  const [timely, overdue] = [sumOf(onTime.claims), sumOf(late.claims)];
  const total = roundUp(timely + overdue);
  const debt = spreadOverFew(late, Math.min(total, Math.round(overdue)), money.whole, time.rows);
  const rest = spreadBy(onTime, total - (debt.figures[0] ?? 0), money.whole, time.rows);
  return { counts: both(rest, debt), debt };
}

/** What an action of each kind takes, as the median of those for which it is logged. */
function minutesByKind(log: ActionLog | undefined): ReadonlyMap<string, number> {
  const logged = new Map<string, number[]>();
  for (const { kind, minutes = 0, count } of log?.rows ?? []) {
    if (minutes > 0) (logged.get(kind) ?? logged.set(kind, []).get(kind)!).push(minutes / count);
  }
  return new Map([...logged].map(([kind, minutes]) => [kind, medianOf(minutes)]));
}

/** When the deals of somebody ask for actions of a kind. */
function dueOf({ name, due, toFind, days }: Desk, kind: KindFunnel, time: Time, { madeOn }: ActionPlanning): Due {
  const { weeks: lead } = kind.lead;
  const { conversion } = kind.own(name);
  const now = Math.max(0, Math.min(time.running, time.weeks));
  const waiting = now - time.running;
  const nextYear = due.slice(-4).some((deals) => deals > 0) ? due.slice(0, lead.length) : [];
  const worked = startsFor([...due, ...nextYear], lead).weeks.slice(0, now);
  const open = startsFor([...toFind.slice(now), ...nextYear], lead, waiting);
  const all = startsFor([...due.slice(now), ...nextYear], lead, waiting);
  const fruits = conversion * underWay(kind, name, lead, madeOn, waiting);
  const late = now === time.weeks ? 0 : Math.max(0, Math.min(open.overdue, all.overdue - fruits));
  const onTime = [...worked, ...open.weeks.slice(0, time.weeks - now)];
  const over = Math.min(WEEKS_OF_DEBT, time.weeks - now);
  const inActions = (deals: readonly number[]) =>
    onWorkingDays(
      deals.map((count) => count / conversion),
      days,
      time,
    );
  return {
    onTime: inActions(onTime),
    late: inActions(due.map((_, week) => (week >= now && week < now + over ? late / over : 0))),
  };
}

/** Actions of the weeks before today that can still bring deals in the weeks of the plan, as far as they usually would. */
function underWay(kind: KindFunnel, name: string, lead: readonly number[], madeOn: Day, waiting: number): number {
  const monday = mondayOf(madeOn);
  const done = kind.done(name);
  const still = lead.map((_, ago) =>
    ago === 0
      ? 0
      : done.between({ start: monday - 7 * ago, end: monday - 7 * ago + 6 }) * shareAfter(ago + waiting - 1, lead),
  );
  return sumOf(still);
}

/** Weeks laid over their rows by working days; of weeks without any, in the next one that has, else in the last. */
function onWorkingDays(weeks: readonly number[], days: readonly number[], { rowsIn }: Time): number[] {
  const result = days.map(() => 0);
  let [carried, last] = [0, days.length - 1];
  weeks.forEach((count, week) => {
    const rows = rowsIn[week]!;
    const sum = sumOf(rows.map((row) => days[row]!));
    carried += count;
    if (sum === 0) return;
    for (const row of rows) {
      result[row] = (carried * days[row]!) / sum;
      if (days[row]! > 0) last = row;
    }
    carried = 0;
  });
  result[last]! += carried;
  return result;
}

/** The units with the claims of their people. */
function shareTree(shares: Share, claims: readonly (readonly number[])[]): Share {
  let next = 0;
  const build = ({ name, units, isVacant = false }: Share): Share =>
    units.length === 0
      ? { name, claims: claims[next++]!, units, isVacant }
      : { ...shareOf(name, units.map(build)), isVacant };
  return build(shares);
}

/** A whole number split over the year by the claims on it, and over the units. */
function spreadBy(share: Share, total: number, whole: Period, rows: readonly Period[]): Spread {
  const weigh = ({ start, end }: Period) =>
    sumOf(share.claims.filter((_, row) => rows[row]!.start >= start && rows[row]!.end <= end));
  return spreadOver(share, figureBy(weigh, whole, total), 1);
}

/** The same for claims on a few weeks: only they are looked at. */
function spreadOverFew(share: Share, total: number, whole: Period, rows: readonly Period[]): Spread {
  const few = rows.flatMap((_, row) => (share.claims[row]! > 0 ? [row] : []));
  const only = (unit: Share): Share => ({
    ...unit,
    claims: few.map((row) => unit.claims[row]!),
    units: unit.units.map(only),
  });
  const values = split(few.length === 0 ? 0 : total, only(share).claims);
  const inFull = ({ figures, units, ...unit }: Spread): Spread => {
    const weeks = rows.map(() => 0);
    few.forEach((row, at) => {
      weeks[row] = figures[at + 1]!;
    });
    return { ...unit, figures: flatten(summed(weeks, whole)).map(({ value }) => value), units: units.map(inFull) };
  };
  const parts = values.map((value) => ({ value, parts: [] }));
  return inFull(spreadOver(only(share), { value: total, parts }, 1));
}

function both(a: Spread, b: Spread): Spread {
  return {
    ...a,
    figures: a.figures.map((figure, at) => figure + b.figures[at]!),
    units: a.units.map((unit, at) => both(unit, b.units[at]!)),
  };
}

function peopleIn(spread: Spread): Spread[] {
  return spread.units.length === 0 ? [spread] : spread.units.flatMap(peopleIn);
}

interface Judging extends Experience {
  readonly kinds: readonly PlannedKind[];
  readonly lastStep: string;
}

function outlookOf(
  { name, averageDeal, repeat, open, due, toFind, days }: Desk,
  planned: readonly (readonly number[])[],
  { funnel, winRateOf, kinds, lastStep }: Judging,
  { rows, running, outlook }: Time,
  { selling }: ActionPlanning,
): PersonOutlook {
  const inside = rows.map(({ start, end }) => end >= outlook.start && start <= outlook.end);
  const sumInside = (figures: readonly number[]) => sumOf(figures.filter((_, row) => inside[row]));
  const counts = planned.map(sumInside);
  const conversions = funnel.kinds.map(({ kind, own }, at) => {
    const { successes, attempts, conversion } = own(name);
    const aWeek = (counts[at]! * 7) / (outlook.end - outlook.start + 1);
    return { kind, successes, attempts, conversion, savedByAPoint: savedByAPoint(aWeek, conversion) };
  });
  const work = kinds.flatMap(({ minutes }, at) => (minutes === undefined ? [] : [{ count: counts[at]!, minutes }]));
  const { conversion = 1 } = conversions.find(({ kind }) => kind === lastStep) ?? {};
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
