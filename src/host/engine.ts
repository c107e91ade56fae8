/**
 * Makes `@odoo/o-spreadsheet` count and speak as Google Sheets does. Both models go through here: the one in Node and
 * the one in the browser (which passes its own `globalThis.o_spreadsheet`), so that they can never differ.
 */
import type { CorePlugin as EngineCorePlugin, Model as EngineModel } from '@odoo/o-spreadsheet';
import { adaptOnlyWhatPointsThere, letAdaptingBeNarrowed } from './adapting';
import { clearOnlyFilledCells } from './clearing';
import { keepUntouchedValues } from './evaluation';
import { tellWhoListens } from './listening';
import { measureWhatIsLookedAt } from './measuring';
import { engineTabs } from './names';
import { enginePattern, TEXT_FORMAT } from './number-format';
import { type Editor, enforceProtections } from './protections';
import { addRecords } from './records';
import { formulasByTab } from './remembering';
import { drawIdsAtOnce } from './revision-ids';
import { run } from './run';
import { canonicalFormula } from './separators';
import { type Sparkline, sparklineText } from './sparkline';
import { leadToTabs } from './tab-links';

export type Engine = typeof import('@odoo/o-spreadsheet');
export type Model = EngineModel;
export type Locale = Engine['DEFAULT_LOCALES'][number];

/** Cells of a tab, zero-based and inclusive: the engine's zone. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands in a cell: dates are serial numbers (days since 1899-12-30) with a date pattern, blank is `null`. */
export interface CellValue {
  readonly value: number | string | boolean | null;
  readonly format?: string;
}

/** One argument of a custom function: a cell, or a range as rows of cells. An argument left empty is a blank cell. */
export type CustomArgument = CellValue | readonly (readonly CellValue[])[];

/** Rows of cells, or what went wrong and the error shown in the cell (`#ERROR!` unless another one is named). */
export type CustomResult = readonly (readonly CellValue[])[] | { readonly error: string; readonly shown?: string };

/** A custom function as autocompletion and the formula parser know it. */
export interface CustomFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  /** Only functions marked `@customfunction` are offered; the others can still be called. */
  readonly offered: boolean;
}

/** What a model asks its surroundings for. It is passed as `custom.sheets` and seen by every formula. */
export interface Surroundings {
  /** Runs a custom function of the add-on. */
  call(name: string, args: readonly CustomArgument[]): CustomResult;
  /** This instant on the spreadsheet's clock, as a serial number: 46022.5 is noon of 2025-12-31. */
  now(): number;
  /** Who changes the workbook now. */
  editor(): Editor;
}

/**
 * Writes a rectangle of cells in one command. `contents` are canonical (`canonicalContent`), `formats` are patterns as
 * Sheets writes them, `styles` are merged into the style of the cell; `null` leaves that side of the cell alone.
 */
export interface SetValuesCommand {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly contents?: readonly (readonly (string | null)[])[];
  readonly formats?: readonly (readonly (string | null)[])[];
  readonly styles?: readonly (readonly (StylePatch | null)[])[];
  /** The contents are links in the engine's notation, also in cells of plain text. */
  readonly areLinks?: boolean;
  /** Each cell becomes what is given and keeps nothing of what it was. */
  readonly areWhole?: boolean;
}

/**
 * The style of a cell. Beside what the engine draws it carries what the engine has no place for, so that it travels
 * with the cell through inserted rows, copies, undo and export.
 */
export interface CellStyle {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly verticalAlign?: 'top' | 'middle' | 'bottom' | undefined;
  readonly wrapping?: 'overflow' | 'wrap' | 'clip' | undefined;
  readonly fillColor?: string | undefined;
  readonly textColor?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly fontFamily?: string | undefined;
  readonly note?: string | undefined;
  /** The pattern as it was written, where the engine cannot take it. */
  readonly numberFormat?: string | undefined;
}

/** A change of style: `null` takes a side of it away. Not `undefined`, which would be lost on the way to another window. */
export type StylePatch = { readonly [side in keyof CellStyle]?: CellStyle[side] | null };

export const LOCALES = {
  en_US: {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
    weekStart: 7,
  },
  ru_RU: {
    name: 'Russian',
    code: 'ru_RU',
    thousandsSeparator: '\u00a0',
    decimalSeparator: ',',
    dateFormat: 'dd.mm.yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
    weekStart: 1,
  },
} as const satisfies { [code: string]: Locale };

export type LocaleCode = keyof typeof LOCALES;

