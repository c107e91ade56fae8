import type { Mix } from './allocate';
import { type Cell, isBlank, nameKey, readAmount } from './cells';
import { readCurrency } from './currency';
import type { SettingRow } from './inputs';
import type { Heir } from './past-shares';
import type { ReplanRule } from './replan';
import type { Problem } from './table';
import type { GrowthRule } from './target';

/** What a plan is made with unless the head chooses otherwise; a setting that is blank or unusable is left out. */
export interface Settings extends Choices {
  /** A share: 0.2 means last year's quarter plus 20 %. */
  readonly growth?: number;
  /** The plan is a multiple of this amount of money. */
  readonly unit?: number;
  /** The one that counts where sales are in several. */
  readonly currency?: string;
  readonly year?: number;
}

/** Read from their tab whenever a plan is made or refreshed; the sidebar does not ask for them. */
export interface Choices {
  readonly rule?: GrowthRule;
  /** In which the year begins, 1–12. */
  readonly firstMonth?: number;
  /** Without it Monday to Friday, with the days of the tab `Holidays`. */
  readonly calendar?: 'RU';
  /** A short day of that calendar weighs 7/8. */
  readonly shortDays?: boolean;
  readonly mix?: Mix;
  /** The least and the greatest change of a personal plan against the person's own last year: -0.1 and 0.4. */
  readonly lowest?: number;
  readonly highest?: number;
  /** What newcomers bring in their first months; the last holds from then on. */
  readonly ramp?: readonly number[];
  readonly heir?: Heir;
  /** What personal plans have beyond that of their team: 0.1. */
  readonly over?: number;
  readonly proposals?: 'show' | 'reconcile';
  /** What becomes of a shortfall in the course of the year. */
  readonly replan?: ReplanRule;
  /** By what share re-planning may raise a target. */
  readonly cap?: number;
  /** The part of the working time that is left for selling. */
  readonly selling?: number;
}

export type SettingName = Exclude<keyof Settings, keyof Choices>;

/** What a setting may be: the tab with the settings and the plan itself hold to it. */
export const LIMITS = {
  growth: { least: -1, most: 10 },
  unit: { least: 0.01, most: 1e12 },
  year: { least: 1990, most: 2100 },
} as const;

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Both limits included; what is no number is not within. */
export function isWithin({ least, most }: Limits, value: number): boolean {
  return value >= least && value <= most;
}

/**
 * The settings in the rows of their tab, and those that cannot be used. Of two rows of one name the first holds; other
 * names are the user's own and mean nothing to us.
 *
 * @param value the heading of the column of values, for problems
 * @example readSettings([{ row: 3, name: 'Growth', value: 0.25 }, { row: 4, name: 'Year' }], 'Value')
 * // settings: { growth: 0.25 }, problems: []
 */
export function readSettings(
  rows: readonly SettingRow[],
  value: string,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const filled = SETTING_NAMES.flatMap((name) => {
    const row = rowOf(name, rows);
    return row?.value === undefined ? [] : [{ name, row: row.row, cell: row.value, read: READERS[name](row.value) }];
  });
  const usable = filled.filter(({ read }) => read !== undefined);
  const unusable = filled.filter(({ read }) => read === undefined);
  return {
    settings: Object.fromEntries(usable.map(({ name, read }) => [name, read])),
    problems: unusable.map(({ row, cell }) => ({ row, column: value, value: String(cell), reason: 'settingUnusable' })),
  };
}

/** A cell of the settings that is to say something else; `''` makes it blank. */
export interface SettingChange {
  readonly row: number;
  readonly value: string | number;
}

/**
 * What the tab should say after a plan, so that the next one starts as this one did. A setting follows the plan as long
 * as it says what the plan before it was made with, `last`; a value that somebody has entered since is theirs and stays.
 * The year never follows: next year's plan is for next year.
 *
 * @example settingChanges([{ row: 3, name: 'Growth', value: 0.2 }], { growth: 0.25 }, { growth: 0.2 }) // [{ row: 3, value: 0.25 }]
 * @example settingChanges([{ row: 3, name: 'Growth', value: 0.3 }], { growth: 0.25 }, { growth: 0.2 }) // []
 */
export function settingChanges(rows: readonly SettingRow[], chosen: Settings, last: Settings): SettingChange[] {
  return FOLLOWING.flatMap((name) => {
    const row = rowOf(name, rows);
    if (row === undefined) return [];
    const [now, before, next] = [row.value ?? '', last[name] ?? '', chosen[name] ?? ''];
    return now === before && now !== next ? [{ row: row.row, value: next }] : [];
  });
}

const FOLLOWING = ['growth', 'unit', 'currency'] as const;

export const SETTING_NAMES: readonly SettingName[] = [...FOLLOWING, 'year'];

/** What a setting may be called, in English and Russian. */
const NAMES: { readonly [name in SettingName]: string } = {
  growth: 'growth, annual growth, прирост, рост',
  unit: 'round to, rounding, rounding unit, unit, округлять до, округление, округление до',
  currency: 'currency, валюта',
  year: 'year, plan year, год, год плана',
};

function rowOf(name: SettingName, rows: readonly SettingRow[]): SettingRow | undefined {
  return rows.find((row) => NAMES[name].split(', ').includes(nameKey(row.name)));
}

const READERS: { readonly [name in SettingName]: (cell: Cell) => string | number | undefined } = {
  growth: (cell) => within(LIMITS.growth, readShare(cell)),
  unit: (cell) => within(LIMITS.unit, readAmount(cell)),
  currency: readCurrency,
  year: (cell) => {
    const year = within(LIMITS.year, readAmount(cell));
    return Number.isInteger(year) ? year : undefined;
  },
};

/** 0.2, or as a text `20 %`. */
function readShare(cell: Cell): number | undefined {
  const percent = typeof cell === 'string' ? /^(.*)%$/.exec(cell.trim())?.[1] : undefined;
  if (percent === undefined || isBlank(percent)) return readAmount(cell);
  const amount = readAmount(percent);
  return amount === undefined ? undefined : amount / 100;
}

function within(limits: Limits, value: number | undefined): number | undefined {
  return value !== undefined && isWithin(limits, value) ? value : undefined;
}
