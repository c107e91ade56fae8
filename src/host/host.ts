/**
 * Google without Google: runs the compiled add-on, unchanged, over a real spreadsheet. What works here should work
 * there, so the host is strict where Google is; `docs/HOST.md` lists how.
 */

import { createRequire } from 'node:module';
import { parseReference } from './a1';
import { CacheServiceService, CacheStore } from './apps/cache';
import { ConsoleService, LoggerService, type LogLine } from './apps/console';
import { AUTH_MODES } from './apps/enums';
import { HtmlServiceService } from './apps/html';
import { LockServiceService, Padlock } from './apps/lock';
import { MailAppService } from './apps/mail';
import { PropertiesServiceService, PropertiesStore } from './apps/properties';
import { ScriptAppService } from './apps/script-app';
import { type Person, SessionService } from './apps/session';
import { SheetService } from './apps/sheet';
import { ChartsService, SpreadsheetAppService } from './apps/spreadsheet-app';
import { type Screen, UiService } from './apps/ui';
import { UtilitiesService } from './apps/utilities';
import type { AuthMode } from './auth';
import { type CallCounter, countCalls } from './calls';
import { contentTyped, displayAt, formatAt, formulaAt, type Position, type ScriptValue } from './cells';
import { clientArguments, clientResult } from './client-values';
import { type Clock, clockOver } from './clock';
import { clockEvent } from './clock-event';
import { readCsv } from './csv';
import { customFunctionCaller } from './custom-functions';
import {
  type CustomArgument,
  type CustomFunction,
  type CustomResult,
  type Engine,
  LOADING,
  LOCALES,
  type LocaleCode,
  type Model,
  offerCustomFunctions,
  setCells,
} from './engine';
import { execute, type Occasion, type Program, ScriptError } from './execution';
import { textContent } from './literal';
import { type Memory, memoryOf, NOTHING, recall } from './memory';
import { TEXT_FORMAT } from './number-format';
import { emptyOutbox, type Letter, type Outbox } from './outbox';
import type { Toast } from './protocol';
import { run as dispatch } from './run';
import { type Scopes, scopesOf } from './scopes';
import type { Service } from './service';
import { snapshotOf } from './snapshot';
import { sourceOf } from './source';
import { idNumber } from './tab-links';
import { type Trigger, type Triggers, triggersOf } from './triggers';
import { recalculateTime } from './volatile';
import { activateTab, addTab, type Cursor, openWorkbook, tabNamed, type Workbook } from './workbook';
import { xlsxOf } from './xlsx';
import { serialOfInstant, type Zone, zoneNamed } from './zone';

export type { AuthMode } from './auth';
export type { CallCounter } from './calls';
export { ScriptError } from './execution';
export type { Letter } from './outbox';

export interface HostOptions {
  /** The add-on as Google gets it: one script with top-level functions. */
  readonly code: string;
  /** Its pages by name, without `.html`. */
  readonly files?: { readonly [name: string]: string };
  readonly locale?: LocaleCode;
  /** The language of the user's account. */
  readonly userLocale?: string;
  /** The time zone of the spreadsheet. */
  readonly zone?: string;
  /** The time zone of the manifest: what the script calls local. */
  readonly scriptZone?: string;
  readonly email?: string;
  /** The clock, before it is set forward: milliseconds since 1970. */
  readonly now?: () => number;
  /**
   * Lets every call take the time that it would take at Google on a bad day: the clock runs on, and an execution that
   * takes longer than six minutes (30 seconds in a cell or when a document is opened) is ended where it stands.
   */
  readonly takesTime?: boolean | undefined;
  /** The name of the file. */
  readonly name?: string | undefined;
  /** A workbook as `exportData` gave it. */
  readonly data?: object;
  /** What the add-on remembers of it outside of the workbook, as `memory` gave it; without it, nothing. */
  readonly memory?: Memory;
  /** Lets the n-th read or write fail, as Google does when it is overloaded; what was written before stays. */
  readonly failAt?: number | undefined;
  /** The engine's `TransportService`, which joins this model with others. */
  readonly transport?: unknown;
}

/** Somebody with an account: without a language, with that of the user of the host. */
export interface Someone {
  readonly email: string;
  readonly locale?: string | undefined;
}

/** A run by the clock that ended with an error. Google tells nobody. */
export interface TriggerFailure {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly handler: string;
  /** The e-mail of who made the trigger. */
  readonly maker: string;
  readonly message: string;
}

