import { parseArgs } from 'node:util';
import type { Language } from '../protocol';
import { PEOPLE_FIELDS, SALES_FIELDS } from './tables';
import { TEXTS } from './texts';

/** What `npm run plan` was asked for. */
export interface PlanOptions {
  readonly language: Language;
  /** Files of past sales, people and actions. */
  readonly retro: string;
  readonly people: string | undefined;
  readonly actions: string | undefined;
  readonly map: Mapping;
  readonly peopleMap: Mapping;
  /** Only rows that say `value` under `heading` count. */
  readonly where: { readonly heading: string; readonly value: string } | undefined;
  /** Without it the one after the last complete year. */
  readonly year: number | undefined;
  /** A share: 0.2 is 20 %. */
  readonly growth: number;
  /** The one that counts where sales are in several. */
  readonly currency: string | undefined;
  readonly unit: number;
  /** How the growth falls on the quarters; without it as the add-on does. */
  readonly rule: Rule | undefined;
  /** `2026-03-04`; without it the clock decides. */
  readonly today: string | undefined;
  /** Files to write. */
  readonly out: string | undefined;
  readonly json: string | undefined;
}

/** The heading under which each field stands, as the person says. */
export type Mapping = readonly { readonly field: string; readonly heading: string }[];

/** How growth may fall on the quarters. */
export const RULES = ['yoy', 'seasonal', 'blend', 'qoq', 'forecast'] as const;
type Rule = (typeof RULES)[number];

const NAMES = [
  'retro',
  'people',
  'people-map',
  'actions',
  'map',
  'where',
  'year',
  'growth',
  'unit',
  'currency',
  'rule',
  'today',
  'lang',
  'out',
  'json',
] as const;
type Name = (typeof NAMES)[number];

/**
 * The options in the arguments of a command line. Throws an error with one sentence, in the language of `--lang`, for the
 * first that cannot be followed.
 *
 * @example readOptions(['--retro', 'orders.csv', '--map', 'amount=Sum, net,date=Day', '--year', '2026']).map
 * // [{ field: 'amount', heading: 'Sum, net' }, { field: 'date', heading: 'Day' }]
 * @example readOptions(['--retro', 'orders.csv', '--year', 'abc']) // --year abc is not a year: write it as 2026.
 */
export function readOptions(args: readonly string[]): PlanOptions {
  const language = languageIn(args);
  const texts = TEXTS[language];
  const given = valuesIn(args, language);
  if (given.retro === undefined) throw new Error(texts.noRetro);
  if (given.people === undefined && given['people-map'] !== undefined) throw new Error(texts.mapOfNobody);
  return {
    language,
    retro: given.retro,
    people: given.people,
    actions: given.actions,
    map: readMapping('map', given.map, SALES_FIELDS, language),
    peopleMap: readMapping('people-map', given['people-map'], PEOPLE_FIELDS, language),
    where: readCondition(given.where, language),
    year: given.year === undefined ? undefined : readYear(given.year, language),
    growth: readGrowth(given.growth ?? '0.2', language),
    currency: given.currency,
    unit: readUnit(given.unit ?? '1000', language),
    rule: given.rule === undefined ? undefined : readRule(given.rule, language),
    today: readDay(given.today, language),
    out: given.out,
    json: given.json,
  };
}

/** English until the arguments say otherwise, so that a wrong argument is refused in words that the person reads. */
function languageIn(args: readonly string[]): Language {
  const { values } = looselyParsed(args);
  const { lang = 'en' } = values;
  if (lang === 'en' || lang === 'ru') return lang;
  throw new Error(TEXTS.en.badLanguage(String(lang)));
}

function looselyParsed(args: readonly string[]) {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args: [...args], options, strict: false, tokens: true });
}

function valuesIn(args: readonly string[], language: Language): { readonly [name in Name]?: string } {
  const texts = TEXTS[language];
  const found: { [name in Name]?: string } = {};
  for (const token of looselyParsed(args).tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new Error(texts.strayWord(token.value));
    const name = NAMES.find((known) => known === token.name);
    if (name === undefined) throw new Error(texts.unknownOption(token.rawName, NAMES));
    if (token.value === undefined || token.value === '' || token.value.startsWith('--'))
      throw new Error(texts.noValue(token.rawName));
    found[name] = token.value;
  }
  return found;
}

/** A comma parts two pairs only where a field and `=` follow it: headings may have commas. */
function readMapping(
  option: string,
  text: string | undefined,
  fields: readonly string[],
  language: Language,
): PlanOptions['map'] {
  if (text === undefined) return [];
  return text.split(/,(?=\s*\w+\s*=)/).map((pair) => {
    const [, field = '', heading = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    if (field === '') throw new Error(TEXTS[language].badPair(option, pair.trim()));
    if (!fields.includes(field)) throw new Error(TEXTS[language].unknownField(option, field, fields));
    return { field, heading };
  });
}

function readCondition(text: string | undefined, language: Language): PlanOptions['where'] {
  if (text === undefined) return undefined;
  const [, heading = '', value = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(text) ?? [];
  if (heading === '') throw new Error(TEXTS[language].badCondition(text));
  return { heading, value };
}

function readYear(text: string, language: Language): number {
  if (!/^\d{4}$/.test(text)) throw new Error(TEXTS[language].badYear(text));
  return Number(text);
}

/** A share, or percents with their sign: `0.2` and `20%`; as far as a plan can grow. */
function readGrowth(text: string, language: Language): number {
  const [, percents] = /^(.*?)\s*%$/.exec(text) ?? [];
  const growth = percents === undefined ? numberIn(text) : numberIn(percents) / 100;
  if (growth >= -1 && growth <= 10) return growth;
  throw new Error(TEXTS[language].badGrowth(text));
}

function readUnit(text: string, language: Language): number {
  const unit = numberIn(text);
  if (unit > 0) return unit;
  throw new Error(TEXTS[language].badUnit(text));
}

function readRule(text: string, language: Language): Rule {
  const rule = RULES.find((known) => known === text);
  if (rule === undefined) throw new Error(TEXTS[language].badRule(text, RULES));
  return rule;
}

/** Decimal point or comma; NaN where it is no number. */
function numberIn(text: string): number {
  return /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function readDay(text: string | undefined, language: Language): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new Error(TEXTS[language].badDay(text));
}

/** `Date` takes the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
