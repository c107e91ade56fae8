import { INPUT_NAMES, INPUTS, type InputName, recogniseInput } from '../domain/inputs';
import { textsIn } from '../i18n/catalog';
import { LANGUAGES, languageOf } from '../i18n/language';
import { drawColumns, HEADING_ROW, type Place } from '../workbook/inputs';
import type { InputTable, InputTables } from './inputs';
import type { Store, Workbook } from './ports';

/**
 * Gives the input tabs that an older version made the columns that are new since, behind all that stands there: no cell of
 * the user moves. A tab of the user's own gets none, nor does one whose first headings were changed; and who has deleted a
 * column did not want it.
 */
export function addNewColumns(workbook: Workbook, store: Store, tables: InputTables, names: Place | undefined): void {
  const offered = JSON.parse(store.read(OFFERED) ?? '{}') as Counts;
  const now = Object.fromEntries(INPUT_NAMES.map((input) => [input, fieldsOf(input).length]));
  const before = (input: InputName) => offered[input] ?? FIRST[input] ?? fieldsOf(input).length;
  const texts = textsIn(languageOf(workbook.locale));
  const added = INPUT_NAMES.map((input) => {
    const table = tables[input];
    if (table === undefined || !isOurs(input, table, before(input))) return true;
    const columns = recogniseInput(input, table.headings) as { readonly [field: string]: number | undefined };
    const missing = fieldsOf(input)
      .slice(before(input))
      .filter((field) => columns[field] === undefined);
    if (missing.length === 0) return true;
    const place = { tab: table.tab, row: HEADING_ROW, column: table.headings.length };
    return workbook.inputs.insertColumns(place, drawColumns(input, missing, { texts, settings: {}, names }));
  });
  if (!added.includes(false)) store.write(OFFERED, JSON.stringify(now));
}

type Counts = { readonly [input in InputName]?: number };

/** How many columns each tab has been offered. */
const OFFERED = 'inputs.offered';
/** The same of the first version, where it was fewer; it told nobody. */
const FIRST: Counts = { people: 9, deals: 8, holidays: 3 };

const fieldsOf = (input: InputName): string[] => Object.keys(INPUTS[input]);

/** Made by us, with the first so many headings as we wrote them. */
function isOurs(input: InputName, { headings, firstRow, isNew }: InputTable, first: number): boolean {
  const written = LANGUAGES.map((language) =>
    Object.values(textsIn(language).inputs[input].columns).map(({ heading }) => heading),
  );
  const isWritten = (ours: readonly string[]) => ours.slice(0, first).every((heading) => headings.includes(heading));
  return !isNew && firstRow === HEADING_ROW + 1 && written.some(isWritten);
}
