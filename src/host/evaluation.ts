import type { Model } from './engine';

/**
 * After a tab is added, grown or shrunk, or a range is named, the engine evaluates every cell of the workbook again: two
 * seconds for each of forty new tabs beside 100,000 rows of sales. This lets tabs that were not touched and need nothing
 * but themselves keep what they show, and all tabs when the name stands in no formula. A value needs its own cell and the
 * locale; a plain formula, the cells that it names.
 */
export function keepUntouchedValues(model: Model): void {
  const plugin = evaluationOf(model);
  const { evaluator } = plugin;
  const touched = new Set<string>();
  /** The formulas of a tab, each once, in small letters. */
  const formulas = new Map<string, string>();
  const alone = new Map<string, boolean>();
  let spilling = new Set<string>();
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
    if (everything) touchAll();
    for (const sheetId of touched) {
      formulas.delete(sheetId);
      alone.delete(sheetId);
    }
    spilling = tabsThatSpill(evaluator);
    finalize();
    touched.clear();
    everything = false;
  };

  const beforeHandle = plugin.beforeHandle.bind(plugin);
  plugin.beforeHandle = (command) => {
    const names = NAMING.has(command.type) ? namesIn(command as Naming) : [];
    if (names.length === 0 || names.some(isInFormula)) beforeHandle(command);
  };

  const isInFormula = (name: string): boolean =>
    model.getters.getSheetIds().some((sheetId) => formulasOn(sheetId).includes(name));

  const touchAll = () => {
    formulas.clear();
    alone.clear();
  };

  const standsAlone = (sheetId: string): boolean => {
    const known = alone.get(sheetId) ?? model.getters.getCells(sheetId).every((cell) => needsOnly(sheetId, cell));
    alone.set(sheetId, known);
    return known && !spilling.has(sheetId);
  };

  const formulasOn = (sheetId: string): string => {
    const known = formulas.get(sheetId);
    if (known !== undefined) return known;
    const cells = model.getters.getCells(sheetId);
    const texts = cells.flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.normalizedFormula] : []));
    const text = [...new Set(texts)].join('\n').toLowerCase();
    formulas.set(sheetId, text);
    return text;
  };

  evaluator.evaluateAllCells = () => {
    const before = evaluator.evaluatedCells;
    const after = new (before.constructor as new () => EvaluatedCells)();
    const isKept = (sheetId: string) => evaluatedOnce.has(sheetId) && !touched.has(sheetId) && standsAlone(sheetId);
    const sheetIds = model.getters.getSheetIds();
    const [kept, evaluated] = partition(sheetIds, (sheetId) => !everything && isKept(sheetId));
    for (const sheetId of kept.filter((each) => each in before.map)) after.map[sheetId] = before.map[sheetId];
    evaluator.evaluatedCells = after;
    evaluator.evaluate(evaluated.map((sheetId) => ({ sheetId, zone: model.getters.getSheetZone(sheetId) })));
    evaluatedOnce = new Set(sheetIds);
  };
}

/** Functions that make one value of the cells that they are given, and the same today and tomorrow. */
const PLAIN = new Set(
  'ABS AND AVERAGE COUNT COUNTIF IF IFERROR MAX MIN OR ROUND SUM SUMIF SUMIFS SUMPRODUCT'.split(' '),
);

/** Whether a cell is a value, or a plain formula over its own tab. */
function needsOnly(sheetId: string, cell: ReturnType<Model['getters']['getCells']>[number]): boolean {
  if (!cell.isFormula) return true;
  const { isBadExpression, symbols, rangeDependencies } = cell.compiledFormula;
  return (
    !isBadExpression &&
    rangeDependencies.every((range) => range.sheetId === sheetId && range.invalidXc === undefined) &&
    symbols.every((name) => PLAIN.has(name.toUpperCase()))
  );
}

/** Where a formula fills other cells, or would if they were blank. */
function tabsThatSpill({ spreadingRelations, blockedArrayFormulas }: Evaluation['evaluator']): Set<string> {
  const blocked = [...blockedArrayFormulas].map(({ sheetId }) => sheetId);
  return new Set([...Object.keys(spreadingRelations.arrayFormulasToResults.map), ...blocked]);
}

/** Commands that change nothing but what a name in a formula stands for. */
const NAMING = new Set(['CREATE_NAMED_RANGE', 'UPDATE_NAMED_RANGE', 'DELETE_NAMED_RANGE']);

interface Naming {
  readonly name?: string;
  readonly oldRangeName?: string;
  readonly newRangeName?: string;
}

function namesIn({ name, oldRangeName, newRangeName }: Naming): string[] {
  return [name, oldRangeName, newRangeName].flatMap((each) => (each === undefined ? [] : [each.toLowerCase()]));
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
    readonly spreadingRelations: { readonly arrayFormulasToResults: EvaluatedCells };
    readonly blockedArrayFormulas: Iterable<{ readonly sheetId: string }>;
    evaluateAllCells(): void;
    evaluate(ranges: readonly { readonly sheetId: string; readonly zone: object }[]): void;
  };
  beforeHandle(command: { readonly type: string }): void;
  finalize(): void;
}

function evaluationOf(model: Model): Evaluation {
  const { handlers } = model as unknown as { handlers: readonly Partial<Evaluation>[] };
  return handlers.find((handler) => handler.evaluator !== undefined) as Evaluation;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
