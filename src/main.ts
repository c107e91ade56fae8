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
import { addOn } from './packed';
import type { MENU, SidebarCalls, TRIGGERS } from './surface';

/** What a formula gets: one cell, or the rows of a range. */
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
 * Splits a total by weights into parts that add up to it exactly, each a multiple of the unit (largest remainder). Example: PLAN_SPLIT(100; A1:A3) over 1, 1, 1 gives 34, 33, 33. A blank weight stays blank; when all weights are 0 the parts are equal.
 *
 * @param {100} total The amount to split.
 * @param {A1:A3} weights One weight for each part, in any shape; the answer has the same shape.
 * @param {1} unit The parts are multiples of this amount, for example 1000 or 0.01 (optional, 1).
 * @return {number[][]} The parts, in the shape of the weights.
 * @customfunction
 */
global.PLAN_SPLIT = (total, weights, unit) => answer(inWords, () => planSplit(total, weights, unit));

/**
 * Shows how a year falls into quarters: the four seasonal shares from past sales, or the plan when a total is given. Example: SEASONAL_QUARTERS(A1:D3) over three years; SEASONAL_QUARTERS(A1:D3; 1000000; 1000) gives the plan of each quarter in thousands.
 *
 * @param {A1:D3} history Years × 4 quarters, oldest first, or two columns: date and amount.
 * @param {1000000} total The plan of the year (optional; without it the answer is the shares).
 * @param {1000} unit The plan of a quarter is a multiple of this amount (optional, 1).
 * @return {number[][]} One row of four.
 * @customfunction
 */
global.SEASONAL_QUARTERS = (history, total, unit) =>
  answer(inWords, () => seasonalQuarters(history, total, unit, sheetCalendar));

/**
 * Shows how a year falls into months: the seasonal shares from past sales, or the plan when a total is given. Example: SEASONAL_MONTHS(A1:L3; 1000000; 1000).
 *
 * @param {A1:L3} history Years × 12 months, oldest first, or two columns: date and amount.
 * @param {1000000} total The plan of the year (optional; without it the answer is the shares).
 * @param {1000} unit The plan of a month is a multiple of this amount (optional, 1).
 * @return {number[][]} One row of twelve.
 * @customfunction
 */
global.SEASONAL_MONTHS = (history, total, unit) =>
  answer(inWords, () => seasonalMonths(history, total, unit, sheetCalendar));

/**
 * Tells how sure seasonal shares are: high, medium or low, the years and the mean deviation; below it the least and the greatest share to expect in 19 years of 20. Example: SEASONAL_CONFIDENCE(A1:D3).
 *
 * @param {A1:D3} history Years × 4 quarters or 12 months, oldest first, or two columns: date and amount.
 * @return {string[][]} Three rows; blank where one year cannot tell.
 * @customfunction
 */
global.SEASONAL_CONFIDENCE = (history) => answer(inWords, () => seasonalConfidence(history, SHEET));

/**
 * Turns growth into targets of the quarters, with the growth that each means against last year below it. Rules: yoy (each against the same quarter), seasonal (the grown year by its season), blend (half of both), qoq (each against the quarter before). Example: GROWTH_TARGETS(A1:D3; 20%; "seasonal"; 1000).
 *
 * @param {A1:D3} history Years × 4 quarters, the last one to grow from, or two columns: date and amount.
 * @param {20%} growth The growth on last year.
 * @param {"yoy"} rule yoy, seasonal, blend or qoq (optional, yoy).
 * @param {1000} unit The targets are multiples of this amount (optional, 1).
 * @return {number[][]} A row of targets and a row of growth.
 * @customfunction
 */
global.GROWTH_TARGETS = (history, growth, rule, unit) =>
  answer(inWords, () => growthTargets(history, growth, rule, unit, sheetCalendar));

/**
 * Plans the months between two dates by working days; the plans add up to the total. Example: PLAN_MONTHS(600; A1; A2; "RU").
 *
 * @param {600} total The amount to plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", days off, or two columns: date and 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights One for each month (optional, working days).
 * @param {1} unit The plans are multiples of this amount (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days and plan.
 * @customfunction
 */
