import { formatterFor } from '../format';
import type { Words } from './words';

const { dayAndMonth, month } = formatterFor('ru-RU');

export const ru: Words = {
  month,
  week: (week, start, end) =>
    `${start === end ? dayAndMonth(start) : `${dayAndMonth(start)}–${dayAndMonth(end)}`} (нед. ${week})`,
  idleMonth: 'считаем пн–пт',
  segments: {
    champion: 'лучший',
    loyal: 'постоянный',
    newcomer: 'новый',
    steady: 'обычный',
    fading: 'остывает',
    atRisk: 'под угрозой',
    lost: 'потерян',
  },
  confidence: { high: 'высокая', medium: 'средняя', low: 'низкая' },
};
