import { types } from 'node:util';
import { isKnownToGoogle } from './google-types';
import type { Realm } from './realm';
import { EnumValue, Exception, HostLimit, Killed, type Kind, Service, type ServiceType } from './service';
import { checkArguments } from './signatures';

/** Who looks on as values cross: may this be called, and how often was it? */
export interface Watch {
  /** Throws what Google throws when this kind of execution may not call the member. */
  permit(type: ServiceType, member: string, kind: Kind): void;
  count(type: ServiceType, member: string, kind: Kind): void;
  carry(kind: Kind, cells: number): void;
  /** The execution failed for a reason a script must not be able to catch. */
  fault(error: Error): void;
}

/** The one place where values cross between a script and the host. */
export interface Membrane {
  /** A value of the host as the script sees it: native arrays, dates and plain objects, services behind proxies. */
  enter(value: unknown): unknown;
  /** A value of the script as the host takes it: copied, since the engine refuses what another realm has made. */
  leave(value: unknown): unknown;
  /** An error as the script sees it. */
  error(thrown: unknown): unknown;
}

export function createMembrane(realm: Realm, watch: Watch): Membrane {
  const proxies = new WeakMap<Service, object>();
  const services = new WeakMap<object, Service>();

  const enter = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Service) return proxyOf(value);
    if (Array.isArray(value)) return realm.Array.from(value, enter);
    if (value instanceof Date) return new realm.Date(value.getTime());
    return realm.Object.assign(new realm.Object(), mapped(value, enter));
  };

  const leave = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const service = services.get(value);
    if (service) return service;
    if (Array.isArray(value)) return Array.from(value, leave);
    if (types.isDate(value)) return new Date(realm.Date.prototype.getTime.call(value));
    return mapped(value, leave);
  };

  const error = (thrown: unknown): unknown => {
    if (thrown instanceof realm.Error) return thrown;
    const { name, message } = thrown as Error;
    const entered = new realm.Error(thrown instanceof Exception ? message : unexpected(thrown as Error));
    if (thrown instanceof Exception) {
      Object.defineProperty(entered, 'name', { value: name, configurable: true, writable: true });
    } else watch.fault(entered);
    return entered;
  };

  const proxyOf = (service: Service): object => {
    const known = proxies.get(service);
    if (known) return known;
    const proxy = new realm.Proxy(new realm.Object(), traps(service));
    proxies.set(service, proxy);
    services.set(proxy, service);
    return proxy;
  };

  const traps = (service: Service): ProxyHandler<object> => {
    const members = new Map<string, unknown>();
    return {
      get: (_target, key) => {
        if (typeof key === 'symbol') return undefined;
        if (!members.has(key)) members.set(key, memberOf(service, key));
        return members.get(key);
      },
      has: (_target, key) => typeof key === 'string' && key in service.type.members,
      set: (_target, key) => {
        throw error(new HostLimit(`A script wrote the property ${String(key)} on a ${service.type.name} of Google.`));
      },
    };
  };

  const memberOf = (service: Service, name: string): unknown => {
    const { type } = service;
    const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
    if (member) return (...args: unknown[]) => call(service, name, args);
    const constant = (service as unknown as { constants?: object }).constants;
    if (constant && Object.hasOwn(constant, name)) return enterConstant((constant as Record<string, unknown>)[name]);
    if (name === 'toString') return () => type.name;
    if (isKnownToGoogle(type, name)) {
      throw error(new HostLimit(`The local host does not know ${type.name}.${name} yet.`));
    }
    // V8 then says what Google says: "range.foo is not a function", in the script's own words.
    return undefined;
  };

  /** An enumeration keeps its identity, so that `===` holds. */
  const enterConstant = (value: unknown): unknown => {
    if (value instanceof Service) return proxyOf(value);
    const entered = new realm.Object() as Record<string, unknown>;
    for (const [label, item] of Object.entries(value as object)) entered[label] = enterConstant(item);
    return entered;
  };

  const call = (service: Service, name: string, args: readonly unknown[]): unknown => {
    const { type } = service;
    const member = type.members[name]!;
    try {
      watch.permit(type, name, member.kind);
      if (!(service instanceof EnumValue)) watch.count(type, name, member.kind);
      const given = args.map(leave);
      checkArguments(type, name, member, given);
      const result = (service as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...given);
      watch.carry(member.kind, cellsIn(given[0]) + cellsIn(result));
      return enter(result);
    } catch (thrown) {
      throw error(thrown);
    }
  };

  return { enter, leave, error };
}

function mapped(value: object, change: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

/** Rows of cells, or none. */
function cellsIn(value: unknown): number {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  return value.reduce((sum: number, row: readonly unknown[]) => sum + row.length, 0);
}

function unexpected(error: Error): string {
  return error instanceof HostLimit || error instanceof Killed
    ? error.message
    : `The local host failed: ${error.message}`;
}
