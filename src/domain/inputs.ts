import { isBlank } from './cells';
import { type ColumnsOf, recogniseColumns } from './columns';
import { Mistake } from './problem';
import { type Definition, missingColumn, type RecordOf, type Records, readTable, type Table } from './table';

/**
 * The tables that the add-on makes for the user to fill in. Their headings and a line of help for each column are in
 * `i18n`, by the same names; they are read by heading, so that columns may be moved, renamed to a synonym, or added.
 * The two headings that we write ourselves stand first: a column that somebody adds never takes the place of ours.
 */
export const INPUTS = {
  /** Who sells where: one row for each time that a person spends in a team. */
  people: {
    name: {
      type: 'name',
      required: 'always',
      headings:
        'name, имя, full name, employee, person, salesperson, sales person, sales agent, sales rep, ' +
        'sales representative, фио, сотрудник, менеджер, продавец',
    },
    role: { type: 'role', headings: 'role, роль, position, job title, title, должность' },
    team: { type: 'name', headings: 'team, отдел, sales team, department, команда, отдел продаж' },
    division: {
      type: 'name',
      headings: 'division, подразделение, business unit, office, regional office, дивизион, филиал',
    },
    region: { type: 'name', headings: 'region, регион, sales region, territory, территория' },
    from: { type: 'day', headings: 'from, с, start, start date, since, с даты, начало, дата начала, дата приема' },
    to: {
      type: 'day',
      from: 'from',
      headings: 'to, по, until, end, end date, по дату, до, конец, дата окончания, дата увольнения',
    },
    fte: { type: 'number', headings: 'fte, ставка, full time equivalent, доля ставки' },
    email: { type: 'text', headings: 'e mail, почта, email, mail, эл почта, электронная почта' },
    potential: { type: 'number', headings: 'potential, потенциал, client potential, потенциал клиентов' },
    proposal: { type: 'number', headings: 'proposal, предложение, own figure, commitment, своя цифра, обязательство' },
    lock: {
      type: 'number',
      headings: 'locked plan, план зафиксирован, locked, fixed plan, зафиксировано, фиксированный план',
    },
    why: { type: 'text', headings: 'why locked, почему, why, reason, почему зафиксирован, причина' },
    successor: { type: 'name', headings: 'successor, преемник, clients go to, кому клиенты' },
  },
  /** What was done to sell: calls, meetings, proposals. */
  actions: {
    date: { type: 'day', required: 'always', headings: 'date, дата, day, день' },
    manager: {
      type: 'name',
      required: 'always',
      headings: 'manager, менеджер, salesperson, sales rep, rep, owner, name, сотрудник, продавец, ответственный, фио',
    },
    kind: {
      type: 'name',
      required: 'always',
      headings: 'action, действие, kind, action kind, activity, type, вид действия, вид, активность, тип',
    },
    count: {
      type: 'number',
      required: 'always',
      headings: 'count, количество, quantity, number, how many, кол во, сколько',
    },
    client: { type: 'name', headings: 'client, клиент, customer, account, company, контрагент, заказчик, компания' },
    minutes: { type: 'number', headings: 'minutes, минуты, duration, time, минут, длительность, время' },
    result: { type: 'text', headings: 'result, результат, outcome, итог' },
    deal: { type: 'text', headings: 'deal id, id сделки, deal, opportunity id, номер сделки, сделка' },
    nextStep: { type: 'text', headings: 'next step, следующий шаг, next action, следующее действие' },
    nextDate: { type: 'day', headings: 'next date, дата следующего шага, next step date, следующая дата, когда' },
  },
  /** The open pipeline. */
  deals: {
    deal: {
      type: 'text',
      required: 'always',
      headings: 'deal id, id сделки, id, deal, opportunity id, deal number, номер сделки, сделка',
    },
    client: { type: 'name', headings: 'client, клиент, customer, account, company, контрагент, заказчик, компания' },
    manager: {
      type: 'name',
      required: 'always',
      headings:
        'manager, менеджер, salesperson, sales agent, sales rep, owner, deal owner, сотрудник, ' + 'ответственный, фио',
    },
    stage: { type: 'name', headings: 'stage, этап, deal stage, status, стадия, статус, этап сделки, стадия сделки' },
    amount: {
      type: 'money',
      required: 'always',
      headings: 'amount, сумма, sum, value, deal value, revenue, сумма сделки, бюджет, стоимость',
    },
    expected: {
      type: 'day',
      headings:
        'expected date, ожидаемая дата, expected close, expected close date, close date, ' +
        'ожидаемая дата закрытия, дата закрытия, срок',
    },
    created: {
      type: 'day',
      headings: 'created, создана, created date, date created, engage date, дата создания, создано',
    },
    nextStep: { type: 'text', headings: 'next step, следующий шаг, next action, следующее действие' },
    certainty: {
      type: 'certainty',
      headings: 'forecast, прогноз, forecast category, certainty, категория прогноза, уверенность',
    },
  },
  /** Who buys; any other column of numbers tells something of them as well. */
  clients: {
    client: {
      type: 'name',
      required: 'always',
      headings: 'client, клиент, customer, account, company, name, контрагент, заказчик, компания, название, имя',
    },
    manager: {
      type: 'name',
      headings:
        'manager, менеджер, account manager, owner, salesperson, sales rep, ответственный, сотрудник, кто ведет',
    },
    segment: { type: 'name', headings: 'segment, сегмент, sector, industry, category, отрасль, категория, сфера' },
    satisfaction: { type: 'figure', headings: 'satisfaction, удовлетворенность, nps, оценка' },
    products: { type: 'figure', headings: 'products in use, продуктов в работе, products, продуктов' },
    employees: {
      type: 'figure',
      headings: 'employees, сотрудников, headcount, staff, number of employees, число сотрудников, численность',
    },
  },
  /** What the sales may follow: one column of numbers or many. */
  market: {
    date: {
      type: 'day',
      required: 'always',
      headings: 'date, дата, month, месяц, period, период, quarter, квартал, day, день',
    },
    of: {
      type: 'name',
      headings:
        'region or product, регион или товар, region, регион, product, продукт, товар, of, unit, team, отдел, ' +
        'territory, территория',
    },
    index: { type: 'figure', headings: 'index, индекс, demand, спрос, price, цена' },
  },
  /** Days off beside Saturdays and Sundays, weekends that are worked, and who is away when. */
  holidays: {
    date: { type: 'day', required: 'always', headings: 'date, дата, day, holiday, from, день, праздник, с' },
    worked: { type: 'number', headings: 'worked, рабочий, working day, is working day, рабочий день, работаем' },
    note: { type: 'text', headings: 'note, примечание, name, comment, description, название, комментарий' },
    to: { type: 'day', from: 'date', headings: 'to, по, until, end, last day, до, последний день' },
    person: { type: 'name', headings: 'person, кто, who, employee, manager, сотрудник, менеджер' },
  },
  settings: {
    name: { type: 'name', required: 'always', headings: 'setting, настройка, name, parameter, название, параметр' },
    value: { type: 'any', headings: 'value, значение' },
    meaning: { type: 'text', headings: 'meaning, что это, help, note, description, пояснение, примечание, описание' },
  },
} as const satisfies { readonly [table: string]: Definition };