global.PLAN_MONTHS = (total, start, end, calendar, weights, unit) =>
  answer(inWords, () => planMonths([total, start, end, calendar, weights, unit], SHEET));

/**
 * Plans the weeks between two dates by working days; a week that crosses months is two rows, so that weeks add up to PLAN_MONTHS. Example: PLAN_WEEKS(1800; A1; A2; "RU").
 *
 * @param {1800} total The amount to plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", days off, or two columns: date and 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights One for each month (optional, working days).
 * @param {1} unit The plans are multiples of this amount (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days and plan.
 * @customfunction
 */
global.PLAN_WEEKS = (total, start, end, calendar, weights, unit) =>
  answer(inWords, () => planWeeks([total, start, end, calendar, weights, unit], SHEET));

/**
 * Counts working days by the Russian production calendar, both days included. Example: WORKDAYS_RU(A1; A2).
 *
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @return {number} The number of working days.
 * @customfunction
 */
global.WORKDAYS_RU = (start, end) => answer(inWords, () => workdaysRu(start, end, sheetCalendar));

/**
 * Shares a plan between people by what they brought, what their clients could bring and their capacity. Example: PLAN_ALLOCATE(1200; A1:A3; B1:B3) over capacity 1, 1, 1 and sales 500, 300, 200 gives 543, 371, 286. A blank capacity takes no part, blank past sales are a newcomer.
 *
 * @param {1200} total The amount to share.
 * @param {A1:A3} capacity 1 for each full-time person, less for part of the time.
 * @param {B1:B3} retro What each sold in the past.
 * @param {C1:C3} potential What the clients of each could bring (optional).
 * @param {D1:F1} mix Weights of retro, potential, capacity (optional, 0.5, 0.3, 0.2).
 * @param {G1:H1} limits Least and greatest change against retro, for example -10% and 40% (optional).
 * @param {I1:I3} locked Plans that are settled; others stay blank (optional).
 * @param {1} unit The plans are multiples of this amount (optional, 1).
 * @return {number[][]} The plans, in the shape of capacity.
 * @customfunction
 */
global.PLAN_ALLOCATE = (total, capacity, retro, potential, mix, limits, locked, unit) =>
  answer(inWords, () => planAllocate([total, capacity, retro, potential, mix, limits, locked, unit]));

/**
 * Moves proposals as little as possible so that they make the total. Example: PLAN_RECONCILE(1000; A1:A3; B1:B3) over 200, 300, 400 with flexibility 1, 1, 0 gives 250, 350, 400. A blank proposal takes what the others leave.
 *
 * @param {1000} total The plan from above.
 * @param {A1:A3} proposals What each offers to bring.
 * @param {B1:B3} flexibility How far each may move beside the others, 0 is locked (optional, 1; with the proposals themselves all move by one percentage).
 * @param {1} unit The answers are multiples of this amount (optional, 1).
 * @return {number[][]} The proposals, in their shape.
 * @customfunction
 */
global.PLAN_RECONCILE = (total, proposals, flexibility, unit) =>
  answer(inWords, () => planReconcile(total, proposals, flexibility, unit));

/**
 * Counts the actions that bring a revenue, from the first step on, and the deals, which stand last; each is rounded up once. Example: PLAN_ACTIONS(3000000; 150000; A1:C1) over 25 %, 40 %, 30 % gives 667, 167, 67, 20. A blank conversion is a step that is not taken.
 *
 * @param {3000000} revenue The money to bring.
 * @param {150000} average_deal What a deal brings on average.
 * @param {A1:C1} conversions From each step to the next, the last into the deal, in a row or a column.
 * @return {number[][]} As many counts, and the deals.
 * @customfunction
 */
global.PLAN_ACTIONS = (revenue, average_deal, conversions) =>
  answer(inWords, () => planActions(revenue, average_deal, conversions));

