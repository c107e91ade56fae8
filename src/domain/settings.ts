import { BLEND, HEADCOUNT, type Mix } from './allocate';
import { type Cell, isBlank, nameKey, readAmount } from './cells';
import { readCurrency } from './currency';
import type { SettingRow } from './inputs';
import { isWithin, LIMITS, type Limits } from './limits';
import type { OneOffChoice } from './one-offs';
import type { Heir } from './past-shares';
import type { ReplanRule } from './replan';
import type { Problem, RowProblem } from './table';
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

/** Read from their tab whenever a plan is made or refreshed; of them the sidebar asks for the rule alone. */
export interface Choices {
  readonly rule?: GrowthRule;
  /** In which the year begins, 1–12. */
  readonly firstMonth?: number;
  /** Monday to Friday unless it is the Russian production calendar; the days of the tab `Holidays` come on top. */
  readonly calendar?: 'weekdays' | 'RU';
  /** A short day of that calendar weighs 7/8. */
  readonly shortDays?: boolean;
  /** How the plan is shared; without it by past sales, or, where somebody has a potential, by `BLEND`. */
  readonly mix?: Mix;
  /** The least and the greatest change of a personal plan against the person's own last year: -0.1 and 0.4. */
  readonly lowest?: number;
  readonly highest?: number;
  /** What newcomers bring in their first months; the last holds from then on. */
  readonly ramp?: readonly number[];
  /** Who takes the rest of a leaver's plan. */
  readonly heir?: Heir;
  /** What personal plans have beyond that of their team: 0.1. */
  readonly over?: number;
  /** Whether what people propose is only shown beside the plan, or moved until it makes the plan. */
  readonly proposals?: 'show' | 'reconcile';
  /** What becomes of a shortfall in the course of the year. */
  readonly replan?: ReplanRule;
  /** By what share re-planning may raise a target. */
  readonly cap?: number;
  /** The part of the working time that is left for selling. */
  readonly selling?: number;
  /** What the season does with quarters of the past that one event made. */
  readonly oneOffs?: OneOffChoice;
  /** By the rule `forecast` the year is not less and not more than these shares of last year: 0.9 and 1.4. */
  readonly floor?: number;
  readonly ceiling?: number;
  /** Whether forecasts follow the market; they do unless it is false. */
  readonly market?: boolean;
  /** What it multiplies each quarter by, where somebody knows better than its past: 1.02; undefined is measured. */
  readonly marketFactors?: readonly (number | undefined)[];
}

export type SettingName = keyof Settings;

/**
 * The settings in the rows of their tab, and those that cannot be used. Of two rows of one name the first holds; other
 * names are the user's own and mean nothing to us. A lowest target above the highest one says nothing of either.
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
  const settings: Settings = Object.fromEntries(
    filled.flatMap(({ name, read }) => (read === undefined ? [] : [[name, read]])),
  );
  const { floor = 0, ceiling = Infinity, ...others } = settings;
  const areCrossed = floor > ceiling;
  const reasonFor = ({ name, read }: (typeof filled)[number]): RowProblem | undefined => {
    if (read === undefined) return 'settingUnusable';
    return areCrossed && (name === 'floor' || name === 'ceiling') ? 'limitsCrossed' : undefined;
  };
  const problems = filled.flatMap((each): Problem[] => {
    const reason = reasonFor(each);
    return reason === undefined ? [] : [{ row: each.row, column: value, value: String(each.cell), reason }];
  });
  return { settings: areCrossed ? others : settings, problems };
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
export function settingChanges(rows: readonly SettingRow[], chosen: Written, last: Written): SettingChange[] {
  return FOLLOWING.flatMap((name) => {
    const row = rowOf(name, rows);
    if (row === undefined) return [];
    const [now, before, next] = [row.value ?? '', last[name] ?? '', chosen[name] ?? ''];
    return now === before && now !== next ? [{ row: row.row, value: next }] : [];
  });
}

/** What the sidebar asks for, as it is written on the tab: the rule in a word. */
export type Written = { readonly [name in (typeof FOLLOWING)[number] | 'year']?: string | number };

/** Of the words for the rules the one that means a rule. */
export function wordOf(rule: GrowthRule, words: readonly string[]): string | undefined {
  return words.find((word) => READERS.rule(word) === rule);
}

