// LZMA by its specification (Igor Pavlov, public domain), as far as it takes to read what our own build has packed: by
// lc = 3, lp = 0, pb = 2, without a header. It packs a seventh better than deflate, and is itself half as long to read.

/**
 * Unpacks as much as is asked for, and goes on from there: what it returns takes a number of bytes, at most `size`, and
 * returns so many from the first on, and perhaps a few more.
 *
 * It is one loop: this runs before anything else, and so before anything is compiled, and with a call for every bit it would
 * take twice as long. Each turn reads a symbol of some bits, the highest first, every bit by the odds of its kind and of the
 * bits before it, and then does what the symbol says, which is also what to read next.
 */
export function unpacking(nextByte: () => number, size: number): (end: number) => Uint8Array {
  const bytes = new Uint8Array(size);
  const odds = new Uint16Array(ALL).fill(EVEN);
  nextByte(); // is always 0
  const first = [nextByte(), nextByte(), nextByte(), nextByte()];
  let kept = { at: 0, state: 0, range: 0xffffffff, code: first.reduce((code, byte) => code * 256 + byte) };
  let distances: readonly [number, number, number, number] = [0, 0, 0, 0];

  return (end) => {
    let { at, state, range, code } = kept;
    let [last, second, third, fourth] = distances;
    let [next, kind, count] = [START, MATCH + 16 * state + (at & 3), 1];
    let [length, lengths, distance] = [0, LENGTH, 0];
    /** The byte that would go on where a match ended, and 0x100 as long as the bits are like its own: they have other odds. */
    let [other, alike] = [0, 0];

    while (at < end) {
      let symbol = 1;
      for (let left = count; left > 0; left--) {
        other <<= 1;
        const expected = other & alike;
        const place = kind + alike + expected + symbol - 1;
        const chance = odds[place]!;
        const bound = (range >>> 11) * chance;
        symbol <<= 1;
        if (code < bound) {
          range = bound;
          odds[place] = chance + ((2048 - chance) >> 5);
          alike &= ~expected;
        } else {
          range -= bound;
          code -= bound;
          odds[place] = chance - (chance >> 5);
          alike &= expected;
          symbol++;
        }
        if (range < LEAST) {
          range = (range << 8) >>> 0;
          code = ((code << 8) | nextByte()) >>> 0;
        }
      }
      symbol -= 1 << count;
      alike = 0;
      let copies = 0;

      switch (next) {
        case START:
          if (symbol === 0) {
            next = BYTE;
            kind = LITERAL + 0x300 * ((bytes[at - 1] ?? 0) >> 5);
            count = 8;
            if (state >= AFTER_MATCH) {
              other = bytes[at - last - 1]!;
              alike = 0x100;
            }
          } else {
            next = IS_AGAIN;
            kind = AGAIN + state;
          }
          continue;
        case BYTE:
          bytes[at++] = symbol;
          state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
          break;
        case IS_AGAIN:
          if (symbol === 0) {
            fourth = third;
            third = second;
            second = last;
            lengths = LENGTH;
            next = IS_SHORT;
            kind = LENGTH;
          } else {
            lengths = LENGTH_AGAIN;
            next = IS_LAST;
            kind = NOT_LAST + state;
          }
          continue;
        case IS_LAST:
          if (symbol === 0) {
            next = IS_ONE;
            kind = LONGER + 16 * state + (at & 3);
          } else {
            next = IS_SECOND;
            kind = NOT_SECOND + state;
          }
          continue;
        case IS_ONE:
          if (symbol === 0) {
            state = state < AFTER_MATCH ? 9 : 11;
            copies = 1;
            break;
          }
          next = IS_SHORT;
          kind = lengths;
          continue;
        case IS_SECOND:
          if (symbol === 0) {
            distance = second;
            second = last;
            last = distance;
            next = IS_SHORT;
            kind = lengths;
          } else {
            next = IS_THIRD;
            kind = NOT_THIRD + state;
          }
          continue;
        case IS_THIRD:
          distance = symbol === 0 ? third : fourth;
          if (symbol === 1) fourth = third;
          third = second;
          second = last;
          last = distance;
          next = IS_SHORT;
          kind = lengths;
          continue;
        case IS_SHORT:
          if (symbol === 0) {
            next = END_OF_LENGTH;
            kind = lengths + 3 + 8 * (at & 3);
            count = 3;
            length = 2;
          } else {
            next = IS_MIDDLE;
            kind = lengths + 1;
          }
          continue;
        case IS_MIDDLE:
          if (symbol === 0) {
            kind = lengths + 131 + 8 * (at & 3);
            count = 3;
            length = 10;
          } else {
            kind = lengths + 259;
            count = 8;
            length = 18;
          }
          next = END_OF_LENGTH;
          continue;
        case END_OF_LENGTH:
          length += symbol;
          if (lengths === LENGTH) {
            state = state < AFTER_MATCH ? 7 : 10;
            next = DISTANCE;
            kind = SLOT + 64 * Math.min(length - 2, 3);
            count = 6;
            continue;
          }
          state = state < AFTER_MATCH ? 8 : 11;
          copies = length;
          break;
        case DISTANCE:
          if (symbol < 4) {
            last = symbol;
            copies = length;
            break;
          }
          count = (symbol >> 1) - 1;
          distance = (2 | (symbol & 1)) << count;
          next = END_OF_DISTANCE;
          kind = NEAR + distance - symbol;
          if (symbol < 14) continue;
          for (; count > 4; count--) {
            range >>>= 1;
            if (code >= range) {
              code -= range;
              distance += 1 << (count - 1);
            }
            if (range < LEAST) {
              range = (range << 8) >>> 0;
              code = ((code << 8) | nextByte()) >>> 0;
            }
          }
          kind = FAR;
          continue;
        case END_OF_DISTANCE: // its lowest bit is the first
          for (let bit = 0; bit < count; bit++) distance += ((symbol >> bit) & 1) << (count - 1 - bit);
          last = distance;
          copies = length;
      }

      for (; copies > 0; copies--) {
        bytes[at] = bytes[at - last - 1]!;
        at++;
      }
      next = START;
      kind = MATCH + 16 * state + (at & 3);
      count = 1;
    }
    kept = { at, state, range, code };
    distances = [last, second, third, fourth];
    return bytes;
  };
}

/** What is read next. */
const START = 0;
const BYTE = 1;
const IS_AGAIN = 2;
const IS_LAST = 3;
const IS_ONE = 4;
const IS_SECOND = 5;
const IS_THIRD = 6;
const IS_SHORT = 7;
const IS_MIDDLE = 8;
const END_OF_LENGTH = 9;
const DISTANCE = 10;
const END_OF_DISTANCE = 11;

/** The first state in which the last thing was no literal byte. */
const AFTER_MATCH = 7;

/** Below it a range has to grow. */
const LEAST = 1 << 24;

/** Of 2,048. */
const EVEN = 1024;

/** Where the odds of each kind of symbol begin, in the order and the sizes of the specification. */
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
