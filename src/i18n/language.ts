import type { Language } from '../surface';
import { en } from './en';
import { ru } from './ru';
import type { Texts } from './texts';

/** `ru`, `ru_RU`, `ru-RU` are Russian; everything else is English. */
export function languageOf(locale: string): Language {
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

export function textsIn(language: Language): Texts {
  return language === 'ru' ? ru : en;
}
