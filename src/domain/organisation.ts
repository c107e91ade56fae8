import type { Day } from './calendar';
import { nameKey } from './cells';
import { fiscalYear } from './fiscal';
import { type PastSeller, pastSellers } from './past-sellers';
import { holdsIn, NOBODY_LISTED, type People } from './people';
import type { Fact } from './retro';
import { hasOwnPlan } from './role';
import { inHundredthsOfACent } from './units';

export interface Team {
  readonly name: string;
  /** Everyone who belongs here and has a plan. */
  readonly managers: readonly string[];
  /** People who belong, or last belonged, here and have no plan, such as leavers: their past sales count for the team. */
  readonly others: readonly string[];
}

export interface Division {
  readonly name: string;
  readonly teams: readonly Team[];
  /** The same of its teams in which nobody has a plan. */
  readonly others: readonly string[];
}

/** Who sells where now. */
export interface Organisation {
  readonly divisions: readonly Division[];
  /** Teams that sold something but in which nobody has a plan now: they have facts and get no plan. */
  readonly unstaffed: readonly { readonly division: string; readonly name: string }[];
}

/** What decides who belongs where, and who gets a plan. */
export interface Membership {
  /** The year of the plan, called after the calendar year in which it ends, and its first month, 1–12. */
  readonly year: number;
  readonly firstMonth?: number;
  readonly today: Day;
  readonly people?: People;
  /** Who had sold when the plan was made, where that was before. */
  readonly sellers?: readonly PastSeller[];
  /** Names the team and the division of somebody of whom neither people nor sales tell it. */
  readonly company: string;
}

/**
 * The divisions, their teams and their people. A person belongs to the team that the people say today, else to the team
 * of their latest sale, and of several on one day to the one in which they sold most: people move, and a plan is for
 * where they are. Where the people tell no division, it is that of the team. One name is one person, in whichever teams
 * they sold; one team name in two divisions is two teams.
 *
 * Managers and leads have a plan, and so has everyone without a role. Who is listed, but not for any day of the year, has
 * none and stays with the team they last belonged to. Where people are listed, a name that is not and that sold nothing
 * before the year has none either: it may be a misspelled one.
 *
 * The order is alphabetical and the same on every machine: Latin before Cyrillic, `Team 2` before `Team 10`.
 */
export function organise(facts: readonly Fact[], membership: Membership): Organisation {
  const teams = teamsOf(facts, homesOf(facts, membership));
  const staffed = teams.filter(({ managers }) => managers.length > 0);
  const unstaffed = teams.filter(({ managers }) => managers.length === 0);
  return {
    divisions: [...new Set(staffed.map(({ division }) => division))].map((name) => ({
      name,
      teams: within(name, staffed).map((team) => ({ name: team.name, managers: team.managers, others: team.others })),
      others: within(name, unstaffed).flatMap(({ others }) => others),
    })),
    unstaffed: unstaffed.filter(({ hasSales }) => hasSales).map(({ division, name }) => ({ division, name })),
  };
}

interface Place {
  readonly division: string;
  readonly team: string;
}

interface Home extends Place {
  readonly name: string;
  readonly hasPlan: boolean;
}

interface PlacedTeam extends Team {
  readonly division: string;
  readonly hasSales: boolean;
}

function within(division: string, teams: readonly PlacedTeam[]): PlacedTeam[] {
  return teams.filter((team) => team.division === division);
}

function teamsOf(facts: readonly Fact[], homes: readonly Home[]): PlacedTeam[] {
  const withSales = distinct(facts);
  const places = new Map([...withSales, ...distinct(homes)]);
  const namesIn = (team: string, hasPlan: boolean) =>
    homes
      .filter((home) => teamKey(home) === team && home.hasPlan === hasPlan)
      .map(({ name }) => name)
      .sort(byName);
  return [...places]
    .map(([key, { division, team: name }]) => {
      return {
        division,
        name,
        managers: namesIn(key, true),
        others: namesIn(key, false),
        hasSales: withSales.has(key),
      };
    })
    .sort((a, b) => byName(a.division, b.division) || byName(a.name, b.name));
}

/** The teams that occur, by their key; nested, because keys of a hundred thousand facts take longer to write than to find. */
function distinct(places: readonly Place[]): Map<string, Place> {
  const teams = new Map<string, Map<string, Place>>();
  for (const place of places) {
    const inDivision = teams.get(place.division) ?? new Map<string, Place>();
    if (inDivision.size === 0) teams.set(place.division, inDivision);
    if (!inDivision.has(place.team)) inDivision.set(place.team, place);
  }
  const all = [...teams.values()].flatMap((inDivision) => [...inDivision.values()]);
  return new Map(all.map((place) => [teamKey(place), place]));
}