/**
 * Draws the conversion of each person to that of all together, the more the less they have tried. Example: CONVERSION_SMOOTH(A1:A2; B1:B2; 50) over 3 of 4 and 27 of 96 gives 33 % and 29 %.
 *
 * @param {A1:A9} successes How often each went on, for example deals won.
 * @param {B1:B9} attempts How often each tried, for example calls.
 * @param {50} strength How many attempts the experience of all counts for (optional; learnt from how much people differ).
 * @return {number[][]} The conversions, in the shape of successes.
 * @customfunction
 */
global.CONVERSION_SMOOTH = (successes, attempts, strength) =>
  answer(inWords, () => conversionSmooth(successes, attempts, strength));

/**
 * Shows the win rate, and between which shares it may lie by chance (Wilson). Example: WIN_RATE(7; 20) gives 35 %, 18 %, 57 %.
 *
 * @param {7} won Deals won: one number, a row or a column.
 * @param {20} decided Deals won or lost.
 * @param {0.95} level How sure to be (optional, 95 %).
 * @return {number[][]} Rate, low, high.
 * @customfunction
 */
global.WIN_RATE = (won, decided, level) => answer(inWords, () => winRates(won, decided, level));

/**
 * Shows where a plan stands today: attainment, pace (fact ÷ due by now), gap (fact − due), what a working day has to bring, and how many times that is what a day brought so far. Example: PLAN_PACE(500; 150; "2026-03-02"; "2026-03-06"; "2026-03-04") gives 30 %, 75 %, −50, 116.67, 1.56. What cannot be said is blank.
 *
 * @param {500} plan The plan, or a row or column of plans.
 * @param {150} fact What was sold so far, beside each plan.
 * @param {"2026-01-01"} start The first day of the plan.
 * @param {"2026-03-31"} end The last day.
 * @param {REPORT_DATE} today The day to report on; it is still left to sell in.
 * @param {"RU"} calendar "RU", days off, or dates with 0 or 1 (optional, Monday to Friday).
 * @param {A1:A3} weights One for each month from start to end (optional, working days).
 * @return {number[][]} Attainment, pace, gap, required a day, multiple.
 * @customfunction
 */
global.PLAN_PACE = (plan, fact, start, end, today, calendar, weights) =>
  answer(inWords, () => planPace(plan, fact, [start, end, today, calendar, weights], sheetCalendar));

/**
 * Plans anew after a shortfall: closed periods keep their target, open ones take over what was missed, none above its cap, none less than before. Example: PLAN_REPLAN(A1:D1; A2:D2; "carry") over 2400, 3000, 2640, 3960 with 2000 sold in the first gives 2400, 3125, 2750, 4125. Rules: carry (over all open periods), quarter (inside the quarter), hold (nothing).
 *
 * @param {A1:D1} targets The first plan, period by period.
 * @param {A2:D2} facts What was sold; blank for a period that is open.
 * @param {"carry"} rule carry, quarter or hold (optional, carry).
 * @param {0.25} cap The most by which a target may rise (optional, 25 %).
 * @param {1} unit Rises are multiples of this amount (optional, 1).
 * @return {number[][]} The targets from now on, in their shape.
 * @customfunction
 */
global.PLAN_REPLAN = (targets, facts, rule, cap, unit) =>
  answer(inWords, () => planReplan(targets, facts, rule, cap, unit));

/**
 * Shows what each factor did to the gap between plan and fact; the effects add up to fact − plan (Shapley). Example: GAP_CAUSES(A1:C1; A2:C2) over 400 calls × 5 % × 150000 and 360 × 5.5 % × 140000 gives −304333, 275667, −199333.
 *
 * @param {A1:C1} plan The factors of the plan, up to six, such as calls, conversion, average deal.
 * @param {A2:C2} fact The same of the fact; blank is as planned.
 * @return {number[][]} One effect for each factor.
 * @customfunction
 */
global.GAP_CAUSES = (plan, fact) => answer(inWords, () => gapCauses(plan, fact));

