import type { Script } from 'node:vm';
import { type AuthMode, permit } from './auth';
import type { CallCounter } from './calls';
import { GOOGLE_GLOBALS } from './google-types';
import { createMembrane, type Membrane } from './membrane';
import { createRealm, type Realm } from './realm';
import { HostLimit, type Service } from './service';
import type { Zone } from './zone';

/** An add-on and the Google around it: what every execution starts from. */
export interface Program {
  readonly script: Script;
  /** By the name of the global: `SpreadsheetApp`. */
  readonly services: { readonly [name: string]: Service };
  readonly clock: { readonly zone: Zone; readonly now: () => number };
  readonly calls: CallCounter;
}

/** One run of the add-on, in a world of its own: nothing is left of it when it ends. */
export interface Execution {
  readonly realm: Realm;
  readonly membrane: Membrane;
  /**
   * Calls a function of the add-on with values of its own world and returns one. What it throws comes out as an error of
   * ours; what the host could not do comes out even if the add-on caught it.
   */
  call(name: string, args: readonly unknown[]): unknown;
}

/** What a script threw, as a log at Google shows it. */
export class ScriptError extends Error {
  /** Where in the add-on's code, from 1. */
  readonly line: number | undefined;

  constructor(thrown: unknown) {
    const { name = 'Error', message = String(thrown), stack } = (thrown ?? {}) as Partial<Error>;
    super(message);
    this.name = name;
    this.line = lineOf(stack);
    if (stack !== undefined) this.stack = stack;
  }
}

/**
 * Loads the add-on for one execution. While its file is read nothing is authorised yet, as when Google opens a document
 * in which the add-on was never used: a service that is called at import fails in every mode.
 */
export function startExecution({ script, services, clock, calls }: Program, mode: AuthMode): Execution {
  let authorised: AuthMode = 'NONE';
  let fault: Error | undefined;
  const realm = createRealm(clock);
  const membrane = createMembrane(realm, {
    permit: (type, member, kind) => permit(authorised, type, member, kind),
    count: calls.count,
    carry: calls.carry,
    fault: (error) => {
      fault ??= error;
    },
  });
  provide(realm, membrane, services);

  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (thrown) {
      throw new ScriptError(fault ?? thrown);
    } finally {
      // A script may have caught what Google would never have thrown.
      if (fault !== undefined) throwFault(fault);
    }
  };

  guarded(() => realm.run(script));
  authorised = mode;
  return {
    realm,
    membrane,
    call: (name, args) => guarded(() => (realm.global[name] as (...given: unknown[]) => unknown)(...args)),
  };
}

function throwFault(fault: Error): never {
  throw new ScriptError(fault);
}

/** The name under which the add-on's code runs. */
export const CODE_FILE = 'Code.gs';

function lineOf(stack: string | undefined): number | undefined {
  const match = /Code\.gs:(\d+)/.exec(stack ?? '');
  return match ? Number(match[1]) : undefined;
}

function provide(realm: Realm, membrane: Membrane, services: Program['services']): void {
  for (const [name, service] of Object.entries(services)) {
    const value = membrane.enter(service);
    Object.defineProperty(realm.global, name, { value, writable: true, configurable: true });
  }
  for (const name of GOOGLE_GLOBALS.filter((each) => !(each in services))) {
    Object.defineProperty(realm.global, name, { configurable: true, get: () => throwUnknown(membrane, name) });
  }
}

function throwUnknown(membrane: Membrane, name: string): never {
  throw membrane.error(new HostLimit(`The local host does not know ${name} yet.`));
}
