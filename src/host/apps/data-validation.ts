import type { Rectangle } from '../engine';
import { run } from '../run';
import { builder, type EnumValue, Exception, google, handle, own, Service } from '../service';
import type { Workbook } from '../workbook';
import { type Criterion, criterionOf, type EngineCriterion, engineCriterion } from './criteria';
import { DATA_VALIDATION_CRITERIA } from './enums';
import { type RangeService, rangeNamed } from './range';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Criteria = keyof typeof DATA_VALIDATION_CRITERIA;

/** What a script said about the values that a cell may have. */
interface ValidationState extends Criterion {
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

const NEW_VALIDATION: ValidationState = { criteria: '', values: [], allowInvalid: true, helpText: null };

export const DATA_VALIDATION = {
  copy: builder(''),
  getAllowInvalid: handle(''),
  getCriteriaType: handle(''),
  getCriteriaValues: handle(''),
  getHelpText: handle(''),
} as const;

const TYPE = {
  namespace: 'Spreadsheet',
  name: 'DataValidation',
  path: 'SpreadsheetApp.DataValidation',
  members: DATA_VALIDATION,
};

/** What rules and their builders tell alike. */
abstract class Validating extends Service {
  abstract state: ValidationState;

  copy = (): Builder => google(new DataValidationBuilderService(this.state));
  getAllowInvalid = (): boolean => this.state.allowInvalid;
  getCriteriaType = (): GoogleAppsScript.Spreadsheet.DataValidationCriteria =>
    google(DATA_VALIDATION_CRITERIA[this.state.criteria as Criteria]);
  getCriteriaValues = (): unknown[] => [...this.state.values];
  /** Null where nothing was said, whatever the type definitions of the rule say. */
  getHelpText = (): string => this.state.helpText as string;
}

export class DataValidationService extends Validating implements Pick<Validation, keyof typeof DATA_VALIDATION> {
  readonly type = TYPE;
  readonly state: ValidationState;

  constructor(state: ValidationState) {
    super();
    this.state = state;
  }
}

export const DATA_VALIDATION_BUILDER = {
  ...DATA_VALIDATION,
  build: builder(''),
  setAllowInvalid: builder('boolean'),
  setHelpText: builder('string'),
  withCriteria: builder('DataValidationCriteria any[]'),
  requireCheckbox: builder('', 'any', 'any any'),
  requireDate: builder(''),
  requireDateAfter: builder('Date'),
  requireDateBefore: builder('Date'),
  requireDateBetween: builder('Date Date'),
  requireDateEqualTo: builder('Date'),
  requireDateNotBetween: builder('Date Date'),
  requireDateOnOrAfter: builder('Date'),
  requireDateOnOrBefore: builder('Date'),
  requireFormulaSatisfied: builder('string'),
  requireNumberBetween: builder('int int'),
  requireNumberEqualTo: builder('int'),
  requireNumberGreaterThan: builder('int'),
  requireNumberGreaterThanOrEqualTo: builder('int'),
  requireNumberLessThan: builder('int'),
  requireNumberLessThanOrEqualTo: builder('int'),
  requireNumberNotBetween: builder('int int'),
  requireNumberNotEqualTo: builder('int'),
  requireTextContains: builder('string'),
  requireTextDoesNotContain: builder('string'),
  requireTextEqualTo: builder('string'),
  requireTextIsEmail: builder(''),
  requireTextIsUrl: builder(''),
  requireValueInList: builder('any[]', 'any[] boolean'),
  requireValueInRange: builder('Range', 'Range boolean'),
} as const;

const BUILDER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'DataValidationBuilder',
  path: 'SpreadsheetApp.DataValidationBuilder',
  members: DATA_VALIDATION_BUILDER,
};

