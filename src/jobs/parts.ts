import { Mistake } from '../domain/problem';
import { formatterFor } from '../i18n/format';
import { textsIn } from '../i18n/language';
import type { Language, PlanRequest, Step, TabChoice, Unfinished } from '../surface';
import { fingerprint } from '../workbook/fingerprint';
import { render } from '../workbook/render';
import { entryProblems, moveEntries } from './entries';
import { completeInputs } from './inputs';
import { type PlanTabs, planTabs } from './plan-tabs';
import type { Ports, Store } from './ports';
import { remember } from './remembered';

/** What somebody wants to be done. */
export interface Wish {
  readonly job: Unfinished['job'];
  readonly request: PlanRequest;
}

/** A plan whose tabs all stand. */
export interface Drawn extends PlanTabs {
  readonly drawn: readonly TabChoice[];
  /** How many figures went from people's grids to the log of actions. */
  readonly moved: number;
}

/** For how long a part may draw, in milliseconds, when it has read for so long. */
export type TimeLimit = (reading: number) => number;

/**
 * Does a part of a job, or all of it if there is time, and says how far it came. What is drawn of the same figures is not
 * drawn again; a job that was left in its middle is taken up by whoever comes next.
 *
 * Throws a Mistake (`busy`) while somebody else is at work, and whatever is wrong with the sales before anything is written.
 */
export function doPart(ports: Ports, language: Language, wish: Wish, limit: TimeLimit): Step<Drawn> {
  const step = ports.store.alone(() => {
    const before = jobIn(ports.store);
    if (before !== undefined && isAlive(before, ports)) throw busy(before, ports, language);
    return drawPart(ports, takeUp(before, wish, ports), limit);
  });
  if (step === undefined) throw busy(jobIn(ports.store), ports, language);
  return step;
}

/** The job that was begun and not finished. */
export function unfinishedJob({ store }: Pick<Ports, 'store'>): Wish | undefined {
  return jobIn(store);
}

export function unfinishedInWords({ store, workbook }: Ports, language: Language): Unfinished | undefined {
  const found = jobIn(store);
  if (found === undefined) return undefined;
  const { moment } = formatterFor(textsIn(language).locale);
  return { job: found.job, by: found.by, since: moment(found.since, workbook.zone) };
}

/** A job between its parts. Instants are in milliseconds since 1970. */
interface Job extends Wish {
  readonly by: string;
  readonly since: number;
  /** When its last part ended. */
  readonly beat: number;
  /** How many tabs stand, and the digest of the figures that they show. */
  readonly done: number;
  readonly digest: string;
  readonly moved: number;
}

const JOB = 'job';

/** The sidebar asks for the next part at once: who has not for so long will not. */
const LEFT_AFTER = 60_000;

function jobIn(store: Store): Job | undefined {
  const kept = store.read(JOB);
  return kept === null ? undefined : (JSON.parse(kept) as Job);
}

function isAlive({ by, beat }: Job, { scheduler }: Ports): boolean {
  return by !== scheduler.user && scheduler.now() - beat < LEFT_AFTER;
}

function busy(job: Job | undefined, { workbook }: Ports, language: Language): Mistake {
  const { moment } = formatterFor(textsIn(language).locale);
  return new Mistake('busy', { by: job?.by ?? '', since: job === undefined ? '' : moment(job.since, workbook.zone) });
}

/** The same job goes on; a plan that was left in its middle is finished by a refresh, but another plan takes its place. */
function takeUp(before: Job | undefined, wish: Wish, { scheduler }: Ports): Job {
  const now = scheduler.now();
  const isSame = before !== undefined && (wish.job === 'refresh' || sameRequest(before, wish));
  if (isSame) return { ...before, by: scheduler.user, beat: now };
  return { ...wish, by: scheduler.user, since: now, beat: now, done: 0, digest: '', moved: 0 };
}

const sameRequest = (a: Wish, b: Wish) => JSON.stringify(a.request) === JSON.stringify(b.request);

function drawPart(ports: Ports, job: Job, limit: TimeLimit): Step<Drawn> {
  const { workbook, store, scheduler } = ports;
  const started = scheduler.now();
  const { made, moved } = gather(ports, job);
  const drawings = made.tabs.map(render);
  const digest = fingerprint(JSON.stringify(drawings.map(({ key, cells, layout }) => [key, cells, layout])));
  const ready = { ...job, moved, digest, done: digest === job.digest ? job.done : 0 };
  const keep = (done: number) => store.write(JOB, JSON.stringify({ ...ready, done, beat: scheduler.now() }));

  keep(ready.done);
  const until = scheduler.now() + limit(scheduler.now() - started);
  const mayGoOn = () => scheduler.now() < until;
  const { done, last, tabs } = workbook.draw(drawings, made.outdated, { from: ready.done, mayGoOn });
  if (done < drawings.length) {
    keep(done);
    return { finished: false, done, of: drawings.length, tab: last.name };
  }
  completeInputs(workbook, store, made.inputs, job.request);
  remember(store, made.table, job.request);
  store.forget(JOB);
  return { finished: true, value: { ...made, drawn: tabs, moved } };
}

/** A job begins with what people typed on their tabs; not before it is known that the sales can be read. */
function gather(ports: Ports, { request, ...job }: Job): { made: PlanTabs; moved: number } {
  const { workbook, store } = ports;
  const known = entryProblems(store);
  const made = planTabs(workbook, request, known);
  if (job.digest !== '') return { made, moved: job.moved };
  const moved = moveEntries(ports);
  const unreadable = entryProblems(store);
  const isSame = moved === 0 && JSON.stringify(unreadable) === JSON.stringify(known);
  return { made: isSame ? made : planTabs(workbook, request, unreadable), moved: job.moved + moved };
}
