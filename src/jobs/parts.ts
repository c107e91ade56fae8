import { Mistake } from '../domain/problem';
import type { Problem, Table } from '../domain/table';
import type { Language, Step, TabChoice, Unfinished } from '../surface';
import type { Drawing } from '../workbook/drawing';
import { digestOf } from '../workbook/fingerprint';
import { render } from '../workbook/render';
import { type EntryMove, entryMoveOn, entryProblems } from './entries';
import { completeInputs } from './inputs';
import { momentsIn } from './moments';
import { type PlanTabs, planTabs } from './plan-tabs';
import type { Ports, Store } from './ports';
import {
  forgetDeclined,
  type KeptRequest,
  recallDeclined,
  recallDrivers,
  recallForecast,
  recallPast,
  remember,
  rememberDrivers,
  rememberForecast,
  rememberPast,
  rememberProposal,
  requestFrom,
} from './remembered';
import { endRest } from './rest';
import { recallSaid, rememberSaid } from './said';

/** What somebody wants to be done. */
export interface Wish extends Work {
  /** Reads the tab that the request names. */
  sales(): Table;
}

export interface Work {
  readonly job: Unfinished['job'];
  readonly request: KeptRequest;
}

/** A plan whose tabs all stand. */
export interface Drawn extends PlanTabs {
  readonly drawn: readonly TabChoice[];
  /** Those of them that stay as they were, since they are protected from who is at work. */
  readonly refused: readonly TabChoice[];
  /** How many figures went from people's grids to the log of actions. */
  readonly moved: number;
}

/** For how long a part may draw, in milliseconds, when it has read for so long. */
export type TimeLimit = (reading: number) => number;

/**
 * Does a part of a job, or all of it if there is time, and says how far it came. What is drawn with the same figures is not
 * drawn again; a job that was left in its middle goes on when it is wished for again, by whomever, and another one takes
 * its place. What is wished is found out when nobody else is at work any more: they may have made another plan.
 *
 * Throws a Mistake (`busy`) while somebody else is at work, and whatever is wrong with the sales before anything is written.
 */
export function doPart(
  ports: Ports,
  language: Language,
  wished: (ports: Ports) => Wish,
  limit: TimeLimit,
): Step<Drawn> {
  const { store } = ports;
  const step = store.alone(() => {
    const before = jobIn(store, JOB);
    if (before !== undefined && isAlive(before, ports)) throw busy(before, ports, language);
    const wish = wished(ports);
    const job = takeUp(before, wish, ports);
    keep(store, AT_WORK, job);
    endRest(store); // the trigger goes on with what is left of it
    return drawPart(ports, job, wish.sales, limit);
  });
  if (step === undefined) throw busy(jobIn(store, AT_WORK), ports, language);
  return step;
}

/** The job that was begun and not finished. */
export function unfinishedJob({ store }: Pick<Ports, 'store'>): Work | undefined {
  return jobIn(store, JOB);
}

export function unfinishedInWords({ store, workbook }: Ports, language: Language): Unfinished | undefined {
  const found = jobIn(store, JOB);
  if (found === undefined) return undefined;
  return { job: found.job, by: found.by, since: momentsIn(language, workbook)(found.since) };
}

/** A job between its parts. Instants are in milliseconds since 1970. */
interface Job extends Work {
  readonly by: string;
  readonly since: number;
  /** When its last part ended. */
  readonly beat: number;
  /** The digests of the tabs that are drawn. */
  readonly drawn: readonly string[];
  readonly moved: number;
}

/** The job that goes on with its next part, from the moment when it is known that it can be done. */
const JOB = 'job';
/** The job of the execution that holds the lock, or held it last. */
const AT_WORK = 'job.at-work';

/** The sidebar asks for the next part at once: who has not for so long will not. */
const LEFT_AFTER = 60_000;

function jobIn(store: Store, key: string): Job | undefined {
  const kept = store.read(key);
  return kept === null ? undefined : (JSON.parse(kept) as Job);
}

const keep = (store: Store, key: string, job: Job) => store.write(key, JSON.stringify(job));

function isAlive({ by, beat }: Job, { scheduler }: Ports): boolean {
  return by !== scheduler.user && scheduler.now() - beat < LEFT_AFTER;
}

function busy(job: Job | undefined, { workbook }: Ports, language: Language): Mistake {
  const since = job === undefined ? '' : momentsIn(language, workbook)(job.since);
  return new Mistake('busy', { by: job?.by ?? '', since });
}

