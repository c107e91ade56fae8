import type { Store } from '../jobs/ports';

/** The document's own properties: shared by everyone who works in this spreadsheet. */
export function documentStore(): Store {
  const properties = PropertiesService.getDocumentProperties();
  return {
    read: (key) => properties.getProperty(key),
    write: (key, value) => {
      properties.setProperty(key, value);
    },
  };
}
