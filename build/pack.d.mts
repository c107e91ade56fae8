export function pack(scripts: readonly string[]): {
  readonly text: string;
  readonly ends: readonly number[];
  readonly letters: string;
};
export function compressed(bytes: Uint8Array): Uint8Array;
export function unpackedFrom(code: string): readonly string[];