export type InputName = keyof typeof INPUTS;
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];
export type InputField<T extends InputName> = keyof (typeof INPUTS)[T] & string;
export type InputRecord<T extends InputName> = RecordOf<(typeof INPUTS)[T]>;

export type PersonRow = InputRecord<'people'>;
export type ActionRow = InputRecord<'actions'>;
export type DealRow = InputRecord<'deals'>;
export type HolidayRow = InputRecord<'holidays'>;
export type SettingRow = InputRecord<'settings'>;

/**
 * The records of an input table, and the rows that cannot be read. A tab that holds only headings has no records, and so
 * has an empty one.
 *
 * Throws a Mistake (`noInputColumn`) when a column is missing that the table must have.
 *
 * @example readInput('holidays', { name: 'Holidays', headings: ['Дата'], rows: [['01.05.2026']], firstRow: 2 })
 * // records: [{ row: 2, date: 46143 }], problems: []
 */
export function readInput<T extends InputName>(input: T, table: Table): Records<(typeof INPUTS)[T]> {
  if (table.headings.every(isBlank)) return { records: [], problems: [] };
  return readTable(INPUTS[input], table, columnsOf(input, table));
}

/**
 * Which column of an input table holds which field, all there that it must have.
 *
 * Throws a Mistake (`noInputColumn`) when one of them is missing.
 */
export function columnsOf<T extends InputName>(input: T, table: Table): ColumnsOf<(typeof INPUTS)[T]> {
  const columns = recogniseInput(input, table.headings);
  const field = missingColumn<Definition>(INPUTS[input], table, columns);
  if (field === undefined) return columns;
  const headings = table.headings.filter((heading) => !isBlank(heading)).join(', ');
  throw new Mistake('noInputColumn', { input, field: String(field), tab: table.name, headings });
}

/** Which column of an input table holds which field, by its headings. */
export function recogniseInput<T extends InputName>(
  input: T,
  headings: readonly string[],
): ColumnsOf<(typeof INPUTS)[T]> {
  return recogniseColumns<(typeof INPUTS)[T]>(headings, INPUTS[input]);
}
