/**
 * Every formula as people meet it: its arguments in order, those that may be left out in brackets; what is typed between
 * its parentheses in an example, and how many rows and columns that fills. An argument is named `weights.months` where
 * `weights` alone means something else.
 *
 * An example needs no cell of the sheet and is read alike in every locale: `;` between arguments, columns in braces, no
 * decimals.
 */
export const FUNCTIONS = [
  ['PLAN_SPLIT', 'total weights [unit]', '100; {1; 1; 1}', 3, 1],
  ['SEASONAL_QUARTERS', 'history [total.year] [unit]', 'WRAPROWS({10; 20; 30; 40}; 4); 1000', 1, 4],
  [
    'SEASONAL_MONTHS',
    'history [total.year] [unit]',
    'WRAPROWS({8; 7; 9; 9; 8; 8; 6; 6; 8; 9; 10; 12}; 12); 1200',
    1,
    12,
  ],
  ['SEASONAL_CONFIDENCE', 'history', 'WRAPROWS({10; 20; 30; 40; 12; 21; 33; 38}; 4)', 3, 4],
  ['GROWTH_TARGETS', 'history growth [rule.growth] [unit]', 'WRAPROWS({100; 200; 300; 400}; 4); 20%', 2, 4],
  ['PLAN_MONTHS', 'total start end [calendar] [weights.months] [unit]', '600; "2026-01-01"; "2026-03-31"; "RU"', 3, 5],
  ['PLAN_WEEKS', 'total start end [calendar] [weights.months] [unit]', '1800; "2025-05-01"; "2025-05-31"; "RU"', 5, 5],
  ['WORKDAYS_RU', 'start end', '"2025-11-01"; "2025-11-30"', 1, 1],
  [
    'PLAN_ALLOCATE',
    'total capacity retro [potential] [mix] [limits] [locked] [unit]',
    '1200; {1; 1; 1}; {500; 300; 200}',
    3,
    1,
  ],
  ['PLAN_RECONCILE', 'total proposals [flexibility] [unit]', '1000; {200; 300; 400}; {1; 1; 0}', 3, 1],
  ['PLAN_ACTIONS', 'revenue average_deal conversions', '3000000; 150000; {25%; 40%; 30%}', 4, 1],
  ['CONVERSION_SMOOTH', 'successes attempts [strength]', '{3; 27}; {4; 96}; 50', 2, 1],
  ['WIN_RATE', 'won decided [level]', '7; 20', 1, 3],
  [
    'PLAN_PACE',
    'plan fact start end today [calendar] [weights.months]',
    '500; 150; "2026-03-02"; "2026-03-06"; "2026-03-04"',
    1,
    5,
  ],
  [
    'PLAN_REPLAN',
    'targets facts [rule.replan] [cap] [unit] [forecasts]',
    '{2400; 3000; 2640; 3960}; {2000; ""; ""; ""}',
    4,
    1,
  ],
  ['GAP_CAUSES', 'plan.factors fact.factors', '{400; 5%; 150000}; {360; 6%; 140000}', 3, 1],
  [
    'SALES_FORECAST',
    'history.series season_length [horizon] [confidence]',
    '{100; 120; 90; 150; 110; 130; 100; 160}; 4; 2',
    2,
    3,
  ],
  [
    'FORECAST_TEST',
    'history.series season_length [growth.test] [folds]',
    '{100; 120; 90; 150; 110; 130; 100; 160; 120; 140; 110; 170}; 4',
    1,
    3,
  ],
  ['FORECAST_PERIOD', 'fact elapsed_share expected_total [plan.period]', '60; 50%; 100; 105', 1, 4],
  [
    'CLIENT_SEGMENTS',
    'clients dates amounts today',
    '{"Rose"; "Lily"; "Rose"}; {"2026-01-05"; "2026-02-20"; "2026-02-10"}; {50; 70; 30}; "2026-03-04"',
    2,
    8,
  ],
] as const satisfies readonly FunctionEntry[];

type FunctionEntry = readonly [name: string, takes: string, example: string, rows: number, columns: number];

export type FunctionName = (typeof FUNCTIONS)[number][0];

/** `total`, `weights.months` */
export type ArgumentKey = KeysIn<(typeof FUNCTIONS)[number][1]>;

type KeysIn<Takes> = Takes extends `${infer First} ${infer Rest}` ? Bare<First> | KeysIn<Rest> : Bare<Takes>;
type Bare<Word> = Word extends `[${infer Key}]` ? Key : Word;

/** An argument: the key of what is said about it, what it is called, and whether it may be left out. */
export interface FunctionArgument {
  readonly key: ArgumentKey;
  readonly name: string;
  readonly isOptional: boolean;
}

/** @example argumentsIn('history [total.year]') // [{ key: 'history', … }, { key: 'total.year', name: 'total', isOptional: true }] */
export function argumentsIn(takes: string): FunctionArgument[] {
  return takes.split(' ').map((word) => {
    const key = word.replace(/[[\]]/g, '');
    return { key: key as ArgumentKey, name: key.replace(/\..*/, ''), isOptional: key !== word };
  });
}

/**
 * What is written with `;` between arguments as a spreadsheet with another separator shows it. Braces and strings keep
 * theirs.
 *
 * @example separated('PLAN_SPLIT(100; {1; 1})', ',') // 'PLAN_SPLIT(100, {1; 1})'
 */
export const separated = (formula: string, separator: string): string =>
  formula.replace(/\{[^}]*\}|"[^"]*"|;/g, (part) => (part === ';' ? separator : part));

/** `,` where a decimal point leaves it free, else `;`: of a locale as the spreadsheet has it, `en_US`. */
export function separatorIn(locale: string): string {
  try {
    return (0.5).toLocaleString(locale.replace('_', '-')).includes(',') ? ';' : ',';
  } catch {
    return ';';
  }
}
