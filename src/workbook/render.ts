import type { Area, ChartDrawing, Drawing, Look } from './drawing';
import type { CellFormat, Tab, TabColumn, TabTable } from './tab';

/** Turns a tab into rows and columns: title, message and stamp on top, then its tables one under another. */
export function render(tab: Tab): Drawing {
  const width = Math.max(...tab.tables.map(({ columns }) => columns.length));
  const lines = [...headLines(tab), ...tab.tables.flatMap((table) => [blank, ...tableLines(table)])];
  const placed = lines.map((line, at) => line(at + 1));
  const chart = drawChart(tab, placed, width);
  const look = dress(placed, width);
  return {
    key: tab.key,
    name: tab.name,
    color: tab.color,
    cells: placed.map(({ cells }) => fill(width, (at) => cells[at]?.value ?? '')),
    look,
    chart,
    layout: fingerprint(JSON.stringify([look, chart])),
  };
}

type Role = 'title' | 'message' | 'stamp' | 'caption' | 'heading' | 'body' | 'total' | 'blank';

interface PlacedCell {
  readonly value: string | number;
  readonly format: CellFormat;
}

/** A line that knows its row number: formulas name their neighbours by it. */
interface PlacedLine {
  readonly role: Role;
  readonly table?: TabTable;
  readonly row: number;
  readonly cells: readonly PlacedCell[];
}

type Line = (row: number) => PlacedLine;

const INK: Record<Role, { color: string; background: string; size: number; weight: 'bold' | 'normal' }> = {
  title: { color: '#202124', background: '#ffffff', size: 16, weight: 'bold' },
  message: { color: '#202124', background: '#ffffff', size: 11, weight: 'normal' },
  stamp: { color: '#5f6368', background: '#ffffff', size: 9, weight: 'normal' },
  caption: { color: '#202124', background: '#ffffff', size: 11, weight: 'bold' },
  heading: { color: '#202124', background: '#e8eaed', size: 10, weight: 'bold' },
  body: { color: '#202124', background: '#ffffff', size: 10, weight: 'normal' },
  total: { color: '#202124', background: '#f1f3f4', size: 10, weight: 'bold' },
  blank: { color: '#202124', background: '#ffffff', size: 10, weight: 'normal' },
};

const NUMBER_FORMATS: Record<CellFormat, string> = { text: '@', money: '#,##0;-#,##0;–', percent: '0%;-0%;–' };
const WIDTH_OF_NAMES = 190;
const WIDTH_OF_FIGURES = 96;

const text = (value: string): PlacedCell => ({ value, format: 'text' });
const blank: Line = (row) => ({ role: 'blank', row, cells: [] });

function headLines({ title, message, stamp }: Tab): Line[] {
  const line =
    (role: Role, value: string): Line =>
    (row) => ({ role, row, cells: [text(value)] });
  return [line('title', title), line('message', message), line('stamp', stamp)];
}

function tableLines(table: TabTable): Line[] {
  const { columns, rows, title, total } = table;
  const first = (row: number) => row - rows.length;
  return [
    (row) => ({ role: 'caption', row, cells: [text(title)] }),
    (row) => ({ role: 'heading', table, row, cells: columns.map(({ heading }) => text(heading)) }),
    ...rows.map(
      (values): Line =>
        (row) => ({ role: 'body', table, row, cells: bodyCells(columns, values, row) }),
    ),
    (row) => ({ role: 'total', table, row, cells: totalCells(columns, total, first(row), row) }),
  ];
}

function bodyCells(columns: readonly TabColumn[], values: TabTable['rows'][number], row: number): PlacedCell[] {
  return columns.map(({ key, format, formula }) => ({
    format,
    value: formula === undefined ? (values[key] ?? '') : locate(formula, columns, row),
  }));
}

function totalCells(columns: readonly TabColumn[], total: string, first: number, row: number): PlacedCell[] {
  return columns.map(({ format, formula }, at) => {
    if (formula !== undefined) return { format, value: locate(formula, columns, row) };
    if (format !== 'money') return text(at === 0 ? total : '');
    return { format, value: `=SUM(${columnLetter(at)}${first}:${columnLetter(at)}${row - 1})` };
  });
}

/** `{fact}-{due}` in row 7 → `=E7-D7` */
function locate(formula: string, columns: readonly TabColumn[], row: number): string {
  const cell = (key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`the formula ${formula} names a column that is not there: ${key}`);
    return `${columnLetter(at)}${row}`;
  };
  return `=${formula.replace(/\{(\w+)\}/g, (_, key: string) => cell(key))}`;
}

/** 0 → A; a tab of ours stays within the alphabet. */
const columnLetter = (at: number) => String.fromCharCode(65 + at);

function dress(lines: readonly PlacedLine[], width: number): Look {
  const each = <T>(cell: (line: PlacedLine, at: number) => T) =>
    lines.map((line) => fill(width, (at) => cell(line, at)));
  return {
    numberFormats: each(({ cells }, at) => NUMBER_FORMATS[cells[at]?.format ?? 'text']),
    backgrounds: each(({ role }) => INK[role].background),
    fontColors: each(({ role }) => INK[role].color),
    fontWeights: each(({ role }) => INK[role].weight),
    fontSizes: each(({ role }) => INK[role].size),
    alignments: each(({ role }, at) => (at > 0 && !isProse(role) ? 'right' : 'left')),
    columnWidths: fill(width, (at) => (at === 0 ? WIDTH_OF_NAMES : WIDTH_OF_FIGURES)),
    frozenRows: lines.filter(({ role }) => isProse(role) && role !== 'caption').length,
  };
}

const isProse = (role: Role) => role === 'title' || role === 'message' || role === 'stamp' || role === 'caption';

/** The chart stands to the right of the rectangle, level with the first table. */
function drawChart({ chart, tables }: Tab, lines: readonly PlacedLine[], width: number): ChartDrawing {
  const table = tables.find(({ key }) => key === chart.table);
  if (table === undefined) throw new Error(`the chart names a table that is not there: ${chart.table}`);
  const heading = lines.find((line) => line.role === 'heading' && line.table === table);
  if (heading === undefined) throw new Error(`the table ${chart.table} has no heading`);
  const range = (key: string): Area => ({
    row: heading.row,
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

/** A short name for a long text: FNV-1a, 32 bits. */
function fingerprint(source: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
