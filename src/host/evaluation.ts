import type { Model } from './engine';

/**
 * After a tab is added, grown or shrunk the engine evaluates every cell of the workbook again: two seconds for each of
 * forty new tabs beside 100,000 rows of sales. This lets tabs that hold no formula and were not touched keep what they
 * show. Formulas are evaluated as before; a value needs nothing but its own cell and the locale.
 */
export function keepUntouchedValues(model: Model): void {
  const plugin = evaluationOf(model);
  const { evaluator } = plugin;
  const touched = new Set<string>();
  const withoutFormulas = new Map<string, boolean>();
  let evaluatedOnce = new Set(model.getters.getSheetIds());
  let everything = true;

  model.on('command-dispatched', touched, (command) => {
    const { type, sheetId, targetSheetId } = command as Touching;
    if (UNBOUNDED.has(type)) everything = true;
    if (sheetId !== undefined) touched.add(sheetId);
    if (targetSheetId !== undefined) touched.add(targetSheetId);
  });

  const finalize = plugin.finalize.bind(plugin);
  plugin.finalize = () => {
    if (everything) withoutFormulas.clear();
    for (const sheetId of touched) withoutFormulas.delete(sheetId);
    finalize();
    touched.clear();
    everything = false;
  };

  const holdsNoFormula = (sheetId: string): boolean => {
    const known = withoutFormulas.get(sheetId);
    if (known !== undefined) return known;
    const answer = model.getters.getCells(sheetId).every((cell) => !cell.isFormula);
    withoutFormulas.set(sheetId, answer);
    return answer;
  };

  evaluator.evaluateAllCells = () => {
    const before = evaluator.evaluatedCells;
    const after = new (before.constructor as new () => EvaluatedCells)();
    const isKept = (sheetId: string) => evaluatedOnce.has(sheetId) && !touched.has(sheetId) && holdsNoFormula(sheetId);
    const sheetIds = model.getters.getSheetIds();
    const [kept, evaluated] = partition(sheetIds, (sheetId) => !everything && isKept(sheetId));
    for (const sheetId of kept.filter((each) => each in before.map)) after.map[sheetId] = before.map[sheetId];
    evaluator.evaluatedCells = after;
    evaluator.evaluate(evaluated.map((sheetId) => ({ sheetId, zone: model.getters.getSheetZone(sheetId) })));
    evaluatedOnce = new Set(sheetIds);
  };
}

interface Touching {
  readonly type: string;
  readonly sheetId?: string;
  readonly targetSheetId?: string;
}

/** Commands that may change any cell. */
const UNBOUNDED = new Set(['START', 'UNDO', 'REDO', 'UPDATE_LOCALE']);

/** The engine's own, as of version 19.3: by tab, column and row. */
interface EvaluatedCells {
  readonly map: { [sheetId: string]: unknown };
}

interface Evaluation {
  readonly evaluator: {
    evaluatedCells: EvaluatedCells;
    evaluateAllCells(): void;
    evaluate(ranges: readonly { readonly sheetId: string; readonly zone: object }[]): void;
  };
  finalize(): void;
}

function evaluationOf(model: Model): Evaluation {
  const { handlers } = model as unknown as { handlers: readonly Partial<Evaluation>[] };
  return handlers.find((handler) => handler.evaluator !== undefined) as Evaluation;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
