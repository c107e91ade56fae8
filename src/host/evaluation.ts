import type { Model, Rectangle } from './engine';
import { type Formula, type formulasByTab, rememberedByTab, type Touching, UNBOUNDED } from './remembering';

/**
 * After a tab is added, grown or shrunk, or a range is named, the engine evaluates every cell of the workbook again: two
 * seconds for each of forty new tabs beside 100,000 rows of sales. This lets tabs that were not touched and need nothing
 * but themselves keep what they show, and all tabs when the name stands in no formula. A value needs its own cell and the
 * locale; a plain formula, the cells that it names.
 */
export function keepUntouchedValues(model: Model, formulasOn: ReturnType<typeof formulasByTab>): void {
  const plugin = evaluationOf(model);
  const { evaluator } = plugin;
  evaluator.getters = Object.assign(Object.create(evaluator.getters), { getCells: formulasOn }); // it wants no others
  const touched = new Set<string>();
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
    model.getters.getSheetIds().some((sheetId) => textOn(sheetId).includes(name));

  /** The formulas of a tab, each once, in small letters. */
  const textOn = rememberedByTab(model, (sheetId) => {
    const texts = formulasOn(sheetId).map(({ compiledFormula }) => compiledFormula.normalizedFormula);
    return [...new Set(texts)].join('\n').toLowerCase();
  });

  const needsItselfAlone = rememberedByTab(model, (sheetId) =>
    formulasOn(sheetId).every((formula) => needsOnly(sheetId, formula)),
  );
  const standsAlone = (sheetId: string): boolean => needsItselfAlone(sheetId) && !spilling.has(sheetId);

  evaluator.evaluateAllCells = () => {
    const before = evaluator.evaluatedCells;
    const after = new (before.constructor as new () => EvaluatedCells)();
    const isKept = (sheetId: string) => evaluatedOnce.has(sheetId) && !touched.has(sheetId) && standsAlone(sheetId);
    const sheetIds = model.getters.getSheetIds();
    const [kept, evaluated] = partition(sheetIds, (sheetId) => !everything && isKept(sheetId));
    for (const sheetId of kept.filter((each) => each in before.map)) after.map[sheetId] = before.map[sheetId];
    evaluator.evaluatedCells = after;
    evaluator.evaluate(evaluated.map((sheetId) => ({ sheetId, zone: filledPart(model, sheetId) })));
    evaluatedOnce = new Set(sheetIds);
  };
}

/** From A1 to the last cell that is filled or dressed: a new tab has 26,000 others. */
function filledPart({ getters }: Model, sheetId: string): Rectangle {
  const part = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const { id } of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(id);
    if (row > part.bottom) part.bottom = row;
    if (col > part.right) part.right = col;
  }
  return part;
}

/** Functions that make one value of the cells that they are given, and the same today and tomorrow. */
const PLAIN = new Set(
  'ABS AND AVERAGE COUNT COUNTIF IF IFERROR MAX MIN OR ROUND SUM SUMIF SUMIFS SUMPRODUCT'.split(' '),
);

/** Whether it is a plain formula over its own tab. */
function needsOnly(sheetId: string, { compiledFormula }: Formula): boolean {
  const { isBadExpression, symbols, rangeDependencies } = compiledFormula;
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

/** The engine's own, as of version 19.3: by tab, column and row. */
interface EvaluatedCells {
  readonly map: { [sheetId: string]: unknown };
}

interface Evaluation {
  readonly evaluator: {
    getters: object;
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
