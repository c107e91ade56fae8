import { sumOf } from '../domain/sum';
import { columnLetter } from './column-letter';
import type { Area, CellNote, ChartDrawing, Drawing, Look } from './drawing';
import { fingerprint } from './fingerprint';
import { PALE_YELLOW } from './inputs';
import type { CellFormat, CellValue, LiveFigure, Tab, TabChart, TabColumn, TabRow, TabTable } from './tab';

/** Turns a tab into rows and columns: title, messages and stamp on top, then its tables one under another. */
export function render(tab: Tab): Drawing {
  const lines = linesOf(tab);
  const width = Math.max(...tab.tables.map(({ columns }) => columns.length));
  const look = dress(lines, width, tab);
  const notes = notesOf(lines);
  const chart = tab.chart === undefined ? {} : { chart: drawChart(tab, tab.chart, lines, look) };
  const table = tab.tables.find(({ entry }) => entry !== undefined);
  return {
    key: tab.key,
    name: tab.name,
    color: tab.color,
    cells: lines.map(({ cells }) => fill(width, (at) => cells[at]?.value ?? '')),
    rows: lines.map(({ key }) => key),
    notes,
    look,
    ...chart,
    ...(tab.reportDate && { reportDate: dateArea(lines) }),
    ...(table?.entry && { entry: entryArea(table, lines), entryHelp: table.entry.help }),
    layout: fingerprint(
      JSON.stringify([abridged(look), chart, table?.columns.map(({ heading }) => heading), placesOf(notes)]),
    ),
  };
}

/** A row that has come before as its number: most rows of a tab look alike, and the text is a tenth as long. */
function abridged(look: Look): unknown[] {
  const known = new Map<string, number>();
  const numbered = (row: unknown) => {
    const text = JSON.stringify(row);
    const number = known.get(text);
    if (number === undefined) known.set(text, known.size);
    return number ?? text;
  };
  return Object.values(look).map((part) => (Array.isArray(part) ? part.map(numbered) : part));
}

type Role =
  | 'title'
  | 'message'
  | 'stamp'
  | 'caption'
  | 'note'
  | 'heading'
  | 'body'
  | 'strong'
  | 'entry'
  | 'total'
  | 'foot'
  | 'blank';

interface PlacedCell {
  readonly value: Exclude<CellValue, LiveFigure | null>;
  readonly format: CellFormat;
  /** In place of the one that goes with the format. */
  readonly numberFormat?: string | undefined;
  readonly note?: string | undefined;
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
  entry: { color: '#202124', background: PAPER, size: 10, weight: 'normal' },
  total: { color: '#202124', background: '#f1f3f4', size: 10, weight: 'bold' },
  foot: { color: '#5f6368', background: PAPER, size: 9, weight: 'normal' },
  blank: { color: '#202124', background: PAPER, size: 10, weight: 'normal' },
};

/** Nothing is a dash, so that figures stand out; a check that finds nothing wrong is a dot. */
const NUMBER_FORMATS: Record<CellFormat, string> = {
  text: '@',
  link: '0',
  day: 'yyyy-mm-dd',
  money: '#,##0;-#,##0;–',
  count: '#,##0;-#,##0;–',
  percent: '0%',
  share: '0.0%',
  check: '#,##0;-#,##0;●',
};

const REPORT_DATE = 'report date';

function linesOf({ title, messages, stamp, reportDate, tables }: Tab): PlacedLine[] {
  const said = messages.map((message, at) => line('message', `message/${at}`, message));
  const dated = reportDate === undefined ? [] : [dateLine(reportDate)];
  const head = [line('title', 'title', title), ...said, line('stamp', 'stamp', stamp), ...dated];
  const bodies = bodiesOf(tables, head.length);
  return [...head, ...tables.flatMap((table) => [line('blank', `${table.key}/`), ...tableLines(table, bodies)])];
}

function line(role: Role, key: string, words?: string): PlacedLine {
  return { role, key, cells: words === undefined ? [] : [text(words)] };
}

function dateLine({ label, day, numberFormat }: NonNullable<Tab['reportDate']>): PlacedLine {
  return { role: 'stamp', key: REPORT_DATE, cells: [text(label), { value: day, format: 'day', numberFormat }] };
}

