/** A behaviour that an emulator of Google Sheets must have, collected from tests that also run live and from issues. */
export interface Requirement {
  readonly behaviour: string;
  /** The test that holds it, as `file: title` under `test/host`. */
  readonly test?: string;
  /** Why the host lacks it. */
  readonly missing?: string;
}

const held = (behaviour: string, test: string): Requirement => ({ behaviour, test });
const lacking = (behaviour: string, missing: string): Requirement => ({ behaviour, missing });

/** In the order in which they were collected. */
export const CHECKLIST: readonly Requirement[] = [
  held('An empty sheet is `[[""]]`', 'values: an empty sheet is one blank cell'),
  held('Blank is `""`, types are kept', 'values: blank is an empty text; numbers and truth values keep their type'),
  held('Dates are Date', 'values: a date is the instant at which the clock of the spreadsheet shows it'),
  held(
    '`isBlank` is false for a formula that gives `""`',
    'range: is blank until something stands in it; a formula that gives nothing is something',
  ),
  held(
    '`getFormulas` is `""`, `getFormulaR1C1` null without a formula',
    'region: are told with the steps from their own cell, null where there is none',
  ),
  held('A missing `=` is added', 'values: a formula needs no equals sign'),
  held('R1C1 is told as `R[1]C[0]`', 'region: are told with the steps from their own cell, null where there is none'),
  held(
    '`getRange` takes R1C1, small letters, `$`, corners in any order',
    'range: can be named in R1C1, in small letters and with dollars',
  ),
  held('`5:7` and `D:F` stay open', 'region: an open range says on which sides it is bounded'),
  held('`offset` without rows or columns fails', 'range: can be moved and sized from itself'),
  held('`getDataRegion`', 'region: is the block around a cell, and the block with a blank cell beside it'),
  held('`getNextDataCell`', 'region: is the end of a block, the beginning of the next, or the edge of the sheet'),
  held(
    '`Sheet.sort` sorts the headings too',
    'copying: a tab sorts its headings too, and nothing where there is nothing',
  ),
  held(
    '`Range.sort` counts columns from the sheet’s first',
    'copying: a range by columns of the sheet, looks and formulas go along',
  ),
  held(
    'What clearing leaves: notes and validations',
    'rules: stays when contents, looks or the whole tab are cleared, and goes when it is told to',
  ),
  held('A merge keeps the first value; `getMergedRanges`', 'range: tells what is merged in it'),
  held(
    '`isChecked` has three answers',
    'rules: is ticked, unticked, or neither where others differ or there is no box',
  ),
  held('`removeDuplicates` returns what is left', 'region: lose duplicates and the range says what is left'),
  held('`trimWhitespace`', 'region: lose spaces around and between words'),
  held('`copyTo` less or a multiple', 'copying: fills a multiple of itself, and goes whole into less'),
  held('`moveTo` empties its source', 'region: are moved with their looks, and formulas follow them'),
  lacking('`autoFill` refuses two directions', 'there is no `autoFill`'),
  held('`insertCells`, `deleteCells` shift', 'region: make room and close up, down or to the side'),
  lacking('A second filter is refused', 'there are no filters'),
  lacking('The order of an unsorted column of a filter fails', 'there are no filters'),
  lacking('Banding refuses a row without colour', 'there is no banding'),
  held('Colours have names', 'range: knows colours by their names'),
  held('Looks are told without conditional formats', 'range: keeps its own looks under conditional formats'),
  held('Default size and number format', 'range: tells Google’s defaults where nothing was set'),
  held('OVERFLOW, yet `getWrap` is true', 'range: tells Google’s defaults where nothing was set'),
  held('`setNotes` makes 25 into `25.0`', 'range: notes read back as texts'),
  held('Alignment `right`; null is `general`', 'range: keeps its looks, cell by cell'),
  lacking(
    'Metadata on a range that is no row or column fails',
    'ranges have no metadata; Google’s full text is not known',
  ),
  held('Protections', 'protection: of a tab has no notation, and leaves ranges open'),
  held('Named ranges', 'protection: can be renamed, led elsewhere and removed'),
  held(
    '`getIndex` from 1, `insertSheet` from 0',
    'sheet: comes to the front where it was put, and is counted from one',
  ),
  lacking('`SpreadsheetApp.create` honours sizes', 'the add-on may open no other file, and the host has one'),
  held('Validations and their values', 'rules: %s is %s with its values'),
  held('`requireDate("=i1")` does not match', 'rules: a date that is no date does not match the signature'),
  lacking('Colours as objects refuse the other kind', 'there are no colours as objects'),
  held('Properties', 'stores: are texts, null where there is none, and outlive an execution'),
  held('Cache', 'stores: gives back null for what was never there, and when something is put or removed'),
  held('Lock', 'stores: are free, stay with who has them, and wait for nobody'),
  lacking('Utilities', '`formatDate` and `parseCsv` hold; there is no `parseDate`, no digest and no signature'),
  held('`setValues` of another size', 'bad-scripts: values of another size than the range'),
  held('`getRange` outside of the grid', 'bad-scripts: a range that starts before the sheet'),
  held('A second tab of one name', 'bad-scripts: a second tab of one name'),
  held('The last tab stays', 'sheet: the last one stays'),
  held('Errors are named `Exception`', 'bad-scripts: a range that starts before the sheet'),
  held('Texts are taken as if typed, save in `@`', 'values: in a cell of plain text every text stays itself'),
  held('Errors are their text', 'values: an error is its text'),
];
