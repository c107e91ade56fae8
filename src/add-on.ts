// Everything of the add-on that is no formula: the menu, what the sidebar asks, what runs every hour, and every sentence.
// The build packs it, so that the call of a formula does not have to load it: see packed.ts.

import { roomAtCursor } from './google/cursor';
import { mailer } from './google/mailer';
import { addMenu, openSidebar } from './google/menu';
import { reply } from './google/reply';
import { hourlyScheduler } from './google/scheduler';
import { documentStore } from './google/store';
import { openWorkbook } from './google/workbook';
import { formulasIn } from './i18n/functions/gallery';
import { sentenceFor } from './i18n/sentence';
import { buildPlan } from './jobs/build';
import { insertFormula } from './jobs/formula';
import { openRetro } from './jobs/opening';
import type { Ports } from './jobs/ports';
import { finishJob, onHour, refreshTabs } from './jobs/refresh';
import { inspectRetro, showTab } from './jobs/retro';
import { acceptRevision, declineRevision } from './jobs/revision';
import { scheduleRefresh } from './jobs/rhythm';
import type { SidebarCalls } from './surface';

const sidebarCalls: SidebarCalls = {
  openRetro: () => reply((language) => openRetro(google(), language)),
  inspectRetro: (tab, columns, counted) =>
    reply((language) => inspectRetro(openWorkbook(), documentStore(), language, tab, columns, counted)),
  buildPlan: (request) => reply((language) => buildPlan(google(), language, request)),
  refreshTabs: () => reply((language) => refreshTabs(google(), language)),
  acceptRevision: () => reply((language) => acceptRevision(google(), language)),
  declineRevision: () => reply(() => declineRevision(google())),
  finishJob: () => reply((language) => finishJob(google(), language)),
  scheduleRefresh: (schedule) => reply((language) => scheduleRefresh(google(), language, schedule)),
  showTab: (id) => reply(() => showTab(openWorkbook(), id)),
  listFormulas: () => reply(formulasIn),
  insertFormula: (formula, rows, columns) => reply(() => insertFormula(roomAtCursor(rows, columns), formula)),
};

export const addOn = {
  ...sidebarCalls,
  onOpen: addMenu,
  onHour: () => onHour(google()),
  showSidebar: openSidebar,
  inWords: sentenceFor,
};

/** Nothing of Google is touched before a function is called: an add-on that nobody has authorised must still show its menu. */
function google(): Ports {
  const store = documentStore();
  return { workbook: openWorkbook(store), store, scheduler: hourlyScheduler(), mailer: mailer() };
}
