import { google, handle, read, Service } from '../service';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

export interface Person {
  readonly email: string;
  /** The language of their account: `ru`, `en`. */
  readonly locale: string;
}

export const SESSION = {
  getActiveUser: handle(''),
  getEffectiveUser: handle(''),
  getActiveUserLocale: read(''),
  getScriptTimeZone: read(''),
} as const;

const TYPE = { namespace: 'Base', name: 'Session', path: 'Session', members: SESSION };

export class SessionService extends Service implements Pick<Session, keyof typeof SESSION> {
  readonly type = TYPE;
  private readonly person: Person;
  private readonly isUnattended: boolean;
  private readonly scriptZone: string;

  constructor(person: Person, isUnattended: boolean, scriptZone: string) {
    super();
    this.person = person;
    this.isUnattended = isUnattended;
    this.scriptZone = scriptZone;
  }

  /** Nobody is at the keyboard when the clock runs a script. */
  getActiveUser = (): User => google(new UserService(this.isUnattended ? '' : this.person.email));
  getEffectiveUser = (): User => google(new UserService(this.person.email));
  getActiveUserLocale = (): string => this.person.locale;
  getScriptTimeZone = (): string => this.scriptZone;
}

export const USER = { getEmail: read('') } as const;

const USER_TYPE = { namespace: 'Base', name: 'User', path: 'User', members: USER };

export class UserService extends Service implements Pick<User, keyof typeof USER> {
  readonly type = USER_TYPE;
  private readonly email: string;

  constructor(email: string) {
    super();
    this.email = email;
  }

  getEmail = (): string => this.email;
}
