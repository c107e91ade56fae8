import type { Language } from './protocol';

const MARKS = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

/** What Excel writes when it is not asked for UTF-8. */
const OF_WINDOWS = { en: 'windows-1252', ru: 'windows-1251' } as const;

/**
 * The text of a file, without its byte order mark, or `undefined` when it is no text: UTF-8, UTF-16 with a mark, else
 * what Windows writes in this language.
 *
 * @example textOf(Buffer.from([0xc4, 0xe0, 0xf2, 0xe0]), 'ru') // 'Дата'
 * @example textOf(png, 'ru') // undefined
 */
export function textOf(bytes: Uint8Array, language: Language): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  if (bytes.some(isControl)) return undefined;
  return utf8(bytes) ?? new TextDecoder(OF_WINDOWS[language]).decode(bytes);
}

/** Bytes that text has no use for: all below the space but tabs and the ends of lines and pages. */
const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