export interface Host {
  /** The name of the file. */
  readonly name: string;
  readonly model: Model;
  readonly calls: CallCounter;
  readonly logs: readonly LogLine[];
  /** Custom functions for autocompletion and for the formulas of another model. */
  readonly functions: readonly CustomFunction[];
  /** What `google.script.run` offers. */
  readonly callable: readonly string[];
  readonly menu: Screen['menu'];
  /** What was last shown beside the grid. */
  readonly sidebar: Screen['sidebar'];
  readonly alerts: readonly string[];
  readonly toasts: readonly Toast[];
  /** What the scripts have put on the screen of somebody: `menu`, `sidebar` and `alerts` are those of the user. */
  screenOf(email: string): Screen;
  /** Letters that were sent, the oldest first. */
  readonly outbox: readonly Letter[];
  readonly triggerFailures: readonly TriggerFailure[];
  /** The engine's id of the tab in front. */
  activeSheet: string;
  /** The user clicks a cell of a tab, A1 unless told otherwise: its column and row, from 0. */
  select(sheetId: string, cursor?: Cursor): void;
  /** This instant on the spreadsheet's clock, as a serial number. */
  now(): number;
  /** This instant: milliseconds since 1970. */
  instant(): number;
  /**
   * Sets the clock forward. Whatever falls due on the way fires in its order, at its time and as who made it; one that
   * fails leaves a record and stops nothing. Throws when the instant has passed: nothing can be undone.
   */
  advanceTo(instant: number): void;
  /** Fires what fell due while the clock ran by itself. */
  catchUp(): void;
  /** Opens the document as somebody, the user unless named: runs `onOpen`, which may put up a menu. */
  open(mode?: 'NONE' | 'LIMITED', as?: Someone): void;
  /** A click in the menu, or a call of `google.script.run`: what Google would not carry fails here too. */
  run(name: string, args?: readonly unknown[], mode?: AuthMode, as?: Someone): unknown;
  /** Holds a lock as another execution would, until the returned function is called. */
  holdLock(which: 'document' | 'script'): () => void;
  callCustomFunction(name: string, args: readonly CustomArgument[]): CustomResult;
  /** Somebody, the user unless named, types into a cell, in the language of the spreadsheet. Throws what is said to them. */
  type(tab: string, cell: string, text: string, as?: Someone): void;
  /** What a user sees in a cell. */
  display(tab: string, cell: string): string;
  /** What a user reads over a cell with an error, `""` where there is none. */
  hover(tab: string, cell: string): string;
  formula(tab: string, cell: string): string;
  /** From A1 to the last cell with content, as a script reads them. */
  values(tab: string): ScriptValue[][];
  /** Puts a CSV file into a new tab, which comes to the front, and returns the number scripts know the tab by. */
  importCsv(name: string, text: string): number;
  exportData(): object;
  /** What the add-on remembers of the workbook outside of it: properties and triggers. */
  memory(): Memory;
  /** The workbook as an xlsx file. */
  exportXlsx(): Promise<Uint8Array>;
}

