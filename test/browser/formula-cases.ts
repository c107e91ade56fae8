// What people type into the grid, and what they see: arguments are parted by `;` and decimals marked by `.` here, and
// turned into the signs of each locale before they are typed.

export type Lang = 'en' | 'ru';
type PerLanguage<T> = T | { readonly [lang in Lang]: T };

/** Numbers are compared to four decimals; texts as they are shown. */
export type Shown = readonly (readonly (number | string)[])[];

export interface GoodCase {
  readonly formula: PerLanguage<string>;
  readonly shows: PerLanguage<Shown>;
}

/** A formula that cannot be answered, and the sentence that says why and how to mend it. */
export interface BadCase {
  readonly formula: PerLanguage<string>;
  readonly says: { readonly [lang in Lang]: string };
}

export const FORMULA_ROWS = 10_000;

/** The tab `data`, which the formulas refer to. Columns A to D are ten thousand rows long. */
export function dataCsv(): string {
  const first = Date.UTC(2016, 0, 1);
  const long = Array.from({ length: FORMULA_ROWS }, (_, at) => {
    const day = new Date(first + Math.floor(at * 0.365) * 86_400_000).toISOString().slice(0, 10);
    return [1 + (at % 97), 100 + (at % 50), day, 100 + ((at * 37) % 900)].join(',');
  });
  return [...SHORT.map((row, at) => `${long[at]},${row}`), ...long.slice(SHORT.length)].join('\n');
}

/** E capacity, F past sales, G proposals, H flexibility, I–L years, M–P targets and facts, Q–S factors, T text, U blank … */
const SHORT = [
  '1,500,200,1,100,200,300,400,2400,3000,2640,3960,0.25,0.4,0.3,abc,,1,2025-05-01,-0.1,0.4,end',
  '1,300,300,1,110,220,330,440,2000,,,,400,0.05,150000,1,,-5,2025-05-31,,,',
  '1,200,400,0,120,240,360,480,,,,,360,0.055,140000,1,,2,,,,',
];

const MAY = '"2025-05-01";"2025-05-31"';

