import { type Area, columnName, parseReference } from '../a1';
import {
  contentAt,
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
import { type Rectangle, type StylePatch, setCells } from '../engine';
import { type TypedContent, textContent } from '../literal';
import { a1, r1c1 } from '../r1c1';
import { run } from '../run';
import { type EnumValue, Exception, google, HostLimit, handle, own, read, Service, write } from '../service';
import { activateTab, sizeOf, tabNamed, type Workbook } from '../workbook';
import { borderCommands } from './border';
import { checkboxAt, tickAt } from './checkbox';
import { copyRange, moveRange, shiftCells, sortKey, sortRows } from './copying';
import {
  DataValidationBuilderService,
  type DataValidationService,
  refuseInvalid,
  rejectsValues,
  setValidation,
  validationAt,
} from './data-validation';
import { type DIMENSIONS, type DIRECTIONS, WRAP_STRATEGIES } from './enums';
import * as look from './look';
import { protect } from './protection';
import { nextDataCell, regionAround } from './region';
import { type RichTextValueService, richTextAt, richTextContent } from './rich-text';
import { SheetService } from './sheet';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** One-based and inclusive of its first cell: `{ row: 1, column: 1, rows: 2, columns: 3 }` is A1:C2. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** `D:F` and `5:7` keep their notation; a whole tab has none. */
  readonly open?: 'rows' | 'columns' | 'both';
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
  getFormulaR1C1: read(''),
  getFormulasR1C1: read(''),
  setFormulaR1C1: write('string'),
  setFormulasR1C1: write('string[][]'),
  getDataRegion: read('', 'Dimension'),
  getNextDataCell: read('Direction'),
  isStartRowBounded: handle(''),
  isEndRowBounded: handle(''),
  isStartColumnBounded: handle(''),
  isEndColumnBounded: handle(''),
  removeDuplicates: write('', 'int[]'),
  trimWhitespace: write(''),
  moveTo: write('Range'),
  insertCells: write('Dimension'),
  deleteCells: write('Dimension'),
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
  getFontLine: read(''),
  setFontLine: write('string?'),
  setFontLines: write('string?[][]'),
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
  getDataValidation: read(''),
  getDataValidations: read(''),
  setDataValidation: write('DataValidation?'),
  setDataValidations: write('DataValidation?[][]'),
  clearDataValidations: write(''),
  insertCheckboxes: write('', 'any', 'any any'),
  removeCheckboxes: write(''),
  check: write(''),
  uncheck: write(''),
  isChecked: read(''),
  protect: write(''),
  getRichTextValue: read(''),
  getRichTextValues: read(''),
  setRichTextValue: write('RichTextValue'),
  setRichTextValues: write('RichTextValue[][]'),
  sort: write('any'),
  copyTo: write('Range', 'Range CopyPasteType boolean', 'Range object'),
  copyFormatToRange: write('Sheet int int int int'),
  getMergedRanges: read(''),
  getFontColor: read(''),
  getFontColors: read(''),
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

  isStartRowBounded = (): boolean => !this.isOpen('columns');
  isEndRowBounded = (): boolean => !this.isOpen('columns');
  isStartColumnBounded = (): boolean => !this.isOpen('rows');
  isEndColumnBounded = (): boolean => !this.isOpen('rows');

  getDataRegion(along?: unknown): Range {
    const dimension = along === undefined ? undefined : (labelOf(along) as keyof typeof DIMENSIONS);
    return google(
      rangeOf(this.workbook, this.sheetId, regionAround(this.workbook, this.sheetId, this.zone(), dimension)),
    );
  }

  getNextDataCell(direction: unknown): Range {
    const { row, col } = nextDataCell(this.workbook, this.corner(), labelOf(direction) as keyof typeof DIRECTIONS);
    return google(
      new RangeService(this.workbook, this.sheetId, { row: row + 1, column: col + 1, rows: 1, columns: 1 }),
    );
  }

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
    activateTab(this.workbook, this.sheetId, this.corner());
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

  getFormulaR1C1 = (): string | null => this.first((at) => r1c1At(this.workbook, at));
  getFormulasR1C1 = (): (string | null)[][] => this.each((at) => r1c1At(this.workbook, at));
  setFormulaR1C1 = (formula: string): Range => this.setFormulas(this.each((at) => a1(formula, homeOf(at))));
  setFormulasR1C1(formulas: string[][]): Range {
    this.refuseSize(formulas);
    return this.setFormulas(this.each((at, row, column) => a1(formulas[row]![column]!, homeOf(at))));
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
  getFontColor = (): string => this.first((at) => look.fontColor(styleAt(this.workbook, at)));
  getFontColors = (): string[][] => this.each((at) => look.fontColor(styleAt(this.workbook, at)));
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

  getFontLine = () => this.first((at) => look.fontLine(styleAt(this.workbook, at)));
  setFontLine = (line: string | null): Range => this.styled(look.withFontLine(line));
  setFontLines = (lines: (string | null)[][]): Range => this.styledEach(lines, look.withFontLine);

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
  /** A number becomes the text that Java has for it: 25 is `25.0`, though `setNote` leaves it 25. */
  setNotes = (notes: unknown[][]): Range =>
    this.styledEach(notes, (note) => look.withNote(Number.isInteger(note) ? `${note}.0` : note));
  clearNote = (): Range => this.styled(look.withNote(null));

  // what may stand in it

  getDataValidation = (): Validation | null => this.first((at) => asValidation(validationAt(this.workbook, at)));
  getDataValidations = (): (Validation | null)[][] => this.each((at) => asValidation(validationAt(this.workbook, at)));
  setDataValidation = (rule: unknown): Range => this.validated([this.zone()], rule);
  clearDataValidations = (): Range => this.setDataValidation(null);

  setDataValidations(rules: unknown[][]): Range {
    this.refuseSize(rules);
    const cells = this.each((at, row, column) => ({ at, rule: rules[row]![column] })).flat();
    for (const rule of new Set(cells.map((cell) => cell.rule))) {
      const zones = cells.filter((cell) => cell.rule === rule).map(({ at }) => cellZone(at));
      this.validated(this.workbook.o.helpers.mergeContiguousZones(zones), rule);
    }
    return google(this);
  }

  insertCheckboxes(...values: unknown[]): Range {
    this.setDataValidation(new DataValidationBuilderService().requireCheckbox(...(values as [])).build());
    return this.uncheck();
  }

  /** A cell that holds something else keeps it. */
  removeCheckboxes(): Range {
    const isTicked = this.each((at) => tickAt(this.workbook, at));
    this.write(
      this.each((at, row, column) => ({
        content: isTicked[row]![column] === undefined ? contentAt(this.workbook, at) : '',
      })),
    );
    const boxes = this.each((at) => (checkboxAt(this.workbook, at) ? [cellZone(at)] : [])).flat(2);
    return boxes.length === 0 ? google(this) : this.validated(boxes, null);
  }

  check = (): Range => this.tick(0);
  uncheck = (): Range => this.tick(1);

  /** Null when some are ticked and others not, or a cell is no checkbox. */
  isChecked(): boolean | null {
    const ticks = this.each((at) => tickAt(this.workbook, at)).flat();
    const [first] = ticks;
    return first !== undefined && ticks.every((each) => each === first) ? first : null;
  }

  // order and copies

  /** By columns of the sheet, counted from 1: `2`, `{ column: 2, ascending: false }`, or several of them. */
  sort(specs: unknown): Range {
    const keys = (Array.isArray(specs) ? specs : [specs]).map(sortKey);
    const isOutside = keys.some(({ column }) => column < this.box.column || column > this.getLastColumn());
    if (isOutside) throw new Exception('Sort column is outside of the range.');
    sortRows(this.workbook, this, keys);
    return google(this);
  }

  /** Of equal rows the first stays, and the others close up. Returns the range that is left. */
  removeDuplicates(columns?: number[]): Range {
    const compared = columns ?? Array.from({ length: this.box.columns }, (_, at) => this.box.column + at);
    const keys = this.getValues().map((row) => JSON.stringify(compared.map((column) => row[column - this.box.column])));
    const kept = this.getValues().filter((_, at) => keys.indexOf(keys[at]!) === at);
    const blanks = Array.from({ length: this.box.rows - kept.length }, () => Array(this.box.columns).fill(''));
    this.setValues([...kept, ...blanks]);
    return this.offset(0, 0, kept.length);
  }

  /** Around texts, and all but one space between words. */
  trimWhitespace(): Range {
    return this.write(
      this.each((at) => {
        const value = valueAt(this.workbook, at);
        const isText = typeof value === 'string' && formulaAt(this.workbook, at) === '';
        return { content: isText ? textContent(value.trim().replace(/\s+/g, ' ')) : contentAt(this.workbook, at) };
      }),
    );
  }

  moveTo = (target: unknown): void => moveRange(this.workbook, this, own<RangeService>(target));

  /** The cells behind make room: to the side (COLUMNS) or down (ROWS). */
  insertCells(along: unknown): Range {
    shiftCells(this.workbook, this, 'INSERT_CELL', labelOf(along));
    return google(this);
  }

  deleteCells(along: unknown): void {
    shiftCells(this.workbook, this, 'DELETE_CELL', labelOf(along));
  }

  copyTo(destination: unknown, how?: unknown, transposed?: unknown): void {
    if (transposed === true) throw new HostLimit('The local host cannot turn a range while it copies it yet.');
    copyRange(this.workbook, this, own<RangeService>(destination), how);
  }

  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const box = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    const to = new RangeService(this.workbook, own<SheetService>(sheet).sheetId, box);
    copyRange(this.workbook, this, to, { formatOnly: true });
  }

  protect = () => protect(this.workbook, this.sheetId, this.zone());

  // texts with links

  getRichTextValue = (): RichText | null => this.first((at) => asRichText(richTextAt(this.workbook, at)));
  getRichTextValues = (): (RichText | null)[][] => this.each((at) => asRichText(richTextAt(this.workbook, at)));
  setRichTextValue = (value: unknown): Range => this.linked(() => own<RichTextValueService>(value));

  setRichTextValues(values: unknown[][]): Range {
    this.refuseSize(values);
    return this.linked((row, column) => own<RichTextValueService>(values[row]![column]));
  }

  // clearing and merging

  clear(options: look.ClearOptions = {}): Range {
    if (!options.formatOnly) this.clearContent();
    if (!options.contentsOnly) this.clearFormat();
    return google(this);
  }

  clearContent(): Range {
    const { model } = this.workbook;
    // The engine takes some validations away with the contents; Google never does.
    if (model.getters.getDataValidationRules(this.sheetId).length > 0) return this.emptied();
    run(model, 'DELETE_CONTENT', this.target());
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

  getMergedRanges(): Range[] {
    const merges = this.workbook.model.getters.getMerges(this.sheetId);
    const here = merges.filter((merge) => this.workbook.o.helpers.overlap(merge, this.zone()));
    return here.map((merge) => google(rangeOf(this.workbook, this.sheetId, merge)));
  }

  breakApart(): Range {
    run(this.workbook.model, 'REMOVE_MERGE', this.target());
    return google(this);
  }

  zone(): Rectangle {
    const [top, left] = [this.box.row - 1, this.box.column - 1];
    return { top, left, bottom: this.getLastRow() - 1, right: this.getLastColumn() - 1 };
  }

  /** As the engine's commands name it. */
  private target(): { readonly sheetId: string; readonly target: readonly Rectangle[] } {
    return { sheetId: this.sheetId, target: [this.zone()] };
  }

  private isOpen(along: 'rows' | 'columns'): boolean {
    return this.box.open === along || this.box.open === 'both';
  }

  private validated(zones: readonly Rectangle[], rule: unknown): Range {
    setValidation(this.workbook, this.sheetId, zones, rule ? own<DataValidationService>(rule) : null);
    return google(this);
  }

  private tick(which: 0 | 1): Range {
    return this.write(
      this.each((at) => {
        const values = checkboxAt(this.workbook, at);
        return values ? contentFor(this.workbook, at, values[which]) : { content: contentAt(this.workbook, at) };
      }),
    );
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
    if (rejectsValues(this.workbook, this.sheetId)) {
      this.each((at, row, column) => refuseInvalid(this.workbook, at, typed[row]![column]!.content));
    }
    const contents = typed.map((row) => row.map(({ content }) => content));
    const formats = typed.map((row) => row.map(({ format }) => format ?? null));
    setCells(this.workbook.model, { ...this.corner(), contents, formats });
    return google(this);
  }

  private linked(textOf: (row: number, column: number) => RichTextValueService): Range {
    const contents = this.each((_, row, column) => richTextContent(this.workbook, textOf(row, column)));
    setCells(this.workbook.model, { ...this.corner(), contents, areLinks: true });
    return google(this);
  }

  private emptied(): Range {
    const contents = this.each((at) => (contentAt(this.workbook, at) === '' ? null : ''));
    setCells(this.workbook.model, { ...this.corner(), contents });
    return google(this);
  }

  private formatted(formatOf: (row: number, column: number) => string): Range {
    const formats = this.each((_, row, column) => formatOf(row, column));
    setCells(this.workbook.model, { ...this.corner(), formats });
    return google(this);
  }

  private styled(style: StylePatch): Range {
    setCells(this.workbook.model, { ...this.corner(), styles: this.each(() => style) });
    return google(this);
  }

  private styledEach<T>(values: T[][], styleOf: (value: T) => StylePatch): Range {
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

/** The range of an engine's zone. */
export function rangeOf(workbook: Workbook, sheetId: string, { top, left, bottom, right }: Rectangle): RangeService {
  const box = { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
  return new RangeService(workbook, sheetId, box);
}

/** The range that a text names, seen from a tab: `A1:B2`, `Plan!A:A`, or the name of a range. */
export function rangeNamed(workbook: Workbook, sheetId: string, text: string): RangeService {
  const { getNamedRange } = workbook.model.getters;
  const named = getNamedRange(text);
  if (named) return rangeOf(workbook, named.range.sheetId, named.range.zone);
  const reference = parseReference(text);
  const there = reference?.tab === undefined ? sheetId : tabNamed(workbook, reference.tab);
  if (!reference || there === undefined) throw new Exception('Range not found');
  return new RangeService(workbook, there, boxOf(reference.area, sizeOf(workbook, there)));
}

function boxOf({ row, column, lastRow, lastColumn }: Area, size: { rows: number; columns: number }): Box {
  const [top, left] = [row ?? 1, column ?? 1];
  const box = {
    row: top,
    column: left,
    rows: (lastRow ?? size.rows) - top + 1,
    columns: (lastColumn ?? size.columns) - left + 1,
  };
  if (row === undefined && lastRow === undefined) return { ...box, open: 'columns' };
  return column === undefined && lastColumn === undefined ? { ...box, open: 'rows' } : box;
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
  if (open === 'both') return '';
  const [left, right] = [columnName(column), columnName(column + columns - 1)];
  if (open === 'columns') return `${left}:${right}`;
  if (open === 'rows') return `${row}:${row + rows - 1}`;
  const corner = `${left}${row}`;
  return rows === 1 && columns === 1 ? corner : `${corner}:${right}${row + rows - 1}`;
}

const homeOf = ({ row, col }: Position) => ({ row: row + 1, column: col + 1 });

/** Null where there is no formula. */
function r1c1At(workbook: Workbook, at: Position): string | null {
  const formula = formulaAt(workbook, at);
  return formula === '' ? null : r1c1(formula, homeOf(at));
}

const cellZone = ({ row, col }: Position): Rectangle => ({ top: row, left: col, bottom: row, right: col });

const asRichText = (value: RichTextValueService | null): RichText | null => (value === null ? null : google(value));

const asValidation = (rule: DataValidationService | null): Validation | null => (rule === null ? null : google(rule));

const labelOf = (value: unknown): string => (value as unknown as EnumValue).label;
