import type { Frequency } from '../frequency';
import { builder, type EnumValue, Exception, google, HostLimit, handle, own, read, Service, write } from '../service';
import type { Trigger, Triggers } from '../triggers';
import { type Zone, zoneNamed } from '../zone';
import { AUTH_MODES, AUTHORIZATION_STATUSES, EVENT_TYPES, TRIGGER_SOURCES, WEEK_DAYS } from './enums';
import type { Person } from './session';

type App = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type GoogleBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GoogleClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type GoogleInfo = GoogleAppsScript.Script.AuthorizationInfo;

/** What an execution knows of the triggers in its document. */
export interface TriggerDesk {
  readonly triggers: Triggers;
  /** Who asks. */
  readonly person: Person;
  /** The zone of the script, in which hours are meant unless another is named. */
  readonly zone: Zone;
  now(): number;
  isFunction(name: string): boolean;
}

export const SCRIPT_APP = {
  newTrigger: builder('string'),
  deleteTrigger: write('Trigger'),
  getProjectTriggers: read(''),
  getUserTriggers: read('Spreadsheet'),
  getAuthorizationInfo: read('AuthMode'),
} as const;

const TYPE = { namespace: 'Script', name: 'ScriptApp', path: 'ScriptApp', members: SCRIPT_APP };

export class ScriptAppService extends Service implements Pick<App, keyof typeof SCRIPT_APP> {
  readonly type = TYPE;
  readonly constants = {
    AuthMode: AUTH_MODES,
    AuthorizationStatus: AUTHORIZATION_STATUSES,
    EventType: EVENT_TYPES,
    TriggerSource: TRIGGER_SOURCES,
    WeekDay: WEEK_DAYS,
  };
  private readonly desk: TriggerDesk;

  constructor(desk: TriggerDesk) {
    super();
    this.desk = desk;
  }

  newTrigger = (handler: string): GoogleBuilder => google(new TriggerBuilderService(this.desk, handler));
  getUserTriggers = (_spreadsheet: unknown): GoogleTrigger[] => this.getProjectTriggers();
  getAuthorizationInfo = (_mode: unknown): GoogleInfo => google(new AuthorizationInfoService());

  getProjectTriggers(): GoogleTrigger[] {
    const { triggers, person } = this.desk;
    return triggers.madeBy(person.email).map((trigger) => google(new TriggerService(trigger)));
  }

  deleteTrigger(trigger: unknown): void {
    this.desk.triggers.remove(own<TriggerService>(trigger).getUniqueId());
  }
}

export const TRIGGER_BUILDER = { timeBased: builder('') } as const;

const BUILDER_TYPE = {
  namespace: 'Script',
  name: 'TriggerBuilder',
  path: 'ScriptApp.TriggerBuilder',
  members: TRIGGER_BUILDER,
};

class TriggerBuilderService extends Service implements Pick<GoogleBuilder, keyof typeof TRIGGER_BUILDER> {
  readonly type = BUILDER_TYPE;
  private readonly desk: TriggerDesk;
  private readonly handler: string;

  constructor(desk: TriggerDesk, handler: string) {
    super();
    this.desk = desk;
    this.handler = handler;
  }

  timeBased = (): GoogleClockBuilder => google(new ClockTriggerBuilderService(this.desk, this.handler));
}

export const CLOCK_TRIGGER_BUILDER = {
  after: builder('int'),
  at: builder('Date'),
  everyMinutes: builder('int'),
  everyHours: builder('int'),
  everyDays: builder('int'),
  everyWeeks: builder('int'),
  onWeekDay: builder('Weekday'),
  atHour: builder('int'),
  nearMinute: builder('int'),
  inTimezone: builder('string'),
  create: write(''),
} as const;

const CLOCK_BUILDER_TYPE = {
  namespace: 'Script',
  name: 'ClockTriggerBuilder',
  path: 'ScriptApp.ClockTriggerBuilder',
  members: CLOCK_TRIGGER_BUILDER,
};

/** What was said to the builder. */
interface Wish {
  readonly once?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
  readonly weekDay?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly zone?: Zone;
}

