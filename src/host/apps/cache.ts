import type { Scopes } from '../scopes';
import { Exception, google, handle, read, Service, write } from '../service';

type Cache = GoogleAppsScript.Cache.Cache;
type Caches = GoogleAppsScript.Cache.CacheService;

export const CACHE_SERVICE = {
  getDocumentCache: handle(''),
  getUserCache: handle(''),
  getScriptCache: handle(''),
} as const;

const TYPE = { namespace: 'Cache', name: 'CacheService', path: 'CacheService', members: CACHE_SERVICE };

export class CacheServiceService extends Service implements Pick<Caches, keyof typeof CACHE_SERVICE> {
  readonly type = TYPE;
  private readonly caches: Scopes<CacheStore>;
  private readonly user: string;

  constructor(caches: Scopes<CacheStore>, user: string) {
    super();
    this.caches = caches;
    this.user = user;
  }

  getDocumentCache = (): Cache => google(this.caches.document);
  getUserCache = (): Cache => google(this.caches.ofUser(this.user));
  getScriptCache = (): Cache => google(this.caches.script);
}

export const CACHE = {
  get: read('string'),
  getAll: read('string[]'),
  put: write('string string', 'string string int'),
  putAll: write('object', 'object int'),
  remove: write('string'),
  removeAll: write('string[]'),
} as const;

const STORE = { namespace: 'Cache', name: 'Cache', path: 'CacheService.Cache', members: CACHE };

const MOST_KEY = 250;
const MOST_BYTES = 100 * 1024;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;

export class CacheStore extends Service implements Pick<Cache, keyof typeof CACHE> {
  readonly type = STORE;
  private readonly now: () => number;
  private readonly items = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(now: () => number) {
    super();
    this.now = now;
  }

  get(key: string): string | null {
    const item = this.items.get(key);
    return item && item.until > this.now() ? item.value : null;
  }

  getAll(keys: string[]): { [key: string]: string } {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found) as { [key: string]: string };
  }

  /** Nothing comes back, not even undefined: Google says null. */
  put(key: string, value: string, seconds = USUAL_SECONDS): null {
    if (key.length > MOST_KEY) throw new Exception('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > MOST_BYTES) throw new Exception('Argument too large: value');
    const kept = Math.min(seconds, MOST_SECONDS);
    this.items.set(key, { value, until: this.now() + kept * 1000 });
    return null;
  }

  putAll(values: object, seconds = USUAL_SECONDS): null {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
    return null;
  }

  remove(key: string): null {
    this.items.delete(key);
    return null;
  }

  removeAll(keys: string[]): null {
    for (const key of keys) this.items.delete(key);
    return null;
  }
}
