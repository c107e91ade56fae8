import { type Day, EARLIER_DAYS } from './calendar';
import { chanceOf } from './chance';
import { amountOf, clientFor, marketOn, talentOf } from './funnel';
import { SELLERS, type Seller, teamOn } from './people';
import type { Sale } from './sales';

/**
 * The two years before everything was logged, as they were copied from another system: a row for each deal, with a number
 * from there, and nothing of how it came about.
 */
export function earlierSales(): Sale[] {
  const sales = SELLERS.flatMap(soldBy).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return sales.map((sale, at) => ({ ...sale, id: `A-${1001 + at}` }));
}

function soldBy(seller: Seller): Sale[] {
  const chance = chanceOf(`earlier sales of ${seller.name.en}`);
  const talent = talentOf(seller);
  return EARLIER_DAYS.flatMap((day): Sale[] => {
    const team = teamOn(seller, day);
    const month = Number(day.slice(5, 7)) - 1;
    const season = team?.division.season[month] ?? 0;
    const often = (DEALS_A_DAY * talent.calls * talent.conversion ** 2 * season * marketOn(day).demand) / CALLS_A_DAY;
    if (team === undefined || !chance.happens(isNearMonthEnd(day) ? 3 * often : often)) return [];
    const product = chance.among(team.division.products);
    const amount = amountOf(product, talent, day, chance);
    return [
      { day, id: '', deal: { client: clientFor(seller, team, chance), product }, seller, team, amount, share: 1 },
    ];
  });
}

/** Of somebody who makes so many calls. */
const [DEALS_A_DAY, CALLS_A_DAY] = [0.128, 18];

/** As a quarter of the deals is signed in the last days of a month. */
function isNearMonthEnd(day: Day): boolean {
  const at = EARLIER_DAYS.indexOf(day);
  const later = EARLIER_DAYS[at + 3];
  return later === undefined || later.slice(0, 7) !== day.slice(0, 7);
}
