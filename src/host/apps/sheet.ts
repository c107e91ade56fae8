import { isBlankAt } from '../cells';
import { engineName } from '../names';
import { run } from '../run';
import { Exception, google, handle, own, read, Service, write } from '../service';
import { idNumber } from '../tab-links';
import { activateTab, refuseCells, refuseName, sizeOf, tabName, tabNamed, type Workbook } from '../workbook';
import {
  ChartBuilderService,
  type ChartService,
  chartsOn,
  copyTab,
  insertChart,
  removeChart,
  updateChart,
} from './chart';
import { type ConditionalFormatRuleService, conditionalFormatsOn, setConditionalFormats } from './conditional-format';
import * as look from './look';
import { addMetadata, FinderService, metadataOn } from './metadata';
import { namedRanges } from './named-range';
import { protect, protectionsOf } from './protection';
import { type Box, RangeService, rangeNamed } from './range';
import { RangeListService } from './range-list';
import { SpreadsheetService } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const SHEET = {
  getName: read(''),
  getSheetName: read(''),
  setName: write('string'),
  getSheetId: handle(''),
  getIndex: read(''),
  getParent: handle(''),
  getLastRow: read(''),
  getLastColumn: read(''),
  getMaxRows: read(''),
  getMaxColumns: read(''),
  getDataRange: handle(''),
  getRange: handle('string', 'int int', 'int int int', 'int int int int'),
  getRangeList: handle('string[]'),
  insertRowsAfter: write('int int'),
  insertRowsBefore: write('int int'),
  insertRowAfter: write('int'),
  insertColumnsAfter: write('int int'),
  insertColumnAfter: write('int'),
  deleteRows: write('int int'),
  deleteRow: write('int'),
  deleteColumns: write('int int'),
  deleteColumn: write('int'),
  appendRow: write('any[]'),
  getFrozenRows: read(''),
  getFrozenColumns: read(''),
  setFrozenRows: write('int'),
  setFrozenColumns: write('int'),
  hasHiddenGridlines: read(''),
  setHiddenGridlines: write('boolean'),
  getTabColor: read(''),
  setTabColor: write('string?'),
  getColumnWidth: read('int'),
  setColumnWidth: write('int int'),
  setColumnWidths: write('int int int'),
  getRowHeight: read('int'),
  setRowHeight: write('int int'),
  setRowHeights: write('int int int'),
  activate: write(''),
  clear: write('', 'object'),
  clearContents: write(''),
  clearFormats: write(''),
  clearNotes: write(''),
  isSheetHidden: read(''),
  hideSheet: write(''),
  showSheet: write(''),
  copyTo: write('Spreadsheet'),
  hideColumns: write('int', 'int int'),
  hideRows: write('int', 'int int'),
  showColumns: write('int', 'int int'),
  showRows: write('int', 'int int'),
  isColumnHiddenByUser: read('int'),
  isRowHiddenByUser: read('int'),
  sort: write('int', 'int boolean'),
  protect: write(''),
  getProtections: read('ProtectionType'),
  getNamedRanges: read(''),
  getConditionalFormatRules: read(''),
  setConditionalFormatRules: write('ConditionalFormatRule[]'),
  clearConditionalFormatRules: write(''),
  addDeveloperMetadata: write(
    'string',
    'string DeveloperMetadataVisibility',
    'string string',
    'string string DeveloperMetadataVisibility',
  ),
  getDeveloperMetadata: read(''),
  createDeveloperMetadataFinder: handle(''),
  newChart: handle(''),
  insertChart: write('EmbeddedChart'),
  getCharts: read(''),
  updateChart: write('EmbeddedChart'),
  removeChart: write('EmbeddedChart'),
} as const;

const TYPE = { namespace: 'Spreadsheet', name: 'Sheet', path: 'SpreadsheetApp.Sheet', members: SHEET };

export class SheetService extends Service implements Pick<Sheet, keyof typeof SHEET> {
  readonly type = TYPE;
  readonly workbook: Workbook;
  readonly sheetId: string;

