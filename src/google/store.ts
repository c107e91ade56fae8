import type { Store } from '../jobs/ports';

/**
 * The document's own properties: shared by everyone who works in this spreadsheet. While no other job can be at work they
 * are read once, and what stays the same is neither written nor deleted.
 */
export function documentStore(): Store {
  const properties = PropertiesService.getDocumentProperties();
  let known: Map<string, string> | undefined;
  return {
    read: (key) => (known === undefined ? properties.getProperty(key) : (known.get(key) ?? null)),
    write: (key, value) => {
      if (known?.get(key) === value) return;
      properties.setProperty(key, value);
      known?.set(key, value);
    },
    forget: (key) => {
      if (known?.has(key) === false) return;
      properties.deleteProperty(key);
      known?.delete(key);
    },
    alone: (run) =>
      alone(() => {
        known = new Map(Object.entries(properties.getProperties()));
        try {
          return run();
        } finally {
          known = undefined;
        }
      }),
  };
}

/** Long enough for somebody else's part to end that is about to, and short enough to wait for. */
const PATIENCE = 1_000;

/** What was written must have arrived before another execution may read it. */
function alone<T>(run: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) return undefined;
  try {
    return run();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
