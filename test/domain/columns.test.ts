import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseRetro } from '../../src/domain/retro-columns';

const recognised = (headings: string[]) =>
  Object.fromEntries(Object.entries(recogniseRetro(headings)).map(([field, at]) => [field, headings[at]]));

describe('columns are recognised by heading', () => {
  it('in orders of AdventureWorks; group stays for the user to choose', () => {
    const headings = 'order_id,order_date,salesperson,title,region,country,group,reseller,business_type,lines,revenue';
    expect(recognised(headings.split(','))).toEqual({
      date: 'order_date',
      amount: 'revenue',
      manager: 'salesperson',
      region: 'region',
      client: 'reseller',
    });
  });

  it('in Superstore, where two dates and two sales-like columns compete', () => {
    const headings =
      'Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Region,Sales,Quantity,Discount,Profit';
    expect(recognised(headings.split(','))).toEqual({
      date: 'Order Date',
      amount: 'Sales',
      region: 'Region',
      client: 'Customer Name',
    });
  });

  it('in a CRM pipeline', () => {
    const headings = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
    expect(recognised(headings.split(','))).toEqual({
      date: 'close_date',
      amount: 'close_value',
      manager: 'sales_agent',
      client: 'account',
      product: 'product',
      deal: 'opportunity_id',
      stage: 'deal_stage',
      created: 'engage_date',
    });
  });

  it('in a CRM in Russian, where three dates compete', () => {
    const headings =
      'ID сделки;Ответственный;Этап сделки;Дата создания;Ожидаемая дата закрытия;Дата сделки;Сумма сделки;Валюта;Товар;Регион';
    expect(recognised(headings.split(';'))).toEqual({
      date: 'Дата сделки',
      amount: 'Сумма сделки',
      manager: 'Ответственный',
      region: 'Регион',
      product: 'Товар',
      deal: 'ID сделки',
      stage: 'Этап сделки',
      created: 'Дата создания',
      expected: 'Ожидаемая дата закрытия',
      currency: 'Валюта',
    });
  });

  it('without taking an order for a deal: an order has a row for each of its lines', () => {
    expect(recognised(['Order ID', 'Row ID', 'Invoice number'])).toEqual({});
  });

  it('in Russian, with units, case, ё and underscores', () => {
    expect(recognised(['№', 'ДАТА_СЧЁТА', 'Сумма, ₽', 'МОП', 'Отдел', 'Подразделение', 'Контрагент'])).toEqual({
      date: 'ДАТА_СЧЁТА',
      amount: 'Сумма, ₽',
      manager: 'МОП',
      team: 'Отдел',
      division: 'Подразделение',
      client: 'Контрагент',
    });
    expect(recognised(['Дата заказа', 'Выручка (тыс. руб.)', 'ФИО менеджера', 'Наименование клиента'])).toEqual({
      date: 'Дата заказа',
      amount: 'Выручка (тыс. руб.)',
      manager: 'ФИО менеджера',
      client: 'Наименование клиента',
    });
  });

  it('prefers the heading that says just the word', () => {
    expect(recognised(['Start date', 'Date', 'Amount before discounts', 'Amount'])).toEqual({
      date: 'Date',
      amount: 'Amount',
    });
  });

  it('does not take an identifier, a target or a price for what it mentions', () => {
    expect(recognised(['Manager ID', 'Customer code', 'Target amount', 'Unit price total', 'Due date'])).toEqual({});
  });

  it('uses each heading once', () => {
    expect(recognised(['Account manager', 'Account'])).toEqual({ manager: 'Account manager', client: 'Account' });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Date', 'Sales rep', 'Sales', 'Сумма', 'Account', 'x', '', 'Team date')),
        (headings) => {
          const taken = Object.values(recogniseRetro(headings));
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken.every((at) => at >= 0 && at < headings.length)).toBe(true);
        },
      ),
    );
  });

  it('are none where there are no headings', () => {
    expect(recogniseRetro([])).toEqual({});
  });
});
