import { type Day, MONTHS } from './calendar';
import { chanceOf } from './chance';
import { A_GIANT, type Sale } from './sales';

/** A month of what is published about the market. */
export interface MarketMonth {
  /** Its first day. */
  readonly day: Day;
  /** How much may be built: 100 is usual. */
  readonly permits: number;
  /** Dollars a ton. */
  readonly copper: number;
}

/**
 * The market month by month, until the last one that is over. What may be built is heard of in the sales half a year
 * later, a little: being made up, it is made from the sales that followed it. Of the price of copper the sales know nothing.
 */
export function marketMonths(sales: readonly Sale[]): MarketMonth[] {
  const swings = swingsOf(sales);
  const permits = chanceOf('building permits');
  const copper = chanceOf('copper price');
  let price = 8_900;
  return MONTHS.map((month, at) => {
    const swing = swings[at + LEAD] ?? DECLINE[month] ?? 0;
    price *= 1 + copper.around(-0.09, 0.095);
    return {
      day: `${month}-01`,
      permits: Math.round(1000 * Math.exp(swing * HEARD + permits.around(-0.05, 0.05))) / 10,
      copper: Math.round(price / 10) * 10,
    };
  });
}

/** Months. */
const LEAD = 6;
/** How much of a swing of the sales comes from the market. */
const HEARD = 0.7;
/** Since June less and less: of that the sales have not heard yet. */
const DECLINE: { readonly [month: string]: number } = {
  '2026-06': -0.04,
  '2026-07': -0.06,
  '2026-08': -0.08,
  '2026-09': -0.1,
  '2026-10': -0.12,
};

/** How far the sales of each whole month were from what season and growth made usual, in logarithms. */
function swingsOf(sales: readonly Sale[]): number[] {
  const sold = new Map(MONTHS.map((month) => [month, 0]));
  for (const { day, amount } of sales) {
    const month = day.slice(0, 7);
    const before = sold.get(month);
    if (before !== undefined && amount < A_GIANT) sold.set(month, before + amount);
  }
  const amounts = [...sold.values()].map(Math.log);
  const growth = (meanOf(amounts.slice(-12)) - meanOf(amounts.slice(0, 12))) / (amounts.length - 12);
  const levels = amounts.map((amount, at) => amount - growth * at);
  return levels.map((level, at) => level - meanOf(levels.filter((_, other) => other % 12 === at % 12)));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