/** Shown for ever when a custom function is given `TODAY()` and its kin as an argument: Google never calls it. */
export const LOADING = 'Loading...';

/**
 * Returns a model that behaves as Sheets does. `data` is what `exportData()` gave, else a workbook of one empty tab.
 *
 * Custom functions must have been offered (`offerCustomFunctions`) before: a formula that is compiled earlier keeps its
 * `#NAME?`.
 */
export function createModel(
  o: Engine,
  data: object | undefined,
  surroundings: Surroundings,
  session: {
    readonly transportService?: unknown;
    readonly client?: { readonly id: string; readonly name: string };
  } = {},
): Model {
  prepareEngine(o);
  const model = new o.Model(data ?? {}, { ...(session as object), custom: { sheets: surroundings } });
  const formulasOn = formulasByTab(model);
  keepUntouchedValues(model, formulasOn);
  adaptOnlyWhatPointsThere(model, formulasOn);
  clearOnlyFilledCells(model);
  drawIdsAtOnce(model);
  tellWhoListens(o, model);
  explainErrors(o, model);
  return model;
}

/**
 * Makes custom functions callable in every model of this page or process; whose add-on answers is decided by the
 * surroundings of the model. A name may be offered again, with new documentation; a built-in function keeps its name.
 */
export function offerCustomFunctions(o: Engine, functions: readonly CustomFunction[]): void {
  prepareEngine(o);
  const { functionRegistry } = o.registries;
  for (const custom of functions) {
    const isBuiltIn = functionRegistry.contains(custom.name) && !OFFERED.has(custom.name);
    if (isBuiltIn || !/^[A-Z0-9_.]+$/.test(custom.name)) continue;
    OFFERED.add(custom.name);
    functionRegistry.replace(custom.name, customFunction(o, custom));
  }
}

const OFFERED = new Set<string>();

/** Dispatches the bulk write; throws when the engine refuses it. */
export function setCells(model: Model, command: SetValuesCommand): void {
  run(model, SET_VALUES, { ...command });
}

const SET_VALUES = 'SHEET_SET_VALUES';

function prepareEngine(o: Engine): void {
  if (o.registries.corePluginRegistry.contains('sheets')) return;
  polyfillGroupBy();
  quietly();
  speakOfErrorsAsSheets(o);
  addCommands(o);
  o.registries.corePluginRegistry.add('sheets', sheetsPlugin(o));
  addRecords(o);
  enforceProtections(o);
  leadToTabs(o);
  addMissingFunctions(o);
  tellTimeBySurroundings(o);
  measureWhatIsLookedAt(o);
  letAdaptingBeNarrowed(o);
}

/** Node 20 lacks `Object.groupBy`, which the engine calls. */
function polyfillGroupBy(): void {
  const object = Object as { groupBy?: unknown };
  object.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: { [key: PropertyKey]: T[] } = Object.create(null);
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index++);
      groups[key] ??= [];
      groups[key].push(item);
    }
    return groups;
  };
}

/** The engine logs every dispatch over 5 ms. */
function quietly(): void {
  console.debug = () => {};
}

/** Sheets has fewer error values than the engine. They are one object that the engine reads at every turn. */
function speakOfErrorsAsSheets(o: Engine): void {
  Object.assign(o.CellErrorType, {
    InvalidReference: '#REF!',
    CircularDependency: '#REF!',
    SpilledBlocked: '#REF!',
    BadExpression: '#ERROR!',
    GenericError: '#ERROR!',
  });
  for (const shown of [...Object.values(o.CellErrorType), LOADING]) o.registries.errorTypes.add(shown);
}

function addCommands(o: Engine): void {
  const coreTypes = o.coreTypes as Set<string>;
  const inverses = o.registries.inverseCommandRegistry as {
    add(type: string, inverse: (command: object) => object[]): void;
  };
  coreTypes.add(SET_VALUES);
  inverses.add(SET_VALUES, (command) => [command]);
}

interface AnyCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  content?: string;
  format?: string;
  style?: CellStyle | null | undefined;
  isLink?: boolean;
}

/** What the engine keeps of a cell: a formula has no `content`. */
interface RawCell {
  readonly isFormula: boolean;
  readonly content?: string;
  readonly format?: string;
  readonly style?: CellStyle;
}

/** What somebody wants of a cell; null and undefined want nothing. */
interface Wish {
  readonly content: string | null | undefined;
  readonly format: string | null | undefined;
  readonly style: StylePatch | null | undefined;
}

type Change = Pick<AnyCommand, 'content' | 'format' | 'style'>;

