import type { Cause, ToldCause } from '../../domain/causes';
import { formatterFor } from '../format';
import type { VerdictTexts } from './texts';

const { number, money, percent } = formatterFor('ru-RU');

export const ru: VerdictTexts = {
  causes: ({ unit, gap, parts }) => {
    const size = `${number(Math.abs(gap))}${UNITS[unit]}`;
    const standing = gap === 0 ? 'Ровно по плану' : gap < 0 ? `Отставание ${size}` : `Опережение ${size}`;
    return parts.length === 0 ? `${standing}.` : `${standing}: ${parts.map(partOf).join(', ')}.`;
  },
  time: (kind, { fits, perDay: [first], levers }, now) => {
    if (first === undefined) return 'В это время никто не работает: нет ни одного рабочего дня.';
    const needs = `Нужно ${number(Math.ceil(first.needed))} в день (${kind}), времени хватит на ${number(Math.floor(first.possible))}`;
    if (fits || levers === undefined) return `${needs}.`;
    const { averageDeal, conversion, days } = levers;
    const changes = [
      `средний чек ${money(Math.ceil(averageDeal))} вместо ${money(now.averageDeal)}`,
      ...(conversion === undefined ? [] : [`конверсия ${percent(conversion)} вместо ${percent(now.conversion)}`]),
      `рабочих дней ${number(Math.ceil(days))} вместо ${number(now.days)}`,
    ];
    return `${needs}. Измените что-то одно: ${changes.join(' или ')}.`;
  },
};

const UNITS = { 1: '', 1000: ' тыс.', 1000000: ' млн' };
/** Where a cause takes away, and where it adds. */
const WORDS: { readonly [cause in Cause]: readonly [string, string] } = {
  actions: ['меньше действий', 'больше действий'],
  deals: ['меньше сделок', 'больше сделок'],
  conversion: ['конверсия ниже', 'конверсия выше'],
  averageDeal: ['средний чек ниже', 'средний чек выше'],
  vacancy: ['вакансии', 'вакансии'],
  others: ['продажи в других отделах', 'продажи других'],
  reserve: ['личные планы ниже общего', 'запас в личных планах'],
};

/** `меньше действий «Звонок» (−304)` */
function partOf({ what, kind, amount }: ToldCause): string {
  const [less, more] = WORDS[what];
  return `${amount < 0 ? less : more}${kind === undefined ? '' : ` «${kind}»`} (${amount < 0 ? '−' : '+'}${number(Math.abs(amount))})`;
}
