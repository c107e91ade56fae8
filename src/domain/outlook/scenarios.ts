import { type Outlook, outlookAround, outlookOf, type PeriodSoFar } from './outlook';
import { type PipelineRates, pipelineOf, type WeighedDeal } from './pipeline';

export type Scenario = 'base' | 'largestLost' | 'winRateDown' | 'vacancies' | 'worst' | 'best';

export interface ScenarioGround {
  readonly period: PeriodSoFar;
  /** The open deals, weighed; none where no tab tells them. */
  readonly deals?: readonly WeighedDeal[];
  readonly rates?: PipelineRates;
  /** The win rate of all deals, where it is known. */
  readonly winRate?: number | undefined;
  /** How many people sell. */
  readonly people: number;
}

export interface ScenarioOutlook extends Outlook {
  readonly scenario: Scenario;
  /** The forecast less that of the base: below 0 for a misfortune. */
  readonly effect: number;
}

/**
 * The outlook of a running period if something goes otherwise: the largest open deal is lost, five deals fewer of a hundred
 * are won, two people leave. Worst is all of that at once; best is the largest deal won and five deals more of a hundred.
 *
 * What cannot be reckoned is left out: a largest deal where no deal is open, a win rate that nobody knows, two who leave
 * where there are no more, the worst of one misfortune. People who leave take their share of what is still to come with them;
 * nobody is hired before the period ends.
 *
 * @example Ten people, 60 sold, 50 to come // vacancies: { forecast: 100, effect: −10, … }
 */
export function scenariosOf(ground: ScenarioGround): ScenarioOutlook[] {
  const base = outlookIf(ground, {});
  const { deals = [], winRate = 0, people } = ground;
  const hasLargest = deals.some(({ chance, amount }) => chance * amount > 0);
  const lost: Change = hasLargest ? { largest: 0 } : {};
  const down: Change = winRate > 0 ? { winRate: -FIVE_POINTS } : {};
  const gone: Change = people > TWO ? { staff: (people - TWO) / people } : {};
  const worst: Change = { ...lost, ...down, ...gone };
  const changes: readonly (readonly [Scenario, Change])[] = [
    ['base', {}],
    ['largestLost', lost],
    ['winRateDown', down],
    ['vacancies', gone],
    ['worst', Object.keys(worst).length > 1 ? worst : {}],
    ['best', { ...(hasLargest ? { largest: 1 } : {}), ...(winRate > 0 ? { winRate: FIVE_POINTS } : {}) }],
  ];
  return changes
    .filter(([scenario, change]) => scenario === 'base' || Object.keys(change).length > 0)
    .map(([scenario, change]) => {
      const outlook = outlookIf(ground, change);
      return { scenario, ...outlook, effect: outlook.forecast - base.forecast };
    });
}

const FIVE_POINTS = 0.05;
const TWO = 2;

interface Change {
  /** The chance of the largest deal becomes this. */
  readonly largest?: 0 | 1;
  /** The win rate rises by this. */
  readonly winRate?: number;
  /** This part of the people stays. */
  readonly staff?: number;
}

/** What is still to come falls and rises with win rate and staff; the largest deal is taken out of it by itself. */
function outlookIf(ground: ScenarioGround, { largest, winRate: rise = 0, staff = 1 }: Change): Outlook {
  const { period, deals = [], rates, winRate } = ground;
  const pipeline = deals.length === 0 || rates === undefined ? period.pipeline : pipelineOf(deals, rates);
  const outlook = outlookOf({ ...period, pipeline });
  const factor = staff * (winRate ? Math.max(0, winRate + rise) / winRate : 1);
  const certain = period.fact + (period.booked ?? 0);
  const rest = outlook.forecast - certain;
  const biggest = largest === undefined ? undefined : largestOf(deals);
  const own = biggest === undefined ? 0 : Math.min(rest, biggest.amount * biggest.chance);
  const fate = biggest === undefined ? 0 : (largest ?? 0) * biggest.amount;
  const left = Math.max(0, (rest - own) * factor + fate);
  return outlookAround(certain, { amount: left, deviation: outlook.deviation * Math.sqrt(factor) });
}

/** By what it is likely to bring. */
function largestOf(deals: readonly WeighedDeal[]): WeighedDeal | undefined {
  const likely = ({ amount, chance }: WeighedDeal) => amount * chance;
  return [...deals].sort((a, b) => likely(b) - likely(a))[0];
}