export class DataValidationBuilderService
  extends Validating
  implements Pick<Builder, keyof typeof DATA_VALIDATION_BUILDER>
{
  readonly type = BUILDER_TYPE;
  state: ValidationState;

  constructor(state: ValidationState = NEW_VALIDATION) {
    super();
    this.state = state;
  }

  setAllowInvalid = (allowInvalid: boolean): Builder => this.with({ allowInvalid });
  setHelpText = (helpText: string): Builder => this.with({ helpText });
  withCriteria = (criteria: unknown, values: unknown[]): Builder =>
    this.require(own<EnumValue>(criteria).label as Criteria, ...values);

  requireCheckbox = (...values: unknown[]): Builder => this.require('CHECKBOX', ...values);
  requireDate = (): Builder => this.require('DATE_IS_VALID_DATE');
  requireDateAfter = (date: unknown): Builder => this.require('DATE_AFTER', date);
  requireDateBefore = (date: unknown): Builder => this.require('DATE_BEFORE', date);
  requireDateBetween = (start: unknown, end: unknown): Builder => this.require('DATE_BETWEEN', start, end);
  requireDateEqualTo = (date: unknown): Builder => this.require('DATE_EQUAL_TO', date);
  requireDateNotBetween = (start: unknown, end: unknown): Builder => this.require('DATE_NOT_BETWEEN', start, end);
  requireDateOnOrAfter = (date: unknown): Builder => this.require('DATE_ON_OR_AFTER', date);
  requireDateOnOrBefore = (date: unknown): Builder => this.require('DATE_ON_OR_BEFORE', date);
  requireFormulaSatisfied = (formula: string): Builder => this.require('CUSTOM_FORMULA', formula);
  requireNumberBetween = (start: number, end: number): Builder => this.require('NUMBER_BETWEEN', start, end);
  requireNumberEqualTo = (number: number): Builder => this.require('NUMBER_EQUAL_TO', number);
  requireNumberGreaterThan = (number: number): Builder => this.require('NUMBER_GREATER_THAN', number);
  requireNumberGreaterThanOrEqualTo = (number: number): Builder =>
    this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  requireNumberLessThan = (number: number): Builder => this.require('NUMBER_LESS_THAN', number);
  requireNumberLessThanOrEqualTo = (number: number): Builder => this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  requireNumberNotBetween = (start: number, end: number): Builder => this.require('NUMBER_NOT_BETWEEN', start, end);
  requireNumberNotEqualTo = (number: number): Builder => this.require('NUMBER_NOT_EQUAL_TO', number);
  requireTextContains = (text: string): Builder => this.require('TEXT_CONTAINS', text);
  requireTextDoesNotContain = (text: string): Builder => this.require('TEXT_DOES_NOT_CONTAIN', text);
  requireTextEqualTo = (text: string): Builder => this.require('TEXT_EQUAL_TO', text);
  requireTextIsEmail = (): Builder => this.require('TEXT_IS_VALID_EMAIL');
  requireTextIsUrl = (): Builder => this.require('TEXT_IS_VALID_URL');
  requireValueInList = (values: unknown[], dropdown = true): Builder =>
    this.require('VALUE_IN_LIST', values.map(String), dropdown);
  requireValueInRange = (range: unknown, dropdown = true): Builder => this.require('VALUE_IN_RANGE', range, dropdown);

  build = (): Validation => google(new DataValidationService(this.state));

  private require(criteria: Criteria, ...values: unknown[]): Builder {
    return this.with({ criteria, values });
  }

  private with(change: Partial<ValidationState>): Builder {
    this.state = { ...this.state, ...change };
    return google(this);
  }
}

/** A rule as the engine keeps it, with what only Google has beside it. */
interface EngineRule {
  readonly id: string;
  readonly criterion: EngineCriterion & { readonly displayStyle?: 'arrow' | 'plainText' | 'chip' };
  readonly isBlocking?: boolean;
  readonly helpText?: string;
  /** The values of a checkbox that has its own: the engine's boxes are TRUE and FALSE alone. */
  readonly checkbox?: readonly unknown[];
}