  constructor(workbook: Workbook, sheetId: string) {
    super();
    this.workbook = workbook;
    this.sheetId = sheetId;
  }

  // who it is

  getName = (): string => tabName(this.workbook, this.there());
  getSheetName = (): string => this.getName();
  getSheetId = (): number => idNumber(this.sheetId);
  getIndex = (): number => this.getters().getSheetIds().indexOf(this.there()) + 1;
  getParent = (): GoogleAppsScript.Spreadsheet.Spreadsheet => google(new SpreadsheetService(this.workbook));

  setName(name: string): Sheet {
    refuseName(this.workbook, name, this.there());
    return this.dispatch('RENAME_SHEET', { newName: engineName(name), oldName: this.engineName() });
  }

  activate(): Sheet {
    activateTab(this.workbook, this.there());
    return google(this);
  }

  // its size

  getMaxRows = (): number => this.size().rows;
  getMaxColumns = (): number => this.size().columns;
  getLastRow = (): number => this.content().rows;
  getLastColumn = (): number => this.content().columns;

  insertRowsAfter = (after: number, count: number): Sheet => this.grow('ROW', after, count);
  insertRowsBefore = (before: number, count: number): Sheet => this.grow('ROW', before, count, 'before');
  insertRowAfter = (after: number): Sheet => this.grow('ROW', after, 1);
  insertColumnsAfter = (after: number, count: number): Sheet => this.grow('COL', after, count);
  insertColumnAfter = (after: number): Sheet => this.grow('COL', after, 1);
  deleteRows = (from: number, count: number): void => this.shrink('ROW', from, count);
  deleteColumns = (from: number, count: number): void => this.shrink('COL', from, count);

  deleteRow(row: number): Sheet {
    this.shrink('ROW', row, 1);
    return google(this);
  }

  deleteColumn(column: number): Sheet {
    this.shrink('COL', column, 1);
    return google(this);
  }

  appendRow(values: unknown[]): Sheet {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    this.box({ row, column: 1, rows: 1, columns: values.length }).setValues([values]);
    return google(this);
  }

  // parts of it

  getRange(rowOrText: number | string, column = 1, rows = 1, columns = 1): Range {
    if (typeof rowOrText === 'string') return google(rangeNamed(this.workbook, this.there(), rowOrText));
    return google(this.box({ row: rowOrText, column, rows, columns }));
  }

  getRangeList(texts: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return google(new RangeListService(texts.map((text) => rangeNamed(this.workbook, this.there(), text))));
  }

