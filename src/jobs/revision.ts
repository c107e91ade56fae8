import { quartersFrom } from '../domain/target';
import type { Language, Refreshed, Step } from '../surface';
import { timeOfClick } from './build';
import { doPart, type Wish } from './parts';
import type { Ports } from './ports';
import { anotherRefresh, refreshed, wishFor } from './refresh';
import { recall, recallProposal, rememberDeclined, rememberProposal } from './remembered';

/**
 * A part of building the plan with the quarters that are proposed; all else in it stays as it was made. Where nothing is
 * proposed any more, the tabs are refreshed and say so.
 */
export function acceptRevision(ports: Ports, language: Language): Step<Refreshed> {
  return refreshed(ports, language, doPart(ports, language, whatIsProposed, timeOfClick));
}

function whatIsProposed(ports: Ports): Wish {
  const [last, proposed] = [recall(ports.store), recallProposal(ports.store)];
  if (last === undefined || proposed === undefined) return anotherRefresh(ports);
  const { quarters, low, high } = proposed;
  const revised = { quarters: quartersFrom(quarters), low, high };
  return wishFor(ports, { job: 'build', request: { ...last, revised } });
}

/** The plan stays as it is, and nothing more is proposed until the year leaves the range that it is expected in now. */
export function declineRevision({ store }: Pick<Ports, 'store'>): null {
  const proposed = recallProposal(store);
  if (proposed !== undefined) rememberDeclined(store, proposed);
  rememberProposal(store, undefined);
  return null;
}
