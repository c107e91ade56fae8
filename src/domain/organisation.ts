import type { Fact } from './retro';

export interface Team {
  readonly name: string;
  /** Everyone whose latest sale was made here. */
  readonly managers: readonly string[];
}

export interface Division {
  readonly name: string;
  readonly teams: readonly Team[];
}

/** Who sells where now. */
export interface Organisation {
  readonly divisions: readonly Division[];
  /** Teams that sold something but to which nobody belongs now: they have facts and get no plan. */
  readonly unstaffed: readonly { readonly division: string; readonly name: string }[];
}

/**
 * The divisions, their teams and their people. A person belongs to the team of their latest sale, and of several on one
 * day to that of the last row: people move, and a plan is for where they are. One name is one person, in whichever teams
 * they sold; one team name in two divisions is two teams.
 *
 * The order is alphabetical and the same on every machine: Latin before Cyrillic, `Team 2` before `Team 10`.
 */
export function organise(facts: readonly Fact[]): Organisation {
  const teams = teamsOf(facts);
  const staffed = teams.filter(({ managers }) => managers.length > 0);
  return {
    divisions: [...new Set(staffed.map(({ division }) => division))].map((name) => ({
      name,
      teams: staffed
        .filter(({ division }) => division === name)
        .map((team) => ({ name: team.name, managers: team.managers })),
    })),
    unstaffed: teams.filter(({ managers }) => managers.length === 0).map(({ division, name }) => ({ division, name })),
  };
}

interface StaffedTeam extends Team {
  readonly division: string;
}

function teamsOf(facts: readonly Fact[]): StaffedTeam[] {
  const homes = latestSales(facts);
  const teams = new Map<string, StaffedTeam>();
  for (const { division, team } of facts) {
    const key = teamKey({ division, team });
    if (!teams.has(key)) teams.set(key, { division, name: team, managers: peopleOf(key, homes) });
  }
  return [...teams.values()].sort((a, b) => byName(a.division, b.division) || byName(a.name, b.name));
}

function latestSales(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    const before = latest.get(fact.manager);
    if (before === undefined || fact.day >= before.day) latest.set(fact.manager, fact);
  }
  return latest;
}

function peopleOf(team: string, homes: ReadonlyMap<string, Fact>): string[] {
  return [...homes.values()]
    .filter((home) => teamKey(home) === team)
    .map(({ manager }) => manager)
    .sort(byName);
}

/** Names hold no line breaks: their inner spaces are collapsed. */
export function teamKey({ division, team }: { readonly division: string; readonly team: string }): string {
  return `${division}\n${team}`;
}

let collator: Intl.Collator | undefined;

function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
