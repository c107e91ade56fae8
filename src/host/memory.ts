import type { PropertiesStore } from './apps/properties';
import type { Scopes } from './scopes';
import type { DueTrigger, Triggers } from './triggers';

/** What scripts know of a document beside what stands in it, as plain data. What is in a cache may be lost at any time. */
export interface Memory {
  readonly document: Properties;
  readonly script: Properties;
  /** By e-mail. */
  readonly users: { readonly [email: string]: Properties };
  readonly triggers: readonly DueTrigger[];
}

interface Properties {
  readonly [key: string]: string;
}

export const NOTHING: Memory = { document: {}, script: {}, users: {}, triggers: [] };

export function memoryOf({ document, script, users }: Scopes<PropertiesStore>, triggers: Triggers): Memory {
  return {
    document: document.getProperties(),
    script: script.getProperties(),
    users: Object.fromEntries([...users].map(([email, store]) => [email, store.getProperties()])),
    triggers: triggers.all(),
  };
}

/** Puts back what was known into stores that are new. */
export function recall(properties: Scopes<PropertiesStore>, { document, script, users }: Memory): void {
  properties.document.setProperties(document);
  properties.script.setProperties(script);
  for (const [email, values] of Object.entries(users)) properties.ofUser(email).setProperties(values);
}
