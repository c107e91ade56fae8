import { run } from '../run';
import { Exception, google, handle, own, read, Service, write } from '../service';
import { idNumber } from '../tab-links';
import { activateTab, addTab, tabNamed, type Workbook } from '../workbook';
import { copyTab } from './chart';
import { addMetadata, FinderService, metadataOn } from './metadata';
import { namedRanges, nameRange, rangeCalled, removeName } from './named-range';
import { protectionsOf } from './protection';
import { RangeService, rangeNamed } from './range';
import { SheetService } from './sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SPREADSHEET = {
  getId: handle(''),
  getName: read(''),
  getUrl: handle(''),
  getSpreadsheetLocale: read(''),
  getSpreadsheetTimeZone: read(''),
  getSheets: handle(''),
  getNumSheets: read(''),
  getSheetByName: handle('string'),
  getSheetById: handle('int'),
  getActiveSheet: handle(''),
  getCurrentCell: handle(''),
  setActiveSheet: write('Sheet', 'Sheet boolean'),
  getRange: handle('string'),
  insertSheet: write('', 'int', 'string', 'string int', 'object', 'int object', 'string object', 'string int object'),
  duplicateActiveSheet: write(''),
  deleteSheet: write('Sheet'),
  moveActiveSheet: write('int'),
  toast: write('string', 'string string', 'string string int?'),
  addDeveloperMetadata: write(
    'string',
    'string DeveloperMetadataVisibility',
    'string string',
    'string string DeveloperMetadataVisibility',
  ),
  getRangeByName: handle('string'),
  getNamedRanges: read(''),
  setNamedRange: write('string Range'),
  removeNamedRange: write('string'),
  getProtections: read('ProtectionType'),
  getDeveloperMetadata: read(''),
  createDeveloperMetadataFinder: handle(''),
} as const;

const TYPE = {
  namespace: 'Spreadsheet',
  name: 'Spreadsheet',
  path: 'SpreadsheetApp.Spreadsheet',
  members: SPREADSHEET,
};

export class SpreadsheetService extends Service implements Pick<Spreadsheet, keyof typeof SPREADSHEET> {
  readonly type = TYPE;
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    super();
    this.workbook = workbook;
  }

  getId = (): string => this.workbook.id;
  getName = (): string => this.workbook.name;
  getUrl = (): string => `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  getSpreadsheetLocale = (): string => this.workbook.locale;
  getSpreadsheetTimeZone = (): string => this.workbook.zone.name;

  getSheets = (): Sheet[] => this.ids().map((id) => this.sheet(id));
  getNumSheets = (): number => this.ids().length;
  getActiveSheet = (): Sheet => this.sheet(this.activeId());
  getCurrentCell = (): GoogleAppsScript.Spreadsheet.Range => {
    const { col, row } = this.workbook.cursor;
    return google(
      new RangeService(this.workbook, this.activeId(), { row: row + 1, column: col + 1, rows: 1, columns: 1 }),
    );
  };
  getSheetByName = (name: string): Sheet | null => this.maybe(tabNamed(this.workbook, name));
  getSheetById = (id: number): Sheet | null => this.maybe(this.ids().find((each) => idNumber(each) === id));

  setActiveSheet(sheet: unknown): Sheet {
    return own<SheetService>(sheet).activate();
  }

  getRange(text: string): GoogleAppsScript.Spreadsheet.Range {
    return google(rangeNamed(this.workbook, this.activeId(), text));
  }

  /** After the tab in front, or at a zero-based place, empty or as a copy. The new tab comes to the front. */
  insertSheet(...given: unknown[]): Sheet {
    const name = given.find((each) => typeof each === 'string') ?? this.freeName();
    const place = given.find((each) => typeof each === 'number') ?? this.ids().indexOf(this.activeId()) + 1;
    if (place < 0 || place > this.ids().length) throw new Exception('The sheet index is out of bounds.');
    const { template } = (given.find((each) => typeof each === 'object') ?? {}) as { template?: unknown };
    const id = template
      ? copyTab(this.workbook, own<SheetService>(template).sheetId, name, place)
      : addTab(this.workbook, name, place);
    activateTab(this.workbook, id);
    return this.sheet(id);
  }

  /** Right after it. The copy comes to the front. */
  duplicateActiveSheet(): Sheet {
    const active = new SheetService(this.workbook, this.activeId());
    return this.insertSheet(active.nameOfCopy(), active.getIndex(), { template: active });
  }

  deleteSheet(sheet: unknown): void {
    const { sheetId } = own<SheetService>(sheet);
    if (this.ids().length === 1) throw new Exception("You can't remove all the sheets in a document.");
    const { model } = this.workbook;
    run(model, 'DELETE_SHEET', { sheetId, sheetName: model.getters.getSheetName(sheetId) });
  }

  /** To a one-based place. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.ids().length) throw new Exception('The sheet index is out of bounds.');
    const sheetId = this.activeId();
    const delta = position - 1 - this.ids().indexOf(sheetId);
    if (delta !== 0) run(this.workbook.model, 'MOVE_SHEET', { sheetId, delta });
  }

  /** For five seconds, unless told otherwise. */
  toast(text: string, title = '', seconds: number | null = null): void {
    this.workbook.toasts.push({ title, text, seconds: seconds ?? 5 });
  }

  getRangeByName = (name: string): GoogleAppsScript.Spreadsheet.Range | null => {
    const range = rangeCalled(this.workbook, name);
    return range && google(range);
  };
  getNamedRanges = () => namedRanges(this.workbook);
  setNamedRange = (name: string, range: unknown): void => nameRange(this.workbook, name, own<RangeService>(range));
  removeNamedRange = (name: string): void => removeName(this.workbook, name);
  getProtections = (type: unknown) => protectionsOf(this.workbook, type);

  addDeveloperMetadata(key: string, ...rest: unknown[]): Spreadsheet {
    addMetadata(this.workbook, '', key, rest);
    return google(this);
  }

  getDeveloperMetadata = () => metadataOn(this.workbook, '');
  createDeveloperMetadataFinder = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder =>
    google(new FinderService(this.workbook));

  private ids(): readonly string[] {
    return this.workbook.model.getters.getSheetIds();
  }

  /** The tab in front; the first one when that was deleted. */
  private activeId(): string {
    const { activeSheet } = this.workbook;
    return this.ids().includes(activeSheet) ? activeSheet : this.ids()[0]!;
  }

  private sheet(id: string): Sheet {
    return google(new SheetService(this.workbook, id));
  }

  private maybe(id: string | undefined): Sheet | null {
    return id === undefined ? null : this.sheet(id);
  }

  private freeName(): string {
    const word = this.workbook.locale === 'ru_RU' ? 'Лист' : 'Sheet';
    let number = this.ids().length + 1;
    while (tabNamed(this.workbook, `${word}${number}`) !== undefined) number++;
    return `${word}${number}`;
  }
}
