import { quartersFrom } from '../domain/target';
import type { Language, Refreshed, Step } from '../surface';
import { timeOfClick } from './build';
import { doPart } from './parts';
import type { Ports } from './ports';
import { refreshed, refreshTabs } from './refresh';
import { recall, recallProposal, rememberDeclined, rememberProposal } from './remembered';
import { openTable } from './retro';

/**
 * A part of building the plan with the quarters that are proposed; all else in it stays as it was made. Where nothing is
 * proposed any more, the tabs are refreshed and say so.
 */
export function acceptRevision(ports: Ports, language: Language): Step<Refreshed> {
  const { workbook, store } = ports;
  const [last, proposed] = [recall(store), recallProposal(store)];
  if (last === undefined || proposed === undefined) return refreshTabs(ports, language);
  const { quarters, low, high } = proposed;
  const request = { ...last, revised: { quarters: quartersFrom(quarters), low, high } };
  const sales = openTable(workbook, last.tab, 'salesTabIsGone');
  return refreshed(ports, language, doPart(ports, language, { job: 'build', request, sales }, timeOfClick));
}

/** The plan stays as it is, and nothing more is proposed until the year leaves the range that it is expected in now. */
export function declineRevision({ store }: Pick<Ports, 'store'>): null {
  const proposed = recallProposal(store);
  if (proposed !== undefined) rememberDeclined(store, proposed);
  rememberProposal(store, undefined);
  return null;
}
