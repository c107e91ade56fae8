import type { Scopes } from '../scopes';
import { Exception, google, handle, read, Service, write } from '../service';

type Store = GoogleAppsScript.Properties.Properties;
type Stores = GoogleAppsScript.Properties.PropertiesService;

/** 9 KB a value and 500 KB a store, of 1,024 bytes, in UTF-8. */
const MOST_BYTES = 9 * 1024;
const MOST_BYTES_IN_ALL = 500 * 1024;

export const PROPERTIES_SERVICE = {
  getDocumentProperties: handle(''),
  getUserProperties: handle(''),
  getScriptProperties: handle(''),
} as const;

const TYPE = {
  namespace: 'Properties',
  name: 'PropertiesService',
  path: 'PropertiesService',
  members: PROPERTIES_SERVICE,
};

export class PropertiesServiceService extends Service implements Pick<Stores, keyof typeof PROPERTIES_SERVICE> {
  readonly type = TYPE;
  private readonly stores: Scopes<PropertiesStore>;
  private readonly user: string;

  constructor(stores: Scopes<PropertiesStore>, user: string) {
    super();
    this.stores = stores;
    this.user = user;
  }

  getDocumentProperties = (): Store => google(this.stores.document);
  getUserProperties = (): Store => google(this.stores.ofUser(this.user));
  getScriptProperties = (): Store => google(this.stores.script);
}

export const PROPERTIES = {
  getProperty: read('string'),
  getProperties: read(''),
  getKeys: read(''),
  setProperty: write('string string'),
  setProperties: write('object', 'object boolean'),
  deleteProperty: write('string'),
  deleteAllProperties: write(''),
} as const;

const STORE = {
  namespace: 'Properties',
  name: 'Properties',
  path: 'PropertiesService.Properties',
  members: PROPERTIES,
};

export class PropertiesStore extends Service implements Pick<Store, keyof typeof PROPERTIES> {
  readonly type = STORE;
  private readonly values = new Map<string, string>();

  getProperty = (key: string): string | null => this.values.get(key) ?? null;
  getProperties = (): { [key: string]: string } => Object.fromEntries(this.values);
  getKeys = (): string[] => [...this.values.keys()];

  setProperty(key: string, value: string): Store {
    if (bytes(value) > MOST_BYTES) throw new Exception('Argument too large: value');
    const others = [...this.values].filter(([name]) => name !== key);
    const size = others.reduce((sum, [name, text]) => sum + bytes(name) + bytes(text), bytes(key) + bytes(value));
    if (size > MOST_BYTES_IN_ALL) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.values.set(key, value);
    return google(this);
  }

  setProperties(values: object, deleteAllOthers = false): Store {
    if (deleteAllOthers) this.values.clear();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, String(value));
    return google(this);
  }

  deleteProperty(key: string): Store {
    this.values.delete(key);
    return google(this);
  }

  deleteAllProperties(): Store {
    this.values.clear();
    return google(this);
  }
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