function text(value: string): PlacedCell {
  return { value, format: 'text' };
}

/** Where the rows of a table stand, headings and total left out. */
interface Body {
  readonly columns: readonly TabColumn[];
  readonly top: number;
  readonly bottom: number;
}

/** By the keys of the tables. A blank line, the title, perhaps a note, and the headings stand above a body. */
type Bodies = ReadonlyMap<string, Body>;

function bodiesOf(tables: readonly TabTable[], linesAbove: number): Bodies {
  let above = linesAbove;
  return new Map(
    tables.map(({ key, note, columns, rows, total, foot }) => {
      const title = above + (note === undefined ? 2 : 3);
      const top = title + 2;
      const bottom = title + 1 + rows.length;
      above = columns.length === 0 ? title : bottom + (total === undefined ? 0 : 1) + (foot === undefined ? 0 : 1);
      return [key, { columns, top, bottom }];
    }),
  );
}

/** The table from its title down to its foot. */
function tableLines(table: TabTable, bodies: Bodies): PlacedLine[] {
  const { key, title, note, columns, rows, total, foot } = table;
  const above = [
    line('caption', `${key}/caption`, title),
    ...(note === undefined ? [] : [line('note', `${key}/note`, note)]),
  ];
  if (columns.length === 0) return above;
  const { top, bottom } = bodies.get(key)!;
  const placeOf = (row: number): Place => ({ table: key, row, bodies });
  return [
    ...above,
    { role: 'heading', key: `${key}/heading`, table, cells: columns.map(({ heading }) => text(heading)) },
    ...rows.map((row, at) => bodyLine(table, row, `${key}/${row.key ?? at}`, placeOf(top + at))),
    ...(total === undefined ? [] : [totalLine(table, total, placeOf(bottom + 1))]),
    ...(foot === undefined ? [] : [line('foot', `${key}/foot`, foot)]),
  ];
}

/** The table and the row in which a formula stands. */
interface Place {
  readonly table: string;
  readonly row: number;
  readonly bodies: Bodies;
}

function bodyLine(
  table: TabTable,
  { cells, notes, strong, numberFormat }: TabRow,
  key: string,
  place: Place,
): PlacedLine {
  return {
    role: table.entry ? 'entry' : strong ? 'strong' : 'body',
    key,
    table,
    cells: table.columns.map((column, at) => ({
      format: column.format,
      note: notes?.[column.key],
      numberFormat: at === 0 ? numberFormat : undefined,
      value: figure(column.formula === undefined ? (cells[column.key] ?? '') : { formula: column.formula }, place),
    })),
  };
}

function figure(value: Exclude<CellValue, null>, place: Place): PlacedCell['value'] {
  return typeof value === 'object' && 'formula' in value ? locate(value.formula, place) : value;
}

function totalLine(table: TabTable, name: string, place: Place): PlacedLine {
  const cells = table.columns.map(({ key, format, formula, total }, at): PlacedCell => {
    if (at === 0) return text(name);
    const isSummed = format === 'money' || format === 'count';
    const sum = total ?? formula ?? (isSummed ? `SUM({${key}*})` : undefined);
    return !sum ? text('') : { format: total === undefined ? format : 'check', value: locate(sum, place) };
  });
  return { role: 'total', key: `${table.key}/total`, table, cells };
}

/**
 * `{fact}-{due}` in row 7 → `=E7-D7`; `{fact*}` is the column of the body, `{fact^}` its first cell, and `{entry.day*}` a
 * column of the table `entry`.
 */
function locate(formula: string, { table, row, bodies }: Place): string {
  const cell = (other: string | undefined, key: string, which: string) => {
    const body = bodies.get(other ?? table);
    const at = body?.columns.findIndex((column) => column.key === key) ?? -1;
    if (body === undefined || at < 0)
      throw new Error(`the formula ${formula} names a column that is not there: ${key}`);
    const letter = columnLetter(at);
    if (which === '*') return `${letter}${body.top}:${letter}${body.bottom}`;
    return `${letter}${which === '^' ? body.top : row}`;
  };
  const located = formula.replace(
    /\{(?:(\w+)\.)?(\w+)([*^]?)\}/g,
    (_, other: string | undefined, key: string, which: string) => cell(other, key, which),
  );
  return `=${located}`;
}

