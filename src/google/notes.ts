import type { CellNote, Drawing } from '../workbook/drawing';
import { fingerprint } from '../workbook/fingerprint';
import { sizeOf } from './generated-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Gives the cells of our rectangle the notes of a drawing, and takes away those of the drawing before. A note that we have
 * not written, or that somebody has changed since, is the user's and stays, on a cell of ours as well.
 *
 * @param before the fingerprints of the notes that we have written there; undefined on a tab on which nothing stands yet
 */
export function annotate(sheet: Sheet, drawing: Drawing, before: readonly string[] | undefined): void {
  const { notes, cells } = drawing;
  if (notes.length === 0 && !before?.length) return;
  const range = sheet.getRange(1, 1, ...sizeOf(drawing));
  const standing = before && range.getNotes();
  const wanted = cells.map((row) => row.map(() => ''));
  for (const { row, column, text } of notes) wanted[row - 1]![column - 1] = text;
  const isUsers = (note: string) => note !== '' && !before?.includes(fingerprint(note));
  range.setNotes(
    wanted.map((row, y) =>
      row.map((text, x) => {
        const now = standing?.[y]?.[x] ?? '';
        return isUsers(now) ? now : text;
      }),
    ),
  );
}

/** What tells notes of ours from those of the user. */
export function fingerprintsOf(notes: readonly CellNote[]): string[] {
  return notes.map(({ text }) => fingerprint(text));
}
