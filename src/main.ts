// The whole public surface of the add-on. build/bundle.mjs turns each `global.NAME = (parameters) => …` into a
// top-level declaration with the JSDoc above it, which is what Sheets reads for its autocompletion. Google shows the
// JSDoc of a formula as one paragraph, so it is written as one.

import type { Mistake } from './domain/problem';
import { answer } from './formulas/answer';
import { clientSegments } from './formulas/client-segments';
import { conversionSmooth } from './formulas/conversion-smooth';
import { forecastPeriod } from './formulas/forecast-period';
import { forecastTest } from './formulas/forecast-test';
import { gapCauses } from './formulas/gap-causes';
import { growthTargets } from './formulas/growth-targets';
import { planActions } from './formulas/plan-actions';
import { planAllocate } from './formulas/plan-allocate';
import { planPace } from './formulas/plan-pace';
import { planMonths, planWeeks } from './formulas/plan-periods';
import { planReconcile } from './formulas/plan-reconcile';
import { planReplan } from './formulas/plan-replan';
import { planSplit } from './formulas/plan-split';
import { salesForecast } from './formulas/sales-forecast';
import { seasonalConfidence } from './formulas/seasonal-confidence';
import { seasonalMonths, seasonalQuarters } from './formulas/seasonal-quarters';
import type { Sheet } from './formulas/sheet';
import { winRates } from './formulas/win-rate';
import { workdaysRu } from './formulas/workdays-ru';
import { sheetCalendar, sheetLanguage } from './google/sheet';
import { isResting } from './jobs/rest';
import { addOn } from './packed';
import type { MENU, SidebarCalls, TRIGGERS } from './surface';

// What a formula gets: one cell, or the rows of a range.
type Argument = unknown;
type Formula =
  | 'PLAN_SPLIT'
  | 'SEASONAL_QUARTERS'
  | 'SEASONAL_MONTHS'
  | 'SEASONAL_CONFIDENCE'
  | 'GROWTH_TARGETS'
  | 'PLAN_MONTHS'
  | 'PLAN_WEEKS'
  | 'WORKDAYS_RU'
  | 'PLAN_ALLOCATE'
  | 'PLAN_RECONCILE'
  | 'PLAN_ACTIONS'
  | 'CONVERSION_SMOOTH'
  | 'WIN_RATE'
  | 'PLAN_PACE'
  | 'PLAN_REPLAN'
  | 'GAP_CAUSES'
  | 'SALES_FORECAST'
  | 'FORECAST_TEST'
  | 'FORECAST_PERIOD'
  | 'CLIENT_SEGMENTS';
type MenuFunction = (typeof MENU)[number][1];
type Trigger = (typeof TRIGGERS)[number];

declare const global: SidebarCalls &
  Record<MenuFunction | Trigger, () => void> &
  Record<Formula, (...args: Argument[]) => unknown>;

/**
 * Splits a plan by weights into parts that add up to it exactly. A blank weight stays blank; if all are 0 the parts are equal.
 *
 * @param {100} total The whole plan.
 * @param {A1:A3} weights One for each part.
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} The parts, in the shape of the weights.
 * @customfunction
 * @example PLAN_SPLIT(100; {1; 1; 1}) → 34; 33; 33
 * @example A1:A3 = 1; ; 0 ⇒ PLAN_SPLIT(10; A1:A3) → 10; ; 0
 * @example PLAN_SPLIT(100; {1; -1}) → #ERROR! weights, row 2: -1 is negative. Enter 0 or more.
 */
global.PLAN_SPLIT = (total, weights, unit) => answer(inWords, () => planSplit(total, weights, unit));