function dress(lines: readonly PlacedLine[], width: number, { longest }: Tab): Look {
  const each = <T>(cell: (line: PlacedLine, at: number) => T) =>
    lines.map((placed) => fill(width, (at) => cell(placed, at)));
  return {
    numberFormats: each(({ cells }, at) => cells[at]?.numberFormat ?? NUMBER_FORMATS[cells[at]?.format ?? 'text']),
    backgrounds: each((placed, at) => backgroundOf(placed, at)),
    fontColors: each(({ role, cells }, at) => (cells[at]?.format === 'link' ? LINK : INK[role].color)),
    fontWeights: each(({ role }) => INK[role].weight),
    fontSizes: each(({ role }) => INK[role].size),
    wraps: each(({ role }) => role === 'heading'),
    alignments: each(({ table }, at) => (isFigure(table, at) ? 'right' : 'left')),
    gaps: gapAreas(lines),
    columnWidths: fill(width, (at) => widthOf(lines, at, longest)),
    frozenRows: lines.findIndex(({ role }) => role === 'blank'),
  };
}

/** The cells that are to be filled in stand out, as they do on every tab. */
function backgroundOf({ role, cells }: PlacedLine, at: number): string {
  if (at >= cells.length) return PAPER;
  return role === 'entry' && at > 0 ? PALE_YELLOW : INK[role].background;
}

/** In pixels, the widest that a table asks for, else what suits names and figures; the longest words of headings need the least. */
function widthOf(
  lines: readonly PlacedLine[],
  at: number,
  { name, amount }: Tab['longest'] = { name: 0, amount: 0 },
): number {
  const asked = lines.flatMap(({ table }) => table?.columns[at]?.width ?? []);
  if (asked.length > 0) return Math.max(...asked);
  return at === 0 ? between(160, 7 * name + 12, 260) : between(90, 7 * amount + 20, 160);
}

function isFigure(table: TabTable | undefined, at: number): boolean {
  const format = table?.columns[at]?.format ?? 'text';
  return format !== 'text' && format !== 'link' && format !== 'day';
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

function notesOf(lines: readonly PlacedLine[]): CellNote[] {
  return lines.flatMap(({ cells }, row) =>
    cells.flatMap(({ note }, at) => (note === undefined ? [] : [{ row: row + 1, column: at + 1, text: note }])),
  );
}

function placesOf(notes: readonly CellNote[]): string {
  return notes.map(({ row, column }) => `${row}:${column}`).join();
}

/** Beside its label. */
function dateArea(lines: readonly PlacedLine[]): Area {
  return { row: lines.findIndex(({ key }) => key === REPORT_DATE) + 1, column: 2, rows: 1, columns: 1 };
}

/** From the headings to the foot. */
function entryArea(table: TabTable, lines: readonly PlacedLine[]): Area {
  const from = lines.findIndex(({ role, table: placed }) => role === 'heading' && placed === table);
  const to = lines.findIndex(({ key }) => key === `${table.key}/foot`);
  return { row: from + 1, column: 1, rows: to - from + 1, columns: table.columns.length };
}

/** How far down a chart reaches, in rows. */
const CHART_ROWS = 14;
/** Pixels of a window of 1400 that the sidebar, the numbers of rows and the space before a chart leave. */
const BESIDE_SIDEBAR = 1020;

/** The chart stands to the right of what it is beside, in sight of who has the sidebar open: a wider table may stand above or below. */
function drawChart(
  { tables }: Tab,
  chart: TabChart,
  lines: readonly PlacedLine[],
  { columnWidths }: Look,
): ChartDrawing {
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
  const top = lines.findIndex(({ key }) => key === `${chart.beside ?? tables[0]?.key}/caption`);
  const columns = Math.max(...lines.slice(top, top + CHART_ROWS).map(({ cells }) => cells.length));
  const left = BESIDE_SIDEBAR - sumOf(columnWidths.slice(0, columns));
  return {
    type: chart.type,
    title: chart.title,
    ranges: [...(names === undefined ? [] : [range(names.key)]), ...chart.series.map(range)],
    colors: chart.colors,
    row: top + 1,
    column: columns + 1,
    width: between(270, left, 430),
  };
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}

function fill<T>(length: number, value: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => value(at));
}
