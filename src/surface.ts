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
import type { GrowthRule } from './domain/target';

export type { Columns, CurrencyCount, Excluded, Field, GrowthRule, Only, PlanRow, Settings, StageCount };

export type Language = 'en' | 'ru';

/** A tab of the spreadsheet, as the sidebar lists it. */
export interface TabChoice {
  readonly id: number;
  readonly name: string;
}

/** A generated tab: `depth` is how far it stands below the company: a division 0, its teams 1, their people 2. */
export interface BuiltTab extends TabChoice {
  readonly kind:
    | 'contents'
    | 'outlook'
    | 'company'
    | 'division'
    | 'team'
    | 'manager'
    | 'plan'
    | 'accuracy'
    | 'clients'
    | 'check';
  readonly depth: number;
}

/** A row that could not be counted: `row` as the sheet numbers it, `column` by its heading, `reason` in the user's language. */
export interface ProblemRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** When the tabs refresh by themselves: on Monday or every day at 7:00 on the spreadsheet's clock. */
export type Schedule = 'weekly' | 'daily' | 'off';

/** Whether the tabs refresh as they should; moments are written in the user's language, on the spreadsheet's clock. */
export interface RefreshHealth {
  readonly schedule: Schedule;
  /** Of the last refresh or build; none before the first. */
  readonly last?: string;
  /** None when it is off. */
  readonly next?: string;
  /** The e-mail of the person as whom it runs; `''` where Google does not tell, none when it is off. */
  readonly owner?: string;
  /** A sentence that says what is wrong and what to do; none when all is well. */
  readonly trouble?: string;
}

/** A job that somebody began and nobody has finished. */
export interface Unfinished {
  readonly job: 'build' | 'refresh';
  readonly by: string;
  readonly since: string;
}

/** The plan that stands in the spreadsheet. */
export interface Standing {
  readonly year: number;
  /** Every tab of ours, in the order in which they stand. */
  readonly tabs: readonly BuiltTab[];
  readonly health: RefreshHealth;
  /** None as long as the year stays in the range that the plan stands on, or its head has said no. */
  readonly proposal?: Proposal;
}

/** A revision of the plan, to be accepted or not: until then nothing changes. In the user's language, ready to be shown. */
export interface Proposal {
  readonly title: string;
  /** Why, what the quarters would become, and that only the button changes them: a paragraph each, of lines. */
  readonly text: readonly string[];
  /** What the two buttons say. */
  readonly accept: string;
  readonly decline: string;
}

/** What the sidebar shows when it opens. */
export interface Opening {
  readonly language: Language;
  /** None before the first plan. */
  readonly standing?: Standing;
  readonly unfinished?: Unfinished;
  /** The spreadsheet's, which says what stands between the arguments of a formula: `en_US`. */
  readonly locale: string;
  /** `2026-03-04`, on the spreadsheet's clock. */
  readonly today: string;
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
  /** The day of the last sale, `2025-03-31`, where that is long ago: perhaps there is a newer export. */
  readonly stale?: string;
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
  /** 1–4: the tabs show this quarter until the year has passed it. Without it, the quarter that it is. */
  readonly quarter?: number;
  /** A share: 0.2 means last year's quarter plus 20 %. */
  readonly growth: number;
  /** How the quarters grow; without it as the settings say. */
  readonly rule?: GrowthRule;
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
  /** The four quarters of the plan, which add up to it. */
  readonly quarters: readonly number[];
  /** The quarters of that year, from 1, of which too little is known to go by what was sold. */
  readonly annualised: readonly number[];
  readonly problemCount: number;
  readonly excluded: Excluded;
  /** The first of them, at most 50; in full, all. */
  readonly problems: readonly ProblemRow[];
  /** Names and kinds of actions that nobody knows, at most 5, and what was probably meant. */
  readonly unknown: readonly { readonly name: string; readonly likely?: string | undefined }[];
  readonly plan?: readonly PlanRow[];
  readonly health: RefreshHealth;
}

/** A formula as the gallery shows it. */
export interface FormulaEntry {
  readonly name: string;
  /** The question that it answers. */
  readonly question: string;
  /** What else it is found by, in every language. */
  readonly words: string;
  /** Each argument, in brackets if it may be left out, and what it is. */
  readonly takes: readonly (readonly [argument: string, meaning: string])[];
  /** With `;` between arguments, which is read in every locale; and how many rows and columns it fills. */
  readonly example: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a refresh did. */
export interface Refreshed extends Standing {
  /** How many figures went from the grids on people's tabs to the log of actions. */
  readonly moved: number;
}

/** How far a job is. It goes on when the same call is made again, by whomever, until it is finished. */
export type Step<T> =
  | {
      readonly finished: false;
      /** Tabs that stand, and tabs in all. */
      readonly done: number;
      readonly of: number;
      /** The name of the tab that was drawn last. */
      readonly tab: string;
    }
  | { readonly finished: true; readonly value: T };

/** An expected failure is a sentence in the user's language that names the place and the cure. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Every function the sidebar may call through `google.script.run`. */
export interface SidebarCalls {
  openRetro(): Reply<Opening>;
  /** Without `columns` they are recognised; without `counted` the rows count that `Inspection.counted` says. */
  inspectRetro(tab: number, columns?: Columns, counted?: Counted): Reply<Inspection>;
  /** Works for a while and says how far it came; asked again with the same request it goes on. */
  buildPlan(request: PlanRequest): Reply<Step<BuiltPlan>>;
  /** Works for a while, as `buildPlan` does, on the figures of the plan that stands; an unfinished build is given up. */
  refreshTabs(): Reply<Step<Refreshed>>;
  /** Works for a while, as `buildPlan` does, on the plan with the revised quarters; without a proposal it is a refresh. */
  acceptRevision(): Reply<Step<Refreshed>>;
  /** The plan stays; a revision is not proposed again before the year has moved on as far. */
  declineRevision(): Reply<null>;
  /** Works for a while on the job that somebody began and nobody has finished. */
  finishJob(): Reply<Step<Refreshed>>;
  /** From now on the tabs refresh so, as the user who asks. Mends what is wrong with the trigger, too. */
  scheduleRefresh(schedule: Schedule): Reply<RefreshHealth>;
  /** Brings a generated tab to the front. */
  showTab(id: number): Reply<null>;
  /** Every formula, for the gallery. */
  listFormulas(): Reply<readonly FormulaEntry[]>;
  /**
   * Puts a formula that fills so many rows and columns into the selected cell, and returns which that is: `B7`. With `;`
   * between arguments it is read in every locale.
   */
  insertFormula(formula: string, rows: number, columns: number): Reply<string>;
}

export const SIDEBAR_CALLS = [
  'openRetro',
  'inspectRetro',
  'buildPlan',
  'refreshTabs',
  'acceptRevision',
  'declineRevision',
  'finishJob',
  'scheduleRefresh',
  'showTab',
  'listFormulas',
  'insertFormula',
] as const satisfies readonly (keyof SidebarCalls)[];

/** Menu items: a key of the menu texts and the function it starts. */
export const MENU = [['openSidebar', 'showSidebar']] as const;

/** Functions Google starts by itself. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onHour'] as const;