/**
 * Shows how a year falls into quarters by past sales: seasonal shares, or plans if a total is given. A blank quarter is not known, 0 is no sales.
 *
 * @param {A1:D3} history A row for each year, oldest first, or two columns: date, amount.
 * @param {1000000} total The plan of the year (optional, else shares).
 * @param {1000} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} One row of four.
 * @customfunction
 * @example SEASONAL_QUARTERS(WRAPROWS({10; 20; 30; 40}; 4); 1000) → 100 | 200 | 300 | 400
 * @example A1:D2 = 10 | 20 | 30 | 40; 15 | 30 | | ⇒ SEASONAL_QUARTERS(A1:D2) → 0.1 | 0.2 | 0.3 | 0.4
 * @example A1:D2 = 10 | 20 | | 40; 15 | 30 | | 60 ⇒ SEASONAL_QUARTERS(A1:D2) → #ERROR! history: quarter 3 is blank in every year. Fill it in for at least one year; enter 0 if nothing was sold.
 */
global.SEASONAL_QUARTERS = (history, total, unit) =>
  answer(inWords, () => seasonalQuarters(history, total, unit, sheetCalendar));

/**
 * Shows how a year falls into months by past sales: seasonal shares, or plans if a total is given. A blank month is not known, 0 is no sales.
 *
 * @param {A1:L3} history A row for each year, oldest first, or two columns: date, amount.
 * @param {1000000} total The plan of the year (optional, else shares).
 * @param {1000} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} One row of twelve.
 * @customfunction
 * @example SEASONAL_MONTHS(WRAPROWS({8; 7; 9; 9; 8; 8; 6; 6; 8; 9; 10; 12}; 12); 1200) → 96 | 84 | 108 | 108 | 96 | 96 | 72 | 72 | 96 | 108 | 120 | 144
 * @example A1:L2 = 8 | 7 | 9 | 9 | 8 | 8 | 6 | 6 | 8 | 9 | 10 | 12; 16 | 14 | 18 | | | | | | | | | ⇒ SEASONAL_MONTHS(A1:L2; 100) → 8 | 7 | 9 | 9 | 8 | 8 | 6 | 6 | 8 | 9 | 10 | 12
 * @example A1:C1 = 10 | 20 | 30 ⇒ SEASONAL_MONTHS(A1:C1) → #ERROR! history has 1 row and 3 columns. Select twelve columns, one for each month, with a row for each year; or two columns: date and amount.
 */
global.SEASONAL_MONTHS = (history, total, unit) =>
  answer(inWords, () => seasonalMonths(history, total, unit, sheetCalendar));

/**
 * Tells how sure seasonal shares are: high, medium or low, years, mean deviation; below, the least and the greatest share to expect in 19 years of 20. One year has no range.
 *
 * @param {A1:D3} history A row for each year, oldest first, or two columns: date, amount.
 * @return {string[][]} Three rows.
 * @customfunction
 * @example SEASONAL_CONFIDENCE(WRAPROWS({10; 20; 30; 40; 12; 21; 33; 38}; 4)) → medium | 2 | 0.012238387 |; 0 | 0.180166229 | 0.117767476 | 0.000804842; 0.2780415 | 0.222488224 | 0.498665434 | 0.762600758
 * @example SEASONAL_CONFIDENCE(WRAPROWS({10; 20; 30; 40}; 4)) → low | 1 | |; | | |; | | |
 * @example A1:D2 = 10 | 20 | 30 | 40; 0 | 0 | 0 | 0 ⇒ SEASONAL_CONFIDENCE(A1:D2) → #ERROR! history, row 2: there are no sales. Select years with sales only.
 */
global.SEASONAL_CONFIDENCE = (history) => answer(inWords, () => seasonalConfidence(history, SHEET));

/**
 * Turns growth on last year into targets of the quarters, and shows the growth that each means. Rules: yoy (each on the same quarter), seasonal (the grown year by its season), blend (half of both), qoq (each on the quarter before).
 *
 * @param {A1:D3} history A row for each year, oldest first, or two columns: date, amount.
 * @param {20%} growth On last year: 20% or 0.2.
 * @param {"yoy"} rule yoy, seasonal, blend or qoq (optional, yoy).
 * @param {1000} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} A row of targets, a row of growth.
 * @customfunction
 * @example GROWTH_TARGETS(WRAPROWS({100; 200; 300; 400}; 4); 20%) → 120 | 240 | 360 | 480; 0.2 | 0.2 | 0.2 | 0.2
 * @example A1:D2 = 10 | 10 | 0 | 20; 0 | 10 | 10 | 20 ⇒ GROWTH_TARGETS(A1:D2; 10%; "seasonal") → 6 | 11 | 5 | 22; | 0.1 | -0.5 | 0.1
 * @example GROWTH_TARGETS(WRAPROWS({100; 200; 300; 400}; 4); 20) → #ERROR! growth: 20 means 2,000 %. Enter a growth from -100 % to 1000 %, such as 20% or 0.2.
 */
