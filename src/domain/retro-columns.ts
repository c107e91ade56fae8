import { type ColumnsOf, recogniseColumns } from './columns';
import type { Definition } from './table';

/** The columns of the retro tab, which may be any tab of the user: a date and an amount are enough. */
export const RETRO = {
  date: {
    type: 'day',
    required: 'always',
    headings:
      'date, order date, sale date, sales date, close date, closed date, invoice date, payment date, transaction date, ' +
      'shipment date, дата, дата продажи, дата заказа, дата сделки, дата закрытия, дата оплаты, дата счета, ' +
      'дата отгрузки, дата реализации, дата документа',
    mentions: 'date, дата',
  },
  amount: {
    type: 'money',
    required: 'always',
    headings:
      'revenue, sales, amount, sales amount, net sales, total sales, sum, total, close value, deal value, order value, ' +
      'order total, turnover, сумма, выручка, сумма продажи, сумма продаж, сумма сделки, сумма заказа, сумма оплаты, ' +
      'сумма отгрузки, продажи, оборот, стоимость, итого',
    mentions: 'revenue, amount, turnover, total, выручка, сумма, оборот',
  },
  manager: {
    type: 'name',
    required: 'where mapped',
    headings:
      'salesperson, sales person, salesman, sales rep, sales representative, sales agent, sales manager, ' +
      'account manager, account executive, deal owner, manager, rep, agent, seller, owner, менеджер, ' +
      'менеджер по продажам, моп, продавец, ответственный менеджер, ответственный, фио менеджера, ' +
      'торговый представитель, сотрудник, фио',
    mentions:
      'salesperson, sales person, sales rep, sales representative, sales agent, sales manager, manager, менеджер, ' +
      'менеджера, моп, продавец, продавца',
  },
  team: {
    type: 'name',
    required: 'where mapped',
    headings: 'team, sales team, department, отдел, отдел продаж, команда',
    mentions: 'team, отдел, отдела, команда, команды',
  },
  division: {
    type: 'name',
    required: 'where mapped',
    headings: 'division, business unit, подразделение, дивизион',
    mentions: 'division, подразделение, подразделения, дивизион, дивизиона',
  },
  region: { type: 'name', headings: 'region, sales region, territory, sales territory, регион, территория' },
  client: {
    type: 'name',
    headings:
      'client name, customer name, client, customer, reseller, account name, account, buyer, company, клиент, ' +
      'контрагент, заказчик, покупатель, компания',
    mentions: 'client, customer, reseller, клиент, клиента, контрагент, контрагента, заказчик, заказчика',
  },
  product: {
    type: 'name',
    headings:
      'product, product name, item, item name, service, товар, продукт, номенклатура, услуга, наименование товара',
  },
  deal: {
    type: 'text',
    headings:
      'deal id, opportunity id, deal number, deal no, opportunity number, id сделки, ид сделки, номер сделки, ' +
      'код сделки, сделка id',
  },
  stage: {
    type: 'name',
    headings:
      'stage, deal stage, opportunity stage, sales stage, deal status, status, этап, этап сделки, стадия, ' +
      'стадия сделки, статус сделки, статус',
  },
  created: {
    type: 'day',
    headings:
      'created date, date created, created, created at, created on, create date, creation date, engage date, ' +
      'дата создания, создан, создана, создано, дата создания сделки',
  },
  expected: {
    type: 'day',
    headings:
      'expected close, expected close date, expected date, expected closing date, forecast close date, ' +
      'ожидаемая дата, ожидаемая дата закрытия, ожидаемое закрытие, плановая дата, плановая дата закрытия',
  },
  currency: { type: 'name', headings: 'currency, currency code, deal currency, валюта, код валюты, валюта сделки' },
} as const satisfies Definition;

/** A column of the retro tab that the add-on understands. */
export type Field = keyof typeof RETRO;
export type Columns = ColumnsOf<typeof RETRO>;

/** Which column of a retro tab holds which field, by its headings. */
export function recogniseRetro(headings: readonly string[]): Columns {
  return recogniseColumns(headings, RETRO);
}
