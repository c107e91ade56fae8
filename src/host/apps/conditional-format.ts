import type { CellStyle } from '../engine';
import { run } from '../run';
import { builder, EnumValue, google, handle, own, Service } from '../service';
import type { Workbook } from '../workbook';
import { type Criterion, criterionOf, type EngineCriterion, engineCriterion } from './criteria';
import { BOOLEAN_CRITERIA, INTERPOLATION_TYPES, RELATIVE_DATES } from './enums';
import { color } from './look';
import { type RangeService, rangeNamed } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Gradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type Criteria = keyof typeof BOOLEAN_CRITERIA;
type Interpolation = keyof typeof INTERPOLATION_TYPES;

/** What a script said about a rule: either a condition with a style, or colours between points. */
interface RuleState {
  readonly ranges: readonly RangeService[];
  readonly condition?: Criterion;
  readonly style: Style;
  readonly gradient?: { readonly [at in Point]?: GradientPoint };
  /** A rule of the engine that Google has no words for, kept as it is. */
  readonly foreign?: object;
}

type Point = 'minimum' | 'midpoint' | 'maximum';
type Style = Pick<CellStyle, 'bold' | 'italic' | 'strikethrough' | 'underline' | 'fillColor' | 'textColor'>;

interface GradientPoint {
  readonly color: string;
  readonly type: Interpolation;
  readonly value: string;
}

const NEW_RULE: RuleState = { ranges: [], style: {} };

export const CONDITIONAL_FORMAT_RULE = {
  copy: builder(''),
  getBooleanCondition: handle(''),
  getGradientCondition: handle(''),
  getRanges: handle(''),
} as const;

const RULE_TYPE = {
  namespace: 'Spreadsheet',
  name: 'ConditionalFormatRule',
  path: 'SpreadsheetApp.ConditionalFormatRule',
  members: CONDITIONAL_FORMAT_RULE,
};

/** What rules and their builders tell alike. */
abstract class Formatting extends Service {
  abstract state: RuleState;

  copy = (): Builder => google(new ConditionalFormatRuleBuilderService(this.state));
  getBooleanCondition = (): Condition | null =>
    this.state.condition ? google(new BooleanConditionService(this.state.condition, this.state.style)) : null;
  getGradientCondition = (): Gradient | null =>
    this.state.gradient ? google(new GradientConditionService(this.state.gradient)) : null;
  getRanges = () => this.state.ranges.map((range) => google<GoogleAppsScript.Spreadsheet.Range>(range));
}

export class ConditionalFormatRuleService
  extends Formatting
  implements Pick<Rule, keyof typeof CONDITIONAL_FORMAT_RULE>
{
  readonly type = RULE_TYPE;
  readonly state: RuleState;

  constructor(state: RuleState) {
    super();
    this.state = state;
  }
}

export const CONDITIONAL_FORMAT_RULE_BUILDER = {
  ...CONDITIONAL_FORMAT_RULE,
  build: builder(''),
  setRanges: builder('Range[]'),
  setBackground: builder('string?'),
  setFontColor: builder('string?'),
  setBold: builder('boolean?'),
  setItalic: builder('boolean?'),
  setStrikethrough: builder('boolean?'),
  setUnderline: builder('boolean?'),
  setGradientMinpoint: builder('string'),
  setGradientMinpointWithValue: builder('string InterpolationType string'),
  setGradientMidpointWithValue: builder('string InterpolationType string'),
  setGradientMaxpoint: builder('string'),
  setGradientMaxpointWithValue: builder('string InterpolationType string'),
  withCriteria: builder('BooleanCriteria any[]'),
  whenCellEmpty: builder(''),
  whenCellNotEmpty: builder(''),
  whenDateAfter: builder('Date', 'RelativeDate'),
  whenDateBefore: builder('Date', 'RelativeDate'),
  whenDateEqualTo: builder('Date', 'RelativeDate'),
  whenFormulaSatisfied: builder('string'),
  whenNumberBetween: builder('int int'),
  whenNumberEqualTo: builder('int'),
  whenNumberGreaterThan: builder('int'),
  whenNumberGreaterThanOrEqualTo: builder('int'),
  whenNumberLessThan: builder('int'),
  whenNumberLessThanOrEqualTo: builder('int'),
  whenNumberNotBetween: builder('int int'),
  whenNumberNotEqualTo: builder('int'),
  whenTextContains: builder('string'),
  whenTextDoesNotContain: builder('string'),
  whenTextEndsWith: builder('string'),
  whenTextEqualTo: builder('string'),
  whenTextStartsWith: builder('string'),
} as const;