global.GROWTH_TARGETS = (history, growth, rule, unit) =>
  answer(inWords, () => growthTargets(history, growth, rule, unit, sheetCalendar));

/**
 * Splits a plan over the months between two dates by working days.
 *
 * @param {600} total The whole plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", days off, or dates with 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights One for each month (optional, working days).
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days, plan.
 * @customfunction
 * @example PLAN_MONTHS(600; "2026-01-01"; "2026-03-31"; "RU") → 1/1/2026 | 1/31/2026 | January 2026 | 15 | 164; 2/1/2026 | 2/28/2026 | February 2026 | 19 | 207; 3/1/2026 | 3/31/2026 | March 2026 | 21 | 229
 * @example PLAN_MONTHS(100; "2026-03-25"; "2026-05-10"; ; ; 10) → 3/25/2026 | 3/31/2026 | March 2026 | 5 | 10; 4/1/2026 | 4/30/2026 | April 2026 | 22 | 70; 5/1/2026 | 5/10/2026 | May 2026 | 6 | 20
 * @example PLAN_MONTHS(600; "2026-03-31"; "2026-01-01") → #ERROR! end is before start. Swap the two dates.
 */
global.PLAN_MONTHS = (total, start, end, calendar, weights, unit) =>
  answer(inWords, () => planMonths([total, start, end, calendar, weights, unit], SHEET));

/**
 * Splits a plan over weeks by working days. A week across two months is two rows, so that weeks add up to PLAN_MONTHS.
 *
 * @param {1800} total The whole plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", days off, or dates with 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights One for each month (optional, working days).
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days, plan.
 * @customfunction
 * @example PLAN_WEEKS(1800; "2025-05-01"; "2025-05-31"; "RU") → 5/1/2025 | 5/4/2025 | May 1 – May 4 (week 18) | 0 | 0; 5/5/2025 | 5/11/2025 | May 5 – May 11 (week 19) | 3 | 300; 5/12/2025 | 5/18/2025 | May 12 – May 18 (week 20) | 5 | 500; 5/19/2025 | 5/25/2025 | May 19 – May 25 (week 21) | 5 | 500; 5/26/2025 | 5/31/2025 | May 26 – May 31 (week 22) | 5 | 500
 * @example PLAN_WEEKS(100; "2026-03-30"; "2026-04-05") → 3/30/2026 | 3/31/2026 | Mar 30 – Mar 31 (week 14) | 2 | 40; 4/1/2026 | 4/5/2026 | Apr 1 – Apr 5 (week 14) | 3 | 60
 * @example PLAN_WEEKS(100; "2027-01-01"; "2027-01-31"; "RU") → #ERROR! The Russian calendar is known for 2014–2026, not for 2027. Select days off as calendar.
 */
global.PLAN_WEEKS = (total, start, end, calendar, weights, unit) =>
  answer(inWords, () => planWeeks([total, start, end, calendar, weights, unit], SHEET));

/**
 * Counts working days by the Russian production calendar, both dates included.
 *
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @return {number} The number of working days.
 * @customfunction
 * @example WORKDAYS_RU("2025-11-01"; "2025-11-30") → 19
 * @example WORKDAYS_RU("2020-04-01"; "2020-04-30") → 0
 * @example WORKDAYS_RU("2026-01-01"; "soon") → #ERROR! end: “soon” is not a date. Enter one such as 2026-03-31.
 */
