import {
  AGAIN,
  DIRECT,
  FAR,
  LENGTH,
  LENGTH_AGAIN,
  LITERAL,
  LONGER,
  MATCH,
  NEAR,
  NOT_LAST,
  NOT_SECOND,
  NOT_THIRD,
  SLOT,
} from './places';

// LZMA by its specification (Igor Pavlov, public domain), as far as it takes to read what our own build has packed: by
// lc = 3, lp = 0, pb = 2, without a header. It packs a seventh better than deflate, and is itself half as long to read.

/**
 * Unpacks as much as is asked for, and goes on from there: what it returns takes a number of bytes, at most `size`, and
 * returns so many from the first on, and perhaps a few more.
 *
 * All that is packed are bits: `bitAt` reads the next one by the odds that are kept at a place. Where the bits come from is
 * its own affair, see digits.ts.
 */
export function unpacking(bitAt: (place: number) => number, size: number): (end: number) => Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  let state = 0;
  /** How far back matches have reached, the last one first. */
  let [last, second, third, fourth] = [0, 0, 0, 0];

  return (end) => {
    while (at < end) {
      if (bitAt(MATCH + 16 * state + (at & 3)) === 0) readByte();
      else copy(bitAt(AGAIN + state) === 0 ? readMatch() : readAgain());
    }
    return bytes;
  };

  function readByte(): void {
    const kind = LITERAL + 0x300 * (at > 0 ? bytes[at - 1]! >> 5 : 0);
    bytes[at] = state < AFTER_MATCH ? symbolAt(kind, 8) : symbolAt(kind, 8, bytes[at - last - 1]!, 0x100);
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
    at++;
  }

  function copy(length: number): void {
    for (const end = at + length; at < end; at++) bytes[at] = bytes[at - last - 1]!;
  }

  function readMatch(): number {
    const length = lengthAt(LENGTH);
    state = state < AFTER_MATCH ? 7 : 10;
    fourth = third;
    third = second;
    second = last;
    last = distanceOf(length);
    return length;
  }

  /** From a distance that was among the last four. */
  function readAgain(): number {
    if (bitAt(NOT_LAST + state) === 1) last = distanceAgain();
    else if (bitAt(LONGER + 16 * state + (at & 3)) === 0) {
      state = state < AFTER_MATCH ? 9 : 11;
      return 1;
    }
    const length = lengthAt(LENGTH_AGAIN);
    state = state < AFTER_MATCH ? 8 : 11;
    return length;
  }

  /** The second, third or fourth; those before it move on. */
  function distanceAgain(): number {
    let distance = second;
    if (bitAt(NOT_SECOND + state) === 1) {
      distance = third;
      if (bitAt(NOT_THIRD + state) === 1) {
        distance = fourth;
        fourth = third;
      }
      third = second;
    }
    second = last;
    return distance;
  }

  function lengthAt(kind: number): number {
    if (bitAt(kind) === 0) return 2 + symbolAt(kind + 2 + 8 * (at & 3), 3);
    if (bitAt(kind + 1) === 0) return 10 + symbolAt(kind + 130 + 8 * (at & 3), 3);
    return 18 + symbolAt(kind + 258, 8);
  }

  function distanceOf(length: number): number {
    const slot = symbolAt(SLOT + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) return slot;
    let count = (slot >> 1) - 1;
    let distance = (2 | (slot & 1)) << count;
    let kind = NEAR + distance - slot;
    if (slot > 13) {
      kind = FAR;
      for (; count > 4; count--) distance += bitAt(DIRECT + count) << (count - 1);
    }
    const symbol = symbolAt(kind, count); // its lowest bit is the first
    for (let bit = 0; bit < count; bit++) distance += ((symbol >> bit) & 1) << (count - 1 - bit);
    return distance;
  }

  /**
   * A number of so many bits, the highest first, each by the odds of the bits before it. After a match its bits have other
   * odds as long as they are those of `other`, the byte that would go on where the match ended: then `alike` is 0x100.
   */
  function symbolAt(kind: number, count: number, other = 0, alike = 0): number {
    let symbol = 1;
    for (let left = count; left > 0; left--) {
      other <<= 1;
      const expected = other & alike;
      const bit = bitAt(kind + alike + expected + symbol);
      symbol = 2 * symbol + bit;
      alike &= bit === 1 ? expected : ~expected;
    }
    return symbol - (1 << count);
  }
}

/** The first state in which the last thing was no literal byte. */
const AFTER_MATCH = 7;
