export type Language = 'en' | 'ru';

/** One thing, as people of either language call it. */
export interface Name {
  readonly en: string;
  readonly ru: string;
}

export function named(en: string, ru: string): Name {
  return { en, ru };
}