/** The part of a wish that a cell does not fulfil yet: most cells of a tab that is dressed look right already. */
function changeOf(cell: RawCell | undefined, { content, format, style }: Wish): Change | undefined {
  const change: Change = {};
  const isNewFormat = typeof format === 'string' && format !== (cell?.style?.numberFormat ?? cell?.format ?? '');
  if (isNewFormat) change.format = format;
  if (style && !hasStyle(cell?.style ?? {}, style)) change.style = mergedStyle(cell?.style, style);
  const isThere = !isNewFormat && cell?.isFormula !== true && (cell?.content ?? '') === content;
  if (typeof content === 'string' && !isThere) change.content = content;
  return Object.keys(change).length === 0 ? undefined : change;
}

function wholeChange({ content, format, style }: Wish): Change {
  return { content: content ?? '', format: format ?? '', style: style ? mergedStyle(undefined, style) : null };
}

function hasStyle(style: CellStyle, patch: StylePatch): boolean {
  return (Object.keys(patch) as (keyof CellStyle)[]).every(
    (key) => (style[key] ?? undefined) === (patch[key] ?? undefined),
  );
}

/**
 * The bulk write, and the one place where every content and pattern passes on its way into a cell,
 * whether typed, pasted, written or replayed.
 */
function sheetsPlugin(o: Engine) {
  const accepts = patternParser(o);
  const Plugin = class extends o.CorePlugin {
    override beforeHandle(command: unknown): void {
      const cmd = command as AnyCommand;
      if (cmd.type === 'UPDATE_CELL') {
        if (cmd.format !== undefined) splitPattern(cmd, () => this.cellStyle(cmd), accepts);
        if (cmd.content && !cmd.isLink) cmd.content = this.content(cmd, cmd.content);
      } else if (cmd.type === 'SET_FORMATTING' && cmd.format !== undefined) {
        splitPattern(cmd, () => undefined, accepts);
      }
    }

    override handle(command: unknown): void {
      if ((command as AnyCommand).type === SET_VALUES) this.setValues(command as SetValuesCommand);
    }

    private setValues({ sheetId, col, row, contents, formats, styles, areLinks, areWhole }: SetValuesCommand): void {
      const height = (contents ?? formats ?? styles ?? []).length;
      for (let r = 0; r < height; r++) {
        const width = (contents?.[r] ?? formats?.[r] ?? styles?.[r] ?? []).length;
        for (let c = 0; c < width; c++) {
          const position = { sheetId, col: col + c, row: row + r };
          const wished = { content: contents?.[r]?.[c], format: formats?.[r]?.[c], style: styles?.[r]?.[c] };
          const cell = this.getters.getCell(position) as RawCell | undefined;
          const change = areWhole ? wholeChange(wished) : changeOf(cell, wished);
          const link = areLinks ? { isLink: true } : {};
          if (change) this.dispatch('UPDATE_CELL', { ...position, ...change, ...link } as never);
        }
      }
    }

    private content(cmd: AnyCommand, content: string): string {
      if (this.isPlainText(cmd)) return content.startsWith("'") ? content : `'${content}`;
      const locale = this.getters.getLocale();
      if (content.startsWith('=')) return engineTabs(canonicalFormula(content));
      const serial = locale.dateFormat.includes('.') ? dottedDate(content) : undefined;
      if (serial === undefined) return content;
      if (!cmd.format && !this.cellFormat(cmd)) cmd.format = locale.dateFormat;
      return String(serial);
    }

    private isPlainText(cmd: AnyCommand): boolean {
      const style = cmd.style === undefined ? this.cellStyle(cmd) : cmd.style;
      return style?.numberFormat === TEXT_FORMAT;
    }

    private cellStyle(position: { sheetId: string; col: number; row: number }): CellStyle | undefined {
      return (this.getters.getCell(position) as RawCell | undefined)?.style;
    }

    private cellFormat(position: { sheetId: string; col: number; row: number }): string | undefined {
      return this.getters.getCell(position)?.format;
    }
  };
  return Plugin as unknown as typeof EngineCorePlugin;
}

function mergedStyle(style: CellStyle | undefined, patch: StylePatch): CellStyle {
  const merged = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(merged);
}

function patternParser(o: Engine): (pattern: string) => boolean {
  const known = new Map<string, boolean>();
  return (pattern) => {
    if (!known.has(pattern)) known.set(pattern, isParsed(o, pattern));
    return known.get(pattern)!;
  };
}

function isParsed(o: Engine, pattern: string): boolean {
  try {
    o.helpers.formatValue(1.5, { format: pattern, locale: LOCALES.en_US });
    return true;
  } catch {
    return false;
  }
}

