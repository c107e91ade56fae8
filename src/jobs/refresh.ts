import { Mistake } from '../domain/problem';
import { languageOf } from '../i18n/language';
import type { Language, Refreshed, Step } from '../surface';
import { builtTabs, timeOfClick } from './build';
import { type Drawn, doPart, type TimeLimit, unfinishedJob, type Wish, type Work } from './parts';
import type { Ports } from './ports';
import { proposalOf } from './proposal';
import { recall } from './remembered';
import { openTable } from './retro';
import { healthOf, isMine, isRefreshDue, keepFailure, restUntilDue, startRhythm, tellOwner } from './rhythm';

/**
 * A part of drawing the tabs anew: the plan that stands, with the facts of today; the last part says how things stand. A
 * plan that somebody began to build and has not finished is given up.
 */
export function refreshTabs(ports: Ports, language: Language): Step<Refreshed> {
  return refreshed(ports, language, doPart(ports, language, anotherRefresh, timeOfClick));
}

/** A part of the job that was left in its middle, be it a plan or a refresh; of a refresh when there is none. */
export function finishJob(ports: Ports, language: Language): Step<Refreshed> {
  return refreshed(ports, language, doPart(ports, language, whatIsLeft, timeOfClick));
}

function whatIsLeft(ports: Ports): Wish {
  const left = unfinishedJob(ports);
  return left === undefined ? anotherRefresh(ports) : wishFor(ports, left);
}

/**
 * What the trigger does every hour: nothing, unless a refresh is due or one was left in its middle. What a person began to
 * build is theirs to finish. Harmless however often it is called, and by however many people's triggers: one of them is
 * in charge.
 */
export function onHour(ports: Ports): void {
  if (!isMine(ports)) return;
  if (!isRefreshDue(ports) && unfinishedJob(ports)?.job !== 'refresh') {
    restUntilDue(ports);
    return;
  }
  const language = languageOf(ports.workbook.locale);
  try {
    const step = doPart(ports, language, anotherRefresh, timeOfTrigger);
    if (!step.finished) return;
    startRhythm(ports, step.value.refused);
    tellOwner(ports);
  } catch (error) {
    if (error instanceof Mistake && error.code === 'busy') return;
    keepFailure(ports, error);
    tellOwner(ports);
  }
}

/** Google ends an execution after six minutes; what is left then is done an hour later. */
const timeOfTrigger: TimeLimit = (reading) => 270_000 - reading;

/** Of the plan that stands. */
export function anotherRefresh(ports: Ports): Wish {
  const request = recall(ports.store);
  if (request === undefined) throw new Mistake('nothingToRefresh', {});
  return wishFor(ports, { job: 'refresh', request });
}

/** From the sales as they stand when it is done. */
export function wishFor({ workbook }: Ports, { job, request }: Work): Wish {
  return { job, request, sales: () => openTable(workbook, request.tab, 'salesTabIsGone') };
}

/** How things stand, once the last part is done. */
export function refreshed(ports: Ports, language: Language, step: Step<Drawn>): Step<Refreshed> {
  if (!step.finished) return step;
  startRhythm(ports, step.value.refused);
  const { view, moved } = step.value;
  const standing = { year: view.year, tabs: builtTabs(step.value), health: healthOf(ports, language) };
  return { finished: true, value: { ...standing, ...proposalOf(view.proposed, language), moved } };
}
