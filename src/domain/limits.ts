/** What a setting may be: the tab with the settings and the plan itself hold to it. */
export const LIMITS = {
  growth: { least: -1, most: 10 },
  unit: { least: 0.01, most: 1e12 },
  year: { least: 1990, most: 2100 },
  lowest: { least: -1, most: 0 },
  highest: { least: 0, most: 10 },
  over: { least: 0, most: 1 },
  cap: { least: 0, most: 10 },
  selling: { least: 0.05, most: 1 },
  floor: { least: 0, most: 10 },
  ceiling: { least: 0, most: 10 },
} as const;

export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Both limits included; what is no number is not within. */
export function isWithin({ least, most }: Limits, value: number): boolean {
  return value >= least && value <= most;
}
