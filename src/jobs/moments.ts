import { textsIn } from '../i18n/catalog';
import { formatterFor } from '../i18n/format';
import type { Language } from '../surface';
import type { Workbook } from './ports';

/** Says instants, in milliseconds since 1970, in the words of a language and on the spreadsheet's clock. */
export function momentsIn(language: Language, { zone }: Pick<Workbook, 'zone'>): (instant: number) => string {
  const { moment } = formatterFor(textsIn(language).locale);
  return (instant) => moment(instant, zone);
}
