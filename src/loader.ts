import { unpackedBytes } from './lzma';

// Google loads the whole script at every call of a formula, and a script may not be long. So Code.js is declarations, which
// Sheets reads, this loader, and two scripts as packed text: the formulas, unpacked at the first call of anything, and the
// rest of the add-on, three times as long, unpacked when something is called that is no formula.

/** A script as text: its bytes in LZMA, thirteen bits of that in each two signs. */
interface PackedScript {
  readonly text: string;
  /** How many bytes are packed, and how many they are when unpacked. */
  readonly packed: number;
  readonly size: number;
}

/** Written by the build. */
declare const PACKED: {
  /** A function that takes what unpacks the rest, and fills the declared functions. */
  readonly formulas: PackedScript;
  /** A function that takes what the formulas share with it, and returns what add-on.ts exports. */
  readonly addOn: PackedScript;
  /** Stand for the bytes from 128 on: a source in two languages has few other letters, and one byte for each packs best. */
  readonly letters: string;
  /** Of every declared function. */
  readonly names: readonly string[];
};

declare const global: { [name: string]: (...given: unknown[]) => unknown };

for (const name of PACKED.names) {
  global[name] = (...given) => {
    evaluate(PACKED.formulas)((shared: unknown) => evaluate(PACKED.addOn)(shared));
    return global[name]!(...given);
  };
}

function evaluate(script: PackedScript): (given: unknown) => unknown {
  return new Function(`return ${textOf(unpackedBytes(bytesOf(script), script.size))}`)();
}

function bytesOf({ text, packed }: PackedScript): Uint8Array {
  const bytes = new Uint8Array(packed);
  let [at, bits, count] = [0, 0, 0];
  for (let sign = 0; sign < text.length; sign += 2) {
    bits = (bits << 13) | (digitAt(text, sign) * SIGNS + digitAt(text, sign + 1));
    for (count += 13; count >= 8; count -= 8) bytes[at++] = bits >> (count - 8);
  }
  return bytes;
}

/** From # to ~ without the backslash, so that nothing in a text between quotes is escaped. */
const SIGNS = 91;

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - (code > 92 ? 36 : 35);
}

function textOf(bytes: Uint8Array): string {
  const alphabet = Array.from({ length: 256 }, (_, byte) =>
    byte < ASCII ? String.fromCharCode(byte) : PACKED.letters.charAt(byte - ASCII),
  );
  let text = '';
  for (const byte of bytes) text += alphabet[byte];
  return text;
}

const ASCII = 128;