export const GOOD: readonly GoodCase[] = [
  { formula: '=PLAN_SPLIT(100;data!E1:E3)', shows: [[34], [33], [33]] },
  { formula: '=PLAN_SPLIT(1;data!I1:L1;0.01)', shows: [[0.1, 0.2, 0.3, 0.4]] },
  { formula: '=PLAN_SPLIT(100;data!E3:E1)', shows: [[34], [33], [33]] },
  { formula: '=SEASONAL_QUARTERS(data!I1:L3)', shows: [[0.1, 0.2, 0.3, 0.4]] },
  { formula: '=SEASONAL_QUARTERS(data!I1:L3;1000000;1000)', shows: [[100_000, 200_000, 300_000, 400_000]] },
  {
    formula: '=SEASONAL_CONFIDENCE(data!I1:L3)',
    shows: {
      en: [
        ['high', 3, 0, ''],
        [0.1, 0.2, 0.3, 0.4],
        [0.1, 0.2, 0.3, 0.4],
      ],
      ru: [
        ['высокая', 3, 0, ''],
        [0.1, 0.2, 0.3, 0.4],
        [0.1, 0.2, 0.3, 0.4],
      ],
    },
  },
  {
    formula: { en: '=GROWTH_TARGETS(data!I1:L3;20%;"seasonal")', ru: '=GROWTH_TARGETS(data!I1:L3;20%;"сезонность")' },
    shows: [
      [144, 288, 432, 576],
      [0.2, 0.2, 0.2, 0.2],
    ],
  },
  {
    formula: '=PLAN_MONTHS(600;"2026-01-01";"2026-03-31")',
    shows: {
      en: [
        ['1/1/2026', '1/31/2026', 'January 2026', 22, 206],
        ['2/1/2026', '2/28/2026', 'February 2026', 20, 188],
        ['3/1/2026', '3/31/2026', 'March 2026', 22, 206],
      ],
      ru: [
        ['01.01.2026', '31.01.2026', 'январь 2026', 22, 206],
        ['01.02.2026', '28.02.2026', 'февраль 2026', 20, 188],
        ['01.03.2026', '31.03.2026', 'март 2026', 22, 206],
      ],
    },
  },
  {
    formula: { en: `=PLAN_WEEKS(1800;${MAY};"RU")`, ru: '=PLAN_WEEKS(1800;data!W1;data!W2;"рф")' },
    shows: {
      en: [
        ['5/1/2025', '5/4/2025', 'May 1 – May 4 (week 18)', 0, 0],
        ['5/5/2025', '5/11/2025', 'May 5 – May 11 (week 19)', 3, 300],
        ['5/12/2025', '5/18/2025', 'May 12 – May 18 (week 20)', 5, 500],
        ['5/19/2025', '5/25/2025', 'May 19 – May 25 (week 21)', 5, 500],
        ['5/26/2025', '5/31/2025', 'May 26 – May 31 (week 22)', 5, 500],
      ],
      ru: [
        ['01.05.2025', '04.05.2025', '01.05–04.05 (нед. 18)', 0, 0],
        ['05.05.2025', '11.05.2025', '05.05–11.05 (нед. 19)', 3, 300],
        ['12.05.2025', '18.05.2025', '12.05–18.05 (нед. 20)', 5, 500],
        ['19.05.2025', '25.05.2025', '19.05–25.05 (нед. 21)', 5, 500],
        ['26.05.2025', '31.05.2025', '26.05–31.05 (нед. 22)', 5, 500],
      ],
    },
  },
  { formula: '=WORKDAYS_RU("2024-01-01";"2024-12-31")', shows: [[248]] },
  { formula: '=WORKDAYS_RU("01.01.2025";"31.12.2025")', shows: [[247]] },
  { formula: '=WORKDAYS_RU("2026-01-01";"2026-12-31")', shows: [[247]] },
  { formula: '=WORKDAYS_RU("2025-11-01";"2025-11-30")', shows: [[19]] },
  { formula: '=PLAN_ALLOCATE(1200;data!E1:E3;data!F1:F3)', shows: [[543], [371], [286]] },
  { formula: '=PLAN_ALLOCATE(1200;data!E1:E3;data!F1:F3;;;data!X1:Y1)', shows: [[546], [374], [280]] },
  { formula: '=PLAN_RECONCILE(1000;data!G1:G3;data!H1:H3)', shows: [[250], [350], [400]] },
  { formula: '=PLAN_ACTIONS(3000000;150000;data!Q1:S1)', shows: [[667, 167, 67, 20]] },
  { formula: '=CONVERSION_SMOOTH(data!G1:G2;data!F1:F2;50)', shows: [[0.4205], [0.9464]] },
  { formula: '=WIN_RATE(7;20)', shows: [[0.35, 0.1812, 0.5671]] },
  {
    formula: '=PLAN_PACE(500;150;"2026-03-02";"2026-03-06";"2026-03-04")',
    shows: [[0.3, 0.75, -50, 116.6667, 1.5556]],
  },
  {
    formula: {
      en: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"carry")',
      ru: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"перенести")',
    },
    shows: [[2400, 3125, 2750, 4125]],
  },
  {
    formula: {
      en: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"forecast";;;data!I3:L3)',
      ru: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"прогноз";;;data!I3:L3)',
    },
    shows: [[2400, 240, 360, 480]],
  },
  { formula: '=GAP_CAUSES(data!Q2:S2;data!Q3:S3)', shows: [[-304_333.3333, 275_666.6667, -199_333.3333]] },
  {
    formula: '=SALES_FORECAST(data!E1:E3;4;2)',
    shows: [
      [1, 1, 1],
      [1, 1, 1],
    ],
  },
  { formula: '=COUNT(SALES_FORECAST(data!I1:L1;12;;95%))', shows: [[36]] },
  { formula: '=COUNT(SALES_FORECAST(data!V1:V3;4;20;0.8))', shows: [[60]] },
  { formula: '=COUNT(SALES_FORECAST(data!M1:S1;4;1))', shows: [[3]] },
  { formula: '=INDEX(FORECAST_TEST(data!B1:B8;4);1;2)', shows: [[0.0379]] },
  { formula: '=INDEX(FORECAST_TEST(data!B1:B8;4;10%;1);1;3)', shows: [[0.0583]] },
  { formula: '=FORECAST_PERIOD(60;50%;100;105)', shows: [[110, 85.0797, 134.9203, 0.6292]] },
  {
    formula: '=FORECAST_PERIOD(data!F1:F3;1;data!F1:F3;data!G1:G3)',
    shows: [
      [500, 500, 500, 1],
      [300, 300, 300, 1],
      [200, 200, 200, 0],
    ],
  },
  {
    formula: '=CLIENT_SEGMENTS(data!E1:E3;data!W1:W3;data!F1:F3;data!W2)',
    shows: {
      en: [[1, 0, 2, 800, 3, 3, 3, 'steady']],
      ru: [[1, 0, 2, 800, 3, 3, 3, 'обычный']],
    },
  },
];

