import { builder, google, handle, own, Service, write } from '../service';
import type { Workbook } from '../workbook';
import { ConditionalFormatRuleBuilderService } from './conditional-format';
import { DataValidationBuilderService } from './data-validation';
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLES,
  CHART_TYPES,
  COPY_PASTE_TYPES,
  DATA_VALIDATION_CRITERIA,
  DIMENSIONS,
  DIRECTIONS,
  INTERPOLATION_TYPES,
  METADATA_LOCATIONS,
  METADATA_VISIBILITIES,
  PROTECTION_TYPES,
  RELATIVE_DATES,
  WRAP_STRATEGIES,
} from './enums';
import { RichTextValueBuilderService } from './rich-text';
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
  newConditionalFormatRule: builder(''),
  newDataValidation: builder(''),
  newRichTextValue: builder(''),
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
    BooleanCriteria: BOOLEAN_CRITERIA,
    CopyPasteType: COPY_PASTE_TYPES,
    Dimension: DIMENSIONS,
    Direction: DIRECTIONS,
    DataValidationCriteria: DATA_VALIDATION_CRITERIA,
    InterpolationType: INTERPOLATION_TYPES,
    ProtectionType: PROTECTION_TYPES,
    RelativeDate: RELATIVE_DATES,
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

  newConditionalFormatRule = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder =>
    google(new ConditionalFormatRuleBuilderService());
  newDataValidation = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder =>
    google(new DataValidationBuilderService());
  newRichTextValue = (): GoogleAppsScript.Spreadsheet.RichTextValueBuilder => google(new RichTextValueBuilderService());

  /** The engine holds nothing back. */
  flush(): void {}
}

const CHARTS = { namespace: 'Charts', name: 'Charts', path: 'Charts', members: {} };

/** Of the charts service only its enumeration is of use in a spreadsheet. */
export class ChartsService extends Service {
  readonly type = CHARTS;
  readonly constants = { ChartType: CHART_TYPES };
}
