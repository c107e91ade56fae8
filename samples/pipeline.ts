import { type Day, dayAt, positionOf, TODAY } from './calendar';
import { chanceOf } from './chance';
import type { Deal } from './sales';

export type Stage = 'met' | 'proposed' | 'negotiated';
/** What a manager says of a deal. */
export type Certainty = 'confirmed' | 'likely' | 'possible';

/** A deal that is neither won nor lost today. */
export interface OpenDeal {
  readonly deal: Deal;
  readonly stage: Stage;
  /** When the manager expects it: not when it will be decided, which nobody knows. */
  readonly expected: Day;
  /** None where the manager has not said. */
  readonly certainty: Certainty | undefined;
}

/** What is open today, in the order of the first meetings. */
export function openDeals(deals: readonly Deal[]): OpenDeal[] {
  return deals.flatMap((deal) => {
    const stage = stageOf(deal);
    return stage === undefined
      ? []
      : [{ deal, stage, expected: expectedDay(deal), certainty: certaintyOf(deal, stage) }];
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

/** The nearer its decision, the surer is the manager, and oftener right than wrong. */
function certaintyOf({ id, isWon }: Deal, stage: Stage): Certainty | undefined {
  const [confirmed, likely, possible] = SAID[stage][isWon ? 'won' : 'lost'];
  const share = chanceOf(`certainty of ${id}`).share();
  if (share < confirmed) return 'confirmed';
  if (share < confirmed + likely) return 'likely';
  return share < confirmed + likely + possible ? 'possible' : undefined;
}

/** How often they call a deal confirmed, likely and possible that will be won or lost. */
const SAID: { readonly [stage in Stage]: { readonly [fate in 'won' | 'lost']: readonly [number, number, number] } } = {
  met: { won: [0, 0.2, 0.4], lost: [0, 0.1, 0.4] },
  proposed: { won: [0.15, 0.5, 0.25], lost: [0.05, 0.35, 0.45] },
  negotiated: { won: [0.55, 0.35, 0.08], lost: [0.1, 0.4, 0.42] },
};
