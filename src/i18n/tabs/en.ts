import { formatterFor } from '../format';
import type { Standing, TabTexts } from './texts';

const { money, percent, day, dayAndMonth, month } = formatterFor('en-US');

export const en: TabTexts = {
  company: 'Company',
  name: {
    division: (name) => `Division · ${name}`,
    team: (name) => `Team · ${name}`,
    manager: (name) => name,
  },
  title: (name, year) => `${name} · ${year}`,
  stamp: (today, lastSale) => `As of ${day(today)}. Last sale in the data: ${day(lastSale)}.`,
  message: {
    noPlan: ({ year, fact }) => `No plan for ${year}: nothing was sold the year before. Sold so far: ${money(fact)}.`,
    notBegun: (standing) => `The plan for ${standing.year} is ${money(standing.plan)}${growth(standing)}.`,
    running: ({ due, fact, plan, year }) =>
      `Sold ${money(fact)} of the ${money(due)} due by now (${percent(fact / due)}): ${gap(fact - due)}. ` +
      `The plan for ${year} is ${money(plan)}.`,
    over: ({ due, fact, year }) =>
      `${year} closed with ${money(fact)} of the ${money(due)} planned (${percent(fact / due)}): ${gap(fact - due)}.`,
  },
  columns: {
    period: 'Period',
    manager: 'Manager',
    team: 'Team',
    lastYear: 'Last year',
    plan: 'Plan',
    due: 'Plan to date',
    fact: 'Fact',
    gap: 'Gap to date',
    attainment: '% of plan',
  },
  noPlan: '–',
  tables: { quarters: 'Quarters', months: 'Months', weeks: 'Weeks', managers: 'Managers', teams: 'Teams' },
  total: 'Total',
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  month,
  week: (week, start, end) => `${days(start, end)} (week ${week})`,
  charts: {
    quarters: 'Quarters: last year, plan, fact',
    months: 'Months: plan and fact',
    managers: 'Managers: plan and fact',
  },
  soldElsewhere: 'Their sales in other teams',
  soldByOthers: 'Sold here by others',
  unstaffed: (team) => `${team} (nobody now)`,
};

function growth({ plan, lastYear }: Standing): string {
  if (lastYear <= 0) return '';
  const share = plan / lastYear - 1;
  return share < 0 ? `, ${percent(-share)} below last year` : `, ${percent(share)} above last year`;
}

function gap(amount: number): string {
  if (amount === 0) return '● exactly on plan';
  return amount < 0 ? `▼ behind by ${money(-amount)}` : `▲ ahead by ${money(amount)}`;
}

function days(start: number, end: number): string {
  return start === end ? dayAndMonth(start) : `${dayAndMonth(start)} – ${dayAndMonth(end)}`;
}