function homesOf(facts: readonly Fact[], membership: Membership): Home[] {
  const lastPlaces = placesOfLatestSales(facts);
  const sellers = new Set([...lastPlaces.keys()].map(nameKey));
  const newcomers = (membership.people ?? NOBODY_LISTED).names.filter((name) => !sellers.has(nameKey(name)));
  const divisions = divisionsByTeam(facts);
  const strangers = strangersIn(facts, membership);
  return [...lastPlaces.keys(), ...newcomers].map((name) => {
    const home = homeOf(name, lastPlaces.get(name), divisions, membership);
    return strangers.has(name) ? { ...home, hasPlan: false } : home;
  });
}

/** Who is not listed where others are, and sold nothing before the year. */
function strangersIn(
  facts: readonly Fact[],
  { year, firstMonth, people = NOBODY_LISTED, sellers }: Membership,
): ReadonlySet<string> {
  if (people.names.length === 0) return new Set();
  const { start } = fiscalYear(year, firstMonth);
  const late = (sellers ?? pastSellers(facts, { year, firstMonth })).filter(([, firstDay]) => firstDay >= start);
  return new Set(late.map(([name]) => name).filter((name) => people.of(name).length === 0));
}

type DivisionsByTeam = ReadonlyMap<string, ReadonlySet<string>>;

function divisionsByTeam(facts: readonly Fact[]): DivisionsByTeam {
  const divisions = new Map<string, Set<string>>();
  for (const { division, team } of distinct(facts).values()) {
    divisions.set(team, (divisions.get(team) ?? new Set()).add(division));
  }
  return divisions;
}

function homeOf(
  name: string,
  lastSale: Place | undefined,
  divisions: DivisionsByTeam,
  { year, firstMonth, today, people = NOBODY_LISTED, company }: Membership,
): Home {
  const rows = people.of(name);
  const inYear = rows.filter((row) => holdsIn(row, fiscalYear(year, firstMonth)));
  const isAway = rows.length > 0 && inYear.length === 0;
  const row = people.on(name, today) ?? (isAway || lastSale === undefined ? lastToHold(rows) : undefined);
  const { role } = row ?? inYear[inYear.length - 1] ?? {};
  const team = row?.team ?? lastSale?.team ?? company;
  return {
    name,
    team,
    division: row?.division ?? divisionOf(team, lastSale, divisions, people) ?? company,
    hasPlan: !isAway && hasOwnPlan(role),
  };
}

/** Of whom only the team is told: the division in which they last sold in it, else the one in which all others do. */
function divisionOf(
  team: string,
  lastSale: Place | undefined,
  divisions: DivisionsByTeam,
  people: People,
): string | undefined {
  if (lastSale?.team === team) return lastSale.division;
  const [only, ...others] = divisions.get(team) ?? [];
  return (others.length === 0 ? only : undefined) ?? people.divisionOf(team) ?? lastSale?.division;
}

function lastToHold<T extends { readonly to?: Day }>(rows: readonly T[]): T | undefined {
  const end = ({ to = Infinity }: T) => to;
  return rows.reduce<T | undefined>(
    (last, row) => (last === undefined || end(row) >= end(last) ? row : last),
    undefined,
  );
}

/** Where every seller sold most on the day of their latest sale; of equal places the first in the alphabet. */
function placesOfLatestSales(facts: readonly Fact[]): ReadonlyMap<string, Place> {
  const lastDays = new Map<string, Day>();
  for (const { manager, day } of facts) {
    if (!(day <= lastDays.get(manager)!)) lastDays.set(manager, day);
  }
  const sold = new Map<string, Map<string, { place: Place; amount: number }>>();
  for (const fact of facts) {
    if (fact.day !== lastDays.get(fact.manager)) continue;
    const places = sold.get(fact.manager) ?? new Map<string, { place: Place; amount: number }>();
    const amount = (places.get(teamKey(fact))?.amount ?? 0) + fact.amount;
    sold.set(fact.manager, places.set(teamKey(fact), { place: fact, amount }));
  }
  return new Map([...sold].map(([manager, places]) => [manager, largest([...places.values()])]));
}

function largest(places: readonly { readonly place: Place; readonly amount: number }[]): Place {
  const exact = places.map(({ place, amount }) => ({ place, amount: inHundredthsOfACent(amount) }));
  const [first] = exact.sort((a, b) => b.amount - a.amount || byName(teamKey(a.place), teamKey(b.place)));
  return first!.place;
}

/** Names hold no line breaks: their inner spaces are collapsed. */
function teamKey({ division, team }: Place): string {
  return `${division}\n${team}`;
}

let collator: Intl.Collator | undefined;

function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
