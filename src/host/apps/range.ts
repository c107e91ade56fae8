import { columnName } from '../a1';
import {
  contentFor,
  displayAt,
  formatAt,
  formulaAt,
  formulaContent,
  isBlankAt,
  type Position,
  type ScriptValue,
  styleAt,
  valueAt,
} from '../cells';
import { type CellStyle, setCells } from '../engine';
import type { TypedContent } from '../literal';
import { run } from '../run';
import { type EnumValue, Exception, google, handle, read, Service, write } from '../service';
import { activateTab, sizeOf, type Workbook } from '../workbook';
import { borderCommands } from './border';
import { WRAP_STRATEGIES } from './enums';
import * as look from './look';
import { SheetService } from './sheet';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** One-based and inclusive of its first cell: `{ row: 1, column: 1, rows: 2, columns: 3 }` is A1:C2. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** `D:F` and `5:7` keep their notation. */
  readonly open?: 'rows' | 'columns';
}

export const RANGE = {
  getValue: read(''),
  getValues: read(''),
  setValue: write('any'),
  setValues: write('any[][]'),
  getFormula: read(''),
  getFormulas: read(''),
  setFormula: write('string'),
  setFormulas: write('string[][]'),
  getDisplayValue: read(''),
  getDisplayValues: read(''),
  getNumberFormat: read(''),
  getNumberFormats: read(''),
  setNumberFormat: write('string'),
  setNumberFormats: write('string[][]'),
  getRow: handle(''),
  getColumn: handle(''),
  getNumRows: handle(''),
  getNumColumns: handle(''),
  getLastRow: handle(''),
  getLastColumn: handle(''),
  getA1Notation: handle(''),
  getSheet: handle(''),
  getCell: handle('int int'),
  offset: handle('int int', 'int int int', 'int int int int'),
  isBlank: read(''),
  activate: write(''),
  clear: write('', 'object'),
  clearContent: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  merge: write(''),
  breakApart: write(''),
  getBackground: read(''),
  getBackgrounds: read(''),
  setBackground: write('string?'),
  setBackgrounds: write('string?[][]'),
  setFontColor: write('string?'),
  setFontColors: write('string?[][]'),
  getFontWeight: read(''),
  getFontWeights: read(''),
  setFontWeight: write('string?'),
  setFontWeights: write('string?[][]'),
  getFontStyle: read(''),
  setFontStyle: write('string?'),
  setFontStyles: write('string?[][]'),
  getFontSize: read(''),
  getFontSizes: read(''),
  setFontSize: write('int'),
  setFontSizes: write('int[][]'),
  getFontFamily: read(''),
  setFontFamily: write('string?'),
  setFontFamilies: write('string?[][]'),
  getHorizontalAlignment: read(''),
  getHorizontalAlignments: read(''),
  setHorizontalAlignment: write('string?'),
  setHorizontalAlignments: write('string?[][]'),
  getVerticalAlignment: read(''),
  setVerticalAlignment: write('string?'),
  setVerticalAlignments: write('string?[][]'),
  getWrap: read(''),
  getWrapStrategy: read(''),
  setWrap: write('boolean'),
  setWraps: write('boolean[][]'),
  setWrapStrategy: write('WrapStrategy'),
  setWrapStrategies: write('WrapStrategy[][]'),
  setBorder: write(
    'boolean? boolean? boolean? boolean? boolean? boolean?',
    'boolean? boolean? boolean? boolean? boolean? boolean? string? BorderStyle?',
  ),
  getNote: read(''),
  getNotes: read(''),
  setNote: write('any'),
  setNotes: write('any[][]'),
} as const;

const TYPE = { namespace: 'Spreadsheet', name: 'Range', path: 'SpreadsheetApp.Range', members: RANGE };

type Known = Pick<Range, keyof typeof RANGE>;

export class RangeService extends Service implements Known {
  readonly type = TYPE;
  readonly workbook: Workbook;
  readonly sheetId: string;
  readonly box: Box;