  /** From A1 to the last cell with content: A1 alone in an empty tab. */
  getDataRange(): Range {
    const { rows, columns } = this.content();
    return google(this.box({ row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) }));
  }

  // how it looks

  getFrozenRows = (): number => this.getters().getPaneDivisions(this.there()).ySplit;
  getFrozenColumns = (): number => this.getters().getPaneDivisions(this.there()).xSplit;
  setFrozenRows = (rows: number): void => this.freeze('ROWS', rows, this.getMaxRows());
  setFrozenColumns = (columns: number): void => this.freeze('COLUMNS', columns, this.getMaxColumns());

  hasHiddenGridlines = (): boolean => !this.getters().getGridLinesVisibility(this.there());
  setHiddenGridlines = (hidden: boolean): Sheet =>
    this.dispatch('SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hidden });

  getTabColor = (): string | null => this.getters().getSheet(this.there()).color ?? null;
  setTabColor = (color: string | null): Sheet =>
    this.dispatch('COLOR_SHEET', color === null ? {} : { color: look.color(color) });

  getColumnWidth = (column: number): number => this.getters().getColSize(this.there(), column - 1);
  getRowHeight = (row: number): number => this.getters().getRowSize(this.there(), row - 1);
  setColumnWidth = (column: number, width: number): Sheet => this.resize('COL', column, 1, width);
  setColumnWidths = (from: number, count: number, width: number): Sheet => this.resize('COL', from, count, width);
  setRowHeight = (row: number, height: number): Sheet => this.resize('ROW', row, 1, height);
  setRowHeights = (from: number, count: number, height: number): Sheet => this.resize('ROW', from, count, height);

  hideColumns = (from: number, count = 1): void => this.hide('HIDE', 'COL', from, count);
  hideRows = (from: number, count = 1): void => this.hide('HIDE', 'ROW', from, count);
  showColumns = (from: number, count = 1): void => this.hide('UNHIDE', 'COL', from, count);
  showRows = (from: number, count = 1): void => this.hide('UNHIDE', 'ROW', from, count);
  isColumnHiddenByUser = (column: number): boolean => this.getters().isColHiddenByUser(this.there(), column - 1);
  isRowHiddenByUser = (row: number): boolean => this.getters().isRowHiddenByUser(this.there(), row - 1);

  isSheetHidden = (): boolean => !this.getters().isSheetVisible(this.there());
  showSheet = (): Sheet => this.dispatch('SHOW_SHEET', {});

  hideSheet(): Sheet {
    if (this.getters().getVisibleSheetIds().length === 1) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    return this.dispatch('HIDE_SHEET', {});
  }

  // order, protection, names and rules

  /** Sorts all rows, those of headings too. */
  sort(column: number, ascending = true): Sheet {
    const { rows, columns } = this.content();
    if (rows > 1) this.box({ row: 1, column: 1, rows, columns: Math.max(columns, column) }).sort({ column, ascending });
    return google(this);
  }

  protect = () => protect(this.workbook, this.there(), null);
  getProtections = (type: unknown) => protectionsOf(this.workbook, type, this.there());
  getNamedRanges = () => namedRanges(this.workbook, this.there());
  getConditionalFormatRules = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] =>
    conditionalFormatsOn(this.workbook, this.there()).map((rule) => google(rule));
  setConditionalFormatRules = (rules: unknown[]): void =>
    setConditionalFormats(
      this.workbook,
      this.there(),
      rules.map((rule) => own<ConditionalFormatRuleService>(rule)),
    );
  clearConditionalFormatRules = (): void => this.setConditionalFormatRules([]);

  // clearing

  clear(options: look.ClearOptions = {}): Sheet {
    this.all().clear(options);
    return google(this);
  }

  clearContents(): Sheet {
    this.all().clearContent();
    return google(this);
  }

  clearFormats(): Sheet {
    this.all().clearFormat();
    return google(this);
  }

  clearNotes(): Sheet {
    this.all().clearNote();
    return google(this);
  }

  /** Into this same document: the copy goes to the end. */
  copyTo(): Sheet {
    const end = this.getters().getSheetIds().length;
    return google(new SheetService(this.workbook, copyTab(this.workbook, this.there(), this.nameOfCopy(), end)));
  }

  // developer metadata

  addDeveloperMetadata(key: string, ...rest: unknown[]): Sheet {
    addMetadata(this.workbook, this.there(), key, rest);
    return google(this);
  }

  getDeveloperMetadata = () => metadataOn(this.workbook, this.there());
  createDeveloperMetadataFinder = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder =>
    google(new FinderService(this.workbook, { sheetId: this.there() }));

  // charts

  newChart = (): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder =>
    google(new ChartBuilderService(this.workbook, this.there()));
  getCharts = (): GoogleAppsScript.Spreadsheet.EmbeddedChart[] =>
    chartsOn(this.workbook, this.there()).map((chart) => google(chart));
  insertChart = (chart: unknown): void => insertChart(this.workbook, this.there(), own<ChartService>(chart));
  updateChart = (chart: unknown): void => updateChart(this.workbook, this.there(), own<ChartService>(chart));
  removeChart = (chart: unknown): void => removeChart(this.workbook, this.there(), own<ChartService>(chart));

  /** The rectangle from A1 to the last cell that is not blank. */
  private content(): { rows: number; columns: number } {
    const { rows, columns } = this.size();
    const isBlank = (row: number, col: number) => isBlankAt(this.workbook, { sheetId: this.sheetId, row, col });
    const rowIsBlank = (row: number) => range(columns).every((col) => isBlank(row, col));
    const last = range(rows).findLast((row) => !rowIsBlank(row)) ?? -1;
    const columnIsBlank = (col: number) => range(last + 1).every((row) => isBlank(row, col));
    return { rows: last + 1, columns: (range(columns).findLast((col) => !columnIsBlank(col)) ?? -1) + 1 };
  }

  private all(): RangeService {
    return this.box({ row: 1, column: 1, ...this.size() });
  }

  private box(box: Box): RangeService {
    return new RangeService(this.workbook, this.there(), box);
  }

  private grow(dimension: 'ROW' | 'COL', beside: number, quantity: number, position = 'after'): Sheet {
    const { rows, columns } = this.size();
    const [most, across] = dimension === 'ROW' ? [rows, columns] : [columns, rows];
    if (beside < 1 || beside > most) throw new Exception(outOfBounds(dimension));
    refuseCells(this.workbook, quantity * across);
    const place = { base: beside - 1, quantity, position };
    return this.dispatch('ADD_COLUMNS_ROWS', { dimension, ...place, sheetName: this.engineName() });
  }

  private shrink(dimension: 'ROW' | 'COL', from: number, count: number): void {
    const most = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (from < 1 || from + count - 1 > most) throw new Exception(outOfBounds(dimension));
    if (count >= most) {
      throw new Exception(`You can't delete all the ${dimension === 'ROW' ? 'rows' : 'columns'} on the sheet.`);
    }
    const elements = range(count).map((at) => from - 1 + at);
    this.dispatch('REMOVE_COLUMNS_ROWS', { dimension, elements, sheetName: this.engineName() });
  }

  private freeze(what: 'ROWS' | 'COLUMNS', quantity: number, most: number): void {
    if (quantity >= most) {
      throw new Exception(`You can't freeze all visible ${what.toLowerCase()} on the sheet.`);
    }
    if (quantity === 0) this.dispatch(`UNFREEZE_${what}`, {});
    else this.dispatch(`FREEZE_${what}`, { quantity });
  }

  private hide(verb: 'HIDE' | 'UNHIDE', dimension: 'ROW' | 'COL', from: number, count: number): void {
    const most = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (from < 1 || from + count - 1 > most) throw new Exception(outOfBounds(dimension));
    const elements = range(count).map((at) => from - 1 + at);
    this.dispatch(`${verb}_COLUMNS_ROWS`, { dimension, elements });
  }

  private resize(dimension: 'ROW' | 'COL', from: number, count: number, size: number): Sheet {
    const most = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (from < 1 || from + count - 1 > most) throw new Exception(outOfBounds(dimension));
    return this.dispatch('RESIZE_COLUMNS_ROWS', { dimension, elements: range(count).map((at) => from - 1 + at), size });
  }

  /** `Copy of Plan`, then `Copy of Plan 2`. */
  nameOfCopy(): string {
    const wished = `Copy of ${this.getName()}`;
    let name = wished;
    for (let copy = 2; tabNamed(this.workbook, name) !== undefined; copy++) name = `${wished} ${copy}`;
    return name;
  }

  private getters() {
    return this.workbook.model.getters;
  }

  private size() {
    return sizeOf(this.workbook, this.there());
  }

  private engineName(): string {
    return this.getters().getSheetName(this.sheetId);
  }

  /** The tab's id, as long as it exists. */
  private there(): string {
    if (this.getters().tryGetSheet(this.sheetId)) return this.sheetId;
    throw new Exception(`Sheet ${this.getSheetId()} not found`);
  }

  private dispatch(type: string, payload: object): Sheet {
    run(this.workbook.model, type, { sheetId: this.there(), ...payload });
    return google(this);
  }
}

const outOfBounds = (dimension: 'ROW' | 'COL'): string =>
  `Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`;

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