const BUILDER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'ConditionalFormatRuleBuilder',
  path: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  members: CONDITIONAL_FORMAT_RULE_BUILDER,
};

export class ConditionalFormatRuleBuilderService
  extends Formatting
  implements Pick<Builder, keyof typeof CONDITIONAL_FORMAT_RULE_BUILDER>
{
  readonly type = BUILDER_TYPE;
  state: RuleState;

  constructor(state: RuleState = NEW_RULE) {
    super();
    this.state = state;
  }

  setRanges = (ranges: unknown[]): Builder => this.with({ ranges: ranges.map((range) => own<RangeService>(range)) });

  setBackground = (value: string | null): Builder => this.styled({ fillColor: optional(value, color) });
  setFontColor = (value: string | null): Builder => this.styled({ textColor: optional(value, color) });
  setBold = (bold: boolean | null): Builder => this.styled({ bold: bold ?? undefined });
  setItalic = (italic: boolean | null): Builder => this.styled({ italic: italic ?? undefined });
  setStrikethrough = (struck: boolean | null): Builder => this.styled({ strikethrough: struck ?? undefined });
  setUnderline = (underline: boolean | null): Builder => this.styled({ underline: underline ?? undefined });

  setGradientMinpoint = (value: string): Builder => this.point('minimum', value, 'MIN');
  setGradientMaxpoint = (value: string): Builder => this.point('maximum', value, 'MAX');
  setGradientMinpointWithValue = (value: string, type: unknown, at: string): Builder =>
    this.point('minimum', value, labelOf(type), at);
  setGradientMidpointWithValue = (value: string, type: unknown, at: string): Builder =>
    this.point('midpoint', value, labelOf(type), at);
  setGradientMaxpointWithValue = (value: string, type: unknown, at: string): Builder =>
    this.point('maximum', value, labelOf(type), at);

  withCriteria = (criteria: unknown, values: unknown[]): Builder =>
    this.when(own<EnumValue>(criteria).label as Criteria, ...values);
  whenCellEmpty = (): Builder => this.when('CELL_EMPTY');
  whenCellNotEmpty = (): Builder => this.when('CELL_NOT_EMPTY');
  whenDateAfter = (date: unknown): Builder => this.whenDate('DATE_AFTER', date);
  whenDateBefore = (date: unknown): Builder => this.whenDate('DATE_BEFORE', date);
  whenDateEqualTo = (date: unknown): Builder => this.whenDate('DATE_EQUAL_TO', date);
  whenFormulaSatisfied = (formula: string): Builder => this.when('CUSTOM_FORMULA', formula);
  whenNumberBetween = (start: number, end: number): Builder => this.when('NUMBER_BETWEEN', start, end);
  whenNumberEqualTo = (number: number): Builder => this.when('NUMBER_EQUAL_TO', number);
  whenNumberGreaterThan = (number: number): Builder => this.when('NUMBER_GREATER_THAN', number);
  whenNumberGreaterThanOrEqualTo = (number: number): Builder => this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  whenNumberLessThan = (number: number): Builder => this.when('NUMBER_LESS_THAN', number);
  whenNumberLessThanOrEqualTo = (number: number): Builder => this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  whenNumberNotBetween = (start: number, end: number): Builder => this.when('NUMBER_NOT_BETWEEN', start, end);
  whenNumberNotEqualTo = (number: number): Builder => this.when('NUMBER_NOT_EQUAL_TO', number);
  whenTextContains = (text: string): Builder => this.when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string): Builder => this.when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextEndsWith = (text: string): Builder => this.when('TEXT_ENDS_WITH', text);
  whenTextEqualTo = (text: string): Builder => this.when('TEXT_EQUAL_TO', text);
  whenTextStartsWith = (text: string): Builder => this.when('TEXT_STARTS_WITH', text);

  build = (): Rule => google(new ConditionalFormatRuleService(this.state));

  private whenDate(criteria: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO', date: unknown): Builder {
    return this.when(date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria, date);
  }

  private when(criteria: Criteria, ...values: unknown[]): Builder {
    return this.with({ condition: { criteria, values } });
  }

  private styled(style: Style): Builder {
    return this.with({ style: { ...this.state.style, ...style } });
  }

  private point(at: Point, value: string, type: Interpolation, number = ''): Builder {
    return this.with({ gradient: { ...this.state.gradient, [at]: { color: color(value), type, value: number } } });
  }

  private with(change: Partial<RuleState>): Builder {
    this.state = { ...this.state, ...change };
    return google(this);
  }
}

