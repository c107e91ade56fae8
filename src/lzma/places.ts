// Where the odds of each kind of symbol begin, in the order and the sizes of LZMA's specification. A symbol of several bits
// has none for a bit before the first, so its places begin one earlier.

export const MATCH = 0;
export const AGAIN = MATCH + 12 * 16;
export const NOT_LAST = AGAIN + 12;
export const NOT_SECOND = NOT_LAST + 12;
export const NOT_THIRD = NOT_SECOND + 12;
export const LONGER = NOT_THIRD + 12;
export const SLOT = LONGER + 12 * 16 - 1;
export const NEAR = SLOT + 4 * 64;
export const FAR = NEAR + 115;
export const LENGTH = FAR + 16 + 1;
export const LENGTH_AGAIN = LENGTH + 514;
export const LITERAL = LENGTH_AGAIN + 514 - 1;
/** From here on LZMA keeps no odds: such a bit is 0 as often as 1. */
export const DIRECT = LITERAL + 1 + 8 * 0x300;
export const PLACES = DIRECT + 32;
