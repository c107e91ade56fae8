export function pack(script: string): { readonly source: string; readonly letters: string };
export function unpackedFrom(code: string): string | undefined;