global.WORKDAYS_RU = (start, end) => answer(inWords, () => workdaysRu(start, end, sheetCalendar));

/**
 * Shares a plan between people by what they sold, what their clients could bring and their capacity. A blank capacity takes no part; blank past sales are a newcomer, who counts as average.
 *
 * @param {1200} total The whole plan.
 * @param {A1:A3} capacity 1 for full time, less for part of it.
 * @param {B1:B3} retro What each sold in the past.
 * @param {C1:C3} potential What the clients of each could bring (optional).
 * @param {D1:F1} mix Weights of retro, potential, capacity (optional, 0.5, 0.3, 0.2).
 * @param {G1:H1} limits Least and greatest change on retro: -10%, 40% (optional).
 * @param {I1:I3} locked Settled plans, blank for others (optional).
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} The plans, in the shape of capacity.
 * @customfunction
 * @example PLAN_ALLOCATE(1200; {1; 1; 1}; {500; 300; 200}) → 543; 371; 286
 * @example PLAN_ALLOCATE(1200; {1; 1; 1}; {500; 300; 200}; ; ; {-10%; 40%}) → 546; 374; 280
 * @example A1:B3 = 1 | 500; 0.5 | ; | 300 ⇒ PLAN_ALLOCATE(1200; A1:A3; B1:B3) → 800; 400;
 * @example PLAN_ALLOCATE(1200; {1; 1}; {500; 300}; ; ; {-10%; 10%}) → #ERROR! limits: as it is, the parts make 880 of 1,200, a gap of -320. Change it, or the total.
 */
global.PLAN_ALLOCATE = (total, capacity, retro, potential, mix, limits, locked, unit) =>
  answer(inWords, () => planAllocate([total, capacity, retro, potential, mix, limits, locked, unit]));

/**
 * Moves proposals so that they make the plan from above, each by its flexibility. A blank proposal takes what the others leave.
 *
 * @param {1000} total The whole plan.
 * @param {A1:A3} proposals What each offers to bring.
 * @param {B1:B3} flexibility How far each may move beside the others; 0 is locked (optional, 1).
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @return {number[][]} The proposals, in their shape.
 * @customfunction
 * @example PLAN_RECONCILE(1000; {200; 300; 400}; {1; 1; 0}) → 250; 350; 400
 * @example A1:A3 = 200; 300; ⇒ PLAN_RECONCILE(1000; A1:A3) → 200; 300; 500
 * @example PLAN_RECONCILE(1000; {200; 300; 400}; {0; 0; 0}) → #ERROR! flexibility: as it is, the parts make 900 of 1,000, a gap of -100. Change it, or the total.
 */
global.PLAN_RECONCILE = (total, proposals, flexibility, unit) =>
  answer(inWords, () => planReconcile(total, proposals, flexibility, unit));

/**
 * Counts the actions that bring a revenue, from the first step to the deals, which stand last; each is rounded up once. A blank conversion is a step not taken.
 *
 * @param {3000000} revenue The money to bring.
 * @param {150000} average_deal What a deal brings on average.
 * @param {A1:C1} conversions From each step to the next, the last into the deal.
 * @return {number[][]} A count for each conversion, then the deals.
 * @customfunction
 * @example PLAN_ACTIONS(3000000; 150000; {25%; 40%; 30%}) → 667; 167; 67; 20
 * @example A1:C1 = 0.25 | | 0.3 ⇒ PLAN_ACTIONS(3000000; 150000; A1:C1) → 267 | | 67 | 20
 * @example PLAN_ACTIONS(3000000; 0; {25%; 40%}) → #ERROR! average_deal: 0 is not above 0. Enter a number such as 1 or 1000.
 */
global.PLAN_ACTIONS = (revenue, average_deal, conversions) =>
  answer(inWords, () => planActions(revenue, average_deal, conversions));

