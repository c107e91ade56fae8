import type { Area, ChartDrawing, Drawing, Look } from './drawing';
import { fingerprint } from './fingerprint';
import type { CellFormat, CellValue, Tab, TabChart, TabColumn, TabRow, TabTable } from './tab';

/** Turns a tab into rows and columns: title, messages and stamp on top, then its tables one under another. */
export function render(tab: Tab): Drawing {
  const lines = linesOf(tab);
  const width = Math.max(...tab.tables.map(({ columns }) => columns.length));
  const look = dress(lines, width);
  const chart = tab.chart === undefined ? {} : { chart: drawChart(tab, tab.chart, lines, width) };
  return {
    key: tab.key,
    name: tab.name,
    color: tab.color,
    cells: lines.map(({ cells }) => fill(width, (at) => cells[at]?.value ?? '')),
    rows: lines.map(({ key }) => key),
    look,
    ...chart,
    layout: fingerprint(JSON.stringify([look, chart])),
  };
}

type Role = 'title' | 'message' | 'stamp' | 'caption' | 'note' | 'heading' | 'body' | 'strong' | 'total' | 'blank';

interface PlacedCell {
  readonly value: Exclude<CellValue, null>;
  readonly format: CellFormat;
}

interface PlacedLine {
  readonly role: Role;
  /** What the line is about: `managers/Ivanova`. */
  readonly key: string;
  readonly table?: TabTable;
  readonly cells: readonly PlacedCell[];
}

const PAPER = '#ffffff';
const LINK = '#1155cc';

const INK: Record<Role, { color: string; background: string; size: number; weight: 'bold' | 'normal' }> = {
  title: { color: '#202124', background: PAPER, size: 16, weight: 'bold' },
  message: { color: '#202124', background: PAPER, size: 11, weight: 'normal' },
  stamp: { color: '#5f6368', background: PAPER, size: 9, weight: 'normal' },
  caption: { color: '#202124', background: PAPER, size: 11, weight: 'bold' },
  note: { color: '#5f6368', background: PAPER, size: 10, weight: 'normal' },
  heading: { color: '#202124', background: '#e8eaed', size: 10, weight: 'bold' },
  body: { color: '#202124', background: PAPER, size: 10, weight: 'normal' },
  strong: { color: '#202124', background: '#f8f9fa', size: 10, weight: 'bold' },
  total: { color: '#202124', background: '#f1f3f4', size: 10, weight: 'bold' },
  blank: { color: '#202124', background: PAPER, size: 10, weight: 'normal' },
};

/** Nothing is a dash, so that figures stand out; a check that finds nothing wrong is a dot. */
const NUMBER_FORMATS: Record<CellFormat, string> = {
  text: '@',
  link: '0',
  money: '#,##0;-#,##0;–',
  count: '#,##0;-#,##0;–',
  percent: '0%;-0%;–',
  check: '#,##0;-#,##0;●',
};
const WIDTH_OF_NAMES = 190;
const WIDTH_OF_FIGURES = 96;

function linesOf({ title, messages, stamp, tables }: Tab): PlacedLine[] {
  const said = messages.map((message, at) => line('message', `message/${at}`, message));
  const lines = [line('title', 'title', title), ...said, line('stamp', 'stamp', stamp)];
  for (const table of tables) lines.push(line('blank', `${table.key}/`), ...tableLines(table, lines.length + 2));
  return lines;
}

function line(role: Role, key: string, words?: string): PlacedLine {
  return { role, key, cells: words === undefined ? [] : [text(words)] };
}

function text(value: string): PlacedCell {
  return { value, format: 'text' };
}

/** The table from its title, which stands in row `start`, down to its total. */
function tableLines(table: TabTable, start: number): PlacedLine[] {
  const { key, title, note, columns, rows, total } = table;
  const above = [
    line('caption', `${key}/caption`, title),
    ...(note === undefined ? [] : [line('note', `${key}/note`, note)]),
  ];
  if (columns.length === 0) return above;
  const heading = { role: 'heading' as const, key: `${key}/heading`, table };
  const top = start + above.length + 1;
  const placeOf = (row: number): Place => ({ columns, row, top, bottom: top + rows.length - 1 });
  return [
    ...above,
    { ...heading, cells: columns.map((column) => text(column.heading)) },
    ...rows.map((row, at) => bodyLine(table, row, `${key}/${row.key ?? at}`, placeOf(top + at))),
    ...(total === undefined ? [] : [totalLine(table, total, placeOf(top + rows.length))]),
  ];
}

