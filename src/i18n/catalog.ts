import type { Language } from '../surface';
import { en } from './en';
import { ru } from './ru';
import type { Texts } from './texts';

export function textsIn(language: Language): Texts {
  return language === 'ru' ? ru : en;
}