class ClockTriggerBuilderService
  extends Service
  implements Pick<GoogleClockBuilder, keyof typeof CLOCK_TRIGGER_BUILDER>
{
  readonly type = CLOCK_BUILDER_TYPE;
  private readonly desk: TriggerDesk;
  private readonly handler: string;
  private wish: Wish = {};

  constructor(desk: TriggerDesk, handler: string) {
    super();
    this.desk = desk;
    this.handler = handler;
  }

  after = (milliseconds: number): GoogleClockBuilder => this.wishing({ once: this.desk.now() + milliseconds });
  at = (date: unknown): GoogleClockBuilder => this.wishing({ once: (date as Date).getTime() });
  everyMinutes = (minutes: number): GoogleClockBuilder => this.wishing({ minutes });
  everyHours = (hours: number): GoogleClockBuilder => this.wishing({ hours });
  everyDays = (days: number): GoogleClockBuilder => this.wishing({ days });
  everyWeeks = (weeks: number): GoogleClockBuilder => this.wishing({ days: 7 * weeks });
  onWeekDay = (day: unknown): GoogleClockBuilder => this.wishing({ weekDay: own<EnumValue>(day).ordinal() + 1 });
  atHour = (hour: number): GoogleClockBuilder => this.wishing({ hour });
  nearMinute = (minute: number): GoogleClockBuilder => this.wishing({ minute });
  inTimezone = (name: string): GoogleClockBuilder => this.wishing({ zone: zoneNamed(name) });

  create(): GoogleTrigger {
    const { triggers, person, now, isFunction } = this.desk;
    const frequency = frequencyOf(this.wish, this.desk.zone);
    if (triggers.madeBy(person.email).length > 0) throw new Exception(TOO_MANY);
    if (!isFunction(this.handler)) {
      throw new HostLimit(`A trigger would call "${this.handler}", which is no function of the add-on.`);
    }
    return google(new TriggerService(triggers.add(this.handler, person, frequency, now())));
  }

  private wishing(more: Wish): GoogleClockBuilder {
    this.wish = { ...this.wish, ...more };
    return google(this);
  }
}

const TOO_MANY = 'This add-on has created too many time-based triggers in this document for this Google user account.';
const TOO_OFTEN = 'The recurrence interval for an Add-on trigger must be at least one hour.';

/** Google chooses a minute of the hour: here it is the half hour, so that nothing can count on the full one. */
const SOME_MINUTE = 30;

function frequencyOf({ once, minutes, hours, days, weekDay, hour, minute, zone }: Wish, scriptZone: Zone): Frequency {
  if (minutes !== undefined) throw new Exception(TOO_OFTEN);
  if (once !== undefined) return { kind: 'once', at: once };
  if (hours !== undefined) return { kind: 'hours', every: hours };
  if (days === undefined && weekDay === undefined && hour === undefined) {
    throw new HostLimit('A trigger was created without a word about when it should fire.');
  }
  const every = days ?? (weekDay === undefined ? 1 : 7);
  const time = hour === undefined ? undefined : { hour, minute: minute ?? SOME_MINUTE };
  return { kind: 'days', every, weekDay, time, zone: zone ?? scriptZone };
}

export const TRIGGER = {
  getEventType: handle(''),
  getHandlerFunction: handle(''),
  getTriggerSource: handle(''),
  getTriggerSourceId: handle(''),
  getUniqueId: handle(''),
} as const;

const TRIGGER_TYPE = { namespace: 'Script', name: 'Trigger', path: 'ScriptApp.Trigger', members: TRIGGER };

class TriggerService extends Service implements Pick<GoogleTrigger, keyof typeof TRIGGER> {
  readonly type = TRIGGER_TYPE;
  private readonly trigger: Trigger;

  constructor(trigger: Trigger) {
    super();
    this.trigger = trigger;
  }

  getEventType = (): GoogleAppsScript.Script.EventType => google(EVENT_TYPES.CLOCK);
  getHandlerFunction = (): string => this.trigger.handler;
  getTriggerSource = (): GoogleAppsScript.Script.TriggerSource => google(TRIGGER_SOURCES.CLOCK);
  /** The clock is nothing that has an id. */
  getTriggerSourceId = (): string => null as unknown as string;
  getUniqueId = (): string => this.trigger.id;
}

export const AUTHORIZATION_INFO = { getAuthorizationStatus: handle(''), getAuthorizationUrl: handle('') } as const;

const INFO_TYPE = {
  namespace: 'Script',
  name: 'AuthorizationInfo',
  path: 'ScriptApp.AuthorizationInfo',
  members: AUTHORIZATION_INFO,
};

/** Everybody here has agreed to everything. */
class AuthorizationInfoService extends Service implements Pick<GoogleInfo, keyof typeof AUTHORIZATION_INFO> {
  readonly type = INFO_TYPE;

  getAuthorizationStatus = (): GoogleAppsScript.Script.AuthorizationStatus =>
    google(AUTHORIZATION_STATUSES.NOT_REQUIRED);
  getAuthorizationUrl = (): string => null as unknown as string;
}
