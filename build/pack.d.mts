export function pack(scripts: readonly string[]): {
  readonly text: string;
  readonly ends: readonly number[];
  readonly letters: string;
};
export function packed(bytes: Uint8Array): string;
export function unpackedFrom(code: string): readonly string[];
