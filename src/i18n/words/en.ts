import { formatterFor } from '../format';
import type { Words } from './words';

const { dayAndMonth, month } = formatterFor('en-US');

export const en: Words = {
  month,
  week: (week, start, end) =>
    `${start === end ? dayAndMonth(start) : `${dayAndMonth(start)} – ${dayAndMonth(end)}`} (week ${week})`,
  idleMonth: 'counted Monday to Friday',
  segments: {
    champion: 'champion',
    loyal: 'loyal',
    newcomer: 'newcomer',
    steady: 'steady',
    fading: 'fading',
    atRisk: 'at risk',
    lost: 'lost',
  },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
};