const LONG = `data!A1:A${FORMULA_ROWS}`;
const DECIDED = `data!B1:B${FORMULA_ROWS}`;
const SALES = `data!C1:D${FORMULA_ROWS}`;
const DAYS = `data!C1:C${FORMULA_ROWS}`;

/** Every formula over ten thousand rows; each makes one number. */
export const LONG_CASES: readonly GoodCase[] = [
  { formula: `=SUM(PLAN_SPLIT(1000000;${LONG}))`, shows: [[1_000_000]] },
  { formula: `=SUM(SEASONAL_QUARTERS(${SALES};1000000))`, shows: [[1_000_000]] },
  { formula: `=SUM(SEASONAL_MONTHS(${SALES}))`, shows: [[1]] },
  { formula: `=COUNT(SEASONAL_CONFIDENCE(${SALES}))`, shows: [[10]] },
  { formula: `=COUNT(GROWTH_TARGETS(${SALES};0.1))`, shows: [[8]] },
  { formula: `=MAX(PLAN_MONTHS(600;"2026-01-01";"2026-03-31";${DAYS}))`, shows: [[46_112]] },
  { formula: `=COUNT(PLAN_WEEKS(600;"2026-01-01";"2026-03-31";${DAYS}))`, shows: [[64]] },
  { formula: `=SUM(PLAN_ALLOCATE(1000000;${LONG};${DECIDED}))`, shows: [[1_000_000]] },
  { formula: `=SUM(PLAN_RECONCILE(1000000;${LONG}))`, shows: [[1_000_000]] },
  { formula: `=MAX(PLAN_ACTIONS(1000;10;${LONG}))`, shows: [[100]] },
  { formula: `=COUNT(CONVERSION_SMOOTH(${LONG};${DECIDED}))`, shows: [[FORMULA_ROWS]] },
  { formula: `=COUNT(WIN_RATE(${LONG};${DECIDED}))`, shows: [[3 * FORMULA_ROWS]] },
  {
    formula: `=COUNT(PLAN_PACE(${DECIDED};${LONG};"2026-01-01";"2026-03-31";"2026-02-04"))`,
    shows: [[5 * FORMULA_ROWS]],
  },
  { formula: `=SUM(PLAN_REPLAN(${DECIDED};${LONG}))`, shows: [[1_245_000]] },
  { formula: `=COUNT(GAP_CAUSES(data!A1:B${FORMULA_ROWS};data!A1:B${FORMULA_ROWS}))`, shows: [[2 * FORMULA_ROWS]] },
  { formula: `=COUNT(SALES_FORECAST(${DECIDED};12))`, shows: [[36]] },
  { formula: `=COUNT(FORECAST_TEST(${DECIDED};12))`, shows: [[3]] },
  { formula: `=COUNT(FORECAST_PERIOD(${DECIDED};0.5;${LONG};${DECIDED}))`, shows: [[4 * FORMULA_ROWS]] },
  { formula: `=COUNT(CLIENT_SEGMENTS(${LONG};${DAYS};${DECIDED};"2026-03-04"))`, shows: [[7 * 97]] },
];

const bad = (formula: PerLanguage<string>, en: string, ru: string): BadCase => ({ formula, says: { en, ru } });

