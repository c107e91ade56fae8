import type { Model } from './engine';

/**
 * Returns the workbook as `exportData` does, every cell written out. The engine would write it in shorthand and read it
 * back to see that it can: three times as long, for a page that waits.
 */
export function snapshotOf(model: Model): object {
  return (model as unknown as Exporting)._exportData(false);
}

/** The engine's own, as of version 19.3. */
interface Exporting {
  _exportData(inShorthand: boolean): object;
}
