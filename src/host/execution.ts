import type { Script } from 'node:vm';
import type { Person } from './apps/session';
import { type AuthMode, permit } from './auth';
import { type CallCounter, OUT_OF_TIME } from './calls';
import type { Clock } from './clock';
import { type Seconds, secondsOfCall, secondsOfCells } from './cost';
import { GOOGLE_GLOBALS } from './google-types';
import { createMembrane, type Membrane } from './membrane';
import { createRealm, type Realm } from './realm';
import { HostLimit, Killed, type Service } from './service';
import type { Zone } from './zone';

/** An add-on and the Google around it: what every execution starts from. */
export interface Program {
  readonly script: Script;
  /** What an execution finds, by the name of the global: `SpreadsheetApp`. */
  services(occasion: Occasion): { readonly [name: string]: Service };
  /** Runs an execution, and clears up behind it, however it ended. */
  around<T>(occasion: Occasion, run: () => T): T;
  readonly clock: Clock;
  /** What the script calls local. */
  readonly zone: Zone;
  /** Whether calls take the time that they would take at Google, which ends an execution that takes too long. */
  readonly takesTime: boolean;
  readonly calls: CallCounter;
}

/** What an execution is for: who asked for it, and what may be done in it. */
export interface Occasion {
  readonly person: Person;
  readonly mode: AuthMode;
  /** Whether the clock began it: then it runs as the person, and nobody is looking. */
  readonly isUnattended: boolean;
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
 * Loads the add-on for one execution and returns what `act` makes of it. While its file is read nothing is authorised
 * yet, as when Google opens a document in which the add-on was never used: a service that is called at import fails in
 * every mode.
 */
export function execute<T>(program: Program, occasion: Occasion, act: (execution: Execution) => T): T {
  return program.around(occasion, () => act(startExecution(program, occasion)));
}

function startExecution(program: Program, occasion: Occasion): Execution {
  let mode: AuthMode = 'NONE';
  let fault: Error | undefined;
  let killed: Killed | undefined;
  const realm = createRealm({ zone: program.zone, now: program.clock.now });
  const meter = meterOf(program, occasion.mode);

  /** Once it is killed, a script may catch what it likes: nothing that it calls does anything. */
  const alive = (action: () => void): void => {
    if (killed) throw killed;
    try {
      action();
    } catch (thrown) {
      if (thrown instanceof Killed) killed = thrown;
      throw thrown;
    }
  };

  const membrane = createMembrane(realm, {
    permit: (type, member, kind) => alive(() => permit({ ...occasion, mode }, type, member, kind)),
    count: (type, member, kind) => {
      alive(() => program.calls.count(type, member, kind));
      alive(() => meter(secondsOfCall({ type, member, kind })));
    },
    carry: (kind, cells) => {
      program.calls.carry(kind, cells);
      alive(() => meter(secondsOfCells(kind, cells)));
    },
    fault: (error) => {
      fault ??= error;
    },
  });
  provide(realm, membrane, program.services(occasion));

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

  guarded(() => realm.run(program.script));
  mode = occasion.mode;
  return {
    realm,
    membrane,
    call: (name, args) => guarded(() => (realm.global[name] as (...given: unknown[]) => unknown)(...args)),
  };
}

const SIX_MINUTES = 360_000;
const HALF_A_MINUTE = 30_000;

/** Returns what lets the clock run on with each call, and ends the execution when its time is up. */
function meterOf({ clock, takesTime }: Program, mode: AuthMode): (seconds: Seconds) => void {
  if (!takesTime) return () => {};
  const end = clock.now() + (mode === 'FULL' ? SIX_MINUTES : HALF_A_MINUTE);
  return ({ atWorst }) => {
    clock.setForwardTo(clock.now() + atWorst * 1000);
    if (clock.now() > end) throw new Killed(OUT_OF_TIME);
  };
}

function throwFault(fault: Error): never {
  throw new ScriptError(fault);
}

function lineOf(stack: string | undefined): number | undefined {
  const match = /Code\.gs:(\d+)/.exec(stack ?? '');
  return match ? Number(match[1]) : undefined;
}

function provide(realm: Realm, membrane: Membrane, services: ReturnType<Program['services']>): void {
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