/** Gives the engine the part of a pattern it can show, and keeps the rest as written in the style of the cell. */
function splitPattern(
  cmd: AnyCommand,
  styleNow: () => CellStyle | undefined,
  accepts: (pattern: string) => boolean,
): void {
  const written = cmd.format!;
  const shown = enginePattern(written, accepts);
  if (shown !== written) {
    cmd.format = shown;
    cmd.style = { ...(cmd.style ?? styleNow()), numberFormat: written };
  } else if (cmd.type === 'SET_FORMATTING') {
    cmd.style = { numberFormat: undefined, ...cmd.style };
  } else if (cmd.style === undefined && styleNow()?.numberFormat !== undefined) {
    const { numberFormat: _, ...rest } = styleNow()!;
    cmd.style = rest;
  }
}

/**
 * The serial number of `31.12.2025`, undefined for anything else. The engine knows no dates with dots, and takes the
 * text of a cell as it stands.
 */
export function dottedDate(text: string): number | undefined {
  const match = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\s*$/.exec(text);
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / 86_400_000 + 25_569;
}

function addMissingFunctions(o: Engine): void {
  o.addFunction('ARRAYFORMULA', {
    description: 'Lets a formula work on whole ranges and return several values.',
    category: 'Google',
    args: [o.helpers.arg('array_formula (any, range<any>)', 'A range, or an expression over ranges of one size.')],
    compute: (values) => values ?? null,
  });
  o.addFunction('SPARKLINE', {
    description: 'Draws a small chart in a cell: here, as text.',
    category: 'Google',
    args: [
      o.helpers.arg('data (any, range<any>)', 'The values to draw.'),
      o.helpers.arg('options (any, range<any>, optional)', 'Two columns: names of options, and their values.'),
    ],
    compute: (data, options) => sparkline(o, customArgument(data), customArgument(options)),
  });
}

/** What is no number is left out, as Google leaves it out. */
function sparkline(o: Engine, data: CustomArgument, given: CustomArgument) {
  const values = rowsOf(data).flatMap((row) => row.map(({ value }) => value));
  const options = new Map(rowsOf(given).map(([name, option]) => [lowered(name), lowered(option)]));
  const numbers = values.filter((value) => typeof value === 'number');
  const text = sparklineText({ values: numbers, options: options as Sparkline['options'] });
  const unknown = `Unknown sparkline charttype '${options.get('charttype')}'.`;
  return text === undefined ? new o.EvaluationError(unknown, '#N/A') : { value: text };
}

const rowsOf = (argument: CustomArgument): readonly (readonly CellValue[])[] =>
  Array.isArray(argument) ? argument : [[argument as CellValue]];

