import type { Language } from '../surface';

export const LANGUAGES = ['en', 'ru'] as const satisfies readonly Language[];

/** `ru`, `ru_RU`, `ru-RU` are Russian; everything else is English. */
export function languageOf(locale: string): Language {
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}
