import { calendarOf } from '../domain/calendar';
import { Mistake, type MistakeCode } from '../domain/problem';
import { lastDue, nextDue } from '../domain/schedule';
import { textsIn } from '../i18n/catalog';
import { languageOf } from '../i18n/language';
import { sentenceFor } from '../i18n/sentence';
import type { Language, RefreshHealth, Schedule, TabChoice } from '../surface';
import { momentsIn } from './moments';
import type { Ports, Store } from './ports';
import { endRest, restUntil } from './rest';

interface Rhythm extends Course {
  readonly schedule: Schedule;
}

/** How the refresh that comes by itself goes. Instants are in milliseconds since 1970. */
interface Course {
  /** When the tabs were last drawn to the end. */
  readonly last?: number;
  /** Whose trigger is in charge, and when it last woke. */
  readonly owner?: string;
  readonly beat?: number;
  readonly failure?: Failure;
  /** The last letter about what is wrong. */
  readonly told?: number;
}

interface Failure {
  readonly since: number;
  readonly times: number;
  /** What a user can mend, in a form that can be said in any language; or what Google said. */
  readonly why: { readonly code: MistakeCode; readonly values: unknown } | { readonly message: string };
}

/**
 * The tabs were drawn to the end, but for those that may not be written. The first time the weekly refresh begins with it,
 * as the person who built the plan.
 */
export function startRhythm(ports: Ports, refused: readonly TabChoice[]): void {
  const { store, scheduler } = ports;
  const before = rhythmIn(store);
  const { failure: _, ...others } = before ?? { owner: scheduler.user, beat: scheduler.now() };
  keep(store, { ...others, last: scheduler.now() });
  if (before === undefined) {
    store.write(SCHEDULE, 'weekly' satisfies Schedule);
    turnOn(ports);
  }
  if (refused.length > 0) keepFailure(ports, new Mistake('protectedTabs', { tabs: refused.map(({ name }) => name) }));
}

/**
 * From now on it is so, as the person who asks; their trigger is made anew, whatever was wrong with it. What is still wrong
 * is found out again within the hour.
 */
export function scheduleRefresh(ports: Ports, language: Language, schedule: Schedule): RefreshHealth {
  const { store, scheduler } = ports;
  const { owner: _, beat: __, failure: ___, ...others } = rhythmIn(store) ?? {};
  scheduler.turnOff();
  endRest(store);
  store.write(SCHEDULE, schedule);
  keep(store, { ...others, ...(schedule === 'off' ? {} : { owner: scheduler.user, beat: scheduler.now() }) });
  if (schedule !== 'off') turnOn(ports);
  return healthOf(ports, language);
}