/**
 * Draws each person's conversion towards that of all, the more the fewer their attempts.
 *
 * @param {A1:A9} successes How often each went on: deals won.
 * @param {B1:B9} attempts How often each tried: calls.
 * @param {50} strength How many attempts the experience of all counts for (optional, learnt).
 * @return {number[][]} The conversions, in the shape of successes.
 * @customfunction
 * @example CONVERSION_SMOOTH({3; 27}; {4; 96}; 50) → 0.333333333; 0.287671233
 * @example A1:B3 = 3 | 4; 27 | 96; 0 | 0 ⇒ CONVERSION_SMOOTH(A1:A3; B1:B3) → 0.577968142; 0.281721353; 0.3
 * @example CONVERSION_SMOOTH({3; -1}; {4; 96}) → #ERROR! successes, row 2: -1 is negative. Enter 0 or more.
 */
global.CONVERSION_SMOOTH = (successes, attempts, strength) =>
  answer(inWords, () => conversionSmooth(successes, attempts, strength));

/**
 * Shows the win rate, and the range in which it may lie by chance (Wilson). Nothing decided has no rate.
 *
 * @param {7} won Deals won.
 * @param {20} decided Deals won or lost.
 * @param {0.95} level How sure to be (optional, 95%).
 * @return {number[][]} Rate, low, high.
 * @customfunction
 * @example WIN_RATE(7; 20) → 0.35 | 0.181191824 | 0.567145723
 * @example WIN_RATE(0; 0) → | 0 | 1
 * @example WIN_RATE(21; 20) → #ERROR! won: 21 won is more than 20 decided. Count won and lost deals together as decided.
 */
global.WIN_RATE = (won, decided, level) => answer(inWords, () => winRates(won, decided, level));

/**
 * Shows where a plan stands today: attainment, pace (fact ÷ due by now), gap (fact − due, negative is behind), required a working day, and how many times that is a day so far. What cannot be said is blank.
 *
 * @param {500} plan The plan.
 * @param {150} fact What was sold so far.
 * @param {"2026-01-01"} start The first day.
 * @param {"2026-03-31"} end The last day.
 * @param {REPORT_DATE} today The day to report on, such as REPORT_DATE; it is not over yet.
 * @param {"RU"} calendar "RU", days off, or dates with 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {A1:A3} weights One for each month (optional, working days).
 * @return {number[][]} One row of five.
 * @customfunction
 * @example PLAN_PACE(500; 150; "2026-03-02"; "2026-03-06"; "2026-03-04") → 0.3 | 0.75 | -50 | 116.6666667 | 1.555555556
 * @example PLAN_PACE(500; 0; "2026-03-02"; "2026-03-06"; "2026-03-01") → 0 | | 0 | 100 |
 * @example PLAN_PACE(500; 150; "2026-03-02"; "2026-03-06"; "Friday") → #ERROR! today: “Friday” is not a date. Enter one such as 2026-03-31.
 */
global.PLAN_PACE = (plan, fact, start, end, today, calendar, weights) =>
  answer(inWords, () => planPace(plan, fact, [start, end, today, calendar, weights], sheetCalendar));

/**
 * Plans anew after a shortfall: closed periods keep their target, open ones take over what was missed, none above its cap or below its first plan. Rules: carry (over all open periods), quarter (within the quarter), hold (nothing), forecast (what is expected instead, less too).
 *
 * @param {A1:D1} targets The first plan of each period.
 * @param {A2:D2} facts What was sold; blank for an open period.
 * @param {"carry"} rule carry, quarter, hold or forecast (optional, carry).
 * @param {0.25} cap The most that a target may rise (optional, 25%).
 * @param {1} unit Round to a multiple of it (optional, 1).
 * @param {A3:D3} forecasts What open periods are expected to bring, by forecast (optional).
 * @return {number[][]} The targets from now on, in their shape.
 * @customfunction
 * @example PLAN_REPLAN({2400; 3000; 2640; 3960}; {2000; ""; ""; ""}) → 2400; 3125; 2750; 4125
 * @example PLAN_REPLAN({100; 100; 100}; {40; ""; ""}; "quarter") → 100; 125; 125
 * @example PLAN_REPLAN({100; 100; 100}; {80; ""; ""}; "forecast"; ; ; {""; 150; 70}) → 100; 125; 70
 * @example PLAN_REPLAN({100; 100; 100}; {40; ""; ""}; "later") → #ERROR! rule: “later” is not known. Enter one of: hold, carry, quarter, forecast.
 */
