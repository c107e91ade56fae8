/** What happens to the rows of a sheet, one change after another; rows are counted from 1. */
export type RowChange =
  | { readonly type: 'insert'; readonly after: number; readonly count: number }
  | { readonly type: 'delete'; readonly row: number };

/**
 * The changes that turn the rows of a block into what they should be about, so that what stands beside a row stays
 * beside it: a new person's row is put in where it belongs, and the row of one who is gone is taken out.
 *
 * Undefined for rows that changed their order, which cannot be followed.
 *
 * @example rowChanges(['a', 'c'], ['a', 'b', 'c']) // [{ type: 'insert', after: 1, count: 1 }]
 * @example rowChanges(['a', 'b'], ['b']) // [{ type: 'delete', row: 1 }]
 * @example rowChanges(['a', 'b'], ['b', 'a']) // undefined
 */
export function rowChanges(before: readonly string[], after: readonly string[]): RowChange[] | undefined {
  const wanted = new Set(after);
  const kept = before.filter((key) => wanted.has(key));
  const known = new Set(kept);
  const inOrder = after.filter((key) => known.has(key)).every((key, at) => key === kept[at]);
  if (!inOrder || known.size !== kept.length || wanted.size !== after.length) return undefined;
  return [...deletions(before, wanted), ...insertions(after, known)];
}

/**
 * The rows of a block after one of the changes that lead to `after`.
 *
 * @example changedRows(['a', 'c'], { type: 'insert', after: 1, count: 1 }, ['a', 'b', 'c']) // ['a', 'b', 'c']
 */
export function changedRows(rows: readonly string[], change: RowChange, after: readonly string[]): readonly string[] {
  if (change.type === 'delete') return [...rows.slice(0, change.row - 1), ...rows.slice(change.row)];
  const at = change.after;
  return [...rows.slice(0, at), ...after.slice(at, at + change.count), ...rows.slice(at)];
}

/** From the last to the first, so that the numbers above stay true. */
function deletions(before: readonly string[], wanted: ReadonlySet<string>): RowChange[] {
  return before
    .map((key, at) => ({ key, row: at + 1 }))
    .filter(({ key }) => !wanted.has(key))
    .map(({ row }): RowChange => ({ type: 'delete', row }))
    .reverse();
}

/** From the first to the last; neighbours go in together. */
function insertions(after: readonly string[], known: ReadonlySet<string>): RowChange[] {
  const changes: { type: 'insert'; after: number; count: number }[] = [];
  after.forEach((key, at) => {
    if (known.has(key)) return;
    const last = changes[changes.length - 1];
    if (last !== undefined && last.after + last.count === at) last.count += 1;
    else changes.push({ type: 'insert', after: at, count: 1 });
  });
  return changes;
}
