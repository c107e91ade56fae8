import type { Model } from './engine';
import { Exception } from './service';

/**
 * Dispatches a command of the engine. Throws with the engine's reasons when it refuses, save that nothing changed; where
 * cells are protected, what Google throws.
 */
export function run(model: Model, type: string, payload: object): void {
  const { isSuccessful, reasons } = (model.dispatch as (type: string, payload: object) => Dispatched)(type, payload);
  if (isSuccessful || reasons.every((reason) => HARMLESS.has(reason))) return;
  if (reasons.includes(PROTECTED)) throw new Exception(PROTECTED_TEXT);
  throw new Error(`The spreadsheet engine refused ${type}: ${reasons.join(', ')}`);
}

interface Dispatched {
  readonly isSuccessful: boolean;
  readonly reasons: readonly string[];
}

/** The engine's reason for refusing a command that would change what is protected. */
export const PROTECTED = 'ProtectedCells';

/** What Google says then, to scripts and to who types. */
export const PROTECTED_TEXT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const HARMLESS = new Set(['NoChanges', 'UnchangedSheetName']);
