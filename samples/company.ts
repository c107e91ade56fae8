import Papa from 'papaparse';
import { TODAY } from './calendar';
import { type Flaw, spoil } from './flaws';
import { type Work, work } from './funnel';
import type { Language } from './language';
import { CURRENCIES, linesOf, rowsIn } from './tabs';
import { COMPANY, TABS, type TabKey } from './words';

export type { Flaw, FlawKind } from './flaws';
export type { Language } from './language';

/** A made-up company: almost five years of sales, a year of what was done for them, and who did it. */
export interface SampleCompany {
  readonly name: string;
  /** `2026-11-18`: the day on which its tables end and its story is told. */
  readonly today: string;
  /** The sales first, then the tables that the add-on knows by their names. */
  readonly tabs: readonly { readonly name: string; readonly csv: string }[];
  /** What to ask the add-on for: the sales are in two currencies, so that one has to be chosen. */
  readonly plan: {
    readonly year: number;
    readonly growth: number;
    readonly unit: number;
    readonly currency: string;
  };
  /** The rows that were spoilt on purpose. */
  readonly flaws: readonly Flaw[];
}

/**
 * The sample company in the words and the money of a language: same bytes in every run, on every machine and in every
 * time zone, and in both languages the same people, days and deals.
 *
 * @example sampleCompany('ru').tabs.map(({ name }) => name) // Продажи, Люди, Действия, Сделки, Праздники, Клиенты, Рынок
 */
export function sampleCompany(language: Language): SampleCompany {
  const { rows, flaws } = spoil(rowsIn(language, workOnce()), language);
  const tabs = Object.keys(TABS) as TabKey[];
  return {
    name: COMPANY[language],
    today: TODAY,
    tabs: tabs.map((tab) => ({
      name: TABS[tab].name[language],
      csv: Papa.unparse(linesOf(tab, rows[tab], language), { newline: '\n' }),
    })),
    plan: { year: 2026, growth: 0.2, unit: UNITS[language], currency: CURRENCIES[language] },
    flaws,
  };
}

/** A week of one person is some hundred thousand roubles. */
const UNITS = { en: 100, ru: 10_000 };

let done: Work | undefined;

/** Both languages tell of the same work. */
function workOnce(): Work {
  done ??= work();
  return done;
}
