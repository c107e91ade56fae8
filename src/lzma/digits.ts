import { PLACES } from './places';

/**
 * Reads bits from a text: what it returns takes the place of the odds by which a bit was written, and returns 0 or 1.
 *
 * Its signs are the digits of one long number, from # to ~ without the backslash, so that nothing in a text between quotes
 * is escaped. As in every arithmetic code, that number lies in a range, which each bit cuts in two by its odds, and the
 * half in which it lies is the next range. LZMA does the same with bytes and with 32 bits; by digits nothing is regrouped,
 * and no number needs more than 30 bits, beyond which V8 keeps an object for each until this is compiled.
 */
export function bitsIn(text: string): (place: number) => number {
  const odds = new Uint16Array(PLACES).fill(EVEN);
  let next = 0;
  let range = SIGNS ** 4;
  let number = 0;
  for (let digits = 4; digits > 0; digits--) readDigit();

  return (place) => {
    const chance = odds[place]!;
    const bound = ((range >> 8) * chance) >> 3;
    const bit = Number(number >= bound);
    if (bit === 0) {
      range = bound;
      odds[place] = chance + ((2 * EVEN - chance) >> 5);
    } else {
      range -= bound;
      number -= bound;
      odds[place] = chance - (chance >> 5);
    }
    if (range < SIGNS ** 3) {
      range *= SIGNS;
      readDigit();
    }
    return bit;
  };

  function readDigit(): void {
    const code = text.charCodeAt(next++);
    number = number * SIGNS + code - (code > 92 ? 36 : 35);
  }
}

const SIGNS = 91;

/** Of 2,048 that a bit is 0. */
const EVEN = 1024;