/** Of the settings what a plan is made by; the figures that the sidebar asks for come with the request. */
export function choicesIn({ growth: _, unit: __, currency: ___, year: ____, ...choices }: Settings): Choices {
  return choices;
}

/**
 * The settings for which a tab has no row yet, in the order of their rows. The first `offered` of them have been there
 * before: who has deleted one did not want it.
 */
export function missingSettings(rows: readonly SettingRow[], offered: number): SettingName[] {
  return SETTING_NAMES.slice(offered).filter((name) => rowOf(name, rows) === undefined);
}

const FOLLOWING = ['growth', 'unit', 'currency', 'rule'] as const;

/** In the order of their rows; new ones are added at the end. */
export const SETTING_NAMES: readonly SettingName[] = [
  'growth',
  'unit',
  'currency',
  'year',
  'rule',
  'firstMonth',
  'calendar',
  'shortDays',
  'mix',
  'lowest',
  'highest',
  'ramp',
  'heir',
  'over',
  'proposals',
  'replan',
  'cap',
  'selling',
  'oneOffs',
  'floor',
  'ceiling',
  'market',
  'marketFactors',
];

/** What a setting may be called, in English and Russian. */
const NAMES: { readonly [name in SettingName]: string } = {
  growth: 'growth, annual growth, прирост, рост',
  unit: 'round to, rounding, rounding unit, unit, округлять до, округление, округление до',
  currency: 'currency, валюта',
  year: 'year, plan year, год, год плана',
  rule: 'growth rule, rule, правило прироста, как растём',
  firstMonth: 'first month of the year, first month, fiscal year starts in, первый месяц года, начало года',
  calendar: 'calendar, working days, календарь, рабочие дни',
  shortDays: 'short days count 7/8, short days, короткие дни за 7/8, короткие дни',
  mix: 'share the plan by, allocation, делить план по, распределение',
  lowest: 'lowest change, наименьшее изменение, не ниже',
  highest: 'highest change, наибольшее изменение, не выше',
  ramp: 'ramp-up of newcomers, ramp-up, ramp, выход новичка на план, выход на план',
  heir: "a leaver's plan goes to, leaver's plan, план уволенного, план ушедшего",
  over: 'over-assignment, personal plans on top, запас в личных планах, запас',
  proposals: 'proposals, предложения',
  replan: 're-plan, replan, a shortfall, недовыполнение, пересчёт плана',
  cap: 're-plan: highest rise, highest rise, пересчёт: не больше чем на, наибольший подъём',
  selling: 'time for selling, selling time, время на продажи',
  oneOffs: 'one-off quarters, one-offs, необычные кварталы, разовые кварталы',
  floor: 'lowest target, target not below, floor, план года не ниже',
  ceiling: 'highest target, target not above, ceiling, план года не выше',
  market: 'market, рынок',
  marketFactors: 'market by quarter, market factors, рынок по кварталам',
};

const keysOf = (names: string) => names.split(', ').map(nameKey);

/** The row of a setting; of several of its name the first. */
function rowOf(name: SettingName, rows: readonly SettingRow[]): SettingRow | undefined {
  return rows.find((row) => keysOf(NAMES[name]).includes(nameKey(row.name)));
}

const READERS: { readonly [name in SettingName]: (cell: Cell) => Settings[name] } = {
  growth: shareWithin('growth'),
  unit: (cell) => within(LIMITS.unit, readAmount(cell)),
  currency: readCurrency,
  year: (cell) => whole(within(LIMITS.year, readAmount(cell))),
  rule: wordFor({
    yoy: 'year on year, yoy, год к году, г/г',
    seasonal: 'season, by season, seasonal, сезонность, по сезонности',
    blend: 'half and half, blend, пополам, среднее, смешанное',
    qoq: 'quarter on quarter, qoq, квартал к кварталу, кв/кв',
    forecast: 'forecast, by forecast, прогноз, по прогнозу',
  }),
  firstMonth: readMonth,
  calendar: wordFor({
    weekdays: 'monday to friday, mon–fri, понедельник–пятница, пн–пт',
    RU: 'russia, ru, россия, рф',
  }),
  shortDays: readAnswer,
  mix: readMix,
  lowest: shareWithin('lowest'),
  highest: shareWithin('highest'),
  ramp: (cell) => {
    const steps = readShares(cell);
    return steps?.every((step) => step <= 1) ? steps : undefined;
  },
  heir: wordFor({
    vacancy: 'vacancy, вакансия, на вакансию',
    colleagues: 'colleagues, team, коллеги, коллегам',
    lead: 'lead, team lead, руководитель, руководителю',
  }),
  over: shareWithin('over'),
  proposals: wordFor({ show: 'show, показать', reconcile: 'reconcile, свести, согласовать' }),
  replan: wordFor({
    hold: 'hold, оставить, не переносить',
    carry: 'carry, перенести, на остаток года',
    quarter: 'quarter, внутри квартала, квартал',
  }),
  cap: shareWithin('cap'),
  selling: shareWithin('selling'),
  oneOffs: wordFor({ keep: 'keep, оставить', cap: 'cap, ограничить', exclude: 'exclude, исключить, не учитывать' }),
  floor: shareWithin('floor'),
  ceiling: shareWithin('ceiling'),
  market: readAnswer,
  marketFactors: readFactors,
};