global.PLAN_REPLAN = (targets, facts, rule, cap, unit, forecasts) =>
  answer(inWords, () => planReplan(targets, facts, rule, cap, unit, forecasts));

/**
 * Shows what each factor did to the gap between plan and fact; the effects add up to fact − plan (Shapley).
 *
 * @param {A1:C1} plan Up to six factors: calls, conversion, average deal.
 * @param {A2:C2} fact The same factors; blank is as planned.
 * @return {number[][]} One effect for each factor.
 * @customfunction
 * @example GAP_CAUSES({400; 5%; 150000}; {360; 6%; 140000}) → -318666.6667; 551333.3333; -208666.6667
 * @example A1:C2 = 400 | 0.05 | 150000; 360 | 0.055 | ⇒ GAP_CAUSES(A1:C1; A2:C2) → -315000 | 285000 | 0
 * @example GAP_CAUSES({1; 1; 1; 1; 1; 1; 1}; {1; 1; 1; 1; 1; 1; 1}) → #ERROR! plan has more than 6 factors. Multiply some of them into one.
 */
global.GAP_CAUSES = (plan, fact) => answer(inWords, () => gapCauses(plan, fact));

/**
 * Forecasts the coming months or quarters from past ones: what to expect of each, and between which amounts it will probably be.
 *
 * @param {A1:A36} history Months or quarters in a column or a row, oldest first; blank is not known.
 * @param {12} season_length 12 for months, 4 for quarters.
 * @param {6} horizon How many periods to forecast (optional, a year).
 * @param {80%} confidence How sure low and high shall be (optional, 80%).
 * @return {number[][]} Rows of mean, low, high; the next period first.
 * @customfunction
 * @example SALES_FORECAST({100; 120; 90; 150; 110; 130; 100; 160}; 4; 2) → 116.7074539 | 109.3931831 | 127.396587; 137.0204808 | 125.7692916 | 151.7768618
 * @example A1:A8 = 100; 120; 90; 150; 110; 130; ; 160 ⇒ SALES_FORECAST(A1:A8; 4; 1; 95%) → 112.4013054 | 95.22680854 | 138.685731
 * @example SALES_FORECAST({100; 120}; 12) → #ERROR! history has only 2 periods with an amount. Select at least 3.
 */
global.SALES_FORECAST = (history, season_length, horizon, confidence) =>
  answer(inWords, () => salesForecast(history, season_length, horizon, confidence));

/**
 * Tests a year ahead, on your own past of two years or more, by what part of the sales three ways would have missed: SALES_FORECAST, last year again, last year with growth.
 *
 * @param {A1:A36} history Months or quarters in a column or a row, oldest first; blank is not known.
 * @param {12} season_length 12 for months, 4 for quarters.
 * @param {20%} growth On last year (optional, 20%).
 * @param {4} folds How often to try, a quarter earlier each time (optional, 4).
 * @return {number[][]} One row of three: 0.12 is 12%.
 * @customfunction
 * @example FORECAST_TEST({100; 120; 90; 150; 110; 130; 100; 160; 120; 140; 110; 170}; 4) → 0.065963263 | 0.076190476 | 0.108571429
 * @example A1:A8 = 0; 0; 0; 0; 0; 0; 0; 0 ⇒ FORECAST_TEST(A1:A8; 4) → | |
 * @example FORECAST_TEST({100; 120; 90; 150}; 4) → #ERROR! history has only 4 periods with an amount. Select at least 8.
 */
global.FORECAST_TEST = (history, season_length, growth, folds) =>
  answer(inWords, () => forecastTest(history, season_length, growth, folds));