/**
 * Forecasts the coming months or quarters from past ones: mean, low and high of each, from methods that public forecasting competitions have shown which to trust. Example: SALES_FORECAST(A1:A36; 12; 6; 80%).
 *
 * @param {A1:A36} history One amount for each month or quarter, in a column or a row, oldest first; blank is not known.
 * @param {12} season_length 12 for months, 4 for quarters.
 * @param {6} horizon How many periods to forecast (optional, a year).
 * @param {80%} confidence How sure low and high shall be (optional, 80 %).
 * @return {number[][]} Rows of mean, low, high, the next period first.
 * @customfunction
 */
global.SALES_FORECAST = (history, season_length, horizon, confidence) =>
  answer(inWords, () => salesForecast(history, season_length, horizon, confidence));

/**
 * Tests on your own past, a year ahead, by which share of the sales three rules would have missed: SALES_FORECAST, last year's values, and last year's values grown. Example: FORECAST_TEST(A1:A36; 12; 20%).
 *
 * @param {A1:A36} history One amount for each month or quarter, in a column or a row, oldest first: two years or more.
 * @param {12} season_length 12 for months, 4 for quarters.
 * @param {20%} growth The growth on last year (optional, 20 %).
 * @param {4} folds From how many earlier days to try (optional, 4, or as many as the history has).
 * @return {number[][]} Three shares in a row: 0.12 is 12 %.
 * @customfunction
 */
global.FORECAST_TEST = (history, season_length, growth, folds) =>
  answer(inWords, () => forecastTest(history, season_length, growth, folds));

/**
 * Forecasts a running period from its fact, its pace and what was expected: forecast, low, high (8 cases of 10 are between them) and the chance to make the plan. Example: FORECAST_PERIOD(60; 50%; 100; 105) gives 110, 88, 132, 61 %.
 *
 * @param {60} fact What was sold so far, or a row or column of facts.
 * @param {50%} elapsed_share The share of the period's sales that is usually there by now.
 * @param {100} expected_total What the whole period was expected to bring, beside each fact.
 * @param {105} plan The plan, beside each fact (optional; without it the chance is blank).
 * @return {number[][]} Forecast, low, high, chance.
 * @customfunction
 */
global.FORECAST_PERIOD = (fact, elapsed_share, expected_total, plan) =>
  answer(inWords, () => forecastPeriod(fact, elapsed_share, expected_total, plan));

/**
 * Sorts clients by how recently, how often and for how much they bought: champion, loyal, newcomer, steady, fading, at risk, lost. Example: CLIENT_SEGMENTS(A2:A; B2:B; C2:C; E1).
 *
 * @param {A2:A} clients The client of each sale, in a column.
 * @param {B2:B} dates Its date.
 * @param {C2:C} amounts Its amount; a return is below 0.
 * @param {REPORT_DATE} today The day to report on.
 * @return {string[][]} Rows of client, days since the last purchase, purchases, money, three scores from 1 to 5, segment.
 * @customfunction
 */
global.CLIENT_SEGMENTS = (clients, dates, amounts, today) =>
  answer(inWords, () => clientSegments(clients, dates, amounts, today, SHEET));

// What is no formula is unpacked when it is called: see packed.ts.

global.onOpen = () => addOn().onOpen();
global.onInstall = () => addOn().onOpen();
global.onHour = () => addOn().onHour();
global.showSidebar = () => addOn().showSidebar();

global.openRetro = () => addOn().openRetro();
global.inspectRetro = (tab, columns, counted) => addOn().inspectRetro(tab, columns, counted);
global.buildPlan = (request) => addOn().buildPlan(request);
global.refreshTabs = () => addOn().refreshTabs();
global.finishJob = () => addOn().finishJob();
global.scheduleRefresh = (schedule) => addOn().scheduleRefresh(schedule);
global.showTab = (id) => addOn().showTab(id);

const SHEET: Sheet = { clock: sheetCalendar, language: sheetLanguage };

/** The language is asked for only when something is wrong: asking Google takes longer than most formulas. */
function inWords(mistake: Mistake): string {
  return addOn().inWords(mistake, sheetLanguage());
}