interface Cell {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** The rule of a cell, null where there is none. */
export function validationAt(workbook: Workbook, cell: Cell): DataValidationService | null {
  const rule = workbook.model.getters.getValidationRuleForCell(cell) as EngineRule | undefined;
  const criterion = rule && googleCriterion(workbook, cell.sheetId, rule);
  if (!criterion) return null;
  const { isBlocking, helpText } = rule;
  return new DataValidationService({ ...criterion, allowInvalid: !isBlocking, helpText: helpText ?? null });
}

/** Gives cells of one tab a rule in place of what they had, or with null none. */
export function setValidation(
  workbook: Workbook,
  sheetId: string,
  zones: readonly Rectangle[],
  validation: DataValidationService | null,
): void {
  const { model } = workbook;
  const ranges = zones.map((zone) => model.getters.getRangeDataFromZone(sheetId, zone));
  const id = freeRuleId(workbook);
  const rule = validation === null ? ANYTHING : engineRule(workbook, sheetId, validation.state);
  run(model, 'ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: { ...rule, id } });
  if (validation === null) run(model, 'REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
}

/** The engine takes a rule from part of its cells only by giving them another. */
const ANYTHING = { criterion: { type: 'customFormula', values: ['=TRUE'] } };

/** Throws what Google throws when a script writes a value which the rule of the cell rejects. */
export function refuseInvalid(workbook: Workbook, cell: Cell, content: string): void {
  const { getters } = workbook.model;
  const rule = getters.getValidationRuleForCell(cell) as EngineRule | undefined;
  if (!rule?.isBlocking || content === '' || content.startsWith('=')) return;
  const value = valueOfContent(content);
  if (getters.getValidationResultForCellValue(value, cell).isValid) return;
  const place = workbook.o.helpers.toXC(cell.col, cell.row);
  throw new Exception(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
}

/** Whether any cell of a tab rejects values. */
export function rejectsValues({ model }: Workbook, sheetId: string): boolean {
  return model.getters.getDataValidationRules(sheetId).some(({ isBlocking }) => isBlocking === true);
}

function valueOfContent(content: string): string | number | boolean {
  if (content.startsWith("'")) return content.slice(1);
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return content.trim() === '' || Number.isNaN(Number(content)) ? content : Number(content);
}

function engineRule(workbook: Workbook, sheetId: string, state: ValidationState): Omit<EngineRule, 'id'> {
  const { allowInvalid, helpText } = state;
  const extras = helpText === null ? {} : { helpText };
  return { ...drawnRule(workbook, sheetId, state), isBlocking: !allowInvalid, ...extras };
}

function drawnRule(
  workbook: Workbook,
  sheetId: string,
  { criteria, values }: ValidationState,
): Pick<EngineRule, 'criterion' | 'checkbox'> {
  if (criteria === 'CHECKBOX') return checkbox(values);
  if (criteria === 'VALUE_IN_LIST') return { criterion: list('isValueInList', values[0] as string[], values[1]) };
  if (criteria !== 'VALUE_IN_RANGE') return { criterion: engineCriterion(workbook, { criteria, values }) };
  const range = own<RangeService>(values[0]);
  const { getRangeFromZone, getRangeString } = workbook.model.getters;
  const text = getRangeString(getRangeFromZone(range.sheetId, range.zone()), sheetId, { useFixedReference: true });
  return { criterion: list('isValueInRange', [text], values[1]) };
}

function checkbox(values: readonly unknown[]): Pick<EngineRule, 'criterion' | 'checkbox'> {
  if (values.length === 0) return { criterion: { type: 'isBoolean', values: [] } };
  return { criterion: list('isValueInList', values.map(String), false), checkbox: values };
}

function list(type: string, values: readonly string[], dropdown: unknown): EngineRule['criterion'] {
  return { type, values, displayStyle: dropdown === false ? 'plainText' : 'arrow' };
}

function googleCriterion(
  workbook: Workbook,
  sheetId: string,
  { criterion, checkbox }: EngineRule,
): Criterion | undefined {
  const { type, values, displayStyle } = criterion;
  if (checkbox || type === 'isBoolean') return { criteria: 'CHECKBOX', values: checkbox ?? [] };
  const dropdown = displayStyle !== 'plainText';
  if (type === 'isValueInList') return { criteria: 'VALUE_IN_LIST', values: [[...values], dropdown] };
  if (type !== 'isValueInRange') return criterionOf(workbook, criterion);
  return { criteria: 'VALUE_IN_RANGE', values: [rangeNamed(workbook, sheetId, values[0]!), dropdown] };
}

function freeRuleId({ model }: Workbook): string {
  const rules = model.getters.getSheetIds().flatMap((sheetId) => model.getters.getDataValidationRules(sheetId));
  const taken = new Set(rules.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rule-${number}`)) number++;
  return `rule-${number}`;
}
