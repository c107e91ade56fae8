import type { Cell } from '../domain/cells';
import { INPUTS, type InputName, recogniseInput } from '../domain/inputs';
import { ROLES } from '../domain/role';
import { LIMITS, SETTING_NAMES, type SettingName, type Settings } from '../domain/settings';
import { type Field, missingColumn, type Table } from '../domain/table';
import type { ColumnTexts } from '../i18n/inputs/texts';
import type { Texts } from '../i18n/texts';

/** An input tab as it is made; from then on it is the user's. Every matrix covers the whole grid from A1. */
export interface InputDrawing {
  readonly input: InputName;
  /** The name the tab gets, if it is free. */
  readonly name: string;
  /** A line of help, the headings, and what is filled in already. */
  readonly cells: readonly (readonly (string | number)[])[];
  /** One on each heading. */
  readonly notes: readonly string[];
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
  readonly settings: Settings;
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
  const each = <T>(look: (cell: CellKind) => T) => lines.map(({ cells }) => cells.map(look));
  return {
    input,
    name: tab,
    cells: lines.map(({ values }) => values).filter((values) => values.length > 0),
    notes: texts.map((text) => text.help),
    numberFormats: each(({ format }) => format),
    backgrounds: each(({ color }) => color),
    rules: each(({ rule }) => rule),
  };
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
  holidays: 200,
  settings: 20,
};

function emptyLines(input: InputName, making: Making): Line[] {
  const cells = Object.entries<Field>(INPUTS[input]).map(([name, field]) => cellKind(name, field, making));
  return Array.from({ length: ROWS[input] - HEADING_ROW }, () => ({ values: [], cells }));
}

function cellKind(name: string, { type }: Field, { texts, names }: Making): CellKind {
  const { rules, roles, inputs } = texts;
  if (name === 'fte') return toFillIn('0.00', { kind: 'number', least: 0, most: 1.5, help: rules.fte });
  if (name === 'worked') return toFillIn('0', { kind: 'checkbox', help: rules.worked });
  if (name === 'kind') return toFillIn(TEXT, { kind: 'oneOf', values: inputs.actions.kinds, help: rules.kind });
  if (name === 'manager') return toFillIn(TEXT, names && { kind: 'oneBelow', place: names, help: rules.manager });
  switch (type) {
    case 'day':
      return toFillIn(dateFormat(texts), { kind: 'day', help: rules.day });
    case 'number':
      return toFillIn('#,##0', { kind: 'number', least: 0, help: rules.count });
    case 'money':
      return toFillIn('#,##0');
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
  const { rows } = texts.inputs.settings;
  const filled = SETTING_NAMES.map((setting): Line => {
    const { name, help } = rows[setting];
    return {
      values: [name, settings[setting] ?? '', help],
      cells: [fixed(WHITE), settingCell(setting, texts), fixed(WHITE)],
    };
  });
  const free = { ...fixedLine(['', '', ''], WHITE), values: [] };
  return [...filled, ...Array.from({ length: ROWS.settings - HEADING_ROW - filled.length }, () => free)];
}

function settingCell(setting: SettingName, { rules }: Texts): CellKind {
  if (setting === 'currency') return toFillIn(TEXT);
  const format = { growth: '0.0%', unit: '#,##0.00', year: '0' }[setting];
  return toFillIn(format, { kind: 'number', ...LIMITS[setting], help: rules[setting] });
}

/**
 * The table on an input tab, which may be empty. Its headings are the first row that names every column it must have, so
 * that help and remarks above them do no harm; else the first with two filled cells, so that what is missing can be said.
 */
export function inputTableOn(input: InputName, { name, cells }: TabContents): Table {
  const named = cells.slice(0, ROWS_ABOVE).findIndex((row) => isHeadings(input, row.map(String)));
  const at = named >= 0 ? named : cells.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
  return { name, headings: cells[at]?.map(String) ?? [], rows: cells.slice(at + 1), firstRow: at + 2 };
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
