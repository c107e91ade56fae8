import type { Engine, Model } from '../engine';
import { createModel, offerCustomFunctions } from '../engine';
import type { ImportAnswer, Language, MenuItem, RunAnswer, State } from '../protocol';
import { PROTECTED } from '../run';
import { recalculateTime } from '../volatile';
import { clockFrom, type PageClock, showClock } from './clock';
import { makeGridLikeSheets, type Owl, readTemplates, templateText } from './grid';
import { outboxControl } from './outbox';
import { showSaid } from './said';
import { formulaCaller, importFile, run, setClock } from './server';
import { type News, openSession, type Session } from './session';
import { sidebarPanel } from './sidebar';
import { TEXTS } from './texts';

/** What the scripts before this one left behind. */
declare const o_spreadsheet: Engine;
declare const owl: Owl;
declare const Chart: { readonly defaults: { set(scope: string, values: object): void } };

void open();

async function open(): Promise<void> {
  const stopped = () => tell(TEXTS[document.documentElement.lang === 'ru' ? 'ru' : 'en'].stopped);
  const session = await openSession(stopped, () => location.reload());
  const { state } = session;
  const { visitor } = state;
  const { language } = visitor;
  const [frameScript, templates, currencies, arrows] = await Promise.all([
    textOf('/page/frame.js'),
    textOf('/o-spreadsheet/o_spreadsheet.xml'),
    dataAddressOf('/roboto/files/roboto-latin-ext-400-normal.woff2'),
    dataAddressOf('/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2'),
    loadFonts(),
  ]);
  makeGridLikeSheets(o_spreadsheet, owl, language);
  nameAllBars();
  const clock = clockFrom(state.now);
  const model = joinedModel(session, clock);
  const activate = (sheetId: string) => bringToFront(model, sheetId);

  const runHere = async (name: string, args: readonly unknown[]): Promise<RunAnswer> => {
    const { sheetId, col, row } = model.getters.getActivePosition();
    const request = { name, args, sheetId, cursor: { col, row }, visitor };
    const answer = await session.inStep(() => run(request)).catch(() => unreached(language));
    if (answer.ok && answer.sidebar) sidebar.show(answer.sidebar);
    void showSaid(answer, TEXTS[language].close);
    return answer;
  };
  const focusGrid = () => document.querySelector<HTMLElement>('.o-grid')?.focus();
  const fonts = { 'U+20A0-20C0': currencies, 'U+2192': arrows };
  const sidebar = sidebarPanel({ frameScript, fonts, callable: state.callable, run: runHere, focusGrid });

  activate(state.activeSheet);
  await mountGrid(model, readTemplates(templates), language);
  sayWhatIsProtected(model, TEXTS[language].isProtected);
  const importHere = (file: File) => session.inStep(() => importFile(file, visitor.email));
  showHeader(state, (item) => void clicked(item, runHere), importHere);
  showClock({ clock, language, setClock: (request) => session.inStep(() => setClock(request)), tell });
  const outbox = outboxControl(language);
  outbox.show(state.letters);
  if (state.sidebar) sidebar.show(state.sidebar);

  session.start((news: News) => {
    if (news.kind === 'activate' && news.email === visitor.email) activate(news.sheetId);
    if (news.kind === 'letters') outbox.show(news.letters);
    if (news.kind === 'clock') {
      clock.set(news.now);
      recalculateTime(model);
    }
  });
  document.body.ariaBusy = null;
}

/** What Google tells the failure handler of a call that has not come through. */
const unreached = (language: Language): RunAnswer => ({
  ...{ ok: false, name: 'NetworkError', message: TEXTS[language].stopped },
  ...{ alerts: [], toasts: [] },
});

async function textOf(path: string): Promise<string> {
  return (await fetch(path)).text();
}

async function dataAddressOf(path: string): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(await (await fetch(path)).blob());
  await new Promise((resolve) => reader.addEventListener('load', resolve));
  return String(reader.result);
}

/** The grid is drawn on a canvas, which does not wait for a font: every part of it that we write with must be there. */
function loadFonts(): Promise<unknown> {
  return Promise.all(['13px Roboto', 'bold 13px Roboto'].map((font) => document.fonts.load(font, 'Az Яё ₽ ▲▼■● →')));
}

