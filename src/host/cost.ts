import type { Kind, ServiceType } from './service';

/** What a call costs at Google, in seconds: on a good day, and as it was measured on bad ones. */
export interface Cost {
  readonly what: string;
  readonly atBest: number;
  readonly atWorst: number;
  /** Who measured it. */
  readonly source: string;
}

const TANAIKE = 'tanaike 2022: 0.2–0.3 s a call on one cell';
const ZIRITIONE = 'ziritione';

/** Each call, whatever it carries. The first row that fits a call counts; handles and builders cost nothing. */
export const CALL_COSTS: readonly (Cost & { readonly fits: (call: Call) => boolean })[] = [
  { what: 'Properties, read', atBest: 0.03, atWorst: 0.03, source: ZIRITIONE, fits: isOf('Properties', 'read') },
  { what: 'Properties, write', atBest: 0.062, atWorst: 0.062, source: ZIRITIONE, fits: isOf('Properties', 'write') },
  { what: 'Cache, read', atBest: 0.003, atWorst: 0.003, source: ZIRITIONE, fits: isOf('Cache', 'read') },
  { what: 'Cache, write', atBest: 0.093, atWorst: 0.093, source: ZIRITIONE, fits: isOf('Cache', 'write') },
  {
    what: 'SpreadsheetApp.flush',
    atBest: 0.05,
    atWorst: 0.61,
    source: ZIRITIONE,
    fits: ({ type, member }) => type.name === 'SpreadsheetApp' && member === 'flush',
  },
  {
    what: 'any other read or write',
    atBest: 0.05,
    atWorst: 0.3,
    source: TANAIKE,
    fits: ({ kind }) => kind === 'read' || kind === 'write',
  },
];

/** A million cells that come with a call or go with it. */
export const MILLION_CELLS: { readonly [kind in 'read' | 'write']: Cost } = {
  read: { what: 'a million cells read', atBest: 4.5, atWorst: 8.5, source: 'tanaike 2022: 10 million in 45 and 85 s' },
  write: {
    what: 'a million cells written',
    atBest: 22,
    atWorst: 26,
    source: 'tanaike 2022: 10 million in 220 s by the API, which is a fifth faster (2018)',
  },
};

export interface Call {
  readonly type: ServiceType;
  readonly member: string;
  readonly kind: Kind;
}

export interface Seconds {
  readonly atBest: number;
  readonly atWorst: number;
}

export const NO_SECONDS: Seconds = { atBest: 0, atWorst: 0 };

/** The seconds of one call, without the cells that it carries. */
export function secondsOfCall(call: Call): Seconds {
  return CALL_COSTS.find(({ fits }) => fits(call)) ?? NO_SECONDS;
}

/** The seconds that cells add to a call. */
export function secondsOfCells(kind: Kind, cells: number): Seconds {
  if (kind !== 'read' && kind !== 'write') return NO_SECONDS;
  const { atBest, atWorst } = MILLION_CELLS[kind];
  return { atBest: (atBest * cells) / 1e6, atWorst: (atWorst * cells) / 1e6 };
}

export const sumOf = (a: Seconds, b: Seconds): Seconds => ({
  atBest: a.atBest + b.atBest,
  atWorst: a.atWorst + b.atWorst,
});

function isOf(name: string, wanted: Kind): (call: Call) => boolean {
  return ({ type, kind }) => type.name === name && kind === wanted;
}