export const BOOLEAN_CONDITION = {
  getCriteriaType: handle(''),
  getCriteriaValues: handle(''),
  getBackground: handle(''),
  getFontColor: handle(''),
  getBold: handle(''),
  getItalic: handle(''),
  getStrikethrough: handle(''),
  getUnderline: handle(''),
} as const;

const CONDITION_TYPE = {
  namespace: 'Spreadsheet',
  name: 'BooleanCondition',
  path: 'SpreadsheetApp.BooleanCondition',
  members: BOOLEAN_CONDITION,
};

class BooleanConditionService extends Service implements Pick<Condition, keyof typeof BOOLEAN_CONDITION> {
  readonly type = CONDITION_TYPE;
  private readonly condition: Criterion;
  private readonly style: Style;

  constructor(condition: Criterion, style: Style) {
    super();
    this.condition = condition;
    this.style = style;
  }

  getCriteriaType = (): GoogleAppsScript.Spreadsheet.BooleanCriteria =>
    google(BOOLEAN_CRITERIA[this.condition.criteria as Criteria]);
  getCriteriaValues = (): unknown[] => [...this.condition.values];
  getBackground = (): string | null => this.style.fillColor ?? null;
  getFontColor = (): string | null => this.style.textColor ?? null;
  getBold = (): boolean | null => this.style.bold ?? null;
  getItalic = (): boolean | null => this.style.italic ?? null;
  getStrikethrough = (): boolean | null => this.style.strikethrough ?? null;
  getUnderline = (): boolean | null => this.style.underline ?? null;
}

export const GRADIENT_CONDITION = {
  getMinColor: handle(''),
  getMinType: handle(''),
  getMinValue: handle(''),
  getMidColor: handle(''),
  getMidType: handle(''),
  getMidValue: handle(''),
  getMaxColor: handle(''),
  getMaxType: handle(''),
  getMaxValue: handle(''),
} as const;

const GRADIENT_TYPE = {
  namespace: 'Spreadsheet',
  name: 'GradientCondition',
  path: 'SpreadsheetApp.GradientCondition',
  members: GRADIENT_CONDITION,
};

class GradientConditionService extends Service implements Pick<Gradient, keyof typeof GRADIENT_CONDITION> {
  readonly type = GRADIENT_TYPE;
  private readonly points: NonNullable<RuleState['gradient']>;

  constructor(points: NonNullable<RuleState['gradient']>) {
    super();
    this.points = points;
  }

  getMinColor = (): string => this.colorAt('minimum');
  getMinType = () => this.typeAt('minimum');
  getMinValue = (): string => this.valueAt('minimum');
  getMidColor = (): string => this.colorAt('midpoint');
  getMidType = () => this.typeAt('midpoint');
  getMidValue = (): string => this.valueAt('midpoint');
  getMaxColor = (): string => this.colorAt('maximum');
  getMaxType = () => this.typeAt('maximum');
  getMaxValue = (): string => this.valueAt('maximum');

  private colorAt = (at: Point): string => this.points[at]?.color ?? '';
  private valueAt = (at: Point): string => this.points[at]?.value ?? '';
  private typeAt(at: Point): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    const type = this.points[at]?.type;
    return type ? google(INTERPOLATION_TYPES[type]) : null;
  }
}

/** The rules of a tab, first the one that wins. */
export function conditionalFormatsOn(workbook: Workbook, sheetId: string): ConditionalFormatRuleService[] {
  const formats = workbook.model.getters.getConditionalFormats(sheetId) as unknown as readonly EngineFormat[];
  return formats.map(({ rule, ranges }) => {
    const there = ranges.map((text) => rangeNamed(workbook, sheetId, text));
    return new ConditionalFormatRuleService({ ...stateOf(workbook, rule), ranges: there });
  });
}