/** A job goes on with what was known when it began. */
function takeUp(before: Job | undefined, { job, request }: Wish, { scheduler }: Ports): Job {
  const now = scheduler.now();
  if (before !== undefined && isSame(before, { job, request })) return { ...before, by: scheduler.user, beat: now };
  return { job, request, by: scheduler.user, since: now, beat: now, drawn: [], moved: 0 };
}

const isSame = (a: Work, b: Work) =>
  a.job === b.job && JSON.stringify({ ...a.request, knownBy: 0 }) === JSON.stringify({ ...b.request, knownBy: 0 });

function drawPart(ports: Ports, job: Job, readSales: () => Table, limit: TimeLimit): Step<Drawn> {
  const { workbook, store, scheduler } = ports;
  const started = scheduler.now();
  const sales = readSales();
  const entries = entryMoveOn(ports);
  const { made, moved } = gather(ports, job, sales, entries);
  const drawings = made.tabs.map(render);
  const digests = new Map(drawings.map((drawing) => [drawing.key, digestOf(drawing)]));
  const isDone = ({ key }: Drawing) => job.drawn.includes(digests.get(key) ?? '');
  const drawnSoFar = (more: readonly Drawing[]) => {
    const stand = [...drawings.filter(isDone), ...more];
    return { ...job, moved, drawn: stand.map(({ key }) => digests.get(key) ?? ''), beat: scheduler.now() };
  };

  keep(store, JOB, drawnSoFar([]));
  const until = scheduler.now() + limit(scheduler.now() - started);
  const part = { isDone, mayGoOn: () => scheduler.now() < until, settle: entries.settle };
  const drawn = workbook.draw(drawings, made.outdated, part);
  workbook.flush();
  if (!drawn.isDone) {
    const reached = drawnSoFar(drawn.drawings);
    keep(store, JOB, reached);
    return { finished: false, done: reached.drawn.length, of: drawings.length, tab: drawn.last.name };
  }
  entries.finish(drawings.map(({ key }) => key));
  completeInputs(workbook, store, made.inputs, job.request);
  rememberAll(store, job, made);
  store.forget(JOB);
  const { refused } = drawn;
  return {
    finished: true,
    value: {
      ...made,
      get drawn() {
        return drawn.tabs;
      },
      refused,
      moved,
    },
  };
}

/** What makes the next refresh draw the same plan. */
function rememberAll(store: Store, { job, request }: Work, { plan, view }: PlanTabs): void {
  const { firstMonth, choices, forecast, basis, first = basis.conflict, past } = plan;
  remember(store, { ...request, firstMonth, rule: choices.rule ?? 'yoy', made: first.quarters });
  rememberForecast(store, forecast);
  rememberPast(store, past);
  rememberProposal(store, view.proposed);
  rememberSaid(store, view);
  if (job === 'build') forgetDeclined(store);
}

/** A job begins with what people typed on their tabs; not before it is known that the sales can be read. */
function gather(
  ports: Ports,
  { request, ...job }: Job,
  sales: Table,
  entries: EntryMove,
): { made: PlanTabs; moved: number } {
  const { workbook, store } = ports;
  const wish = requestFrom(request, sales);
  const { knownBy, firstMonth, made: quarters, revised } = request;
  const isNew = job.job === 'build' && revised === undefined;
  const known = {
    ...{ knownBy, firstMonth, made: quarters, revised },
    ground: (job.job === 'refresh' ? recallDeclined(store) : undefined) ?? revised,
    forecast: isNew ? undefined : recallForecast(store),
    past: isNew ? undefined : recallPast(store),
    said: recallSaid(store),
  };
  let drivers = isNew && job.drawn.length === 0 ? undefined : recallDrivers(store);
  const plan = (unreadable: readonly Problem[]) => planTabs(workbook, sales, wish, { ...known, drivers }, unreadable);
  const typed = entryProblems(store);
  const made = plan(typed);
  const measured = made.view.clients?.drivers;
  if (drivers === undefined && measured !== undefined) rememberDrivers(store, measured);
  drivers = measured;
  if (job.drawn.length > 0) return { made, moved: job.moved };
  const moved = entries.log();
  const unreadable = entryProblems(store);
  const isSame = moved === 0 && JSON.stringify(unreadable) === JSON.stringify(typed);
  return { made: isSame ? made : plan(unreadable), moved: job.moved + moved };
}
