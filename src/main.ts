// The whole public surface of the add-on. gas-webpack-plugin turns each `global.NAME = (parameters) => …` into a
// top-level declaration with the JSDoc above it, which is what Sheets reads for its autocompletion. Google shows the
// JSDoc of a formula as one paragraph, so it is written as one.

import { answer } from './formulas/answer';
import { growthTargets } from './formulas/growth-targets';
import { planMonths, planWeeks } from './formulas/plan-periods';
import { planSplit } from './formulas/plan-split';
import { seasonalConfidence } from './formulas/seasonal-confidence';
import { seasonalMonths, seasonalQuarters } from './formulas/seasonal-quarters';
import type { Sheet } from './formulas/sheet';
import { workdaysRu } from './formulas/workdays-ru';
import { mailer } from './google/mailer';
import { addMenu, openSidebar } from './google/menu';
import { reply } from './google/reply';
import { hourlyScheduler } from './google/scheduler';
import { sheetCalendar, sheetLanguage } from './google/sheet';
import { documentStore } from './google/store';
import { openWorkbook } from './google/workbook';
import { buildPlan } from './jobs/build';
import { openRetro } from './jobs/opening';
import type { Ports } from './jobs/ports';
import { onHour, refreshTabs } from './jobs/refresh';
import { inspectRetro, showTab } from './jobs/retro';
import { scheduleRefresh } from './jobs/rhythm';
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
  | 'WORKDAYS_RU';
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
global.PLAN_SPLIT = (total, weights, unit) => answer(sheetLanguage, () => planSplit(total, weights, unit));

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
  answer(sheetLanguage, () => seasonalQuarters(history, total, unit, sheetCalendar));

/**
 * Shows how a year falls into months: the twelve seasonal shares from past sales, or the plan when a total is given. Example: SEASONAL_MONTHS(A1:L3; 1000000; 1000).
 *
 * @param {A1:L3} history Years × 12 months, oldest first, or two columns: date and amount.
 * @param {1000000} total The plan of the year (optional; without it the answer is the shares).
 * @param {1000} unit The plan of a month is a multiple of this amount (optional, 1).
 * @return {number[][]} One row of twelve.
 * @customfunction
 */
global.SEASONAL_MONTHS = (history, total, unit) =>
  answer(sheetLanguage, () => seasonalMonths(history, total, unit, sheetCalendar));

/**
 * Tells how far past sales vouch for their seasonal shares: high, medium or low, the number of years and the mean deviation of the shares; below it the least and the greatest share to expect in 19 years of 20. Example: SEASONAL_CONFIDENCE(A1:D3).
 *
 * @param {A1:D3} history Years × 4 quarters or 12 months, oldest first, or two columns: date and amount.
 * @return {string[][]} Three rows; blank where a single year cannot tell.
 * @customfunction
 */
global.SEASONAL_CONFIDENCE = (history) => answer(sheetLanguage, () => seasonalConfidence(history, SHEET));

/**
 * Turns growth into the targets of four quarters, with the growth that each of them means against last year below it. Example: GROWTH_TARGETS(A1:D3; 20%; "seasonal"; 1000). Rules: yoy (every quarter against the same quarter), seasonal (the grown year by its season), blend (half of both), qoq (every quarter against the one before).
 *
 * @param {A1:D3} history Years × 4 quarters, oldest first, or two columns: date and amount; the last year is the one to grow from.
 * @param {20%} growth The growth, for example 20%.
 * @param {"yoy"} rule yoy, seasonal, blend or qoq (optional, yoy).
 * @param {1000} unit The targets are multiples of this amount (optional, 1).
 * @return {number[][]} A row of targets and a row of growth.
 * @customfunction
 */
global.GROWTH_TARGETS = (history, growth, rule, unit) =>
  answer(sheetLanguage, () => growthTargets(history, growth, rule, unit, sheetCalendar));

/**
 * Plans the months between two dates by working days; the plans add up to the total. Example: PLAN_MONTHS(600; A1; A2; "RU").
 *
 * @param {600} total The amount to plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", a range of days off, or two columns: date and 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights How strong each month from start to end is (optional, by working days).
 * @param {1} unit The plans are multiples of this amount (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days and plan.
 * @customfunction
 */
global.PLAN_MONTHS = (total, start, end, calendar, weights, unit) =>
  answer(sheetLanguage, () => planMonths([total, start, end, calendar, weights, unit], SHEET));

/**
 * Plans the weeks between two dates by working days. A week that crosses months is two rows, so that the weeks of each month add up to its plan in PLAN_MONTHS. Example: PLAN_WEEKS(1800; A1; A2; "RU").
 *
 * @param {1800} total The amount to plan.
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @param {"RU"} calendar "RU", a range of days off, or two columns: date and 1 for worked, 0 for off (optional, Monday to Friday).
 * @param {B1:B3} weights How strong each month from start to end is (optional, by working days).
 * @param {1} unit The plans are multiples of this amount (optional, 1).
 * @return {number[][]} Rows of start, end, name, working days and plan.
 * @customfunction
 */
global.PLAN_WEEKS = (total, start, end, calendar, weights, unit) =>
  answer(sheetLanguage, () => planWeeks([total, start, end, calendar, weights, unit], SHEET));

/**
 * Counts working days by the Russian production calendar, both days included. Example: WORKDAYS_RU(DATE(2025; 11; 1); DATE(2025; 11; 30)) is 19.
 *
 * @param {A1} start The first day.
 * @param {A2} end The last day.
 * @return {number} The number of working days.
 * @customfunction
 */
global.WORKDAYS_RU = (start, end) => answer(sheetLanguage, () => workdaysRu(start, end, sheetCalendar));

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();
global.onHour = () => onHour(google());
global.showSidebar = () => openSidebar();

global.openRetro = () => reply((language) => openRetro(google(), language));
global.inspectRetro = (tab, columns, counted) =>
  reply((language) => inspectRetro(openWorkbook(), documentStore(), language, tab, columns, counted));
global.buildPlan = (request) => reply((language) => buildPlan(google(), language, request));
global.refreshTabs = () => reply((language) => refreshTabs(google(), language));
global.scheduleRefresh = (schedule) => reply((language) => scheduleRefresh(google(), language, schedule));
global.showTab = (id) => reply(() => showTab(openWorkbook(), id));

const SHEET: Sheet = { clock: sheetCalendar, language: sheetLanguage };

/** Nothing of Google is touched before a function is called: an add-on that nobody has authorised must still show its menu. */
function google(): Ports {
  return { workbook: openWorkbook(), store: documentStore(), scheduler: hourlyScheduler(), mailer: mailer() };
}
