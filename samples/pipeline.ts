import { type Day, dayAt, positionOf, TODAY } from './calendar';
import { chanceOf } from './chance';
import type { Deal } from './sales';

export type Stage = 'met' | 'proposed' | 'negotiated';

/** A deal that is neither won nor lost today. */
export interface OpenDeal {
  readonly deal: Deal;
  readonly stage: Stage;
  /** When the manager expects it: not when it will be decided, which nobody knows. */
  readonly expected: Day;
}

/** What is open today, in the order of the first meetings. */
export function openDeals(deals: readonly Deal[]): OpenDeal[] {
  return deals.flatMap((deal) => {
    const stage = stageOf(deal);
    return stage === undefined ? [] : [{ deal, stage, expected: expectedDay(deal) }];
  });
}

const NOW = positionOf(TODAY);

function stageOf({ met, proposed, decided }: Deal): Stage | undefined {
  if (met >= NOW || (decided !== undefined && decided < NOW)) return undefined;
  if (proposed === undefined) return NOW - met <= 4 ? 'met' : undefined;
  if (proposed >= NOW) return 'met';
  if (decided === undefined) return undefined; // the seller has left, and the deal with them
  return NOW - proposed > 8 ? 'negotiated' : 'proposed';
}

/** Managers expect a deal sooner rather than later; some of the dates have passed. */
function expectedDay({ id, met, proposed = met + 5, decided = met + 20 }: Deal): Day {
  return dayAt(Math.max(proposed + 3, decided + chanceOf(`expectation of ${id}`).whole(-8, 3)));
}
