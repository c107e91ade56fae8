import type { PlanReport } from '../../src/host/command/planning';

export type Row = PlanReport['plan'][number];

/**
 * Everything that does not add up in a plan, in words; nothing when all of it does. It knows the calendar and the shape
 * of `plan.json`, and nothing of how the add-on makes plans.
 */
export function faultsIn(rows: readonly Row[], year: number): string[] {
  const byUnit = groupBy(rows, ({ path, metric }) => `${path} · ${metric}`);
  return [
    ...[...byUnit].flatMap(([unit, own]) => faultsInTime(own, year).map((fault) => `${unit}: ${fault}`)),
    ...faultsInUnits(rows),
  ];
}

/** What all divisions together plan for the year. */
export function top(rows: readonly Row[], metric = 'revenue'): number {
  return sumOf(rows.filter((row) => row.level === 'division' && row.kind === 'year' && row.metric === metric));
}

const PARTS = { year: 'quarter', quarter: 'month', month: 'week' } as const;

/** A unit must have the year, four quarters, twelve months, and weeks that cover every day once; each sums to the one above. */
function faultsInTime(rows: readonly Row[], year: number): string[] {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const counts = [of('year'), of('quarter'), of('month')].map(({ length }) => length).join(', ');
  const faults = counts === '1, 4, 12' ? [] : [`has ${counts} years, quarters, months`];
  for (const [whole, part] of Object.entries(PARTS)) {
    for (const row of of(whole)) {
      const parts = of(part).filter(({ start, end }) => start >= row.start && end <= row.end);
      if (sumOf(parts) !== row.value) faults.push(`${row.period} is ${row.value}, its ${part}s ${sumOf(parts)}`);
      if (!covers(parts, row)) faults.push(`the ${part}s of ${row.period} do not cover it`);
    }
  }
  const [whole] = of('year');
  if (whole?.start !== `${year}-01-01` || whole.end !== `${year}-12-31`) faults.push(`the year is not ${year}`);
  return faults;
}

/** Every unit stands under one that exists, has parts down to people, and in each period is their sum. */
function faultsInUnits(rows: readonly Row[]): string[] {
  const below = { division: 'team', team: 'manager', manager: undefined } as { [level: string]: string | undefined };
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const key = (path: string, { metric, kind, start }: Row) => [path, metric, kind, start].join('\n');
  const children = groupBy(rows, (row) => key(row.parent, row));
  return rows.flatMap((row) => {
    const { level, path, parent, value, period, metric } = row;
    const faults: string[] = [];
    const above = byPath.get(parent)?.level ?? 'company';
    if (level !== (above === 'company' ? 'division' : below[above])) faults.push(`${path} stands under ${above}`);
    const parts = children.get(key(path, row)) ?? [];
    if (below[level] !== undefined && parts.length === 0) faults.push(`${path} has nobody in ${period}`);
    if (below[level] !== undefined && sumOf(parts) !== value)
      faults.push(`${path} plans ${value} ${metric} in ${period}, its parts ${sumOf(parts)}`);
    return faults;
  });
}

/** Whether spans of days follow one another from the first day of the whole to its last. */
function covers(parts: readonly Row[], whole: Row): boolean {
  const sorted = [...parts].sort((a, b) => (a.start < b.start ? -1 : 1));
  const ends = [dayBefore(whole.start), ...sorted.map(({ end }) => end)];
  return sorted.every(({ start }, at) => dayBefore(start) === ends[at]) && ends[ends.length - 1] === whole.end;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
