import type { Model } from './engine';

/** Returns what is computed from a tab, from memory as long as no command has touched the tab. */
export function rememberedByTab<T>(model: Model, compute: (sheetId: string) => T): (sheetId: string) => T {
  const known = new Map<string, T>();
  model.on('command-dispatched', known, (command) => {
    const { type, sheetId, targetSheetId } = command as Touching;
    if (UNBOUNDED.has(type)) known.clear();
    if (sheetId !== undefined) known.delete(sheetId);
    if (targetSheetId !== undefined) known.delete(targetSheetId);
  });
  return (sheetId) => {
    if (!known.has(sheetId)) known.set(sheetId, compute(sheetId));
    return known.get(sheetId)!;
  };
}

export type Cell = ReturnType<Model['getters']['getCells']>[number];
export type Formula = Extract<Cell, { readonly isFormula: true }>;

/** Returns the formulas of a tab, of which a tab of 100,000 rows of sales has none: to look for them takes a while. */
export function formulasByTab(model: Model): (sheetId: string) => readonly Formula[] {
  const isFormula = (cell: Cell): cell is Formula => cell.isFormula;
  return rememberedByTab(model, (sheetId) => model.getters.getCells(sheetId).filter(isFormula));
}

/** What a command says about the tabs that it may change. */
export interface Touching {
  readonly type: string;
  readonly sheetId?: string;
  readonly targetSheetId?: string;
}

/** Commands that may change any cell. */
export const UNBOUNDED = new Set(['START', 'UNDO', 'REDO', 'UPDATE_LOCALE']);