/** Opens a spreadsheet with the add-on installed. Nothing of the add-on has run yet. */
export function createHost({
  code,
  files = {},
  locale = 'en_US',
  userLocale = locale.slice(0, 2),
  zone = 'Etc/UTC',
  scriptZone = 'Etc/UTC',
  email = 'head@example.com',
  now = Date.now,
  takesTime = false,
  name = locale === 'ru_RU' ? 'Новая таблица' : 'Untitled spreadsheet',
  data,
  memory = NOTHING,
  failAt,
  transport,
}: HostOptions): Host {
  const o = loadEngine();
  const { script, callable, functions } = sourceOf(code);
  offerCustomFunctions(o, functions);

  const clock = clockOver(now);
  const zoneOfSheet = zoneNamed(zone);
  let callFormula: Host['callCustomFunction'] = () => ({ error: LOADING, shown: LOADING });
  const call: Host['callCustomFunction'] = (...given) => callFormula(...given);
  const document = { locale, zone: zoneOfSheet, name, now: clock.now, owner: email, data, call, transport };
  const workbook = openWorkbook(o, document);

  const logs: LogLine[] = [];
  const calls = countCalls();
  if (failAt !== undefined) calls.failAt(failAt);
  const isFunction = (wanted: string) => callable.includes(wanted);
  const google: Google = {
    workbook,
    clock,
    logs,
    files,
    takesTime,
    isFunction,
    scriptZone: zoneNamed(scriptZone),
    screens: new Map(),
    properties: scopesOf(() => new PropertiesStore()),
    caches: scopesOf(() => new CacheStore(clock.now)),
    locks: scopesOf(() => new Padlock()),
    triggers: triggersOf(memory.triggers),
    outbox: emptyOutbox(),
    failures: [],
  };
  recall(google.properties, memory);
  const program: Program = {
    script,
    services: (occasion) => services(google, occasion),
    around: (occasion, run) => {
      try {
        return changedBy(workbook, occasion.person.email, run);
      } finally {
        releaseLocks(google, occasion);
      }
    },
    clock,
    zone: google.scriptZone,
    takesTime,
    calls,
  };
  const user: Person = { email, locale: userLocale };
  const personOf = (someone: Someone = user): Person => ({
    email: someone.email,
    locale: someone.locale ?? userLocale,
  });
  const formulas: Occasion = { person: user, mode: 'CUSTOM_FUNCTION', isUnattended: false };
  callFormula = customFunctionCaller(program, formulas, callable, workbook);
  if (data) dispatch(workbook.model, 'EVALUATE_CELLS', {});

  return {
    name,
    model: workbook.model,
    calls,
    logs,
    functions,
    callable,
    alerts: screenOf(google, email).alerts,
    toasts: workbook.toasts,
    outbox: google.outbox.letters,
    triggerFailures: google.failures,
    screenOf: (person) => screenOf(google, person),
    get menu() {
      return screenOf(google, email).menu;
    },
    get sidebar() {
      return screenOf(google, email).sidebar;
    },
    get activeSheet() {
      return workbook.activeSheet;
    },
    set activeSheet(sheetId) {
      activateTab(workbook, sheetId);
    },
    select: (sheetId, cursor = { col: 0, row: 0 }) => activateTab(workbook, sheetId, cursor),
    now: () => serialOfInstant(clock.now(), zoneOfSheet),
    instant: clock.now,
    advanceTo: (instant) => {
      refusePast(clock, instant);
      fireUntil(instant, google, program);
      clock.setForwardTo(instant);
      recalculateTime(workbook.model);
    },
    catchUp: () => fireUntil(clock.now(), google, program),
    open: (mode = 'LIMITED', as) => {
      if (isFunction('onOpen')) open(program, { person: personOf(as), mode, isUnattended: false });
    },
    run: (functionName, args = [], mode = 'FULL', as) => {
      const sent = clientArguments(args);
      if (!isFunction(functionName)) throw notFound(functionName);
      return runFunction(program, { person: personOf(as), mode, isUnattended: false }, functionName, sent);
    },
    holdLock: (which) => holdLock(google.locks[which]),
    callCustomFunction: call,
    type: (tab, cell, text, as = user) =>
      changedBy(workbook, as.email, () => typeText(workbook, positionOf(workbook, tab, cell), text)),
    display: (tab, cell) => displayAt(workbook, positionOf(workbook, tab, cell)),
    hover: (tab, cell) => workbook.model.getters.getEvaluatedCell(positionOf(workbook, tab, cell)).message ?? '',
    formula: (tab, cell) => formulaAt(workbook, positionOf(workbook, tab, cell)),
    values: (tab) => new SheetService(workbook, tabOf(workbook, tab)).getDataRange().getValues(),
    importCsv: (file, text) => importCsv(workbook, file, text),
    exportData: () => snapshotOf(workbook.model),
    memory: () => memoryOf(google.properties, google.triggers),
    exportXlsx: () => xlsxOf(workbook.model),
  };
}

/** The package is CommonJS in Node and must be one instance: its registries are its state. */
function loadEngine(): Engine {
  return createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;
}

/** All that outlives an execution. */
interface Google {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly logs: LogLine[];
  readonly files: { readonly [name: string]: string };
  readonly scriptZone: Zone;
  readonly takesTime: boolean;
  /** By e-mail. */
  readonly screens: Map<string, Screen>;
  readonly properties: Scopes<PropertiesStore>;
  readonly caches: Scopes<CacheStore>;
  readonly locks: Scopes<Padlock>;
  readonly triggers: Triggers;
  readonly outbox: Outbox;
  readonly failures: TriggerFailure[];
  isFunction(name: string): boolean;
}

function services(google: Google, occasion: Occasion): { [name: string]: Service } {
  const { workbook, clock, scriptZone, logs } = google;
  const { person, isUnattended } = occasion;
  const { email } = person;
  const wait = (milliseconds: number) => {
    if (google.takesTime) clock.setForwardTo(clock.now() + milliseconds);
  };
  return {
    SpreadsheetApp: new SpreadsheetAppService(workbook, new UiService(screenOf(google, email))),
    Charts: new ChartsService(),
    HtmlService: new HtmlServiceService(google.files),
    PropertiesService: new PropertiesServiceService(google.properties, email),
    CacheService: new CacheServiceService(google.caches, email),
    LockService: new LockServiceService(google.locks, { execution: occasion, user: email, wait }),
    ScriptApp: new ScriptAppService({ ...google, person, zone: scriptZone, now: clock.now }),
    MailApp: new MailAppService({ outbox: google.outbox, from: email, now: clock.now }),
    Session: new SessionService(person, isUnattended, scriptZone.name),
    Utilities: new UtilitiesService(wait),
    Logger: new LoggerService(logs),
    console: new ConsoleService(logs),
  };
}