function lowered(cell: CellValue | undefined): CellValue['value'] {
  const value = cell?.value ?? '';
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** `TODAY()` and `NOW()` follow the clock and the zone of the spreadsheet, not of the machine. */
function tellTimeBySurroundings(o: Engine): void {
  const { functionRegistry } = o.registries;
  functionRegistry.replace('TODAY', {
    ...functionRegistry.get('TODAY'),
    compute() {
      return { value: Math.floor(surroundingsOf(this).now()), format: this.locale.dateFormat };
    },
  });
  functionRegistry.replace('NOW', {
    ...functionRegistry.get('NOW'),
    compute() {
      const format = `${this.locale.dateFormat} ${this.locale.timeFormat}`;
      return { value: surroundingsOf(this).now(), format };
    },
  });
}

type Definition = Parameters<Engine['addFunction']>[1];
type Evaluation = ThisParameterType<Definition['compute']>;
type EngineArgument = Parameters<Definition['compute']>[number];

/** As the configuration of a model holds them, and each evaluation in it. */
export function surroundingsOf(custom: object): Surroundings {
  return (custom as { sheets?: Surroundings }).sheets ?? NOWHERE;
}

/** For a model that was not made by `createModel`. */
const NOWHERE: Surroundings = {
  call: (name) => ({ error: `Unknown function: '${name}'.`, shown: '#NAME?' }),
  now: () => Date.now() / 86_400_000 + 25_569,
  editor: () => ({ email: '', isOwner: true }),
};

function customFunction(o: Engine, { name, description, parameters, offered }: CustomFunction): Definition {
  const { arg } = o.helpers;
  const described = parameters.map((p) => arg(`${p.name} (any, range<any>, optional)`, p.description));
  return {
    description,
    category: 'Add-on',
    hidden: !offered,
    // A function that documents nothing may still read `arguments`.
    args: offered ? described : [arg('value (any, range<any>, optional, repeating)', '')],
    compute(...args) {
      if (isGivenVolatile(this, name)) return new o.EvaluationError(LOADING, LOADING);
      const result = surroundingsOf(this).call(name, args.map(customArgument));
      return 'error' in result ? new o.EvaluationError(result.error, result.shown ?? '#ERROR!') : columnsOf(result);
    },
  };
}

/** The engine holds a range as columns; a range of one cell arrives as that cell. */
function customArgument(argument: EngineArgument): CustomArgument {
  if (argument === undefined) return { value: null };
  if (!Array.isArray(argument)) return plainCell(argument);
  const first = argument[0];
  if (argument.length === 1 && first?.length === 1) return plainCell(first[0]);
  return Array.from({ length: first?.length ?? 0 }, (_, row) => argument.map((column) => plainCell(column[row])));
}

function plainCell(cell: { value: unknown; format?: string | undefined } | undefined): CellValue {
  const value = (cell?.value ?? null) as CellValue['value'];
  return cell?.format === undefined ? { value } : { value, format: cell.format };
}

function columnsOf(rows: readonly (readonly CellValue[])[]) {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return Array.from({ length: width }, (_, column) => rows.map((row) => resultCell(row[column])));
}

/** A blank must stay blank: the engine would show `null` as 0. */
function resultCell(cell: CellValue | undefined) {
  const value = cell?.value ?? '';
  return cell?.format === undefined ? { value } : { value, format: cell.format };
}

const VOLATILE = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN']);
const VOLATILE_ARGUMENTS = new Map<string, boolean>();

/** Whether the formula of the cell that is being computed calls a volatile function inside an argument of `name`. */
function isGivenVolatile(evaluation: Evaluation, name: string): boolean {
  const position = evaluation.__originCellPosition;
  const cell = position && (evaluation.getters.getCell(position) as FormulaCell | undefined);
  if (!cell?.isFormula) return false;
  const { compiledFormula } = cell;
  const key = `${name} ${compiledFormula.normalizedFormula}`;
  if (!VOLATILE_ARGUMENTS.has(key)) {
    const calls = compiledFormula.getFunctionsFromTokens([name], evaluation.getters);
    VOLATILE_ARGUMENTS.set(
      key,
      calls.some(({ args }) => args.some(isVolatile)),
    );
  }
  return VOLATILE_ARGUMENTS.get(key)!;
}

interface FormulaCell {
  readonly isFormula: boolean;
  readonly compiledFormula: {
    readonly normalizedFormula: string;
    getFunctionsFromTokens(names: string[], getters: unknown): { args: SyntaxNode[] }[];
  };
}

/** The parts of the engine's syntax tree in which a function call may hide. */
interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly args?: readonly SyntaxNode[];
  readonly operand?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly right?: SyntaxNode;
}

function isVolatile(node: SyntaxNode): boolean {
  if (node.type === 'FUNCALL' && VOLATILE.has(String(node.value).toUpperCase())) return true;
  return childrenOf(node).some(isVolatile);
}

/** The nodes directly under a node of the engine's syntax tree. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'ARRAY') return (node.value as SyntaxNode[][]).flat();
  return [...(node.args ?? []), node.operand, node.left, node.right].filter((child) => child !== undefined);
}

/** Gives the texts of Sheets to what the engine says about a cell, at the only door through which they leave. */
function explainErrors(o: Engine, model: Model): void {
  const { getEvaluatedCell } = model.getters;
  model.getters.getEvaluatedCell = (position) => {
    const cell = getEvaluatedCell(position);
    return cell.type === 'error' ? { ...cell, message: explained(o, cell) } : cell;
  };
}

function explained(
  o: Engine,
  {
    message = '',
    errorOriginPosition: blocker,
  }: { message?: string | undefined; errorOriginPosition?: { col: number; row: number } | undefined },
): string {
  if (message === 'Array result was not expanded because it would overwrite data.' && blocker) {
    return `Array result was not expanded because it would overwrite data in ${o.helpers.toXC(blocker.col, blocker.row)}.`;
  }
  return SHEETS_TEXTS[message] ?? message;
}

const SHEETS_TEXTS: { readonly [engineText: string]: string } = {
  "Result couldn't be automatically expanded.":
    'Result was not automatically expanded, please insert more rows or columns.',
  'Circular reference': 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  'Invalid expression': 'Formula parse error.',
  'Invalid formula': 'Formula parse error.',
};
