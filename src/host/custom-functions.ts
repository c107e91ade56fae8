import { types } from 'node:util';
import { scriptValue } from './cells';
import type { CellValue, CustomArgument, CustomResult } from './engine';
import { execute, type Occasion, type Program, type ScriptError } from './execution';
import type { Realm } from './realm';
import type { Workbook } from './workbook';
import { serialOfInstant } from './zone';

/**
 * Returns what calls a custom function for a cell. Each call is an execution of its own that may read the document and
 * change nothing; equal calls are answered from memory, as Google does, so a function should depend on its arguments
 * alone.
 */
export function customFunctionCaller(
  program: Program,
  occasion: Occasion,
  names: readonly string[],
  workbook: Pick<Workbook, 'o' | 'zone' | 'locale'>,
): (name: string, args: readonly CustomArgument[]) => CustomResult {
  const declared = new Map(names.map((name) => [name.toUpperCase(), name]));
  const answers = new Map<string, CustomResult>();
  return (name, args) => {
    const key = JSON.stringify([name.toUpperCase(), workbook.locale, workbook.zone.name, args]);
    const known = answers.get(key);
    if (known) return known;
    const answer = answerOf(program, occasion, declared.get(name.toUpperCase()), name, args, workbook);
    answers.set(key, answer);
    return answer;
  };
}

type Spreadsheet = Pick<Workbook, 'o' | 'zone' | 'locale'>;

function answerOf(
  program: Program,
  occasion: Occasion,
  declared: string | undefined,
  name: string,
  args: readonly CustomArgument[],
  spreadsheet: Spreadsheet,
): CustomResult {
  if (declared === undefined) return { error: `Unknown function: '${name}'.`, shown: '#NAME?' };
  try {
    return execute(program, occasion, ({ realm, call }) => {
      const given = args.map((arg) => argument(arg, realm, spreadsheet));
      return rowsOf(call(declared, given)).map((row) => row.map((value) => resultCell(value, spreadsheet)));
    });
  } catch (error) {
    return { error: hoverText(error as ScriptError) };
  }
}

/** A cell is a value, a range is rows of them; dates are the script's own. */
function argument(given: CustomArgument, realm: Realm, spreadsheet: Spreadsheet): unknown {
  const value = (cell: CellValue): unknown => {
    const read = scriptValue(spreadsheet, cell.value, cell.format);
    return read instanceof Date ? new realm.Date(read.getTime()) : read;
  };
  return isRows(given) ? realm.Array.from(given, (row) => realm.Array.from(row, value)) : value(given);
}

const isRows = (given: CustomArgument): given is readonly (readonly CellValue[])[] => Array.isArray(given);

/** A list runs down a column; nothing at all is one blank cell. */
function rowsOf(result: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(result)) return [[result]];
  const rows = Array.from(result, (row) => (Array.isArray(row) ? Array.from(row) : [row]));
  return rows.length === 0 ? [['']] : rows;
}

/** Blank for null and undefined, a serial number for a date, an error for what is no number. */
function resultCell(value: unknown, spreadsheet: Spreadsheet): CellValue {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return { value };
  return types.isDate(value) ? dateCell(value, spreadsheet) : { value: String(value) };
}

function dateCell(date: Date, { zone, locale }: Spreadsheet): CellValue {
  const instant = Date.prototype.getTime.call(date);
  if (Number.isNaN(instant)) return { value: '#NUM!' };
  const value = serialOfInstant(instant, zone);
  const day = locale === 'ru_RU' ? 'dd.mm.yyyy' : 'm/d/yyyy';
  return { value, format: Number.isInteger(value) ? day : `${day} hh:mm:ss` };
}

/** What Sheets shows over a cell with `#ERROR!`. */
function hoverText({ message, line }: ScriptError): string {
  return line === undefined ? message : `${message} (line ${line}).`;
}