function readAnswer(cell: Cell): boolean | undefined {
  const answer = wordFor({ yes: 'yes, да, true, on, учитывать', no: 'no, нет, false, off, не учитывать' })(cell);
  return answer && answer === 'yes';
}

/** Reads one of these words, whatever its letter case. */
function wordFor<W extends string>(words: { readonly [word in W]: string }): (cell: Cell) => W | undefined {
  return (cell) => (Object.keys(words) as W[]).find((word) => keysOf(words[word]).includes(nameKey(String(cell))));
}

/** 4, or the name of April as far as it needs to be written; 1–12. */
function readMonth(cell: Cell): number | undefined {
  const name = nameKey(String(cell)).slice(0, 3);
  const at = MONTHS.split(', ').findIndex((names) => name.length === 3 && names.includes(name));
  return at < 0 ? whole(within({ least: 1, most: 12 }, readAmount(cell))) : at + 1;
}

const MONTHS =
  'jan янв, feb фев, mar мар, apr апр, may май мая, jun июн, jul июл, aug авг, sep сен, oct окт, nov ноя, dec дек';

/** A word, or three weights: `50/30/20` for past sales, potential and capacity. */
function readMix(cell: Cell): Mix | undefined {
  const word = wordFor({
    retro: 'past sales, sales, прошлые продажи, прошлым продажам',
    capacity: 'headcount, equally, число людей, числу людей, поровну',
    potential: 'potential, потенциал, потенциалу',
    blend: 'blend, всё вместе, всему вместе',
  })(cell);
  if (word === 'blend') return BLEND;
  if (word !== undefined) return { ...HEADCOUNT, capacity: 0, [word]: 1 };
  const isDate = typeof cell === 'number'; // what Sheets makes of 10/20/30
  const [retro = 0, potential = 0, capacity = 0, ...more] = (isDate ? undefined : readShares(cell)) ?? [];
  return more.length === 0 && retro + potential + capacity > 0 ? { retro, potential, capacity } : undefined;
}

/** Shares with slashes between: `0/25/50 %`, `0/0.25/0.5`; above 1 they are percents, with or without the sign. */
function readShares(cell: Cell): number[] | undefined {
  const parts = String(cell).replace(/%/g, '').split('/').map(readAmount);
  const amounts = parts.filter((part): part is number => part !== undefined && part >= 0);
  if (amounts.length < parts.length) return undefined;
  const isPercent = String(cell).includes('%') || amounts.some((amount) => amount > 1);
  return amounts.map((amount) => (isPercent ? amount / 100 : amount));
}

/** Factors with semicolons between: `1.02; 1; ; 0.97`; one that is blank is left to be measured. */
function readFactors(cell: Cell): (number | undefined)[] | undefined {
  const parts = String(cell)
    .split(';')
    .map((part) => part.trim());
  const factors = parts.map((part) => within({ least: 0.2, most: 5 }, readAmount(part)));
  const isUsable = parts.length <= 4 && parts.every((part, at) => part === '' || factors[at] !== undefined);
  return isUsable ? factors : undefined;
}

function shareWithin(name: keyof typeof LIMITS): (cell: Cell) => number | undefined {
  return (cell) => within(LIMITS[name], readShare(cell));
}

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

function whole(value: number | undefined): number | undefined {
  return Number.isInteger(value) ? value : undefined;
}
