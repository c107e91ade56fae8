import { type Day, dayAt, positionOf } from './calendar';
import { NORTH, type Team } from './organisation';
import { SELLERS, type Seller, teamOn } from './people';

/** What the dashboards should make plain: whose calls changed when, as a multiple of what they did before. */
interface Turn {
  /** A team by itself, or a person by their English name. */
  readonly who: Team | string;
  readonly from: Day;
  readonly to?: Day;
  readonly calls: number;
}

const TURNS: readonly Turn[] = [
  // Five weeks ago the North began to call half as much as before: its sales will show it in December.
  { who: NORTH, from: '2026-10-12', calls: 0.5 },
  // Behind since the quarter began.
  { who: 'Hugo Klein', from: '2026-10-01', calls: 0.55 },
  { who: 'Bruno Fuchs', from: '2026-10-01', calls: 0.6 },
  { who: 'Petra Zimmer', from: '2026-10-01', calls: 0.65 },
  // Ahead.
  { who: 'Karin Blum', from: '2026-10-01', calls: 1.35 },
  { who: 'Alma Ritter', from: '2026-10-01', calls: 1.3 },
  { who: 'Igor Maier', from: '2026-09-01', calls: 1.25 },
  // On leave.
  { who: 'Ursula Beck', from: '2026-10-19', to: '2026-12-04', calls: 0 },
];

/** Who is away for weeks. */
export const LEAVES = TURNS.flatMap(({ who, from, to, calls }) => {
  const seller = SELLERS.find(({ name }) => name.en === who);
  return seller !== undefined && to !== undefined && calls === 0 ? [{ seller, from, to }] : [];
});

/** How much of their usual calls somebody makes at a position: less before they know the clients, none when away. */
export function callsOf(seller: Seller, position: number): number {
  const day = dayAt(position);
  const turns = TURNS.filter(({ who, from, to = day }) => isOf(who, seller, day) && day >= from && day <= to);
  return turns.reduce((calls, turn) => calls * turn.calls, 0.6 + 0.4 * rampOf(seller, position));
}

/** From 0 on the first day to 1 after a hundred working days. */
export function rampOf({ stints }: Seller, position: number): number {
  const begun = positionOf(stints[0]?.from ?? '');
  return begun === 0 ? 1 : Math.min(1, Math.max(0, (position - begun) / 100));
}

function isOf(who: Turn['who'], seller: Seller, day: Day): boolean {
  return typeof who === 'string' ? seller.name.en === who : teamOn(seller, day) === who;
}

/** Growth comes from more demand and from prices: both as a multiple of 2024. */
export const MARKET: { readonly [year: string]: { readonly demand: number; readonly price: number } } = {
  2022: { demand: 0.95, price: 0.89 },
  2023: { demand: 0.97, price: 0.94 },
  2024: { demand: 1, price: 1 },
  2025: { demand: 1.05, price: 1.07 },
  2026: { demand: 1.17, price: 1.14 },
  2027: { demand: 1.2, price: 1.22 },
};

/** A deal such as comes once: the plan of the year after starts from it. */
export const GIANT = {
  seller: 'Jan Becker',
  client: 'Zenith Mall',
  product: 'Ventilation',
  amount: 33_600_000,
  met: '2025-05-14',
  proposed: '2025-06-17',
  decided: '2025-08-27',
};