/** Whether the tabs refresh as they should, in words. */
export function healthOf(ports: Ports, language: Language): RefreshHealth {
  const { store, scheduler, workbook } = ports;
  const rhythm: Rhythm = rhythmIn(store) ?? { schedule: 'off' };
  const inWords = momentsIn(language, workbook);
  const trouble = troubleWith(ports, rhythm, language);
  const { schedule, last, owner } = rhythm;
  return {
    schedule,
    ...(last === undefined ? {} : { last: inWords(last) }),
    ...(schedule === 'off' ? {} : { next: inWords(nextDue(schedule, scheduler.now(), calendarOf(workbook.zone))) }),
    ...(schedule === 'off' || owner === undefined ? {} : { owner }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/**
 * Whether the hour belongs to whoever's trigger this is: of several people's triggers one works, and another takes over
 * when the first has not woken for a day. Also when Google wants to be asked again before anything can be done: then a
 * letter goes out, and it does not.
 */
export function isMine(ports: Ports): boolean {
  const { store, scheduler } = ports;
  const rhythm = rhythmIn(store);
  if (rhythm === undefined || rhythm.schedule === 'off') return false;
  const now = scheduler.now();
  const isAnothers = rhythm.owner !== undefined && rhythm.owner !== scheduler.user;
  if (isAnothers && now - (rhythm.beat ?? 0) < AWAY_AFTER) return false;
  keep(store, { ...rhythm, owner: scheduler.user, beat: now });
  return isAllowed(ports);
}

const A_DAY = 86_400_000;
const AWAY_AFTER = A_DAY;
/** A trigger fires some time within its hour, and a refresh may be taken up again in the next. */
const LATE_AFTER = 3 * 3_600_000;

export function isRefreshDue({ store, scheduler, workbook }: Ports): boolean {
  const { schedule = 'off', last = 0 } = rhythmIn(store) ?? {};
  return schedule !== 'off' && last < lastDue(schedule, scheduler.now(), calendarOf(workbook.zone));
}

/** The owner gives a sign of life several times a day all the same, and finds a spreadsheet that has moved to another zone. */
export function restUntilDue({ store, scheduler, workbook }: Ports): void {
  const { schedule = 'off' } = rhythmIn(store) ?? {};
  if (schedule === 'off') return;
  const now = scheduler.now();
  restUntil(store, Math.min(nextDue(schedule, now, calendarOf(workbook.zone)), now + LONGEST_REST));
}

const LONGEST_REST = A_DAY / 4;

/** Kept for the sidebar until the next refresh that works. */
export function keepFailure({ store, scheduler }: Ports, error: unknown): void {
  const rhythm = rhythmIn(store);
  if (rhythm === undefined) return;
  const { since = scheduler.now(), times = 0 } = rhythm.failure ?? {};
  const why =
    error instanceof Mistake ? { code: error.code, values: cut(error.values) } : { message: messageOf(error) };
  keep(store, { ...rhythm, failure: { since, times: times + 1, why } });
}

/**
 * A letter to the person in charge, since Google sends none for an add-on's trigger: once a day, at once about what they
 * can mend, and about Google's own trouble when it has lasted for three hours.
 */
export function tellOwner(ports: Ports): void {
  const rhythm = rhythmIn(ports.store);
  if (rhythm?.failure === undefined) return;
  const language = languageOf(ports.workbook.locale);
  const isForThem = 'code' in rhythm.failure.why || rhythm.failure.times >= 3;
  const { letter } = textsIn(language).refresh;
  if (isForThem) write(ports, letter.failed(sentenceOf(rhythm.failure, ports, language), ports.workbook.url));
}

/** Kept apart from the course: what somebody chooses must not be undone by what a trigger notes at the same moment. */
const SCHEDULE = 'refresh.schedule';
const COURSE = 'refresh.course';

function rhythmIn(store: Store): Rhythm | undefined {
  const schedule = store.read(SCHEDULE) as Schedule | null;
  return schedule === null ? undefined : { ...(JSON.parse(store.read(COURSE) ?? '{}') as Course), schedule };
}

function keep(store: Store, { last, owner, beat, failure, told }: Course): void {
  store.write(COURSE, JSON.stringify({ last, owner, beat, failure, told }));
}

/** A plan that stands without its trigger is worth more than no plan: the sidebar says so. */
function turnOn(ports: Ports): void {
  try {
    ports.scheduler.turnOn();
  } catch (error) {
    keepFailure(ports, error);
  }
}

function isAllowed(ports: Ports): boolean {
  const url = ports.scheduler.whereToAllow();
  if (url === undefined) return true;
  const { title, locale } = ports.workbook;
  write(ports, textsIn(languageOf(locale)).refresh.letter.notAllowed(title, url));
  return false;
}

function write({ store, scheduler, mailer, workbook }: Ports, body: string): void {
  const rhythm = rhythmIn(store);
  if (rhythm === undefined || scheduler.user === '' || scheduler.now() - (rhythm.told ?? 0) < A_DAY) return;
  const { letter } = textsIn(languageOf(workbook.locale)).refresh;
  mailer.send({ to: scheduler.user, subject: letter.subject(workbook.title), body });
  keep(store, { ...rhythm, told: scheduler.now() });
}

function troubleWith(ports: Ports, rhythm: Rhythm, language: Language): string | undefined {
  const { schedule, last = 0, owner, failure } = rhythm;
  const { scheduler, workbook } = ports;
  const { refresh } = textsIn(language);
  if (failure !== undefined) return sentenceOf(failure, ports, language);
  if (schedule === 'off') return undefined;
  if (owner === scheduler.user && !scheduler.isOn()) return refresh.trouble.noTrigger();
  const due = lastDue(schedule, scheduler.now(), calendarOf(workbook.zone));
  const isLate = last < due && scheduler.now() - due > LATE_AFTER;
  return isLate ? refresh.trouble.late(momentsIn(language, workbook)(due)) : undefined;
}

function sentenceOf({ why, since }: Failure, { workbook }: Ports, language: Language): string {
  const { refresh } = textsIn(language);
  if ('message' in why) return refresh.trouble.unavailable(why.message, momentsIn(language, workbook)(since));
  return refresh.trouble.failed(sentenceFor(new Mistake(why.code, why.values as never), language));
}

/** As much as a sentence takes: the headings of a tab may be long, and protected tabs many. */
const cut = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cutShort(value)]));

function cutShort(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 300);
  return Array.isArray(value) ? value.slice(0, 20) : value;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
