import type { TargetReason } from '../../domain/forecast-target';
import type { Scenario } from '../../domain/outlook/scenarios';
import type { SeasonalMethod } from '../../domain/seasonal-methods';
import type { GrowthRule } from '../../domain/target';
import type { ClientTexts } from '../clients/texts';
import type { VerdictTexts } from '../verdicts/texts';

/** How a unit stands, in money, for the sentence on top of its tab. */
export interface Standing {
  readonly year: number;
  readonly plan: number;
  readonly lastYear: number;
  /** What the plan wanted by now, and what was sold. */
  readonly due: number;
  readonly fact: number;
  /** What each working day that is left has to bring, and how many times what a day has brought so far. */
  readonly requiredPerDay: number | undefined;
  readonly multiple: number | undefined;
}

/** How one kind of actions stands. */
export interface ActionStanding {
  readonly kind: string;
  readonly due: number;
  readonly fact: number;
  /** Of the plan of the month: what should have been done before. */
  readonly overdue: number;
}

type UnitKind = 'company' | 'division' | 'team' | 'manager';

/** The tabs that are not about one unit. */
type Page = 'contents' | 'outlook' | 'plan' | 'accuracy' | 'clients' | 'check';

/** Every word on a generated tab, in the spreadsheet's language: colleagues read the same tab. */
export interface TabTexts {
  /** The unit at a level that the retro tab does not tell. */
  readonly company: string;
  /** Before the team whose leaver left it: `Vacancy · North`. */
  readonly vacancy: string;
  readonly name: { readonly [kind in UnitKind]: (name: string) => string };
  readonly pages: { readonly [page in Page]: string };
  /** What question a tab answers, for the contents. */
  readonly answers: { readonly [kind in UnitKind | Exclude<Page, 'contents'>]: string };
  readonly title: (name: string, year: number) => string;
  /** The months of a year that is not a calendar year, by its first and last day. */
  readonly span: (start: number, end: number) => string;
  /** Days as serial numbers. */
  readonly stamp: (today: number, lastSale: number) => string;
  /** What stands beside the cell of the day, which formulas of the user find by the name REPORT_DATE. */
  readonly reportDate: { readonly label: string; readonly numberFormat: string };
  /** The actions of a month in one sentence; any day of it. */
  readonly actions: (day: number, standings: readonly ActionStanding[]) => string;
  readonly message: {
    readonly noPlan: (standing: Standing) => string;
    readonly notBegun: (standing: Standing) => string;
    readonly running: (standing: Standing) => string;
    readonly over: (standing: Standing) => string;
  };
  readonly columns: {
    readonly period: string;
    readonly manager: string;
    readonly team: string;
    readonly division: string;
    readonly day: string;
    readonly action: string;
    readonly lastYear: string;
    readonly plan: string;
    readonly due: string;
    readonly fact: string;
    readonly gap: string;
    readonly attainment: string;
    readonly days: string;
    readonly tab: string;
    readonly answer: string;
    readonly unit: string;
    readonly level: string;
    readonly year: string;
    readonly quartersCheck: string;
    readonly monthsCheck: string;
    readonly reason: string;
    readonly rows: string;
    readonly row: string;
    readonly column: string;
    readonly value: string;
    readonly wrong: string;
    /** Who or what was probably meant. */
    readonly likely: string;
    readonly overdue: string;
    readonly deals: string;
    readonly actions: string;
    readonly conversion: string;
    readonly averageDeal: string;
    readonly other: string;
    readonly rank: string;
    readonly needed: string;
    readonly extra: string;
    readonly daysLeft: string;
    readonly perDay: string;
    readonly done: string;
    readonly own: string;
    readonly everyone: string;
    readonly plannedBy: string;
    readonly leadDays: string;
    readonly growth: string;
    readonly beyondGoal: string;
    /** Of a rule that sets no goal for a quarter. */
    readonly beyondYear: string;
    readonly from: string;
    readonly to: string;
    readonly proposed: string;
    readonly difference: string;
    readonly missing: string;
    readonly raise: string;
    readonly hire: string;
    readonly fullTime: string;
    readonly byRule: string;
    readonly perFullTime: string;
    readonly why: string;
    readonly method: string;
    readonly forecast: string;
    readonly beyondPlan: string;
    readonly chance: string;
    /** What people themselves say, and how far either has missed so far. */
    readonly ownForecast: string;
    readonly missed: string;
    readonly ownMissed: string;
    /** The fact of what is over, and the forecast of what is not. */
    readonly expected: string;
    readonly scenario: string;
    readonly now: string;
    readonly target: string;
    readonly first: string;
    readonly stepsCheck: string;
    /** How many units there are, and how many quarters were looked at. */
    readonly units: string;
    readonly quarters: string;
    readonly byForecast: string;
    readonly byLastYear: string;
    readonly byGrowth: (growth: number) => string;
    readonly series: string;
    readonly about: string;
    readonly effect: string;
    /** Above 0 forecasts were too high. */
    readonly bias: string;
  };
  readonly levels: { readonly [kind in UnitKind]: string };
  /** The level of a product. */
  readonly product: string;
  /** Above the figures of a tab that the plan has no more. */
  readonly outdated: string;
  /** Stands where there is no plan to compare with. */
  readonly noPlan: string;
  readonly tables: {
    readonly quarters: string;
    readonly months: string;
    readonly weeks: string;
    readonly managers: string;
    readonly teams: string;
    readonly divisions: string;
    readonly contents: string;
    /** The grid into which people type. */
    readonly entry: string;
    /** Any day of the month. */
    readonly actionsOf: (day: number) => string;
    readonly weeksOf: (day: number) => string;
    readonly weeksOfKind: (kind: string, day: number) => string;
    /** The month of a kind of actions. */
    readonly kindOf: (kind: string, day: number) => string;
    readonly planOfMoney: string;
    readonly planOfActions: (kind: string) => string;
    readonly counted: string;
    readonly problems: string;
    readonly strangers: string;
    readonly lag: string;
    readonly replanned: string;
    readonly conversions: string;
    readonly basis: (rule: GrowthRule, goal: number) => string;
    readonly bridge: string;
    readonly assignments: string;
    /** Details: the seasonal shares by every method, the quarters by every rule. */
    readonly methods: string;
    readonly rules: string;
    readonly outlook: string;
    /** Any quarter, in words. */
    readonly outlookOf: (quarter: string) => string;
    readonly quartersAhead: string;
    readonly scenarios: (quarter: string) => string;
    readonly revision: string;
    readonly revised: string;
    readonly steps: string;
    readonly forecastOfUnits: string;
    readonly forecastOfProducts: string;
    readonly missed: string;
    readonly market: string;
    readonly ownPast: string;
  };
  readonly verdicts: VerdictTexts;
  readonly clients: ClientTexts;
  readonly scenarios: { readonly [scenario in Scenario]: string };
  /** What a target is made of: headings, and lines of the note on its cell. */
  readonly reasons: { readonly [reason in TargetReason]: string };
  /** What it is made of by other rules. */
  readonly because: { readonly lastYear: string; readonly revision: string };
  readonly methods: { readonly [method in SeasonalMethod | 'recommended']: string };
  readonly entry: {
    /** The number format of a date, from Monday to Sunday; the name is written out, so that it is in the language of the tab. */
    readonly dayFormats: readonly string[];
    /** The usual kinds of actions, for whom none are planned. */
    readonly kinds: readonly string[];
    /** What becomes of what is typed. */
    readonly note: string;
    /** Before the moment at which figures last went from the grid to the log. */
    readonly moved: string;
    /** What is said when something else than a count is typed. */
    readonly help: string;
  };
  readonly notes: {
    /** Instead of the actions, as long as none are planned. */
    readonly noActions: string;
    /** What the backlog is. */
    readonly overdue: string;
    /** Quarters of last year of which too little is known: `2017-Q1`. */
    readonly annualised: (
      quarters: readonly { readonly quarter: string; readonly brought: number; readonly estimate: number }[],
    ) => string;
    readonly strangers: string;
    readonly bridge: string;
    readonly ranges: string;
    /** What a range of forecasts holds. */
    readonly fromTo: string;
    /** Where nothing of what may happen saves the plan, or loses it. */
    readonly sure: (chance: string) => string;
    /** Of the steps to a target that was made by another rule. */
    readonly steps: string;
    /** Of those to the targets of a plan that was revised. */
    readonly firstSteps: string;
    readonly missed: string;
    /** Why forecasts differ from the outlook. */
    readonly expected: string;
    /** That a revision changes nothing by itself. */
    readonly revision: string;
    readonly noProblems: string;
    readonly problemsShown: (shown: number, all: number) => string;
  };
  readonly counted: {
    readonly facts: string;
    readonly problems: string;
    readonly afterToday: string;
    readonly otherCurrency: string;
    readonly notCounted: string;
  };
  /** The parts of the plan add up to the whole. */
  readonly partsCheck: string;
  readonly productsCheck: string;
  readonly total: string;
  /** `quarter` is 1–4. */
  readonly quarter: (quarter: number, year: number) => string;
  readonly yearOf: (year: number) => string;
  /** Any day of the month. */
  readonly month: (day: number) => string;
  /** The ISO week that `start` is in, with the days it has in this month. */
  readonly week: (week: number, start: number, end: number) => string;
  readonly charts: {
    readonly divisions: string;
    readonly quarters: string;
    readonly months: string;
    readonly managers: string;
    readonly quartersAhead: string;
  };
  /** Lines that make the people's own sales add up to what was sold in the team. */
  readonly soldElsewhere: string;
  readonly soldByOthers: string;
  /** A team that sold but that nobody belongs to now. */
  readonly unstaffed: (team: string) => string;
  /** Takes off what the personal plans have beyond that of the unit. */
  readonly reserve: string;
  /** Under a unit of the plan, where they are not the same. */
  readonly assigned: string;
  /** In place of a share of few. */
  readonly fewData: string;
}
