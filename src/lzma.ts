// LZMA by its specification (Igor Pavlov, public domain), as far as it takes to read what our own build has packed: by
// lc = 3, lp = 0, pb = 2, without a header. It packs a seventh better than deflate, and is itself half as long to read.

/**
 * Unpacks as much as is asked for, and goes on from there: what it returns takes a number of bytes, at most `size`, and
 * returns so many from the first on, and perhaps a few more.
 */
export function unpacking(nextByte: () => number, size: number): (end: number) => Uint8Array {
  const { bit, tree, reverseTree, plainBits } = rangeDecoder(nextByte);
  const bytes = new Uint8Array(size);
  let at = 0;
  let state = 0;
  let distances = [0, 0, 0, 0];

  /** Where a match lately went on otherwise, the byte that would have gone on there tells how likely each bit is. */
  const literal = () => {
    const odds = LITERAL + 0x300 * ((bytes[at - 1] ?? 0) >> 5);
    let symbol = 1;
    if (state >= AFTER_MATCH) {
      let other = bytes[at - distances[0]! - 1]!;
      let isSame = true;
      while (isSame && symbol < 0x100) {
        const expected = (other >> 7) & 1;
        const found = bit(odds + 0x100 * (1 + expected) + symbol);
        symbol = (symbol << 1) | found;
        other <<= 1;
        isSame = found === expected;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(odds + symbol);
    bytes[at++] = symbol;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };

  const copy = (length: number) => {
    const back = distances[0]! + 1;
    for (let left = length; left > 0; left--) {
      bytes[at] = bytes[at - back]!;
      at++;
    }
  };

  const lengthBy = (odds: number, position: number) => {
    if (bit(odds) === 0) return 2 + tree(odds + 2 + 8 * position, 3);
    if (bit(odds + 1) === 0) return 10 + tree(odds + 130 + 8 * position, 3);
    return 18 + tree(odds + 258, 8);
  };

  const distanceOf = (length: number) => {
    const slot = tree(SLOT + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const least = (2 | (slot & 1)) << count;
    if (slot < 14) return least + reverseTree(NEAR + least - slot, count);
    return least + (plainBits(count - 4) << 4) + reverseTree(FAR, 4);
  };

  /** To one of the four places that were copied from last, which becomes the last of them. */
  const again = () => {
    const which = bit(NOT_LAST + state) === 0 ? 0 : bit(NOT_SECOND + state) === 0 ? 1 : 2 + bit(NOT_THIRD + state);
    distances = [distances[which]!, ...distances.filter((_, other) => other !== which)];
    return which;
  };

  const step = () => {
    const position = at & 3;
    const wasLiteral = state < AFTER_MATCH;
    if (bit(MATCH + 16 * state + position) === 0) {
      literal();
    } else if (bit(AGAIN + state) === 0) {
      const length = lengthBy(LENGTH, position);
      distances = [distanceOf(length), ...distances.slice(0, 3)];
      state = wasLiteral ? 7 : 10;
      copy(length);
    } else if (again() === 0 && bit(LONGER + 16 * state + position) === 0) {
      state = wasLiteral ? 9 : 11;
      copy(1);
    } else {
      const length = lengthBy(LENGTH_AGAIN, position);
      state = wasLiteral ? 8 : 11;
      copy(length);
    }
  };

  return (end) => {
    while (at < end) step();
    return bytes;
  };
}

/** The first state in which the last thing was no literal. */
const AFTER_MATCH = 7;

/** Where the odds of each kind of bit begin, in the order and the sizes of the specification. */
const MATCH = 0;
const AGAIN = MATCH + 12 * 16;
const NOT_LAST = AGAIN + 12;
const NOT_SECOND = NOT_LAST + 12;
const NOT_THIRD = NOT_SECOND + 12;
const LONGER = NOT_THIRD + 12;
const SLOT = LONGER + 12 * 16;
const NEAR = SLOT + 4 * 64;
const FAR = NEAR + 115;
const LENGTH = FAR + 16;
const LENGTH_AGAIN = LENGTH + 514;
const LITERAL = LENGTH_AGAIN + 514;
const ALL = LITERAL + 8 * 0x300;

/** Bits as an adaptive binary range coder has written them, each by the odds of its kind, which it changes. */
function rangeDecoder(nextByte: () => number) {
  const odds = new Uint16Array(ALL).fill(1 << 10);
  // in cells of their type: a number beyond a small integer would be made anew for every bit
  const [range, code] = [new Uint32Array([0xffffffff]), new Uint32Array(1)];
  const shift = () => {
    range[0]! <<= 8;
    code[0] = (code[0]! << 8) | nextByte();
  };
  nextByte(); // is always 0
  for (let byte = 0; byte < 4; byte++) code[0] = (code[0]! << 8) | nextByte();

  const bit = (kind: number): 0 | 1 => {
    const chance = odds[kind]!;
    const bound = (range[0]! >>> 11) * chance;
    const isZero = code[0]! < bound;
    if (isZero) {
      range[0] = bound;
      odds[kind] = chance + ((2048 - chance) >> 5);
    } else {
      range[0]! -= bound;
      code[0]! -= bound;
      odds[kind] = chance - (chance >> 5);
    }
    if (range[0]! < 1 << 24) shift();
    return isZero ? 0 : 1;
  };

  return {
    bit,
    /** So many bits, the highest first, each by the odds that those before it leave. */
    tree(kind: number, count: number): number {
      let symbol = 1;
      for (let left = count; left > 0; left--) symbol = (symbol << 1) | bit(kind + symbol);
      return symbol - (1 << count);
    },
    /** The same with the lowest first. */
    reverseTree(kind: number, count: number): number {
      let [symbol, value] = [1, 0];
      for (let place = 0; place < count; place++) {
        const found = bit(kind + symbol);
        symbol = (symbol << 1) | found;
        value |= found << place;
      }
      return value;
    },
    /** Of even odds. */
    plainBits(count: number): number {
      let value = 0;
      for (let left = count; left > 0; left--) {
        range[0]! >>>= 1;
        const found = code[0]! < range[0]! ? 0 : 1;
        if (found === 1) code[0]! -= range[0]!;
        value = (value << 1) | found;
        if (range[0]! < 1 << 24) shift();
      }
      return value;
    },
  };
}
