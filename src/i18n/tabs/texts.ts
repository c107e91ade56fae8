/** How a unit stands, in money, for the sentence on top of its tab. */
export interface Standing {
  readonly year: number;
  readonly plan: number;
  readonly lastYear: number;
  /** What the plan wanted by now, and what was sold. */
  readonly due: number;
  readonly fact: number;
}

type UnitKind = 'division' | 'team' | 'manager';

/** Every word on a generated tab, in the spreadsheet's language: colleagues read the same tab. */
export interface TabTexts {
  /** The unit at a level that the retro tab does not tell. */
  readonly company: string;
  readonly name: { readonly [kind in UnitKind]: (name: string) => string };
  readonly title: (name: string, year: number) => string;
  /** Days as serial numbers. */
  readonly stamp: (today: number, lastSale: number) => string;
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
    readonly lastYear: string;
    readonly plan: string;
    readonly due: string;
    readonly fact: string;
    readonly gap: string;
    readonly attainment: string;
  };
  /** Stands where there is no plan to compare with. */
  readonly noPlan: string;
  readonly tables: {
    readonly quarters: string;
    readonly months: string;
    readonly weeks: string;
    readonly managers: string;
    readonly teams: string;
  };
  readonly total: string;
  /** `quarter` is 1–4. */
  readonly quarter: (quarter: number, year: number) => string;
  /** Any day of the month. */
  readonly month: (day: number) => string;
  /** The ISO week that `start` is in, with the days it has in this month. */
  readonly week: (week: number, start: number, end: number) => string;
  readonly charts: {
    readonly quarters: string;
    readonly months: string;
    readonly managers: string;
  };
  /** Lines that make the people's own sales add up to what was sold in the team. */
  readonly soldElsewhere: string;
  readonly soldByOthers: string;
  /** A team that sold but that nobody belongs to now. */
  readonly unstaffed: (team: string) => string;
}
