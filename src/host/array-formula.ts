import { childrenOf, type Engine } from './engine';

type SyntaxNode = Parameters<typeof childrenOf>[0];

/**
 * Returns the range that a formula uses where Sheets expects one value, undefined when there is none.
 *
 * The engine would spill such a formula; Sheets does not, unless it stands in `ARRAYFORMULA` or in a function that
 * works on arrays by itself. `formula` is canonical; one that cannot be parsed has no such range.
 *
 * @example unwrappedRange(o, '=A1:A3*2') // 'A1:A3'
 * @example unwrappedRange(o, '=SUM(A1:A3)') // undefined
 * @example unwrappedRange(o, '=ARRAYFORMULA(A1:A3*2)') // undefined
 */
export function unwrappedRange(o: Engine, formula: string): string | undefined {
  if (!formula.includes(':')) return undefined;
  try {
    return rangeAsValue(o, o.parse(formula) as SyntaxNode, false);
  } catch {
    return undefined;
  }
}

/** Functions inside which Sheets works on whole arrays. */
const ARRAY_CONTEXT = new Set(['ARRAYFORMULA', 'SUMPRODUCT', 'FILTER', 'SORT', 'SORTN', 'INDEX', 'MMULT']);

function rangeAsValue(o: Engine, node: SyntaxNode, takesRange: boolean): string | undefined {
  if (node.type === 'REFERENCE') return !takesRange && isManyCells(String(node.value)) ? String(node.value) : undefined;
  if (node.type === 'FUNCALL') return rangeInCall(o, node);
  const isArray = node.type === 'ARRAY';
  return first(childrenOf(node), (child) => rangeAsValue(o, child, isArray));
}

function rangeInCall(o: Engine, node: SyntaxNode): string | undefined {
  const name = String(node.value).toUpperCase();
  if (ARRAY_CONTEXT.has(name)) return undefined;
  return first(childrenOf(node), (child, at) => rangeAsValue(o, child, takesRange(o, name, at)));
}

/** Whether the parameter of a function takes a whole range. Unknown functions and extra arguments are trusted. */
function takesRange(o: Engine, name: string, at: number): boolean {
  const { functionRegistry } = o.registries;
  if (!functionRegistry.contains(name)) return true;
  const { args } = functionRegistry.get(name);
  const repeating = args.filter((arg) => arg.repeating);
  const arg = args[at] ?? repeating[(at - args.length) % Math.max(1, repeating.length)];
  return arg === undefined || arg.acceptMatrix === true;
}

function isManyCells(reference: string): boolean {
  const [from, to] = reference
    .slice(reference.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .split(':');
  return to !== undefined && to.toUpperCase() !== from!.toUpperCase();
}

function first<T, R>(items: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
