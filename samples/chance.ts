/** Chance that falls the same way on every machine: only whole numbers, sums and products, no logarithms. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A share around the middle of `from` and `to` more often than near them. */
  around(from: number, to: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  happens(probability: number): boolean;
  /** One of them, each as often as it stands there. */
  among<T>(items: readonly T[]): T;
}

/**
 * A stream of chance of its own for everything that has a name, so that one more person or product leaves what happens to
 * the others as it was.
 *
 * @example chanceOf('skill of Anna Berg').share() // the same in every run
 */
export function chanceOf(name: string): Chance {
  const share = mulberry32(hashOf(`${SEED}/${name}`));
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    around: (from, to) => from + ((share() + share() + share()) / 3) * (to - from),
    whole,
    happens: (probability) => share() < probability,
    among: (items) => items[whole(0, items.length - 1)]!,
  };
}

const SEED = 'Rhythm';

/** Tommy Ettinger's generator: 32 bits of state, and good enough for a made-up company. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** FNV-1a */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash;
}
