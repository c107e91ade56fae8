import type { Scopes } from '../scopes';
import { Exception, google, handle, Service, write } from '../service';

type Lock = GoogleAppsScript.Lock.Lock;
type Locks = GoogleAppsScript.Lock.LockService;

export const LOCK_SERVICE = {
  getDocumentLock: handle(''),
  getUserLock: handle(''),
  getScriptLock: handle(''),
} as const;

const TYPE = { namespace: 'Lock', name: 'LockService', path: 'LockService', members: LOCK_SERVICE };

/** A lock that at most one execution holds: every execution sees it through a service of its own. */
export class Padlock {
  private holder: object | undefined;

  isHeldBy = (execution: object): boolean => this.holder === execution;

  /** Again true for the one who has it. */
  take(execution: object): boolean {
    this.holder ??= execution;
    return this.holder === execution;
  }

  release(execution: object): void {
    if (this.holder === execution) this.holder = undefined;
  }
}

/** Whose locks these are, and how they wait for one that another execution holds. */
export interface LockHolder {
  readonly execution: object;
  /** By e-mail. */
  readonly user: string;
  wait(milliseconds: number): void;
}

export class LockServiceService extends Service implements Pick<Locks, keyof typeof LOCK_SERVICE> {
  readonly type = TYPE;
  private readonly padlocks: Scopes<Padlock>;
  private readonly holder: LockHolder;

  constructor(padlocks: Scopes<Padlock>, holder: LockHolder) {
    super();
    this.padlocks = padlocks;
    this.holder = holder;
  }

  getDocumentLock = (): Lock => google(new LockObject(this.padlocks.document, this.holder));
  getUserLock = (): Lock => google(new LockObject(this.padlocks.ofUser(this.holder.user), this.holder));
  getScriptLock = (): Lock => google(new LockObject(this.padlocks.script, this.holder));
}

export const LOCK = {
  tryLock: write('int'),
  waitLock: write('int'),
  hasLock: handle(''),
  releaseLock: write(''),
} as const;

const LOCK_TYPE = { namespace: 'Lock', name: 'Lock', path: 'LockService.Lock', members: LOCK };

class LockObject extends Service implements Pick<Lock, keyof typeof LOCK> {
  readonly type = LOCK_TYPE;
  private readonly padlock: Padlock;
  private readonly holder: LockHolder;

  constructor(padlock: Padlock, holder: LockHolder) {
    super();
    this.padlock = padlock;
    this.holder = holder;
  }

  hasLock = (): boolean => this.padlock.isHeldBy(this.holder.execution);

  /** A wait of less than nothing fails; who waits for another waits in vain, since nobody else runs meanwhile. */
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) return false;
    const isTaken = this.padlock.take(this.holder.execution);
    if (!isTaken) this.holder.wait(milliseconds);
    return isTaken;
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    this.padlock.release(this.holder.execution);
  }
}
