import { flatten, type Period } from './calendar';
import type { Desk, MoneyPlan, Time } from './desks';
import type { ActingKind } from './experience';
import { startsFor } from './lead-time';
import { roundUp } from './needed';
import { type Share, shareOf } from './past-shares';
import { split } from './split';
import { figureBy, type Spread, spreadOver, summed } from './spread';
import { sumOf } from './sum';

/** Actions of one kind for the company and all units below it. */
export interface Counts {
  /** With what is overdue. */
  readonly counts: Spread;
  /** Of the counts, what should have been done before the plan was made: it is worked off in the first four weeks. */
  readonly debt: Spread;
}

/** The actions of one kind for all units, and what of them is overdue. */
export function countsOf(kind: ActingKind, desks: readonly Desk[], money: MoneyPlan, time: Time): Counts {
  const dues = desks.map((desk) => dueOf(desk, kind, time));
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

/** Exact actions of one kind, for each row. */
interface Due {
  readonly onTime: readonly number[];
  readonly late: readonly number[];
}

const WEEKS_OF_DEBT = 4;

/** When the deals of somebody ask for actions of a kind. */
function dueOf({ name, due, toFind, days }: Desk, kind: ActingKind, time: Time): Due {
  const { weeks: lead } = kind.lead;
  const { conversion } = kind.own(name);
  const now = Math.max(0, Math.min(time.running, time.weeks));
  const waiting = now - time.running;
  const nextYear = due.slice(-4).some((deals) => deals > 0) ? due.slice(0, lead.length) : [];
  const worked = startsFor([...due, ...nextYear], lead).weeks.slice(0, now);
  const open = startsFor([...toFind.slice(now), ...nextYear], lead, waiting);
  const all = startsFor([...due.slice(now), ...nextYear], lead, waiting);
  const fruits = conversion * kind.underWay(name);
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