/**
 * Forecasts how a running period will end: forecast, low and high, between which it will be in 8 cases of 10, and the chance to make the plan. A column of facts has a row each.
 *
 * @param {60} fact What was sold so far.
 * @param {50%} elapsed_share What part of a period's sales is usually there by now.
 * @param {100} expected_total What the whole period was expected to bring; 0 if nobody knows.
 * @param {105} plan The plan (optional, else the chance is blank).
 * @return {number[][]} Forecast, low, high, chance.
 * @customfunction
 * @example FORECAST_PERIOD(60; 50%; 100; 105) → 110 | 85.07967043 | 134.9203296 | 0.629215733
 * @example FORECAST_PERIOD(60; 100%; 100; 61) → 60 | 60 | 60 | 0
 * @example FORECAST_PERIOD(60; 50; 100) → #ERROR! elapsed_share: 50 cannot be used here. Enter a share such as 40 %.
 */
global.FORECAST_PERIOD = (fact, elapsed_share, expected_total, plan) =>
  answer(inWords, () => forecastPeriod(fact, elapsed_share, expected_total, plan));

/**
 * Sorts clients by how recently, how often and for how much they bought: champion, loyal, newcomer, steady, fading, at risk, lost. Who brought most comes first.
 *
 * @param {A2:A} clients The client of each sale.
 * @param {B2:B} dates Its date.
 * @param {C2:C} amounts Its amount; a return is below 0.
 * @param {REPORT_DATE} today The day to report on, such as REPORT_DATE; it is not over yet.
 * @return {string[][]} Rows of client, days since the last purchase, purchases, money, scores from 1 to 5 for each of the three, segment.
 * @customfunction
 * @example CLIENT_SEGMENTS({"Rose"; "Lily"; "Rose"}; {"2026-01-05"; "2026-02-20"; "2026-02-10"}; {50; 70; 30}; "2026-03-04") → Rose | 22 | 2 | 80 | 2 | 4 | 4 | at risk; Lily | 12 | 1 | 70 | 4 | 2 | 2 | newcomer
 * @example CLIENT_SEGMENTS({"Rose"; "Lily"}; {"2026-01-05"; "2026-02-20"}; {50; -70}; "2026-03-04") → Rose | 58 | 1 | 50 | 3 | 3 | 3 | steady
 * @example CLIENT_SEGMENTS({"Rose"; "Lily"}; {"2026-01-05"; "soon"}; {50; 70}; "2026-03-04") → #ERROR! dates, row 2: “soon” is not a date. Enter one such as 2026-03-31.
 */
global.CLIENT_SEGMENTS = (clients, dates, amounts, today) =>
  answer(inWords, () => clientSegments(clients, dates, amounts, today, SHEET));

// What is no formula is unpacked when it is called: see packed.ts.

global.onOpen = () => addOn().onOpen();
global.onInstall = () => addOn().onOpen();
global.onHour = () => (isAtRest() ? undefined : addOn().onHour());
global.showSidebar = () => addOn().showSidebar();

global.openRetro = () => addOn().openRetro();
global.inspectRetro = (tab, columns, counted) => addOn().inspectRetro(tab, columns, counted);
global.buildPlan = (request) => addOn().buildPlan(request);
global.refreshTabs = () => addOn().refreshTabs();
global.acceptRevision = () => addOn().acceptRevision();
global.declineRevision = () => addOn().declineRevision();
global.finishJob = () => addOn().finishJob();
global.scheduleRefresh = (schedule) => addOn().scheduleRefresh(schedule);
global.showTab = (id) => addOn().showTab(id);
global.listFormulas = () => addOn().listFormulas();
global.insertFormula = (formula, rows, columns) => addOn().insertFormula(formula, rows, columns);

const SHEET: Sheet = { clock: sheetCalendar, language: sheetLanguage };

/** Found out in one call, before what does the work of the hour is unpacked. */
function isAtRest(): boolean {
  return isResting({ read: (key) => PropertiesService.getDocumentProperties().getProperty(key) }, Date.now());
}

/** The language is asked for only when something is wrong: asking Google takes longer than most formulas. */
function inWords(mistake: Mistake): string {
  return addOn().inWords(mistake, sheetLanguage());
}
