/**
 * The names by which Google finds our functions, and the types of what the sidebar asks the server.
 * `build/check-surface.mjs` compares the names with the declarations in the bundle.
 */

import type { CurrencyCount } from './domain/currency';
import type { PlanRow } from './domain/plan';
import type { Excluded, Only } from './domain/retro';
import type { Columns, Field } from './domain/retro-columns';
import type { Settings } from './domain/settings';
import type { StageCount } from './domain/stages';

export type { Columns, CurrencyCount, Excluded, Field, Only, PlanRow, Settings, StageCount };

export type Language = 'en' | 'ru';

/** A tab of the spreadsheet, as the sidebar lists it. */
export interface TabChoice {
  readonly id: number;
  readonly name: string;
}

/** A generated tab: `depth` is how far it stands below the company: a division 0, its teams 1, their people 2. */
export interface BuiltTab extends TabChoice {
  readonly kind: 'contents' | 'company' | 'division' | 'team' | 'manager' | 'plan' | 'check';
  readonly depth: number;
}

/** A row that could not be counted: `row` as the sheet numbers it, `column` by its heading, `reason` in the user's language. */
export interface ProblemRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** What the sidebar shows when it opens. */
export interface Opening {
  readonly language: Language;
  readonly tabs: readonly TabChoice[];
  /** The tab that was used last time, else the one that is open now. */
  readonly chosen: number;
  /** What the next plan is made with unless the user chooses otherwise. */
  readonly settings: Settings;
}

/** What stands in a retro tab. */
export interface Inspection {
  readonly headings: readonly string[];
  /** Recognised by heading, then overruled by what the user chose for these headings before. */
  readonly columns: Columns;
  /** Which rows count here: those asked for, else those chosen before, else the rows of `soldStage`, else all. */
  readonly counted: Counted;
  readonly usable: number;
  readonly excluded: Excluded;
  /** More than one is a choice to make. */
  readonly currencies: readonly CurrencyCount[];
  /** What stands in the column of the stage, most rows first, at most 20 and the chosen one: a choice to make. */
  readonly stages: readonly StageCount[];
  /** The one stage whose name says that the sale is made: `Won`. */
  readonly soldStage?: string;
  readonly problemCount: number;
  /** The first of them, at most 50. */
  readonly problems: readonly ProblemRow[];
  /** Years with at least one usable row, oldest first. */
  readonly years: readonly number[];
  /** The year after the last complete one. */
  readonly suggestedYear: number;
}

/** Which rows of the tab count. */
export interface Counted {
  /** All without it. */
  readonly only?: Only;
  /** Needed where the rows are in several. */
  readonly currency?: string;
}

export interface PlanRequest extends Counted {
  readonly tab: number;
  readonly columns: Columns;
  readonly year: number;
  /** A share: 0.2 means last year's quarter plus 20 %. */
  readonly growth: number;
  /** The plan is a multiple of this amount of money. */
  readonly unit: number;
  /** Return the plan itself and every problem too: long, and nothing the sidebar shows. */
  readonly inFull?: boolean;
}

export interface BuiltPlan {
  readonly tabs: readonly BuiltTab[];
  readonly year: number;
  /** The whole company's plan for the year, and the year before it was made from, with annualised quarters in full. */
  readonly total: number;
  readonly lastYear: number;
  /** The quarters of that year, from 1, of which too little is known to go by what was sold. */
  readonly annualised: readonly number[];
  readonly problemCount: number;
  readonly excluded: Excluded;
  /** The first of them, at most 50; in full, all. */
  readonly problems: readonly ProblemRow[];
  readonly plan?: readonly PlanRow[];
}

/** An expected failure is a sentence in the user's language that names the place and the cure. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Every function the sidebar may call through `google.script.run`. */
export interface SidebarCalls {
  openRetro(): Reply<Opening>;
  /** Without `columns` they are recognised; without `counted` the rows count that `Inspection.counted` says. */
  inspectRetro(tab: number, columns?: Columns, counted?: Counted): Reply<Inspection>;
  buildPlan(request: PlanRequest): Reply<BuiltPlan>;
  /** Brings a generated tab to the front. */
  showTab(id: number): Reply<null>;
}

export const SIDEBAR_CALLS = [
  'openRetro',
  'inspectRetro',
  'buildPlan',
  'showTab',
] as const satisfies readonly (keyof SidebarCalls)[];

/** Menu items: a key of the menu texts and the function it starts. */
export const MENU = [['openSidebar', 'showSidebar']] as const;

/** Functions Google starts by itself. */
export const TRIGGERS = ['onOpen', 'onInstall'] as const;
