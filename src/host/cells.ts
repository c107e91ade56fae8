import { unwrappedRange } from './array-formula';
import type { CellStyle } from './engine';
import { numberContent, type TypedContent, textContent, typedContent } from './literal';
import { engineTabs, sheetsTabs } from './names';
import { TEXT_FORMAT } from './number-format';
import { canonicalFormula, sheetsStrings } from './separators';
import { Exception, HostLimit } from './service';
import { type Workbook, yearOf } from './workbook';
import { instantOfSerial, serialOfInstant } from './zone';

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** What a script reads from a cell. */
export type ScriptValue = string | number | boolean | Date;

/**
 * Returns the value of a cell as a script reads it: blank is `""`, a date is the instant at which the spreadsheet's
 * clock shows it, an error is its text.
 */
export function valueAt(workbook: Workbook, position: Position): ScriptValue {
  const { value, format } = workbook.model.getters.getEvaluatedCell(position);
  return scriptValue(workbook, value, format);
}

/** The same for a value and a pattern that stand in no cell: arguments of formulas. */
export function scriptValue(
  { o, zone }: Pick<Workbook, 'o' | 'zone'>,
  value: unknown,
  format: string | undefined,
): ScriptValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && format !== undefined && o.helpers.isDateTimeFormat(format)) {
    return new Date(instantOfSerial(value, zone));
  }
  return typeof value === 'string' ? value.replaceAll('\\"', '"') : (value as ScriptValue);
}

/** The text that the grid shows. */
export function displayAt({ model }: Workbook, position: Position): string {
  return model.getters.getEvaluatedCell(position).formattedValue;
}

/** Whether something was put into a cell, or spilled into it; a formula that gives `""` is not blank. */
export function isBlankAt({ model }: Workbook, position: Position): boolean {
  if (model.getters.getEvaluatedCell(position).type !== 'empty') return false;
  return model.getters.getCell(position)?.isFormula !== true;
}

/** The formula of a cell with its `=`, `""` where there is none. */
export function formulaAt({ model }: Workbook, position: Position): string {
  const cell = model.getters.getCell(position);
  if (!cell?.isFormula) return '';
  return sheetsFormula(cell.compiledFormula.toFormulaString(model.getters));
}

/** The content of a cell as the engine keeps it; the references of a formula move along to another cell. */
export function contentAt(
  { model }: Workbook,
  position: Position,
  to: { row: number; col: number } = position,
): string {
  const cell = model.getters.getCell(position);
  if (!cell?.isFormula) return cell?.content ?? '';
  const { sheetId, row, col } = position;
  return model.getters.getTranslatedCellFormula(sheetId, to.col - col, to.row - row, cell.compiledFormula);
}

/** The style of a cell with what it carries beside, `{}` where there is none. */
export function styleAt({ model }: Workbook, position: Position): CellStyle {
  return (model.getters.getCell(position)?.style ?? {}) as CellStyle;
}

/** The number format as it was written, `""` where none was. */
export function formatAt(workbook: Workbook, position: Position): string {
  return styleAt(workbook, position).numberFormat ?? workbook.model.getters.getCell(position)?.format ?? '';
}

/**
 * Returns what a script's value makes of a cell: text is taken as if a user had typed it, save in a cell of plain text;
 * null and undefined clear it. A pattern comes along only where the cell has none.
 */
export function contentFor(workbook: Workbook, position: Position, value: unknown): TypedContent {
  if (value === null || value === undefined || value === '') return { content: '' };
  const { content, format } = contentOf(workbook, position, value);
  return format === undefined || formatAt(workbook, position) !== '' ? { content } : { content, format };
}

function contentOf(workbook: Workbook, position: Position, value: unknown): TypedContent {
  if (typeof value === 'number') return { content: numberContent(value) };
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dateContent(workbook, value);
  if (typeof value !== 'string') throw new HostLimit(`A script wrote ${JSON.stringify(value)} into a cell.`);
  if (value.length > 50_000) {
    throw new Exception('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  if (formatAt(workbook, position) === TEXT_FORMAT) return { content: textContent(value) };
  if (value.startsWith('=') && value.length > 1) return { content: formulaContent(workbook, value) };
  return typedContent(value, workbook.locale, yearOf(workbook));
}

/** What a user types: as a script's text, except that nothing a user types is refused. */
export function contentTyped(workbook: Workbook, text: string): TypedContent {
  return text.startsWith('=') && text.length > 1
    ? { content: canonical(workbook, text) }
    : typedContent(text, workbook.locale, yearOf(workbook));
}

/**
 * Returns a script's formula as the engine keeps it, with or without its `=`.
 *
 * Refuses one that the engine would spill and Sheets would not: at Google it would quietly give one wrong value.
 */
export function formulaContent(workbook: Workbook, formula: string): string {
  if (formula === '') return '';
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  const content = canonical(workbook, written);
  const range = unwrappedRange(workbook.o, content);
  if (range === undefined) return content;
  throw new HostLimit(
    `The formula ${written} uses the range ${sheetsTabs(range)} as one value: Google Sheets does not spill it. Wrap it in ARRAYFORMULA.`,
  );
}

/** A formula as the engine keeps it. */
export function canonical({ locale }: Workbook, formula: string): string {
  return engineTabs(canonicalFormula(formula, locale === 'ru_RU' ? ',' : '.'));
}

function dateContent({ locale, zone }: Workbook, date: Date): TypedContent {
  if (Number.isNaN(date.getTime())) return { content: '#NUM!' };
  const serial = serialOfInstant(date.getTime(), zone);
  const day = locale === 'ru_RU' ? 'dd.mm.yyyy' : 'm/d/yyyy';
  return { content: numberContent(serial), format: Number.isInteger(serial) ? day : `${day} hh:mm:ss` };
}

/** Returns a formula of the engine as Sheets writes it: the way back from `canonical`. */
export const sheetsFormula = (formula: string): string => sheetsTabs(sheetsStrings(formula));
