import type { Day } from '../../domain/calendar';
import type { ClientSegment } from '../../domain/clients/client-segments';
import type { Confidence } from '../../domain/season';
import type { Language } from '../../surface';
import { en } from './en';
import { ru } from './ru';

/** What formulas write into cells. They load at every call of one, so there is little of it. */
export interface Words {
  /** Any day of the month. */
  readonly month: (day: Day) => string;
  /** The ISO week that `start` is in, with the days it has in this month. */
  readonly week: (week: number, start: Day, end: Day) => string;
  /** Of a month without working days. */
  readonly idleMonth: string;
  readonly segments: { readonly [segment in ClientSegment]: string };
  readonly confidence: { readonly [confidence in Confidence]: string };
}

export function wordsIn(language: Language): Words {
  return language === 'ru' ? ru : en;
}
