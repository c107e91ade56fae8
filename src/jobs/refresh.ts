import { Mistake } from '../domain/problem';
import { languageOf } from '../i18n/language';
import type { Language, PlanRequest, Refreshed, Step } from '../surface';
import { tableOn } from '../workbook/table';
import { builtTabs, timeOfClick } from './build';
import { type Drawn, doPart, type TimeLimit, unfinishedJob } from './parts';
import type { Ports } from './ports';
import { recallRequest } from './remembered';
import { healthOf, isMine, isRefreshDue, keepFailure, startRhythm, tellOwner } from './rhythm';

/** A part of drawing the tabs anew: the same plan, the facts of today; the last part says how things stand. */
export function refreshTabs(ports: Ports, language: Language): Step<Refreshed> {
  const step = drawAgain(ports, language, timeOfClick);
  if (!step.finished) return step;
  startRhythm(ports);
  const { view, moved } = step.value;
  const standing = { year: view.year, tabs: builtTabs(step.value), health: healthOf(ports, language) };
  return { finished: true, value: { ...standing, moved } };
}

/**
 * What the trigger does every hour: nothing, unless a refresh is due or a job was left in its middle. Harmless however
 * often it is called, and by however many people's triggers: one of them is in charge.
 */
export function onHour(ports: Ports): void {
  if (!isMine(ports)) return;
  if (!isRefreshDue(ports) && unfinishedJob(ports) === undefined) return;
  const language = languageOf(ports.workbook.locale);
  try {
    const step = drawAgain(ports, language, timeOfTrigger);
    if (step.finished) startRhythm(ports);
  } catch (error) {
    if (error instanceof Mistake && error.code === 'busy') return;
    keepFailure(ports, error);
    tellOwner(ports);
  }
}

/** Google ends an execution after six minutes; what is left then is done an hour later. */
const timeOfTrigger: TimeLimit = (reading) => 270_000 - reading;

function drawAgain(ports: Ports, language: Language, limit: TimeLimit): Step<Drawn> {
  const request = unfinishedJob(ports)?.request ?? lastRequest(ports);
  return doPart(ports, language, { job: 'refresh', request }, limit);
}

function lastRequest({ store, workbook }: Ports): PlanRequest {
  return recallRequest(store, (tab) => {
    const contents = workbook.read(tab);
    return contents === null ? undefined : tableOn(contents);
  });
}
