import type { Cell } from '../domain/cells';
import { CERTAINTIES } from '../domain/certainty';
import { INPUTS, type InputName, recogniseInput } from '../domain/inputs';
import { LIMITS } from '../domain/limits';
import { ROLES } from '../domain/role';
import { SETTING_NAMES, type SettingName } from '../domain/settings';
import { type Field, missingColumn, type Table } from '../domain/table';
import type { ColumnTexts } from '../i18n/inputs/texts';
import type { Texts } from '../i18n/texts';

/**
 * An input tab as it is made; from then on it is the user's. Every matrix covers the whole grid from A1: a line of help,
 * the headings, and what is filled in already.
 */
export interface InputDrawing extends DrawnRows {
  readonly input: InputName;
  /** The name the tab gets, if it is free. */
  readonly name: string;
  /** One on each heading. */
  readonly notes: readonly string[];
}

/** Columns from their headings down, and what is said on each heading. */
export type DrawnColumns = Pick<InputDrawing, keyof DrawnRows | 'notes'>;

/** Rows with all that makes them; there may be fewer rows of `cells` than of the others. */
export interface DrawnRows {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** `#rrggbb` */
  readonly backgrounds: readonly (readonly string[])[];
  readonly rules: readonly (readonly (Rule | null)[])[];
}

/** What may stand in a cell, and what is said when something else does. */
export type Rule = { readonly help: string } & (
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly least: number; readonly most?: number }
  | { readonly kind: 'checkbox' }
  /** Offered in a list; anything else is marked, and stays. */
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  /** The same with everything that stands in a column from a cell downwards. */
  | { readonly kind: 'oneBelow'; readonly place: Place }
);

