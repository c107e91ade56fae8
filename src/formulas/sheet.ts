import type { Language } from '../surface';
import type { Clock } from './day-argument';

/** What a formula may ask of the spreadsheet, and only when it needs it. */
export interface Sheet {
  readonly clock: Clock;
  readonly language: () => Language;
}
