/**
 * Google without Google: runs the compiled add-on, unchanged, over a real spreadsheet. What works here should work
 * there, so the host is strict where Google is; `docs/HOST.md` lists how.
 */

import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { parseReference } from './a1';
import { CacheServiceService } from './apps/cache';
import { ConsoleService, LoggerService, type LogLine } from './apps/console';
import { AUTH_MODES } from './apps/enums';
import { HtmlServiceService } from './apps/html';
import { LockServiceService } from './apps/lock';
import { PropertiesServiceService } from './apps/properties';
import { SessionService } from './apps/session';
import { SheetService } from './apps/sheet';
import { ChartsService, SpreadsheetAppService } from './apps/spreadsheet-app';
import { type Screen, UiService } from './apps/ui';
import { UtilitiesService } from './apps/utilities';
import type { AuthMode } from './auth';
import { type CallCounter, countCalls } from './calls';
import { contentTyped, displayAt, formatAt, formulaAt, type Position, type ScriptValue } from './cells';
import { clientArguments, clientResult } from './client-values';
import { readCsv } from './csv';
import { customFunctionCaller } from './custom-functions';
import { asCustomFunction, declaredFunctions, isPublic } from './declarations';
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
import { CODE_FILE, type Execution, type Program, ScriptError, startExecution } from './execution';
import { textContent } from './literal';
import { TEXT_FORMAT } from './number-format';
import type { Toast } from './protocol';
import { run as dispatch } from './run';
import type { Service } from './service';
import { addTab, idNumber, openWorkbook, tabNamed, type Workbook } from './workbook';
import { xlsxOf } from './xlsx';
import { serialOfInstant, zoneNamed } from './zone';

export type { AuthMode } from './auth';
export type { CallCounter } from './calls';
export { ScriptError } from './execution';

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
  /** The clock: milliseconds since 1970. */
  readonly now?: () => number;
  /** The name of the file. */
  readonly name?: string;
  /** A workbook as `exportData` gave it. */
  readonly data?: object;
  /** Lets the n-th read or write fail, as Google does when it is overloaded; what was written before stays. */
  readonly failAt?: number | undefined;
  /** The engine's `TransportService`, which joins this model with others. */
  readonly transport?: unknown;
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
  /** The engine's id of the tab in front. */
  activeSheet: string;
  /** This instant on the spreadsheet's clock, as a serial number. */
  now(): number;
  /** Opens the document: runs `onOpen`, which may put up a menu. */
  open(mode?: 'NONE' | 'LIMITED'): void;
  /** A click in the menu, or a call of `google.script.run`: what Google would not carry fails here too. */
  run(name: string, args?: readonly unknown[], mode?: AuthMode): unknown;
  callCustomFunction(name: string, args: readonly CustomArgument[]): CustomResult;
  /** A user types into a cell, in the language of the spreadsheet. */
  type(tab: string, cell: string, text: string): void;
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
  name = locale === 'ru_RU' ? 'Новая таблица' : 'Untitled spreadsheet',
  data,
  failAt,
  transport,
}: HostOptions): Host {
  const o = loadEngine();
  const declared = declaredFunctions(code).filter(isPublic);
  const functions = declared.map(asCustomFunction);
  const callable = declared.map((each) => each.name);
  offerCustomFunctions(o, functions);

  const clock = zoneNamed(zone);
  let callFormula: Host['callCustomFunction'] = () => ({ error: LOADING, shown: LOADING });
  const call: Host['callCustomFunction'] = (...given) => callFormula(...given);
  const workbook = openWorkbook(o, { locale, zone: clock, name, now, owner: email, data, call, transport });

  const screen: Screen = { menu: null, sidebar: null, alerts: [] };
  const logs: LogLine[] = [];
  const calls = countCalls();
  if (failAt !== undefined) calls.failAt(failAt);
  const program: Program = {
    script: new Script(code, { filename: CODE_FILE }),
    services: services(workbook, { screen, logs, files, scriptZone, person: { email, locale: userLocale } }),
    clock: { zone: zoneNamed(scriptZone), now },
    calls,
  };
  callFormula = customFunctionCaller(program, callable, workbook);
  if (data) dispatch(workbook.model, 'EVALUATE_CELLS', {});

  return {
    name,
    model: workbook.model,
    calls,
    logs,
    functions,
    callable,
    alerts: screen.alerts,
    toasts: workbook.toasts,
    get menu() {
      return screen.menu;
    },
    get sidebar() {
      return screen.sidebar;
    },
    get activeSheet() {
      return workbook.activeSheet;
    },
    set activeSheet(sheetId) {
      workbook.activeSheet = sheetId;
    },
    now: () => serialOfInstant(now(), clock),
    open: (mode = 'LIMITED') => open(program, callable, mode),
    run: (functionName, args = [], mode = 'FULL') => runFunction(program, callable, functionName, args, mode),
    callCustomFunction: call,
    type: (tab, cell, text) => typeText(workbook, positionOf(workbook, tab, cell), text),
    display: (tab, cell) => displayAt(workbook, positionOf(workbook, tab, cell)),
    hover: (tab, cell) => workbook.model.getters.getEvaluatedCell(positionOf(workbook, tab, cell)).message ?? '',
    formula: (tab, cell) => formulaAt(workbook, positionOf(workbook, tab, cell)),
    values: (tab) => new SheetService(workbook, tabOf(workbook, tab)).getDataRange().getValues(),
    importCsv: (file, text) => importCsv(workbook, file, text),
    exportData: () => workbook.model.exportData(),
    exportXlsx: () => xlsxOf(workbook.model),
  };
}

/** The package is CommonJS in Node and must be one instance: its registries are its state. */
function loadEngine(): Engine {
  return createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;
}

interface Around {
  readonly screen: Screen;
  readonly logs: LogLine[];
  readonly files: { readonly [name: string]: string };
  readonly scriptZone: string;
  readonly person: { readonly email: string; readonly locale: string };
}

function services(workbook: Workbook, around: Around): { [name: string]: Service } {
  return {
    SpreadsheetApp: new SpreadsheetAppService(workbook, new UiService(around.screen)),
    Charts: new ChartsService(),
    HtmlService: new HtmlServiceService(around.files),
    PropertiesService: new PropertiesServiceService(),
    CacheService: new CacheServiceService(() => workbook.now()),
    LockService: new LockServiceService(),
    Session: new SessionService(around.person, around.scriptZone),
    Utilities: new UtilitiesService(),
    Logger: new LoggerService(around.logs),
    console: new ConsoleService(around.logs),
  };
}

function open(program: Program, callable: readonly string[], mode: 'NONE' | 'LIMITED'): void {
  if (!callable.includes('onOpen')) return;
  const { membrane, call } = startExecution(program, mode);
  call('onOpen', [membrane.enter({ authMode: AUTH_MODES[mode] })]);
}

function runFunction(
  program: Program,
  callable: readonly string[],
  name: string,
  args: readonly unknown[],
  mode: AuthMode,
): unknown {
  const sent = clientArguments(args);
  if (!callable.includes(name)) throw new ScriptError(new Error(`Script function not found: ${name}`));
  const execution: Execution = startExecution(program, mode);
  return clientResult(execution.call(name, sent.map(execution.membrane.enter)));
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
  workbook.activeSheet = sheetId;
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