/** A cell of a tab; row and column count from 1. */
export interface Place {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

/** What the cells of a new tab depend on. */
export interface Making {
  readonly texts: Texts;
  /** Written into the settings. */
  readonly settings: { readonly [setting in SettingName]?: string | number };
  /** The first name on the tab with people; undefined while there is none. */
  readonly names: Place | undefined;
}

/** The row of the headings on a tab that we make: a line of help stands above it. */
export const HEADING_ROW = 2;

/** An input tab as we make it: help, headings, and rows to be filled in. */
export function drawInput(input: InputName, making: Making): InputDrawing {
  const { tab, help, columns } = making.texts.inputs[input];
  const texts = Object.values<ColumnTexts>(columns);
  const headings = texts.map(({ heading }) => heading);
  const lines = [
    fixedLine(
      headings.map((_, at) => (at === 0 ? help : '')),
      WHITE,
    ),
    fixedLine(headings, GREY),
    ...(input === 'settings' ? settingLines(making) : emptyLines(input, making)),
  ];
  return { input, name: tab, notes: texts.map((text) => text.help), ...drawn(lines) };
}

function drawn(lines: readonly Line[]): DrawnRows {
  const each = <T>(look: (cell: CellKind) => T) => lines.map(({ cells }) => cells.map(look));
  return {
    cells: lines.map(({ values }) => values).filter((values) => values.length > 0),
    numberFormats: each(({ format }) => format),
    backgrounds: each(({ color }) => color),
    rules: each(({ rule }) => rule),
  };
}

/**
 * Rows for settings that a tab made by an older version lacks, for its columns as they stand now: a column that is not
 * ours stays blank. None where it lacks none.
 *
 * @param columns where the heading of each field stands, from 0
 */
export function drawSettings(
  settings: readonly SettingName[],
  columns: { readonly name?: number; readonly value?: number; readonly meaning?: number },
  texts: Texts,
): DrawnRows {
  const places = [columns.name, columns.value, columns.meaning];
  const width = 1 + Math.max(...places.map((at = 0) => at));
  const lines = settings.map((setting) => {
    const { values, cells } = settingLine(setting, texts);
    const placed = Array.from({ length: width }, (_, column) => places.indexOf(column));
    return { values: placed.map((at) => values[at] ?? ''), cells: placed.map((at) => cells[at] ?? fixed(WHITE)) };
  });
  return drawn(lines);
}

/** Columns that a tab made by an older version lacks. */
export function drawColumns(input: InputName, fields: readonly string[], making: Making): DrawnColumns {
  const columns = making.texts.inputs[input].columns as { readonly [field: string]: ColumnTexts };
  const texts = fields.map((field) => columns[field]!);
  const headings = fixedLine(
    texts.map(({ heading }) => heading),
    GREY,
  );
  return { notes: texts.map(({ help }) => help), ...drawn([headings, ...emptyLines(input, making, fields)]) };
}

const [WHITE, GREY] = ['#ffffff', '#e8eaed'];
/** Of the cells that are to be filled in, on every tab. */
export const PALE_YELLOW = '#fff8e1';
const TEXT = '@';

/** A row of the tab; without values it is blank. */
interface Line {
  readonly values: readonly (string | number)[];
  readonly cells: readonly CellKind[];
}

interface CellKind {
  readonly format: string;
  readonly rule: Rule | null;
  readonly color: string;
}

function fixedLine(values: readonly string[], color: string): Line {
  return { values, cells: values.map(() => fixed(color)) };
}

function fixed(color: string): CellKind {
  return { format: TEXT, rule: null, color };
}

/** How many rows a tab has in all. */
const ROWS: { readonly [input in InputName]: number } = {
  people: 200,
  actions: 1_000,
  deals: 200,
  clients: 1_000,
  market: 200,
  holidays: 200,
  settings: 40,
};

function emptyLines(input: InputName, making: Making, fields: readonly string[] = Object.keys(INPUTS[input])): Line[] {
  const definition: { readonly [field: string]: Field } = INPUTS[input];
  const cells = fields.map((name) => cellKind(name, definition[name]!, making));
  return Array.from({ length: ROWS[input] - HEADING_ROW }, () => ({ values: [], cells }));
}

function cellKind(name: string, { type }: Field, { texts, names }: Making): CellKind {
  const { rules, roles, inputs } = texts;
  if (name === 'fte') return toFillIn('0.00', { kind: 'number', least: 0, most: 1.5, help: rules.fte });
  if (name === 'worked') return toFillIn('0', { kind: 'checkbox', help: rules.worked });
  if (name === 'kind') return toFillIn(TEXT, { kind: 'oneOf', values: inputs.actions.kinds, help: rules.kind });
  if (name === 'manager' || name === 'person')
    return toFillIn(TEXT, names && { kind: 'oneBelow', place: names, help: rules.manager });
  switch (type) {
    case 'day':
      return toFillIn(dateFormat(texts), { kind: 'day', help: rules.day });
    case 'number':
      return toFillIn('#,##0', { kind: 'number', least: 0, help: rules.count });
    case 'money':
      return toFillIn('#,##0');
    case 'figure':
      return toFillIn('general', { kind: 'number', least: 0, help: rules.count });
    case 'certainty': {
      const { certainties } = inputs.deals;
      return toFillIn(TEXT, {
        kind: 'oneOf',
        values: CERTAINTIES.map((word) => certainties[word]),
        help: rules.choice,
      });
    }
    case 'role':
      return toFillIn(TEXT, { kind: 'oneOf', values: ROLES.map((role) => roles[role]), help: rules.role });
    default:
      return toFillIn(TEXT);
  }
}

function toFillIn(format: string, rule: Rule | null = null): CellKind {
  return { format, rule, color: PALE_YELLOW };
}

/** As people of the language write a date in a table. */
function dateFormat({ locale }: Texts): string {
  return locale === 'ru-RU' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
}

/** The values alone are to be filled in; the rows below are the user's to use. */
function settingLines({ texts, settings }: Making): Line[] {
  const filled = SETTING_NAMES.map((setting) => settingLine(setting, texts, settings[setting]));
  const free = { ...fixedLine(['', '', ''], WHITE), values: [] };
  return [...filled, ...Array.from({ length: ROWS.settings - HEADING_ROW - filled.length }, () => free)];
}

function settingLine(setting: SettingName, texts: Texts, value: string | number = ''): Line {
  const { name, help } = texts.inputs.settings.rows[setting];
  return { values: [name, value, help], cells: [fixed(WHITE), settingCell(setting, texts), fixed(WHITE)] };
}

function settingCell(setting: SettingName, { rules, inputs }: Texts): CellKind {
  const { choices } = inputs.settings.rows[setting];
  if (choices !== undefined) return toFillIn(TEXT, { kind: 'oneOf', values: choices, help: rules.choice });
  switch (setting) {
    case 'growth':
      return toFillIn('0.0%', { kind: 'number', ...LIMITS.growth, help: rules.growth });
    case 'unit':
      return toFillIn('general', { kind: 'number', ...LIMITS.unit, help: rules.unit });
    case 'year':
      return toFillIn('0', { kind: 'number', ...LIMITS.year, help: rules.year });
    case 'shortDays':
      return toFillIn('0', { kind: 'checkbox', help: rules.worked });
    case 'lowest':
    case 'highest':
    case 'over':
    case 'cap':
    case 'floor':
    case 'ceiling':
    case 'selling': {
      const { least, most } = LIMITS[setting];
      return toFillIn('0.0%', { kind: 'number', least, most, help: rules.percent(least, most) });
    }
    default:
      return toFillIn(TEXT);
  }
}

/**
 * The table on an input tab, which may be empty. Its headings are the first row that names every column it must have, so
 * that help and remarks above them do no harm; else the first with two filled cells, so that what is missing can be said.
 */
export function inputTableOn(input: InputName, tab: TabContents): Table {
  const { cells } = tab;
  const named = cells.slice(0, ROWS_ABOVE).findIndex((row) => isHeadings(input, row.map(String)));
  const at = named >= 0 ? named : cells.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
  return {
    get name() {
      return tab.name;
    },
    headings: cells[at]?.map(String) ?? [],
    rows: cells.slice(at + 1),
    firstRow: at + 2,
  };
}

/** Whether these are headings of an input table: all columns that it must have are named. */
export function isHeadings(input: InputName, headings: readonly string[]): boolean {
  return missingColumn(INPUTS[input], { headings }, recogniseInput(input, headings)) === undefined;
}

/** How far down the headings may stand. */
const ROWS_ABOVE = 10;

interface TabContents {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}
