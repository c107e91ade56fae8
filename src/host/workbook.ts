import type { ChartState } from './apps/chart';
import { createModel, type Engine, LOCALES, type LocaleCode, type Model, type Surroundings } from './engine';
import { engineName, sheetsName } from './names';
import { leaveOutPalette } from './palette';
import type { Editor } from './protections';
import type { Toast } from './protocol';
import { run } from './run';
import { Exception } from './service';
import { idNumber } from './tab-links';
import { serialOfInstant, type Zone } from './zone';

/** The one document that a host has open. Sheets are named by the engine's ids; users' names are mapped on the way. */
export interface Workbook {
  readonly o: Engine;
  readonly model: Model;
  readonly locale: LocaleCode;
  readonly zone: Zone;
  readonly name: string;
  readonly id: string;
  /** The e-mail of the user of the host: the file is theirs. */
  readonly owner: string;
  /** Milliseconds since 1970, on the host's clock. */
  now(): number;
  /** The e-mail of who changes it now: whose script runs, or who types. */
  editor: string;
  /** The tab the user looks at. */
  activeSheet: string;
  /** The selected cell of that tab. */
  cursor: Cursor;
  /** What scripts said in the corner of the window. */
  readonly toasts: Toast[];
  /** What scripts said about their charts, beyond what the engine keeps of it. */
  readonly charts: Map<string, ChartState>;
}

/** A cell of the tab in front, from 0. */
export interface Cursor {
  readonly col: number;
  readonly row: number;
}

const TOP: Cursor = { col: 0, row: 0 };

export const NEW_SHEET = { rows: 1000, columns: 26 };
const MOST_CELLS = 10_000_000;
const MOST_SHEETS = 200;

/** Returns the document that was exported as `data`, else a new one with one empty tab. */
export function openWorkbook(
  o: Engine,
  options: Pick<Workbook, 'locale' | 'zone' | 'name' | 'now' | 'owner'> & {
    readonly data: object | undefined;
    readonly call: Surroundings['call'];
    readonly transport: unknown;
  },
): Workbook {
  const { data, call, transport, ...document } = options;
  // These become the workbook, so that the engine is told who changes it.
  const people = { owner: document.owner, editor: document.owner };
  const surroundings: Surroundings = {
    call,
    now: () => serialOfInstant(document.now(), document.zone),
    editor: () => editorOf(people),
  };
  const session =
    transport === undefined ? {} : { transportService: transport, client: { id: 'script', name: 'Script' } };
  const model = createModel(o, data ?? newDocument(document.locale), surroundings, session);
  leaveOutPalette(model);
  const [first] = model.getters.getSheetIds();
  const state = { activeSheet: first!, cursor: TOP, toasts: [], charts: new Map() };
  return Object.assign(people, document, state, { o, model, id: 'local-spreadsheet' });
}

function newDocument(locale: LocaleCode): object {
  const name = locale === 'ru_RU' ? 'Лист1' : 'Sheet1';
  const sheet = { id: '0', name, rowNumber: NEW_SHEET.rows, colNumber: NEW_SHEET.columns };
  return { sheets: [sheet], settings: { locale: LOCALES[locale] } };
}

/** Who changes the workbook now. */
export function editorOf({ editor, owner }: Pick<Workbook, 'editor' | 'owner'>): Editor {
  return { email: editor, isOwner: editor === owner };
}

/** The year it is on the spreadsheet's clock. */
export function yearOf({ now, zone }: Workbook): number {
  return new Date(now() + zone.offsetAt(now())).getUTCFullYear();
}

/** The name of a tab, as the user wrote it. */
export function tabName({ model }: Workbook, sheetId: string): string {
  return sheetsName(model.getters.getSheetName(sheetId));
}

/** The tab of that name, upper and lower case alike, as Sheets compares them. */
export function tabNamed({ model }: Workbook, name: string): string | undefined {
  return model.getters.getSheetIdByName(engineName(name));
}

export function sizeOf({ model }: Workbook, sheetId: string): { rows: number; columns: number } {
  return { rows: model.getters.getNumberRows(sheetId), columns: model.getters.getNumberCols(sheetId) };
}

/**
 * Adds a tab and returns its id. Throws as Google does when the name is taken or too long, or the file is full.
 *
 * @param position zero-based
 */
export function addTab(
  workbook: Workbook,
  name: string,
  position: number,
  size: { readonly rows: number; readonly columns: number } = NEW_SHEET,
): string {
  refuseTab(workbook, name, size);
  const sheetId = freeId(workbook);
  const grid = { rows: size.rows, cols: size.columns };
  run(workbook.model, 'CREATE_SHEET', { sheetId, position, name: engineName(name), ...grid });
  return sheetId;
}

/**
 * Adds a copy of a tab with its looks, rules, validations and charts; names of ranges, protections and metadata stay
 * with the original. Returns its id, and throws as `addTab` does.
 *
 * @param position zero-based
 */
export function duplicateTab(workbook: Workbook, sheetId: string, name: string, position: number): string {
  refuseTab(workbook, name, sizeOf(workbook, sheetId));
  const { model } = workbook;
  const sheetIdTo = freeId(workbook);
  run(model, 'DUPLICATE_SHEET', { sheetId, sheetIdTo, sheetNameTo: engineName(name) });
  const delta = position - model.getters.getSheetIds().indexOf(sheetIdTo);
  if (delta !== 0) run(model, 'MOVE_SHEET', { sheetId: sheetIdTo, delta });
  return sheetIdTo;
}

function refuseTab(workbook: Workbook, name: string, { rows, columns }: { rows: number; columns: number }): void {
  refuseName(workbook, name);
  if (workbook.model.getters.getSheetIds().length >= MOST_SHEETS) {
    throw new Exception(`You can't have more than ${MOST_SHEETS} sheets in a document.`);
  }
  refuseCells(workbook, rows * columns);
}

/** Throws as Google does when a tab may not be called that. */
export function refuseName(workbook: Workbook, name: string, itself?: string): void {
  const taken = tabNamed(workbook, name);
  if (taken !== undefined && taken !== itself) {
    throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name.trim() === '' || name.length > 100) {
    throw new Exception('Invalid argument: sheetName. Must be between 1 and 100 characters.');
  }
}

/** Throws as Google does when so many more cells would be too many. */
export function refuseCells(workbook: Workbook, more: number): void {
  const { model } = workbook;
  const sizes = model.getters.getSheetIds().map((sheetId) => sizeOf(workbook, sheetId));
  const cells = sizes.reduce((sum, { rows, columns }) => sum + rows * columns, more);
  if (cells <= MOST_CELLS) return;
  throw new Exception(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}

/** Numbers that look like Google's, the same in every run. */
function freeId({ model }: Workbook): string {
  const taken = new Set(model.getters.getSheetIds().map(idNumber));
  let id = 1_000_003;
  while (taken.has(id)) id += 7_919;
  return String(id);
}

/** Brings a tab to the front, and the cursor to a cell of it: where it was on the tab that is there already, else to A1. */
export function activateTab(workbook: Workbook, sheetId: string, cursor?: Cursor): void {
  workbook.cursor = cursor ?? (workbook.activeSheet === sheetId ? workbook.cursor : TOP);
  workbook.activeSheet = sheetId;
}
