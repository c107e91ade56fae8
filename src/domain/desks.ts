import { type Day, flatten, mondayOf, overlap, type Period, type Span } from './calendar';
import type { ActionPlanning, Experience } from './experience';
import type { Share } from './past-shares';
import { NOBODY_LISTED, timesIn } from './people';
import { hasOwnPlan } from './role';
import { exactParts, type Spread } from './spread';
import { sumOf } from './sum';

/** A plan of money. */
export interface MoneyPlan {
  readonly whole: Period;
  /** Of the same units. */
  readonly shares: Share;
  readonly revenue: Spread;
}

/** The weeks of a plan: its rows are cut at the ends of months, and lead times count whole ones. */
export interface Time {
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

const DAYS_OF_OUTLOOK = 91;

export function timeOf(whole: Period, { madeOn, today = madeOn }: ActionPlanning): Time {
  const rows = flatten(whole).filter(({ parts }) => parts.length === 0);
  const weekAt = (day: Day) => (mondayOf(day) - mondayOf(whole.start)) / 7;
  const start = Math.max(today, whole.start);
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
export interface Desk {
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

/** In the order of the plan. */
export function desksOf(
  { shares, revenue }: MoneyPlan,
  { averageDeal: dealOf, repeatOf, openOf }: Experience,
  time: Time,
  planning: ActionPlanning,
): Desk[] {
  const company = revenue.figures.slice(-time.rows.length);
  return leavesOf(shares, revenue, company).map(({ name, isVacant, money }) => {
    const averageDeal = dealOf(name);
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