/** Replaces every rule of a tab. */
export function setConditionalFormats(
  workbook: Workbook,
  sheetId: string,
  rules: readonly ConditionalFormatRuleService[],
): void {
  const { model } = workbook;
  const { getConditionalFormats, getRangeDataFromZone } = model.getters;
  for (const { id } of getConditionalFormats(sheetId)) run(model, 'REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  for (const [at, { state }] of rules.entries()) {
    const ranges = state.ranges.map((range) => getRangeDataFromZone(sheetId, range.zone()));
    const cf = { id: `format-${at + 1}`, rule: engineRule(workbook, state) };
    run(model, 'ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges });
  }
}

/** As the engine keeps them: a condition with a style, a scale of colours (as numbers), or what only the engine has. */
interface EngineFormat {
  readonly rule: EngineRule;
  readonly ranges: readonly string[];
}

type EngineRule =
  | (Omit<EngineCriterion, 'type'> & { readonly type: 'CellIsRule'; readonly operator: string; readonly style: Style })
  | ({ readonly type: 'ColorScaleRule' } & { readonly [at in Point]?: EnginePoint })
  | { readonly type: 'IconSetRule' | 'DataBarRule' };

interface EnginePoint {
  readonly type: string;
  readonly color: number;
  readonly value?: string;
}

const POINT_TYPES: { readonly [type in Interpolation]: string } = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
};

const RELATIVE: { readonly [label in keyof typeof RELATIVE_DATES]: string } = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
};

function engineRule(workbook: Workbook, { condition, style, gradient, foreign }: RuleState): object {
  if (foreign) return foreign;
  if (gradient) return engineGradient(gradient);
  const { type, ...rest } = engineCondition(workbook, condition ?? { criteria: 'CELL_NOT_EMPTY', values: [] });
  // The engine compares texts and numbers by the same word.
  return { type: 'CellIsRule', operator: type === 'isEqualText' ? 'isEqual' : type, ...rest, style };
}

function engineCondition(workbook: Workbook, { criteria, values }: Criterion): EngineCriterion {
  if (!criteria.endsWith('_RELATIVE')) return engineCriterion(workbook, { criteria, values });
  const { type } = engineCriterion(workbook, { criteria: criteria.replace('_RELATIVE', ''), values: [] });
  return { type, values: [], dateValue: RELATIVE[own<EnumValue>(values[0]).label as keyof typeof RELATIVE] };
}

function engineGradient(gradient: NonNullable<RuleState['gradient']>): object {
  const points = Object.entries(gradient).map(([at, point]) => [at, enginePoint(point)]);
  return { type: 'ColorScaleRule', ...Object.fromEntries(points) };
}

function enginePoint({ type, color: hex, value }: GradientPoint): EnginePoint {
  const place = { type: POINT_TYPES[type], color: Number.parseInt(hex.slice(1), 16) };
  return value === '' ? place : { ...place, value };
}

function stateOf(workbook: Workbook, rule: EngineRule): Omit<RuleState, 'ranges'> {
  if (rule.type === 'CellIsRule') return conditionOf(workbook, rule);
  if (rule.type !== 'ColorScaleRule') return { style: {}, foreign: rule };
  const points = (['minimum', 'midpoint', 'maximum'] as const).flatMap((at) => {
    const point = rule[at];
    return point ? [[at, pointOf(at, point)]] : [];
  });
  return { style: {}, gradient: Object.fromEntries(points) };
}

function conditionOf(workbook: Workbook, rule: Extract<EngineRule, { style: Style }>): Omit<RuleState, 'ranges'> {
  const { operator, values, dateValue = 'exactDate', style } = rule;
  const isText = operator === 'isEqual' && Number.isNaN(Number(values[0]));
  const condition = criterionOf(workbook, { type: isText ? 'isEqualText' : operator, values });
  if (!condition) return { style, foreign: rule };
  if (dateValue === 'exactDate') return { style, condition };
  const [label] = Object.entries(RELATIVE).find(([, word]) => word === dateValue)!;
  const relative = RELATIVE_DATES[label as keyof typeof RELATIVE_DATES];
  return { style, condition: { criteria: `${condition.criteria}_RELATIVE`, values: [relative] } };
}

function pointOf(at: Point, { type, color: number, value = '' }: EnginePoint): GradientPoint {
  const edge = at === 'minimum' ? 'MIN' : 'MAX';
  const label = (Object.keys(POINT_TYPES) as Interpolation[]).find((each) => POINT_TYPES[each] === type);
  const named = type === 'value' || label === undefined ? edge : label;
  return { color: `#${number.toString(16).padStart(6, '0')}`, type: named, value };
}

const optional = <T, R>(value: T | null, change: (value: T) => R): R | undefined =>
  value === null ? undefined : change(value);

const labelOf = (type: unknown): Interpolation => own<EnumValue>(type).label as Interpolation;
