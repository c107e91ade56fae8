import { FEWEST, forecast } from './forecast/forecast';
import { adjusted } from './forecast/seasonal-adjustment';
import { theta } from './forecast/theta';
import { type ForecastUnit, reconciled } from './forecast-levels';
import type { Forecaster } from './market';
import type { Division, Organisation, Team } from './organisation';
import type { PastPeriods, PeriodSales } from './past-sales';
import { sumOf } from './sum';

/** The company, a part of it, a person or a product, and what was sold there in each of the past quarters. */
export interface SellingUnit {
  readonly name: string;
  readonly sales: readonly number[];
  readonly units: readonly SellingUnit[];
  /** What part of each quarter of the plan's year it is there for; all of it unless told. */
  readonly presence?: readonly number[] | undefined;
}

/**
 * The company over its divisions, teams and people. A person brings their sales wherever they go, as in the plan: those of a
 * team are what its people have sold, also those who have left it to nobody else, and a division's those of its teams.
 *
 * @param peopleOf who of a team is a unit of it
 * @param presenceOf of a person; see `SellingUnit`
 */
export function sellingUnits(
  { divisions }: Organisation,
  sold: PeriodSales,
): (peopleOf: (team: Team) => readonly string[], presenceOf?: (name: string) => readonly number[]) => SellingUnit {
  const byPerson = sold.by(({ manager }) => manager);
  const salesOf = (name: string) => byPerson.get(name) ?? sold.whole.map(() => 0);
  const together = (all: readonly (readonly number[])[]) =>
    sold.whole.map((_, at) => sumOf(all.map((sales) => sales[at]!)));
  return (peopleOf, presenceOf) => {
    const personOf = (name: string) => ({ name, sales: salesOf(name), units: [], presence: presenceOf?.(name) });
    const teamOf = (team: Team) => ({
      name: team.name,
      sales: together([...team.managers, ...team.others].map(salesOf)),
      units: peopleOf(team).map(personOf),
    });
    const divisionOf = ({ name, teams, others }: Division) => {
      const units = teams.map(teamOf);
      return { name, sales: together([...units.map(({ sales }) => sales), ...others.map(salesOf)]), units };
    };
    return { name: '', sales: sold.whole, units: divisions.map(divisionOf) };
  };
}

/** As many products as a table can show. */
const MOST_PRODUCTS = 30;

/**
 * The company over its products, the largest of the last four quarters first; those beyond thirty, and sales of no product,
 * are one without a name. Undefined where no sale names a product.
 */
export function sellingProducts(sold: PeriodSales, { end }: When): SellingUnit | undefined {
  const sums = sold.by(({ product }) => product);
  if (sums.size === 0) return undefined;
  const lately = (sales: readonly number[]) => sumOf(sales.slice(Math.max(0, end - 4)));
  const all = [...sums].map(([name, sales]) => ({ name, sales, units: [] }));
  const named = all
    .sort((a, b) => lately(b.sales) - lately(a.sales) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PRODUCTS);
  const rest = sold.whole.map((amount, at) => amount - sumOf(named.map(({ sales }) => sales[at]!)));
  const isRest = rest.some((amount, at) => Math.abs(amount) > 1e-9 * Math.abs(sold.whole[at]!));
  return { name: '', sales: sold.whole, units: isRest ? [...named, { name: '', sales: rest, units: [] }] : named };
}

type When = Pick<PastPeriods, 'from' | 'end' | 'planned'>;

/**
 * What each unit will bring in the four quarters of the plan's year, so that at every level they make `expected`, which is
 * what the whole will bring. Quarters that are over count as they were, as far as that adds up.
 *
 * Units that consist of others are forecast as the company is; people and products by the Theta method, which misses them
 * no further (Superstore's subcategories by 36.0 % instead of 36.4, AdventureWorks' people by 59.6 instead of 59.9) and
 * takes a thirtieth of the time. Who has sold for less than three quarters brings the same part of the whole again, who
 * leaves nothing from then on. The past of a unit begins with its first sale.
 */
export function unitForecasts(whole: SellingUnit, when: When, expected: readonly number[]): ForecastUnit {
  const { from, end } = when;
  const unitOf = ({ name, sales, units, presence }: SellingUnit, isAlone: boolean): ForecastUnit => {
    const method = units.length > 0 ? forecastByAll : forecastByTheta;
    return {
      name,
      presence,
      forecast: isAlone ? expected : (ownForecast(sales, when, method) ?? inProportion(sales, whole.sales, expected)),
      history: sales.slice(Math.max(from, firstOf(sales)), end),
      units: units.map((unit) => unitOf(unit, units.length === 1)),
    };
  };
  return reconciled(unitOf(whole, true), 4);
}

function ownForecast(sales: readonly number[], { from, end, planned }: When, method: Forecaster): number[] | undefined {
  const known = sales.slice(Math.max(from, firstOf(sales)), end);
  if (known.length < FEWEST) return undefined;
  const missing = planned + 4 - end;
  const coming = missing > 0 ? method(known, 4, missing) : [];
  return [0, 1, 2, 3].map((quarter) => {
    const at = planned + quarter;
    return at < end ? sales[at]! : coming[at - end]!;
  });
}

const forecastByAll: Forecaster = (history, season, horizon) => forecast(history, season, horizon).mean;

/** For whatever needs a hundred forecasts in the time of one; not of nothing but zeros. */
export const forecastByTheta: Forecaster = (history, season, horizon) => {
  const size = sumOf(history.map(Math.abs)) / history.length;
  const sized = history.map((amount) => amount / size);
  const { values, reseasoned } = adjusted(sized, season);
  return reseasoned(theta(values, horizon)).map((amount) => amount * size);
};

/** The same part of the whole as since its first sale, the running quarter included. */
function inProportion(sales: readonly number[], whole: readonly number[], expected: readonly number[]): number[] {
  const [own, all] = [sales, whole].map((amounts) => sumOf(amounts.slice(firstOf(sales)))) as [number, number];
  return expected.map((amount) => (all > 0 ? (amount * own) / all : 0));
}

/** The place of the first quarter that brought something; behind the last where none did. */
export function firstOf(sales: readonly number[]): number {
  const first = sales.findIndex((amount) => amount !== 0);
  return first < 0 ? sales.length : first;
}
