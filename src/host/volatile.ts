import type { Model } from './engine';
import { run } from './run';

/** Calculates again what asks for the time, where anything does: a clock that is set forward tells no formula. */
export function recalculateTime(model: Model): void {
  if (asksForTime(model)) run(model, 'EVALUATE_CELLS', {});
}

function asksForTime({ getters }: Model): boolean {
  return getters
    .getSheetIds()
    .some((sheetId) =>
      getters.getCells(sheetId).some((cell) => cell.isFormula && ASKS.test(cell.compiledFormula.normalizedFormula)),
    );
}

const ASKS = /\b(NOW|TODAY)\(/i;
