import type { ClientSegment } from './client-segments';

/** A client in the plan of the quarter that people look at. */
export interface ClientLine {
  readonly client: string;
  /** Who sold to it last, or has taken it over since. */
  readonly manager: string;
  /** As the tab of clients says; `''` where it does not. */
  readonly kind: string;
  /** How recently, often and for how much it buys. */
  readonly segment: ClientSegment;
  /** What it brought in the four quarters before the running one, and in the running one so far. */
  readonly lastYear: number;
  readonly fact: number;
  /** What it will bring in the quarter, and what it could bring beyond that in a year. */
  readonly expected: number;
  readonly whitespace: number;
  /** Those of a manager add up to what the manager's plan of the quarter asks. */
  readonly target: number;
  /** Days since it last bought. */
  readonly silent: number;
  /** It used to buy often and has stopped, or buys less lately. */
  readonly isAtRisk: boolean;
}
