import { Exception, google, handle, Service, write } from '../service';

type Lock = GoogleAppsScript.Lock.Lock;
type Locks = GoogleAppsScript.Lock.LockService;

export const LOCK_SERVICE = {
  getDocumentLock: handle(''),
  getUserLock: handle(''),
  getScriptLock: handle(''),
} as const;

const TYPE = { namespace: 'Lock', name: 'LockService', path: 'LockService', members: LOCK_SERVICE };

/** A lock is held by an execution and given back at its end; the host runs one execution at a time. */
export class LockServiceService extends Service implements Pick<Locks, keyof typeof LOCK_SERVICE> {
  readonly type = TYPE;
  private readonly document = new LockObject();
  private readonly user = new LockObject();
  private readonly script = new LockObject();

  getDocumentLock = (): Lock => google(this.document);
  getUserLock = (): Lock => google(this.user);
  getScriptLock = (): Lock => google(this.script);
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
  private isHeld = false;

  hasLock = (): boolean => this.isHeld;

  /** Again true for the one who has it. A wait of less than nothing fails. */
  tryLock(milliseconds: number): boolean {
    if (milliseconds >= 0) this.isHeld = true;
    return milliseconds >= 0;
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    this.isHeld = false;
  }
}
