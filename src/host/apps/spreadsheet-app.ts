import { google, handle, own, Service, write } from '../service';
import type { Workbook } from '../workbook';
import { BORDER_STYLES, CHART_TYPES, METADATA_LOCATIONS, METADATA_VISIBILITIES, WRAP_STRATEGIES } from './enums';
import type { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';
import type { UiService } from './ui';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export const SPREADSHEET_APP = {
  getActiveSpreadsheet: handle(''),
  getActive: handle(''),
  getActiveSheet: handle(''),
  setActiveSheet: write('Sheet'),
  getUi: handle(''),
  flush: handle(''),
} as const;

const TYPE = {
  namespace: 'Spreadsheet',
  name: 'SpreadsheetApp',
  path: 'SpreadsheetApp',
  members: SPREADSHEET_APP,
};

export class SpreadsheetAppService extends Service implements Pick<App, keyof typeof SPREADSHEET_APP> {
  readonly type = TYPE;
  readonly constants = {
    BorderStyle: BORDER_STYLES,
    WrapStrategy: WRAP_STRATEGIES,
    DeveloperMetadataVisibility: METADATA_VISIBILITIES,
    DeveloperMetadataLocationType: METADATA_LOCATIONS,
  };
  private readonly workbook: Workbook;
  private readonly ui: UiService;

  constructor(workbook: Workbook, ui: UiService) {
    super();
    this.workbook = workbook;
    this.ui = ui;
  }

  getActiveSpreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => google(new SpreadsheetService(this.workbook));
  getActive = (): GoogleAppsScript.Spreadsheet.Spreadsheet => this.getActiveSpreadsheet();
  getActiveSheet = (): GoogleAppsScript.Spreadsheet.Sheet => this.getActiveSpreadsheet().getActiveSheet();
  setActiveSheet = (sheet: unknown): GoogleAppsScript.Spreadsheet.Sheet => own<SheetService>(sheet).activate();
  getUi = (): GoogleAppsScript.Base.Ui => google(this.ui);

  /** The engine holds nothing back. */
  flush(): void {}
}

const CHARTS = { namespace: 'Charts', name: 'Charts', path: 'Charts', members: {} };

/** Of the charts service only its enumeration is of use in a spreadsheet. */
export class ChartsService extends Service {
  readonly type = CHARTS;
  readonly constants = { ChartType: CHART_TYPES };
}
