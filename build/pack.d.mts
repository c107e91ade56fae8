interface PackedScript {
  readonly text: string;
  readonly packed: number;
  readonly size: number;
}

export function pack<Name extends string>(
  scripts: { readonly [name in Name]: string },
): { readonly [name in Name]: PackedScript } & { readonly letters: string };
export function unpackedFrom(code: string): { readonly [name: string]: string };
