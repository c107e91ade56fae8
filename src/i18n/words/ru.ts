import { formatterFor } from '../format';
import type { Words } from './words';

const { dayAndMonth, month } = formatterFor('ru-RU');

export const ru: Words = {
  month,
  week: (week, start, end) =>
    `${start === end ? dayAndMonth(start) : `${dayAndMonth(start)}–${dayAndMonth(end)}`} (нед. ${week})`,
  idleMonth: 'считаем пн–пт',
  confidence: { high: 'высокая', medium: 'средняя', low: 'низкая' },
};