function screenOf({ screens }: Google, email: string): Screen {
  const screen = screens.get(email) ?? { menu: null, sidebar: null, alerts: [] };
  screens.set(email, screen);
  return screen;
}

/** What the action changes is changed by this person. */
function changedBy<T>(workbook: Workbook, email: string, action: () => T): T {
  const { editor } = workbook;
  workbook.editor = email;
  try {
    return action();
  } finally {
    workbook.editor = editor;
  }
}

function releaseLocks({ locks }: Google, occasion: Occasion): void {
  for (const lock of [locks.document, locks.script, locks.ofUser(occasion.person.email)]) lock.release(occasion);
}

function holdLock(lock: Padlock): () => void {
  const somebodyElse = {};
  if (!lock.take(somebodyElse)) throw new Error('That lock is held already.');
  return () => lock.release(somebodyElse);
}

function open(program: Program, occasion: Occasion): void {
  execute(program, occasion, ({ membrane, call }) =>
    call('onOpen', [membrane.enter({ authMode: AUTH_MODES[occasion.mode] })]),
  );
}

function runFunction(program: Program, occasion: Occasion, name: string, args: readonly unknown[]): unknown {
  return execute(program, occasion, ({ membrane, call }) => clientResult(call(name, args.map(membrane.enter))));
}

const notFound = (name: string): ScriptError => new ScriptError(new Error(`Script function not found: ${name}`));

function refusePast(clock: Clock, instant: number): void {
  if (instant >= clock.now()) return;
  throw new Error(`It is ${isoOf(clock.now())} already: the clock cannot be set back to ${isoOf(instant)}.`);
}

/** Formulas that ask for the day know it when a script reads them. */
function fireUntil(instant: number, google: Google, program: Program): void {
  const { clock, triggers, workbook } = google;
  let calculated = dayOf(workbook);
  for (let due = triggers.takeDue(instant); due !== undefined; due = triggers.takeDue(instant)) {
    clock.setForwardTo(due.time);
    if (dayOf(workbook) !== calculated) recalculateTime(workbook.model);
    calculated = dayOf(workbook);
    fire(google, program, due.trigger);
  }
}

const isoOf = (instant: number): string => new Date(instant).toISOString();

const dayOf = ({ now, zone }: Workbook): number => Math.floor(serialOfInstant(now(), zone));

/** Nobody looks on: no tab comes to the front, and nothing is said in the corner of a window. */
function fire({ workbook, clock, failures }: Google, program: Program, { id, handler, maker }: Trigger): void {
  const { activeSheet, model, toasts } = workbook;
  const said = toasts.length;
  const time = clock.now();
  workbook.activeSheet = model.getters.getSheetIds()[0]!;
  try {
    execute(program, { person: maker, mode: 'FULL', isUnattended: true }, ({ membrane, call }) =>
      call(handler, [membrane.enter(clockEvent(time, id))]),
    );
  } catch (error) {
    failures.push({ time, handler, maker: maker.email, message: (error as Error).message });
  }
  workbook.activeSheet = activeSheet;
  toasts.length = said;
}

function typeText(workbook: Workbook, position: Position, text: string): void {
  const plain = formatAt(workbook, position) === TEXT_FORMAT;
  const { content, format } = plain ? { content: textContent(text) } : contentTyped(workbook, text);
  const isNew = format !== undefined && formatAt(workbook, position) === '';
  const { sheetId, col, row } = position;
  setCells(workbook.model, { sheetId, col, row, contents: [[content]], formats: [[isNew ? format : null]] });
}

function importCsv(workbook: Workbook, file: string, text: string): number {
  const { contents, formats } = readCsv(file, text, LOCALES[workbook.locale].dateFormat);
  const size = { rows: contents.length, columns: contents[0]!.length };
  const position = workbook.model.getters.getSheetIds().length;
  const sheetId = addTab(workbook, freeName(workbook, file.replace(/\.csv$/i, '')), position, size);
  setCells(workbook.model, { sheetId, col: 0, row: 0, contents, formats });
  activateTab(workbook, sheetId);
  return idNumber(sheetId);
}

function freeName(workbook: Workbook, wished: string): string {
  const short = wished.slice(0, 90);
  let name = short;
  for (let copy = 2; tabNamed(workbook, name) !== undefined; copy++) name = `${short} (${copy})`;
  return name;
}

function tabOf(workbook: Workbook, tab: string): string {
  const sheetId = tabNamed(workbook, tab);
  if (sheetId === undefined) throw new Error(`There is no tab "${tab}".`);
  return sheetId;
}

function positionOf(workbook: Workbook, tab: string, cell: string): Position {
  const { row, column } = parseReference(cell)?.area ?? {};
  if (row === undefined || column === undefined) throw new Error(`"${cell}" is no cell.`);
  return { sheetId: tabOf(workbook, tab), row: row - 1, col: column - 1 };
}