  constructor(workbook: Workbook, sheetId: string, box: Box) {
    super();
    refuseBox(workbook, sheetId, box);
    this.workbook = workbook;
    this.sheetId = sheetId;
    this.box = box;
  }

  // where it is

  getRow = (): number => this.box.row;
  getColumn = (): number => this.box.column;
  getNumRows = (): number => this.box.rows;
  getNumColumns = (): number => this.box.columns;
  getLastRow = (): number => this.box.row + this.box.rows - 1;
  getLastColumn = (): number => this.box.column + this.box.columns - 1;
  getA1Notation = (): string => notation(this.box);
  getSheet = () => google<GoogleAppsScript.Spreadsheet.Sheet>(new SheetService(this.workbook, this.sheetId));

  getCell(row: number, column: number): Range {
    const { rows, columns } = this.box;
    if (row < 1 || row > rows || column < 1 || column > columns) throw new Exception('Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows = this.box.rows, columns = this.box.columns): Range {
    const { row, column } = this.box;
    const box = { row: row + rowOffset, column: column + columnOffset, rows, columns };
    return google(new RangeService(this.workbook, this.sheetId, box));
  }

  activate(): Range {
    activateTab(this.workbook, this.sheetId);
    return google(this);
  }

  // what stands in it

  getValue = (): ScriptValue => this.first((at) => valueAt(this.workbook, at));
  getValues = (): ScriptValue[][] => this.each((at) => valueAt(this.workbook, at));
  getFormula = (): string => this.first((at) => formulaAt(this.workbook, at));
  getFormulas = (): string[][] => this.each((at) => formulaAt(this.workbook, at));
  getDisplayValue = (): string => this.first((at) => displayAt(this.workbook, at));
  getDisplayValues = (): string[][] => this.each((at) => displayAt(this.workbook, at));
  isBlank = (): boolean => this.each((at) => isBlankAt(this.workbook, at)).every((row) => row.every(Boolean));

  setValue(value: unknown): Range {
    return this.write(this.each((at) => contentFor(this.workbook, at, value)));
  }

  setValues(values: unknown[][]): Range {
    this.refuseSize(values);
    return this.write(this.each((at, row, column) => contentFor(this.workbook, at, values[row]![column])));
  }

  setFormula(formula: string): Range {
    const content = formulaContent(this.workbook, formula);
    return this.write(this.each(() => ({ content })));
  }

  setFormulas(formulas: string[][]): Range {
    this.refuseSize(formulas);
    return this.write(
      this.each((_, row, column) => ({ content: formulaContent(this.workbook, formulas[row]![column]!) })),
    );
  }

  // how its numbers are shown

  getNumberFormat = (): string => this.first((at) => look.numberFormat(formatAt(this.workbook, at)));
  getNumberFormats = (): string[][] => this.each((at) => look.numberFormat(formatAt(this.workbook, at)));
  setNumberFormat = (format: string): Range => this.formatted(() => format);

  setNumberFormats(formats: string[][]): Range {
    this.refuseSize(formats);
    return this.formatted((row, column) => formats[row]![column]!);
  }

  // how it looks

  getBackground = (): string => this.first((at) => look.background(styleAt(this.workbook, at)));
  getBackgrounds = (): string[][] => this.each((at) => look.background(styleAt(this.workbook, at)));
  setBackground = (color: string | null): Range => this.styled(look.withBackground(color));
  setBackgrounds = (colors: (string | null)[][]): Range => this.styledEach(colors, look.withBackground);
  setFontColor = (color: string | null): Range => this.styled(look.withFontColor(color));
  setFontColors = (colors: (string | null)[][]): Range => this.styledEach(colors, look.withFontColor);

  getFontWeight = () => this.first((at) => look.fontWeight(styleAt(this.workbook, at)));
  getFontWeights = () => this.each((at) => look.fontWeight(styleAt(this.workbook, at)));
  setFontWeight = (weight: string | null): Range => this.styled(look.withFontWeight(weight));
  setFontWeights = (weights: (string | null)[][]): Range => this.styledEach(weights, look.withFontWeight);

  getFontStyle = () => this.first((at) => look.fontStyle(styleAt(this.workbook, at)));
  setFontStyle = (style: string | null): Range => this.styled(look.withFontStyle(style));
  setFontStyles = (styles: (string | null)[][]): Range => this.styledEach(styles, look.withFontStyle);

  getFontSize = (): number => this.first((at) => look.fontSize(styleAt(this.workbook, at)));
  getFontSizes = (): number[][] => this.each((at) => look.fontSize(styleAt(this.workbook, at)));
  setFontSize = (size: number): Range => this.styled(look.withFontSize(size));
  setFontSizes = (sizes: number[][]): Range => this.styledEach(sizes, look.withFontSize);

  getFontFamily = (): string => this.first((at) => look.fontFamily(styleAt(this.workbook, at)));
  setFontFamily = (family: string | null): Range => this.styled(look.withFontFamily(family));
  setFontFamilies = (families: (string | null)[][]): Range => this.styledEach(families, look.withFontFamily);

  getHorizontalAlignment = (): string => this.first((at) => look.horizontal(styleAt(this.workbook, at)));
  getHorizontalAlignments = (): string[][] => this.each((at) => look.horizontal(styleAt(this.workbook, at)));
  setHorizontalAlignment = (side: string | null): Range => this.styled(look.withHorizontal(side));
  setHorizontalAlignments = (sides: (string | null)[][]): Range => this.styledEach(sides, look.withHorizontal);

  getVerticalAlignment = (): string => this.first((at) => look.vertical(styleAt(this.workbook, at)));
  setVerticalAlignment = (side: string | null): Range => this.styled(look.withVertical(side));
  setVerticalAlignments = (sides: (string | null)[][]): Range => this.styledEach(sides, look.withVertical);

  getWrap = (): boolean => this.first((at) => look.isWrapped(styleAt(this.workbook, at)));
  getWrapStrategy = (): GoogleAppsScript.Spreadsheet.WrapStrategy =>
    google(this.first((at) => WRAP_STRATEGIES[look.wrapStrategy(styleAt(this.workbook, at))]));
  setWrap = (wraps: boolean): Range => this.styled(look.withWrap(wraps ? 'WRAP' : 'OVERFLOW'));
  setWraps = (wraps: boolean[][]): Range => this.styledEach(wraps, (each) => look.withWrap(each ? 'WRAP' : 'OVERFLOW'));
  setWrapStrategy = (strategy: unknown): Range => this.styled(look.withWrap(labelOf(strategy)));
  setWrapStrategies = (strategies: unknown[][]): Range =>
    this.styledEach(strategies, (each) => look.withWrap(labelOf(each)));

  setBorder(...sides: [...look.Sides, color?: string | null, style?: unknown]): Range {
    const [top, left, bottom, right, vertical, horizontal, color, style] = sides;
    const border = { color: look.color(color ?? '#000000'), style: style ? labelOf(style) : 'SOLID' };
    for (const command of borderCommands([top, left, bottom, right, vertical, horizontal], border)) {
      run(this.workbook.model, 'SET_ZONE_BORDERS', { ...this.target(), border: command });
    }
    return google(this);
  }

  // notes

  getNote = (): string => this.first((at) => styleAt(this.workbook, at).note ?? '');
  getNotes = (): string[][] => this.each((at) => styleAt(this.workbook, at).note ?? '');
  setNote = (note: unknown): Range => this.styled(look.withNote(note));
  setNotes = (notes: unknown[][]): Range => this.styledEach(notes, look.withNote);
  clearNote = (): Range => this.styled(look.withNote(null));

  // clearing and merging

  clear(options: look.ClearOptions = {}): Range {
    if (!options.formatOnly) this.clearContent();
    if (!options.contentsOnly) this.clearFormat();
    return google(this);
  }

  clearContent(): Range {
    run(this.workbook.model, 'DELETE_CONTENT', this.target());
    return google(this);
  }

  /** Notes are no format: they stay. */
  clearFormat(): Range {
    const notes = this.getNotes();
    run(this.workbook.model, 'CLEAR_FORMATTING', this.target());
    run(this.workbook.model, 'SET_ZONE_BORDERS', { ...this.target(), border: { position: 'clear' } });
    return notes.some((row) => row.some(Boolean)) ? this.setNotes(notes) : google(this);
  }

  merge(): Range {
    run(this.workbook.model, 'ADD_MERGE', { ...this.target(), force: true });
    return google(this);
  }

  breakApart(): Range {
    run(this.workbook.model, 'REMOVE_MERGE', this.target());
    return google(this);
  }

  /** As the engine's commands name it: zero-based and inclusive. */
  target(): { sheetId: string; target: { top: number; left: number; bottom: number; right: number }[] } {
    const [top, left] = [this.box.row - 1, this.box.column - 1];
    const zone = { top, left, bottom: this.getLastRow() - 1, right: this.getLastColumn() - 1 };
    return { sheetId: this.sheetId, target: [zone] };
  }

  private corner(): Position {
    return { sheetId: this.sheetId, row: this.box.row - 1, col: this.box.column - 1 };
  }

  private first<T>(readAt: (position: Position) => T): T {
    return readAt(this.corner());
  }

  /** Rows of what is read at each cell, told by its position in the sheet and in the range. */
  private each<T>(readAt: (position: Position, row: number, column: number) => T): T[][] {
    const { sheetId, row: top, col: left } = this.corner();
    return Array.from({ length: this.box.rows }, (_, row) =>
      Array.from({ length: this.box.columns }, (_, column) =>
        readAt({ sheetId, row: top + row, col: left + column }, row, column),
      ),
    );
  }

  private write(typed: TypedContent[][]): Range {
    const contents = typed.map((row) => row.map(({ content }) => content));
    const formats = typed.map((row) => row.map(({ format }) => format ?? null));
    setCells(this.workbook.model, { ...this.corner(), contents, formats });
    return google(this);
  }

  private formatted(formatOf: (row: number, column: number) => string): Range {
    const formats = this.each((_, row, column) => formatOf(row, column));
    setCells(this.workbook.model, { ...this.corner(), formats });
    return google(this);
  }

  private styled(style: CellStyle): Range {
    setCells(this.workbook.model, { ...this.corner(), styles: this.each(() => style) });
    return google(this);
  }

  private styledEach<T>(values: T[][], styleOf: (value: T) => CellStyle): Range {
    this.refuseSize(values);
    const styles = values.map((row) => row.map(styleOf));
    setCells(this.workbook.model, { ...this.corner(), styles });
    return google(this);
  }

  private refuseSize(data: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.box;
    if (data.length !== rows) throw new Exception(sizeMismatch('rows', data.length, rows));
    const odd = data.find((row) => row.length !== columns);
    if (odd) throw new Exception(sizeMismatch('columns', odd.length, columns));
  }
}

function sizeMismatch(what: 'rows' | 'columns', data: number, range: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;
}

function refuseBox(workbook: Workbook, sheetId: string, { row, column, rows, columns }: Box): void {
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  const size = sizeOf(workbook, sheetId);
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

function notation({ row, column, rows, columns, open }: Box): string {
  const [left, right] = [columnName(column), columnName(column + columns - 1)];
  if (open === 'columns') return `${left}:${right}`;
  if (open === 'rows') return `${row}:${row + rows - 1}`;
  const corner = `${left}${row}`;
  return rows === 1 && columns === 1 ? corner : `${corner}:${right}${row + rows - 1}`;
}

const labelOf = (value: unknown): string => (value as unknown as EnumValue).label;
