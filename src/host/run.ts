import type { Model } from './engine';

/** Dispatches a command of the engine; throws with the engine's reasons when it refuses, save that nothing changed. */
export function run(model: Model, type: string, payload: object): void {
  const { isSuccessful, reasons } = (model.dispatch as (type: string, payload: object) => Dispatched)(type, payload);
  if (isSuccessful || reasons.every((reason) => HARMLESS.has(reason))) return;
  throw new Error(`The spreadsheet engine refused ${type}: ${reasons.join(', ')}`);
}

interface Dispatched {
  readonly isSuccessful: boolean;
  readonly reasons: readonly string[];
}

const HARMLESS = new Set(['NoChanges', 'UnchangedSheetName']);
