import { formatterFor } from '../format';
import type { Standing, TabTexts } from './texts';

const { money, percent, day, dayAndMonth, month } = formatterFor('ru-RU');
const QUARTERS = ['I', 'II', 'III', 'IV'];

export const ru: TabTexts = {
  company: 'Компания',
  name: {
    division: (name) => `Подразделение · ${name}`,
    team: (name) => `Отдел · ${name}`,
    manager: (name) => name,
  },
  title: (name, year) => `${name} · ${year}`,
  stamp: (today, lastSale) => `На ${day(today)}. Последняя продажа в данных: ${day(lastSale)}.`,
  message: {
    noPlan: ({ year, fact }) => `Плана на ${year} год нет: годом раньше продаж не было. Продано: ${money(fact)}.`,
    notBegun: (standing) => `План на ${standing.year} год — ${money(standing.plan)}${growth(standing)}.`,
    running: ({ due, fact, plan, year }) =>
      `Продано ${money(fact)} из ${money(due)} по плану на дату (${percent(fact / due)}): ${gap(fact - due)}. ` +
      `План на ${year} год — ${money(plan)}.`,
    over: ({ due, fact, year }) =>
      `${year} год: продано ${money(fact)} из ${money(due)} по плану (${percent(fact / due)}): ${gap(fact - due)}.`,
  },
  columns: {
    period: 'Период',
    manager: 'Менеджер',
    team: 'Отдел',
    lastYear: 'Прошлый год',
    plan: 'План',
    due: 'План на дату',
    fact: 'Факт',
    gap: 'Отклонение',
    attainment: '% плана',
  },
  noPlan: '–',
  tables: { quarters: 'Кварталы', months: 'Месяцы', weeks: 'Недели', managers: 'Менеджеры', teams: 'Отделы' },
  total: 'Итого',
  quarter: (quarter, year) => `${QUARTERS[quarter - 1]} кв. ${year}`,
  month,
  week: (week, start, end) => `${days(start, end)} (нед. ${week})`,
  charts: {
    quarters: 'Кварталы: прошлый год, план, факт',
    months: 'Месяцы: план и факт',
    managers: 'Менеджеры: план и факт',
  },
  soldElsewhere: 'Их продажи в других отделах',
  soldByOthers: 'Продали здесь другие',
  unstaffed: (team) => `${team} (сейчас никого)`,
};

function growth({ plan, lastYear }: Standing): string {
  if (lastYear <= 0) return '';
  const share = plan / lastYear - 1;
  return `, на ${percent(Math.abs(share))} ${share < 0 ? 'меньше' : 'больше'} прошлого года`;
}

function gap(amount: number): string {
  if (amount === 0) return '● точно по плану';
  return amount < 0 ? `▼ отставание ${money(-amount)}` : `▲ опережение ${money(amount)}`;
}

function days(start: number, end: number): string {
  return start === end ? dayAndMonth(start) : `${dayAndMonth(start)}–${dayAndMonth(end)}`;
}
