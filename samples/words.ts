import { type Name, named } from './language';
import type { Role } from './people';
import type { Certainty, Stage } from './pipeline';

export const COMPANY = named('Sample company', 'Компания-пример');

/** The tabs and their headings, as the add-on calls those that it knows. */
export const TABS = {
  sales: {
    name: named('Sales', 'Продажи'),
    headings: {
      date: named('Date', 'Дата'),
      deal: named('Deal ID', 'ID сделки'),
      manager: named('Manager', 'Менеджер'),
      team: named('Team', 'Отдел'),
      division: named('Division', 'Подразделение'),
      region: named('Region', 'Регион'),
      client: named('Client', 'Клиент'),
      product: named('Product', 'Товар'),
      amount: named('Amount', 'Сумма'),
      currency: named('Currency', 'Валюта'),
      share: named('Share', 'Доля'),
      created: named('Created', 'Создана'),
    },
  },
  people: {
    name: named('People', 'Люди'),
    headings: {
      name: named('Name', 'Имя'),
      role: named('Role', 'Роль'),
      team: named('Team', 'Отдел'),
      division: named('Division', 'Подразделение'),
      region: named('Region', 'Регион'),
      from: named('From', 'С'),
      to: named('To', 'По'),
      fte: named('FTE', 'Ставка'),
      email: named('E-mail', 'Почта'),
      potential: named('Potential', 'Потенциал'),
      proposal: named('Proposal', 'Предложение'),
      lock: named('Locked plan', 'План зафиксирован'),
      why: named('Why locked', 'Почему'),
      successor: named('Successor', 'Преемник'),
    },
  },
  actions: {
    name: named('Actions', 'Действия'),
    headings: {
      date: named('Date', 'Дата'),
      manager: named('Manager', 'Менеджер'),
      kind: named('Action', 'Действие'),
      count: named('Count', 'Количество'),
      client: named('Client', 'Клиент'),
      minutes: named('Minutes', 'Минуты'),
      result: named('Result', 'Результат'),
      deal: named('Deal ID', 'ID сделки'),
      nextStep: named('Next step', 'Следующий шаг'),
      nextDate: named('Next date', 'Дата следующего шага'),
    },
  },
  deals: {
    name: named('Deals', 'Сделки'),
    headings: {
      deal: named('Deal ID', 'ID сделки'),
      client: named('Client', 'Клиент'),
      manager: named('Manager', 'Менеджер'),
      stage: named('Stage', 'Этап'),
      amount: named('Amount', 'Сумма'),
      expected: named('Expected date', 'Ожидаемая дата'),
      created: named('Created', 'Создана'),
      nextStep: named('Next step', 'Следующий шаг'),
      certainty: named('Forecast', 'Прогноз'),
    },
  },
  holidays: {
    name: named('Holidays', 'Праздники'),
    headings: {
      date: named('Date', 'Дата'),
      worked: named('Worked', 'Рабочий'),
      note: named('Note', 'Примечание'),
      to: named('To', 'По'),
      person: named('Person', 'Кто'),
    },
  },
  clients: {
    name: named('Clients', 'Клиенты'),
    headings: {
      client: named('Client', 'Клиент'),
      manager: named('Manager', 'Менеджер'),
      segment: named('Segment', 'Сегмент'),
      satisfaction: named('Satisfaction', 'Удовлетворённость'),
      products: named('Products in use', 'Продуктов в работе'),
      employees: named('Employees', 'Сотрудников'),
    },
  },
  market: {
    name: named('Market', 'Рынок'),
    headings: {
      date: named('Date', 'Дата'),
      of: named('Region or product', 'Регион или товар'),
      index: named('Building permits', 'Разрешения на строительство'),
      copper: named('Copper price', 'Цена меди'),
    },
  },
} as const;

export type TabKey = keyof typeof TABS;
export type Field<T extends TabKey> = keyof (typeof TABS)[T]['headings'] & string;

export const ROLES: { readonly [role in Role]: Name } = {
  ceo: named('CEO', 'Генеральный директор'),
  head: named('Head', 'Коммерческий директор'),
  lead: named('Lead', 'Руководитель отдела'),
  manager: named('Manager', 'Менеджер'),
};

export const KINDS = {
  calls: named('Calls', 'Звонки'),
  meetings: named('Meetings', 'Встречи'),
  visits: named('Visits', 'Визиты'),
  proposals: named('Proposals', 'КП'),
};

export const STAGES: { readonly [stage in Stage]: Name } = {
  met: named('First meeting', 'Первая встреча'),
  proposed: named('Proposal sent', 'КП отправлено'),
  negotiated: named('Negotiation', 'Переговоры'),
};

export const CERTAINTIES: { readonly [certainty in Certainty]: Name } = {
  confirmed: named('Confirmed', 'Подтверждена'),
  likely: named('Likely', 'Вероятна'),
  possible: named('Possible', 'Возможна'),
};

export const LEAVE = named('Leave', 'Отпуск');

export const RESULTS = {
  wantsProposal: named('Asked for a proposal', 'Просят КП'),
  notNow: [
    named('No need now', 'Сейчас не нужно'),
    named('Budget is spent', 'Бюджет исчерпан'),
    named('Stays with their supplier', 'Остаются у своего поставщика'),
  ],
  accepted: named('Accepted', 'Согласились'),
  declined: [
    named('Too expensive', 'Дорого'),
    named('Chose another supplier', 'Выбрали другого'),
    named('Put off', 'Отложили'),
  ],
};

export const STEPS = {
  propose: named('Send the proposal', 'Отправить КП'),
  ask: named('Ask about the proposal', 'Узнать решение по КП'),
  negotiate: named('Agree on terms', 'Согласовать условия'),
};
