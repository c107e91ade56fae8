// The whole public surface of the add-on. gas-webpack-plugin turns each `global.NAME = (parameters) => …` into a
// top-level declaration with the JSDoc above it, which is what Sheets reads for its autocompletion. Google shows the
// JSDoc of a formula as one paragraph, so it is written as one.

import { answer } from './formulas/answer';
import { planSplit } from './formulas/plan-split';
import { seasonalQuarters } from './formulas/seasonal-quarters';
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
import { finishJob, onHour, refreshTabs } from './jobs/refresh';
import { inspectRetro, showTab } from './jobs/retro';
import { scheduleRefresh } from './jobs/rhythm';
import type { MENU, SidebarCalls, TRIGGERS } from './surface';

/** What a formula gets: one cell, or the rows of a range. */
type Argument = unknown;
type MenuFunction = (typeof MENU)[number][1];
type Trigger = (typeof TRIGGERS)[number];

declare const global: SidebarCalls &
  Record<MenuFunction | Trigger, () => void> &
  Record<'PLAN_SPLIT' | 'SEASONAL_QUARTERS', (...args: Argument[]) => unknown>;

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

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();
global.onHour = () => onHour(google());
global.showSidebar = () => openSidebar();

global.openRetro = () => reply((language) => openRetro(google(), language));
global.inspectRetro = (tab, columns, counted) =>
  reply((language) => inspectRetro(openWorkbook(), documentStore(), language, tab, columns, counted));
global.buildPlan = (request) => reply((language) => buildPlan(google(), language, request));
global.refreshTabs = () => reply((language) => refreshTabs(google(), language));
global.finishJob = () => reply((language) => finishJob(google(), language));
global.scheduleRefresh = (schedule) => reply((language) => scheduleRefresh(google(), language, schedule));
global.showTab = (id) => reply(() => showTab(openWorkbook(), id));

/** Nothing of Google is touched before a function is called: an add-on that nobody has authorised must still show its menu. */
function google(): Ports {
  return { workbook: openWorkbook(), store: documentStore(), scheduler: hourlyScheduler(), mailer: mailer() };
}