/** Where a formula stands, and where the body of its table does. */
interface Place {
  readonly columns: readonly TabColumn[];
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

function bodyLine(table: TabTable, { cells, strong }: TabRow, key: string, place: Place): PlacedLine {
  return {
    role: strong ? 'strong' : 'body',
    key,
    table,
    cells: table.columns.map((column) => ({
      format: column.format,
      value: column.formula === undefined ? (cells[column.key] ?? '') : locate(column.formula, place),
    })),
  };
}

function totalLine(table: TabTable, name: string, place: Place): PlacedLine {
  const cells = table.columns.map(({ key, format, formula, total }, at): PlacedCell => {
    if (at === 0) return text(name);
    const isSummed = format === 'money' || format === 'count';
    const sum = formula ?? total ?? (isSummed ? `SUM({${key}*})` : undefined);
    return sum === undefined ? text('') : { format: total === undefined ? format : 'check', value: locate(sum, place) };
  });
  return { role: 'total', key: `${table.key}/total`, table, cells };
}

/** `{fact}-{due}` in row 7 → `=E7-D7`; `{fact*}` is the column of the body, `{fact^}` its first cell. */
function locate(formula: string, { columns, row, top, bottom }: Place): string {
  const cell = (key: string, which: string) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`the formula ${formula} names a column that is not there: ${key}`);
    const letter = columnLetter(at);
    if (which === '*') return `${letter}${top}:${letter}${bottom}`;
    return `${letter}${which === '^' ? top : row}`;
  };
  return `=${formula.replace(/\{(\w+)([*^]?)\}/g, (_, key: string, which: string) => cell(key, which))}`;
}

/** 0 → A, 25 → Z, 26 → AA */
function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}

function dress(lines: readonly PlacedLine[], width: number): Look {
  const each = <T>(cell: (line: PlacedLine, at: number) => T) =>
    lines.map((placed) => fill(width, (at) => cell(placed, at)));
  return {
    numberFormats: each(({ cells }, at) => NUMBER_FORMATS[cells[at]?.format ?? 'text']),
    backgrounds: each(({ role, cells }, at) => (at < cells.length ? INK[role].background : PAPER)),
    fontColors: each(({ role, cells }, at) => (cells[at]?.format === 'link' ? LINK : INK[role].color)),
    fontWeights: each(({ role }) => INK[role].weight),
    fontSizes: each(({ role }) => INK[role].size),
    wraps: each(({ role }) => role === 'heading'),
    alignments: each(({ table }, at) => (isFigure(table, at) ? 'right' : 'left')),
    gaps: gapAreas(lines),
    columnWidths: fill(width, (at) => widthOf(lines, at)),
    frozenRows: lines.findIndex(({ role }) => role === 'blank'),
  };
}

/** The widest that a table asks for, else what suits names and figures. */
function widthOf(lines: readonly PlacedLine[], at: number): number {
  const asked = lines.flatMap(({ table }) => table?.columns[at]?.width ?? []);
  return asked.length > 0 ? Math.max(...asked) : at === 0 ? WIDTH_OF_NAMES : WIDTH_OF_FIGURES;
}

function isFigure(table: TabTable | undefined, at: number): boolean {
  const format = table?.columns[at]?.format ?? 'text';
  return format !== 'text' && format !== 'link';
}

/** The columns of gaps, from the first row of a table to its last. */
function gapAreas(lines: readonly PlacedLine[]): Area[] {
  const headings = lines.flatMap(({ role, table }, at) =>
    role === 'heading' && table ? [{ table, row: at + 1 }] : [],
  );
  return headings.flatMap(({ table, row }) =>
    table.columns.flatMap(({ isGap }, at) =>
      isGap ? [{ row: row + 1, column: at + 1, rows: table.rows.length + (table.total ? 1 : 0), columns: 1 }] : [],
    ),
  );
}

/** The chart stands to the right of the rectangle, level with the first table. */
function drawChart({ tables }: Tab, chart: TabChart, lines: readonly PlacedLine[], width: number): ChartDrawing {
  const table = tables.find(({ key }) => key === chart.table);
  if (table === undefined) throw new Error(`the chart names a table that is not there: ${chart.table}`);
  const heading = lines.findIndex((placed) => placed.role === 'heading' && placed.table === table) + 1;
  const range = (key: string): Area => ({
    row: heading,
    column: table.columns.findIndex((column) => column.key === key) + 1,
    rows: table.rows.length + 1,
    columns: 1,
  });
  const [names] = table.columns;
  return {
    type: chart.type,
    title: chart.title,
    ranges: [...(names === undefined ? [] : [range(names.key)]), ...chart.series.map(range)],
    colors: chart.colors,
    row: lines.findIndex(({ role }) => role === 'caption') + 1,
    column: width + 1,
  };
}

function fill<T>(length: number, value: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => value(at));
}
