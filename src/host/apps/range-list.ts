import { google, handle, own, Service, write } from '../service';
import type { RangeService } from './range';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export const RANGE_LIST = {
  getRanges: handle(''),
  activate: write(''),
  clear: write('', 'object'),
  clearContent: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  breakApart: write(''),
  setValue: write('any'),
  setFormula: write('string'),
  setNumberFormat: write('string'),
  setBackground: write('string?'),
  setFontColor: write('string?'),
  setFontWeight: write('string?'),
  setFontStyle: write('string?'),
  setFontSize: write('int'),
  setFontFamily: write('string?'),
  setHorizontalAlignment: write('string?'),
  setVerticalAlignment: write('string?'),
  setWrap: write('boolean'),
  setNote: write('any'),
  setFontLine: write('string?'),
  setWrapStrategy: write('WrapStrategy'),
  setBorder: write(
    'boolean? boolean? boolean? boolean? boolean? boolean?',
    'boolean? boolean? boolean? boolean? boolean? boolean? string? BorderStyle?',
  ),
  clearDataValidations: write(''),
  insertCheckboxes: write('', 'any', 'any any'),
  removeCheckboxes: write(''),
  check: write(''),
  uncheck: write(''),
} as const;

const TYPE = { namespace: 'Spreadsheet', name: 'RangeList', path: 'SpreadsheetApp.RangeList', members: RANGE_LIST };

/** Says the same to several ranges. */
export class RangeListService extends Service implements Pick<RangeList, keyof typeof RANGE_LIST> {
  readonly type = TYPE;
  private readonly ranges: readonly RangeService[];

  constructor(ranges: readonly RangeService[]) {
    super();
    this.ranges = ranges;
  }

  getRanges = () => this.ranges.map((range) => google<GoogleAppsScript.Spreadsheet.Range>(range));
  activate = () => this.all((range) => range.activate());
  clear = (options?: object) => this.all((range) => range.clear(options));
  clearContent = () => this.all((range) => range.clearContent());
  clearFormat = () => this.all((range) => range.clearFormat());
  clearNote = () => this.all((range) => range.clearNote());
  breakApart = () => this.all((range) => range.breakApart());
  setValue = (value: unknown) => this.all((range) => range.setValue(value));
  setFormula = (formula: string) => this.all((range) => range.setFormula(formula));
  setNumberFormat = (format: string) => this.all((range) => range.setNumberFormat(format));
  setBackground = (color: string | null) => this.all((range) => range.setBackground(color));
  setFontColor = (color: string | null) => this.all((range) => range.setFontColor(color));
  setFontWeight = (weight: string | null) => this.all((range) => range.setFontWeight(weight));
  setFontStyle = (style: string | null) => this.all((range) => range.setFontStyle(style));
  setFontSize = (size: number) => this.all((range) => range.setFontSize(size));
  setFontFamily = (family: string | null) => this.all((range) => range.setFontFamily(family));
  setHorizontalAlignment = (side: string | null) => this.all((range) => range.setHorizontalAlignment(side));
  setVerticalAlignment = (side: string | null) => this.all((range) => range.setVerticalAlignment(side));
  setWrap = (wraps: boolean) => this.all((range) => range.setWrap(wraps));
  setFontLine = (line: string | null) => this.all((range) => range.setFontLine(line));
  setWrapStrategy = (strategy: unknown) => this.all((range) => range.setWrapStrategy(strategy));
  setBorder = (...border: Parameters<RangeService['setBorder']>) => this.all((range) => range.setBorder(...border));
  clearDataValidations = () => this.all((range) => range.clearDataValidations());
  insertCheckboxes = (...values: unknown[]) => this.all((range) => range.insertCheckboxes(...values));
  removeCheckboxes = () => this.all((range) => range.removeCheckboxes());
  check = () => this.all((range) => range.check());
  uncheck = () => this.all((range) => range.uncheck());
  setNote = (note: unknown) => this.all((range) => range.setNote(note));

  private all(tell: (range: RangeService) => unknown): RangeList {
    for (const range of this.ranges) tell(own(range));
    return google(this);
  }
}
