import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells';
import { readClients } from '../../../src/domain/clients/client-traits';
import { Mistake } from '../../../src/domain/problem';

const table = (headings: string[], ...rows: Cell[][]) => ({ name: 'Clients', headings, rows, firstRow: 2 });

describe('the tab of clients', () => {
  const headings = ['Клиент', 'Сегмент', 'NPS', 'Заметка', 'В работе'];
  const clients = readClients(
    table(
      headings,
      ['Ромашка', 'опт', 9, 'звонить', true],
      ['Лютик', '', 'нет', 'ждать', ''],
      ['ромашка', 'розница', 1, '', ''],
    ),
  );

  it('tells the segment and every column of numbers, whatever it is called', () => {
    expect(clients.figures).toEqual(['NPS', 'В работе']);
    expect(clients.traitsOf('РОМАШКА')).toEqual({ segment: 'опт', figures: { NPS: 9, 'В работе': 1 } });
  });

  it('does not know what a cell does not say, nor clients that are not listed', () => {
    expect(clients.traitsOf('Лютик')).toEqual({ figures: {} });
    expect(clients.traitsOf('Астра')).toBeUndefined();
    expect(clients.names).toEqual(['Ромашка', 'Лютик']);
  });

  it('has a problem for a cell that is no number, and its row counts all the same', () => {
    expect(clients.problems).toEqual([{ row: 3, column: 'NPS', value: 'нет', reason: 'numberUnreadable' }]);
    const { problems } = readClients(table(['Client', 'Size'], ['Rose', 5], ['Iris', '#N/A']));
    expect(problems).toMatchObject([{ row: 3, column: 'Size', reason: 'cellError' }]);
  });

  it('has a problem for a row without a client, is a mistake without such a column, and tells nothing when empty', () => {
    expect(readClients(table(['Client', 'Size'], ['', 5])).problems).toMatchObject([{ row: 2, column: 'Client' }]);
    expect(() => readClients(table(['Date', 'Sum'], ['x', 1]))).toThrow(Mistake);
    expect(readClients(table([]))).toMatchObject({ figures: [], managers: [], size: undefined, problems: [] });
  });

  it('tells who looks after a client, and how large it is, by a heading of either language', () => {
    const { traitsOf, managers, size } = readClients(
      table(['Компания', 'Кто ведёт', 'Сотрудников'], ['Ромашка', 'Анна', 12], ['Лютик', '', '']),
    );
    expect([traitsOf('Ромашка')?.manager, traitsOf('Лютик')?.manager, managers, size]).toEqual([
      'Анна',
      undefined,
      ['Анна'],
      'Сотрудников',
    ]);
  });
});