/** Charts leave out names that come closer to each other than this many pixels: slanted ones may overlap in their corners. */
function nameAllBars(): void {
  Chart.defaults.set('scales.category', { ticks: { autoSkipPadding: -2 } });
}

function joinedModel({ state, transport }: Session, { now }: PageClock): Model {
  const { visitor, isOwner } = state;
  const editor = () => ({ email: visitor.email, isOwner });
  offerCustomFunctions(o_spreadsheet, state.functions);
  const model = createModel(
    o_spreadsheet,
    state.workbook,
    { call: formulaCaller(), now, editor },
    { transportService: transport, client: { id: crypto.randomUUID(), name: 'You' } },
  );
  model.joinSession();
  // For the console and the tests: a canvas cannot be asked what it shows.
  Object.assign(globalThis, { model });
  return model;
}

async function mountGrid(model: Model, templates: Document, language: Language): Promise<void> {
  const notify = { notifyUser: ({ text }: { text: string }) => tell(text), raiseError: tell };
  const translateFn = templateText(language);
  const app = new owl.App(o_spreadsheet.Spreadsheet, { props: { model, ...notify }, env: {}, translateFn });
  app.addTemplates(templates);
  await app.mount(document.querySelector('#grid')!);
}

function sayWhatIsProtected(model: Model, text: string): void {
  model.on('command-rejected', model, ({ result }) => {
    if (result.isCancelledBecause(PROTECTED)) tell(text);
  });
}

function bringToFront(model: Model, sheetId: string): void {
  const { getActiveSheetId, getSheetIds } = model.getters;
  if (getActiveSheetId() === sheetId || !getSheetIds().includes(sheetId)) return;
  model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getActiveSheetId(), sheetIdTo: sheetId });
}

function showHeader(
  { visitor: { language }, menu }: State,
  click: (item: MenuItem) => void,
  importHere: (file: File) => Promise<ImportAnswer>,
): void {
  const texts = TEXTS[language];
  document.documentElement.lang = language;
  const button = document.querySelector<HTMLButtonElement>('#menu-button')!;
  const list = document.querySelector<HTMLElement>('#menu')!;
  button.textContent = menu.caption;
  list.replaceChildren(...menu.items.map((item) => menuEntry(item, list, click)));
  list.addEventListener('toggle', () => list.querySelector('button')?.focus());

  const importing = document.querySelector<HTMLButtonElement>('#import')!;
  const file = document.querySelector<HTMLInputElement>('#file')!;
  importing.textContent = texts.importCsv;
  importing.addEventListener('click', () => file.click());
  file.addEventListener('change', () => void importChosen(file, importHere));

  document.querySelector('#save')!.textContent = texts.saveXlsx;
  document.querySelector('#sidebar-close')!.setAttribute('aria-label', texts.close);
  const dismiss = document.querySelector<HTMLElement>('#notice button')!;
  dismiss.setAttribute('aria-label', texts.close);
  dismiss.addEventListener('click', () => tell(''));
}

function menuEntry(item: MenuItem, list: HTMLElement, click: (item: MenuItem) => void): HTMLElement {
  const entry = document.createElement('button');
  entry.type = 'button';
  entry.role = 'menuitem';
  entry.textContent = item.caption;
  entry.addEventListener('click', () => {
    list.hidePopover();
    click(item);
  });
  return entry;
}

async function clicked(
  item: MenuItem,
  runHere: (name: string, args: readonly unknown[]) => Promise<RunAnswer>,
): Promise<void> {
  const answer = await runHere(item.functionName, []);
  tell(answer.ok ? '' : answer.message);
}

async function importChosen(input: HTMLInputElement, importHere: (file: File) => Promise<ImportAnswer>): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  tell('');
  const answer = await importHere(file);
  // The same file can be chosen again once it has been mended.
  input.value = '';
  tell(answer.ok ? '' : answer.message);
}

/** Says something above the grid, or with no words takes it away. */
function tell(text: string): void {
  const notice = document.querySelector<HTMLElement>('#notice')!;
  notice.querySelector('p')!.textContent = text;
  notice.hidden = text === '';
}
