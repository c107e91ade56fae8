import type { ToldCause } from '../../domain/causes';
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
const WORDS = {
  actions: ['меньше действий', 'больше действий'],
  conversion: ['конверсия ниже', 'конверсия выше'],
  averageDeal: ['средний чек ниже', 'средний чек выше'],
};

/** `меньше действий «Звонок» (−304)` */
function partOf({ what, kind, amount }: ToldCause): string {
  const [less, more] = WORDS[what];
  return `${amount < 0 ? less : more}${kind === undefined ? '' : ` «${kind}»`} (${amount < 0 ? '−' : '+'}${number(Math.abs(amount))})`;
}