export const BAD: readonly BadCase[] = [
  bad(
    '=PLAN_SPLIT("a lot";data!E1:E3)',
    'total: “a lot” is not a number. Enter a number.',
    'total: «a lot» — не число. Введите число.',
  ),
  bad(
    '=PLAN_SPLIT(100;data!T1:T3)',
    'weights, row 1: “abc” is not a number. Enter a number, or select the range without its heading.',
    'weights, строка 1: «abc» — не число. Введите число или выделите диапазон без заголовка.',
  ),
  bad(
    '=PLAN_SPLIT(100;data!V1:V3)',
    'weights, row 2: -5 is negative. Enter 0 or more.',
    'weights, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=PLAN_SPLIT(100;data!U1:U3)',
    'weights is blank. Fill in the cells it refers to.',
    'weights: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=PLAN_SPLIT(100;data!E1:E3;0)',
    'unit: 0 is not above 0. Enter a number such as 1 or 1000.',
    'unit: нужно число больше нуля, например 1 или 1000, а не 0.',
  ),
  bad(
    '=PLAN_SPLIT(100)',
    'weights is missing. Add it to the formula.',
    'Не хватает аргумента weights. Добавьте его в формулу.',
  ),
  bad(
    '=PLAN_SPLIT(1/0;data!E1:E3)',
    'total: the cell shows #DIV/0!. Correct that cell first.',
    'total: в ячейке ошибка #DIV/0!. Сначала исправьте её.',
  ),
  bad(
    '=SEASONAL_QUARTERS(data!E1:G3)',
    'history has 3 rows and 3 columns. Select four columns, one for each quarter, with a row for each year; or two columns: date and amount.',
    'history: выделено 3 строки и 3 столбца. Нужны четыре столбца — по одному на квартал, строка на каждый год — либо два столбца: дата и сумма.',
  ),
  bad(
    '=SEASONAL_QUARTERS(data!U1:U3)',
    'history is blank. Fill in the cells it refers to.',
    'history: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=SEASONAL_MONTHS(data!I1:L3)',
    'history has 3 rows and 4 columns. Select twelve columns, one for each month, with a row for each year; or two columns: date and amount.',
    'history: выделено 3 строки и 4 столбца. Нужны двенадцать столбцов — по одному на месяц, строка на каждый год — либо два столбца: дата и сумма.',
  ),
  bad(
    '=SEASONAL_MONTHS(data!C1:D9)',
    'history has no whole calendar year. Select sales from January to December of at least one year.',
    'history: нет ни одного полного года. Выделите продажи с января по декабрь хотя бы за один год.',
  ),
  bad(
    '=SEASONAL_CONFIDENCE(data!Q1:T1)',
    'history, column 4: “abc” is not a number. Enter a number.',
    'history, столбец 4: «abc» — не число. Введите число.',
  ),
  bad(
    '=GROWTH_TARGETS(data!I1:L3;20)',
    'growth: 20 means 2,000 %. Enter a growth from -100 % to 1000 %, such as 20% or 0.2.',
    'growth: 20 — это 2 000 %. Введите прирост от -100 до 1000 %, например 20% или 0,2.',
  ),
  bad(
    { en: '=GROWTH_TARGETS(data!I1:L3;20%;"best")', ru: '=GROWTH_TARGETS(data!I1:L3;20%;"лучшее")' },
    'rule: “best” is not known. Enter one of: yoy, seasonal, blend, qoq.',
    'rule: правила «лучшее» нет. Введите одно из этих: год к году, сезонность, среднее, квартал к кварталу.',
  ),
  bad(
    '=PLAN_MONTHS(600;"2026-03-31";"2026-01-01")',
    'end is before start. Swap the two dates.',
    'end раньше, чем start. Поменяйте даты местами.',
  ),
  bad(
    '=PLAN_MONTHS(600;"spring";"2026-03-31")',
    'start: “spring” is not a date. Enter one such as 2026-03-31.',
    'start: «spring» — не дата. Введите её в виде 31.03.2026.',
  ),
  bad(
    '=PLAN_WEEKS(1800;"2027-01-01";"2027-12-31";"RU")',
    'The Russian calendar is known for 2014–2026, not for 2027. Select days off as calendar.',
    'Производственный календарь есть за 2014–2026 годы, а за 2027 нет. Выделите в calendar выходные дни.',
  ),
  bad(
    '=PLAN_WEEKS(1800;"2026-01-01";"2026-03-31";"US")',
    'calendar: “US” is not known. Enter RU or select days off; blank is Monday to Friday.',
    'calendar: календаря «US» нет. Введите RU или выделите выходные дни; пусто — с понедельника по пятницу.',
  ),
  bad(
    '=PLAN_MONTHS(600;"2026-01-01";"2026-03-31";;data!V1:V3)',
    'weights, row 2: -5 is negative. Enter 0 or more.',
    'weights, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=PLAN_MONTHS(600;"2026-01-01";"2026-02-28";;data!E1:E3)',
    'weights has 3 numbers. Give 2: one for each month from start to end.',
    'weights: чисел 3, а нужно 2 — по одному на каждый месяц от start до end.',
  ),
  bad(
    '=WORKDAYS_RU("2025-11-30";"2025-11-01")',
    'end is before start. Swap the two dates.',
    'end раньше, чем start. Поменяйте даты местами.',
  ),
  bad(
    '=WORKDAYS_RU("2013-01-01";"2013-12-31")',
    'The Russian calendar is known for 2014–2026, not for 2013. Enter start and end within those years.',
    'Производственный календарь есть за 2014–2026 годы, а за 2013 нет. Введите start и end в пределах этих лет.',
  ),
  bad(
    '=PLAN_ALLOCATE(1200;data!E1:E3;data!F1:F2)',
    'retro and capacity differ in size. Select as many rows and columns for both.',
    'retro и capacity: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=PLAN_ALLOCATE(2000;data!E1:E3;data!F1:F3;;;data!X1:Y1)',
    'limits: as it is, the parts make 1,400 of 2,000, a gap of -600. Change it, or the total.',
    'limits: так набирается 1 400 из 2 000, разница -600. Измените этот аргумент или total.',
  ),
  bad(
    '=PLAN_ALLOCATE(1200;data!V1:V3;data!F1:F3)',
    'capacity, row 2: -5 is negative. Enter 0 or more.',
    'capacity, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=PLAN_ALLOCATE(1200;data!E1:E3;data!F1:F3;;data!X1:Y1)',
    'mix needs one number each for retro, potential, capacity. Give as many, in this order.',
    'mix: нужно по одному числу для retro, potential, capacity. Укажите их в этом порядке.',
  ),
  bad(
    '=PLAN_RECONCILE(1000;data!G1:G3;data!V1:V3)',
    'flexibility, row 2: -5 is negative. Enter 0 or more.',
    'flexibility, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=PLAN_RECONCILE(1000;data!G3:G3;data!H3:H3)',
    'flexibility: as it is, the parts make 400 of 1,000, a gap of -600. Change it, or the total.',
    'flexibility: так набирается 400 из 1 000, разница -600. Измените этот аргумент или total.',
  ),
  bad(
    '=PLAN_ACTIONS(3000000;0;data!Q1:S1)',
    'average_deal: 0 is not above 0. Enter a number such as 1 or 1000.',
    'average_deal: нужно число больше нуля, например 1 или 1000, а не 0.',
  ),
  bad(
    '=PLAN_ACTIONS(3000000;150000;data!T1:T3)',
    'conversions, row 1: “abc” is not a number. Enter a number, or select the range without its heading.',
    'conversions, строка 1: «abc» — не число. Введите число или выделите диапазон без заголовка.',
  ),
  bad(
    '=PLAN_ACTIONS(3000000;150000;data!V1:V3)',
    'conversions, row 2: -5 cannot be used here. Enter a share such as 25 %.',
    'conversions, строка 2: -5 сюда не подходит. Введите долю, например 25 %.',
  ),
  bad(
    '=PLAN_ACTIONS(3000000;150000;data!Q1:S3)',
    'conversions must be one row or one column. Select one of them.',
    'conversions: нужна одна строка или один столбец. Выделите что-то одно.',
  ),
  bad(
    '=CONVERSION_SMOOTH(data!E1:E3;data!F1:F2)',
    'attempts and successes differ in size. Select as many rows and columns for both.',
    'attempts и successes: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=CONVERSION_SMOOTH(data!V1:V3;data!F1:F3)',
    'successes, row 2: -5 is negative. Enter 0 or more.',
    'successes, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=WIN_RATE(7;5)',
    'won: 7 won is more than 5 decided. Count won and lost deals together as decided.',
    'won: выиграно 7, а завершено всего 5. Завершённые сделки — это выигранные вместе с проигранными.',
  ),
  bad(
    '=WIN_RATE(7;20;95)',
    'level: 95 cannot be used here. Enter a share such as 95 %.',
    'level: 95 сюда не подходит. Введите долю, например 95 %.',
  ),
  bad(
    '=PLAN_PACE(500;150;"2026-03-06";"2026-03-02";"2026-03-04")',
    'end is before start. Swap the two dates.',
    'end раньше, чем start. Поменяйте даты местами.',
  ),
  bad(
    '=PLAN_PACE(500;"much";"2026-03-02";"2026-03-06";"2026-03-04")',
    'fact: “much” is not a number. Enter a number.',
    'fact: «much» — не число. Введите число.',
  ),
  bad(
    '=PLAN_PACE(500;150;"2026-03-02";"2026-03-06";)',
    'today is blank. Fill in the cells it refers to.',
    'today: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=PLAN_PACE(-500;150;"2026-03-02";"2026-03-06";"2026-03-04")',
    'plan: -500 is negative. Enter 0 or more.',
    'plan: -500 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    { en: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"push")', ru: '=PLAN_REPLAN(data!M1:P1;data!M2:P2;"сдвиг")' },
    'rule: “push” is not known. Enter one of: hold, carry, quarter, forecast.',
    'rule: правила «сдвиг» нет. Введите одно из этих: оставить, перенести, квартал, прогноз.',
  ),
  bad(
    '=PLAN_REPLAN(data!M1:P1;data!M2:N2)',
    'facts and targets differ in size. Select as many rows and columns for both.',
    'facts и targets: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=PLAN_REPLAN(data!V1:V3;data!U1:U3)',
    'targets, row 2: -5 is negative. Enter 0 or more.',
    'targets, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=PLAN_REPLAN(data!G1:H1;data!U1:V1;"quarter")',
    'targets: 2 periods do not make whole quarters. Select months by three, quarters by four or weeks by thirteen.',
    'targets: из 2 периодов не составить целых кварталов. Выделите месяцы по три, кварталы по четыре или недели по тринадцать.',
  ),
  bad(
    '=GAP_CAUSES(data!Q2:S2;data!Q3:R3)',
    'fact and plan differ in size. Select as many rows and columns for both.',
    'fact и plan: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=GAP_CAUSES(data!I1:O1;data!I2:O2)',
    'plan has more than 6 factors. Multiply some of them into one.',
    'plan: факторов больше 6. Перемножьте некоторые из них в один.',
  ),
  bad(
    '=GAP_CAUSES(data!T1:T3;data!E1:E3)',
    'plan, row 1: “abc” is not a number. Enter a number, or select the range without its heading.',
    'plan, строка 1: «abc» — не число. Введите число или выделите диапазон без заголовка.',
  ),
  bad(
    '=GAP_CAUSES(data!U1:U3;data!E1:E3)',
    'plan is blank. Fill in the cells it refers to.',
    'plan: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=SALES_FORECAST(data!Q1:T1;4)',
    'history, column 4: “abc” is not a number. Enter a number.',
    'history, столбец 4: «abc» — не число. Введите число.',
  ),
  bad(
    '=SALES_FORECAST(data!C1:C9;12)',
    'history, row 1: this is a date. Enter a number.',
    'history, строка 1: здесь дата. Введите число.',
  ),
  bad(
    '=SALES_FORECAST(data!U1:U3;12)',
    'history is blank. Fill in the cells it refers to.',
    'history: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=SALES_FORECAST(data!T1:T3;12)',
    'history has only 2 periods with an amount. Select at least 3.',
    'history: периодов с суммами всего 2. Выделите не меньше 3.',
  ),
  bad(
    '=SALES_FORECAST(data!E1:F3;4)',
    'history must be one row or one column. Select one of them.',
    'history: нужна одна строка или один столбец. Выделите что-то одно.',
  ),
  bad(
    '=SALES_FORECAST(data!E1:E3)',
    'season_length is missing. Add it to the formula.',
    'Не хватает аргумента season_length. Добавьте его в формулу.',
  ),
  bad(
    '=SALES_FORECAST(data!E1:E3;7)',
    'season_length: 7 is not known. Enter 12 if each cell is a month, 4 if it is a quarter.',
    'season_length: 7 сюда не подходит. Введите 12, если в ячейках месяцы, или 4, если кварталы.',
  ),
  bad(
    '=SALES_FORECAST(data!E1:E3;4;0)',
    'horizon: 0 cannot be used here. Enter a whole number from 1 to 20.',
    'horizon: 0 сюда не подходит. Введите целое число от 1 до 20.',
  ),
  bad(
    '=SALES_FORECAST(data!E1:E3;4;;80)',
    'confidence: 80 cannot be used here. Enter a share such as 80 %.',
    'confidence: 80 сюда не подходит. Введите долю, например 80 %.',
  ),
  bad(
    '=FORECAST_TEST(data!I1:L1;4)',
    'history has only 4 periods with an amount. Select at least 8.',
    'history: периодов с суммами всего 4. Выделите не меньше 8.',
  ),
  bad(
    '=FORECAST_TEST(data!B1:B8;4;20)',
    'growth: 20 means 2,000 %. Enter a growth from -100 % to 1000 %, such as 20% or 0.2.',
    'growth: 20 — это 2 000 %. Введите прирост от -100 до 1000 %, например 20% или 0,2.',
  ),
  bad(
    '=FORECAST_TEST(data!B1:B8;4;;13)',
    'folds: 13 cannot be used here. Enter a whole number from 1 to 12.',
    'folds: 13 сюда не подходит. Введите целое число от 1 до 12.',
  ),
  bad(
    '=FORECAST_PERIOD(60;50;100)',
    'elapsed_share: 50 cannot be used here. Enter a share such as 40 %.',
    'elapsed_share: 50 сюда не подходит. Введите долю, например 40 %.',
  ),
  bad(
    '=FORECAST_PERIOD(60;0.5;data!V1:V3)',
    'expected_total and fact differ in size. Select as many rows and columns for both.',
    'expected_total и fact: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=FORECAST_PERIOD(data!E1:E3;0.5;data!V1:V3)',
    'expected_total, row 2: -5 is negative. Enter 0 or more.',
    'expected_total, строка 2: -5 меньше нуля. Введите 0 или больше.',
  ),
  bad(
    '=FORECAST_PERIOD("much";0.5;100)',
    'fact: “much” is not a number. Enter a number.',
    'fact: «much» — не число. Введите число.',
  ),
  bad(
    '=CLIENT_SEGMENTS(data!A1:A3;data!C1:C2;data!B1:B3;"2026-03-04")',
    'dates and clients differ in size. Select as many rows and columns for both.',
    'dates и clients: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
  ),
  bad(
    '=CLIENT_SEGMENTS(data!A1:A3;data!T1:T3;data!B1:B3;"2026-03-04")',
    'dates, row 1: “abc” is not a date. Enter one such as 2026-03-31.',
    'dates, строка 1: «abc» — не дата. Введите её в виде 31.03.2026.',
  ),
  bad(
    '=CLIENT_SEGMENTS(data!A1:A3;data!C1:C3;data!T1:T3;"2026-03-04")',
    'amounts, row 1: “abc” is not a number. Enter a number, or select the range without its heading.',
    'amounts, строка 1: «abc» — не число. Введите число или выделите диапазон без заголовка.',
  ),
  bad(
    '=CLIENT_SEGMENTS(data!U1:U3;data!C1:C3;data!B1:B3;"2026-03-04")',
    'clients is blank. Fill in the cells it refers to.',
    'clients: пусто. Заполните ячейки, на которые ссылается формула.',
  ),
  bad(
    '=CLIENT_SEGMENTS(data!A1:A3;data!C1:C3;data!B1:B3)',
    'today is missing. Add it to the formula.',
    'Не хватает аргумента today. Добавьте его в формулу.',
  ),
];

/** The formula with the signs of a locale, as it is typed there; texts in it stay. */
export function typedIn(lang: Lang, formula: PerLanguage<string>): string {
  const text = inLanguage(lang, formula);
  const parts = text.split(/("[^"]*")/);
  const signs = (part: string) => (lang === 'ru' ? part.replace(/(\d)\.(\d)/g, '$1,$2') : part.replace(/;/g, ','));
  return parts.map((part, at) => (at % 2 === 0 ? signs(part) : part)).join('');
}

export function inLanguage<T extends string | Shown>(lang: Lang, value: PerLanguage<T>): T {
  return typeof value === 'object' && 'en' in value ? value[lang] : (value as T);
}
