/** What happens to the rows of a sheet, one change after another; rows are counted from 1. */
export type RowChange =
  | { readonly type: 'insert'; readonly after: number; readonly count: number }
  | { readonly type: 'delete'; readonly row: number };

/**
 * The changes that turn the rows of a block into what they should be about, so that what stands beside a row stays
 * beside it: a new person's row is put in where it belongs, and the row of one who is gone is taken out.
 *
 * Rows that changed their order are not followed: then only the length is set right, at the end.
 *
 * @example rowChanges(['a', 'c'], ['a', 'b', 'c']) // [{ type: 'insert', after: 1, count: 1 }]
 * @example rowChanges(['a', 'b'], ['b']) // [{ type: 'delete', row: 1 }]
 */
export function rowChanges(before: readonly string[], after: readonly string[]): RowChange[] {
  const wanted = new Set(after);
  const kept = before.filter((key) => wanted.has(key));
  const known = new Set(kept);
  const inOrder = after.filter((key) => known.has(key)).every((key, at) => key === kept[at]);
  if (!inOrder || known.size !== kept.length || wanted.size !== after.length) return lengthChange(before, after);
  return [...deletions(before, wanted), ...insertions(after, known)];
}

function lengthChange(before: readonly string[], after: readonly string[]): RowChange[] {
  const count = after.length - before.length;
  return count > 0 ? [{ type: 'insert', after: before.length, count }] : [];
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
