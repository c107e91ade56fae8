import { isBlank } from './cells';
import { type ColumnsOf, recogniseColumns } from './columns';
import { Mistake } from './problem';
import { type Definition, missingColumn, type RecordOf, type Records, readTable, type Table } from './table';

/**
 * The tables that the add-on makes for the user to fill in. Their headings and a line of help for each column are in
 * `i18n`, by the same names; they are read by heading, so that columns may be moved, renamed to a synonym, or added.
 */
export const INPUTS = {
  /** Who sells where: one row for each time that a person spends in a team. */
  people: {
    name: {
      type: 'name',
      required: 'always',
      headings:
        'name, full name, employee, person, salesperson, sales person, sales agent, sales rep, sales representative, ' +
        'имя, фио, сотрудник, менеджер, продавец',
    },
    role: { type: 'role', headings: 'role, position, job title, title, роль, должность' },
    team: { type: 'name', headings: 'team, sales team, department, команда, отдел, отдел продаж' },
    division: {
      type: 'name',
      headings: 'division, business unit, office, regional office, подразделение, дивизион, филиал',
    },
    region: { type: 'name', headings: 'region, sales region, territory, регион, территория' },
    from: { type: 'day', headings: 'from, start, start date, since, с, с даты, начало, дата начала, дата приема' },
    to: { type: 'day', headings: 'to, until, end, end date, по, по дату, до, конец, дата окончания, дата увольнения' },
    fte: { type: 'number', headings: 'fte, full time equivalent, ставка, доля ставки' },
    email: { type: 'text', headings: 'e mail, email, mail, почта, эл почта, электронная почта' },
  },
  /** What was done to sell: calls, meetings, proposals. */
  actions: {
    date: { type: 'day', required: 'always', headings: 'date, day, дата, день' },
    manager: {
      type: 'name',
      required: 'always',
      headings: 'manager, salesperson, sales rep, rep, owner, name, менеджер, сотрудник, продавец, ответственный, фио',
    },
    kind: {
      type: 'name',
      required: 'always',
      headings: 'action, kind, action kind, activity, type, действие, вид действия, вид, активность, тип',
    },
    count: {
      type: 'number',
      required: 'always',
      headings: 'count, quantity, number, how many, количество, кол во, сколько',
    },
    client: { type: 'name', headings: 'client, customer, account, company, клиент, контрагент, заказчик, компания' },
    minutes: { type: 'number', headings: 'minutes, duration, time, минут, минуты, длительность, время' },
    result: { type: 'text', headings: 'result, outcome, результат, итог' },
    deal: { type: 'text', headings: 'deal id, deal, opportunity id, id сделки, номер сделки, сделка' },
    nextStep: { type: 'text', headings: 'next step, next action, следующий шаг, следующее действие' },
    nextDate: { type: 'day', headings: 'next date, next step date, дата следующего шага, следующая дата, когда' },
  },
  /** The open pipeline. */
  deals: {
    deal: {
      type: 'text',
      required: 'always',
      headings: 'deal id, id, deal, opportunity id, deal number, id сделки, номер сделки, сделка',
    },
    client: { type: 'name', headings: 'client, customer, account, company, клиент, контрагент, заказчик, компания' },
    manager: {
      type: 'name',
      required: 'always',
      headings:
        'manager, salesperson, sales agent, sales rep, owner, deal owner, менеджер, сотрудник, ответственный, фио',
    },
    stage: { type: 'name', headings: 'stage, deal stage, status, этап, стадия, статус, этап сделки, стадия сделки' },
    amount: {
      type: 'money',
      required: 'always',
      headings: 'amount, sum, value, deal value, revenue, сумма, сумма сделки, бюджет, стоимость',
    },
    expected: {
      type: 'day',
      headings:
        'expected date, expected close, expected close date, close date, ожидаемая дата, ожидаемая дата закрытия, ' +
        'дата закрытия, срок',
    },
    created: {
      type: 'day',
      headings: 'created, created date, date created, engage date, создана, дата создания, создано',
    },
    nextStep: { type: 'text', headings: 'next step, next action, следующий шаг, следующее действие' },
  },
  /** Days off beside Saturdays and Sundays, and weekends that are worked. */
  holidays: {
    date: { type: 'day', required: 'always', headings: 'date, day, holiday, дата, день, праздник' },
    worked: { type: 'number', headings: 'worked, working day, is working day, рабочий, рабочий день, работаем' },
    note: { type: 'text', headings: 'note, name, comment, description, примечание, название, комментарий' },
  },
  settings: {
    name: { type: 'name', required: 'always', headings: 'setting, name, parameter, настройка, название, параметр' },
    value: { type: 'any', headings: 'value, значение' },
    meaning: { type: 'text', headings: 'meaning, help, note, description, что это, пояснение, примечание, описание' },
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
export function readInput<T extends InputName>(
  input: T,
  table: Table,
  columns: ColumnsOf<(typeof INPUTS)[T]> = recogniseInput(input, table.headings),
): Records<(typeof INPUTS)[T]> {
  const definition = INPUTS[input];
  const headings = table.headings.filter((heading) => !isBlank(heading));
  if (headings.length === 0) return { records: [], problems: [] };
  const field = missingColumn<Definition>(definition, table, columns);
  if (field !== undefined)
    throw new Mistake('noInputColumn', { input, field: String(field), tab: table.name, headings: headings.join(', ') });
  return readTable(definition, table, columns);
}

/** Which column of an input table holds which field, by its headings. */
export function recogniseInput<T extends InputName>(
  input: T,
  headings: readonly string[],
): ColumnsOf<(typeof INPUTS)[T]> {
  return recogniseColumns<(typeof INPUTS)[T]>(headings, INPUTS[input]);
}
