import type { Store } from '../jobs/ports';

/** The document's own properties: shared by everyone who works in this spreadsheet. */
export function documentStore(): Store {
  const properties = PropertiesService.getDocumentProperties();
  return {
    read: (key) => properties.getProperty(key),
    write: (key, value) => {
      properties.setProperty(key, value);
    },
    forget: (key) => {
      properties.deleteProperty(key);
    },
    alone,
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
