import type { Drawing } from './drawing';

/** What a tab says; a tab that says it is not drawn again by the same job. */
export function digestOf({ key, cells, notes, layout }: Pick<Drawing, 'key' | 'cells' | 'notes' | 'layout'>): string {
  return fingerprint(JSON.stringify([key, cells, notes, layout]));
}

/** A short name for a long text: FNV-1a, 32 bits. */
export function fingerprint(source: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
