import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells';
import { readClients } from '../../../src/domain/clients/client-traits';

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
  )!;

  it('tells the segment and every column of numbers, whatever it is called', () => {
    expect(clients.figures).toEqual(['NPS', 'В работе']);
    expect(clients.traitsOf('РОМАШКА')).toEqual({ segment: 'опт', figures: { NPS: 9, 'В работе': 1 } });
  });

  it('does not know what a cell does not say, nor clients that are not listed', () => {
    expect(clients.traitsOf('Лютик')).toEqual({ figures: {} });
    expect(clients.traitsOf('Астра')).toBeUndefined();
  });

  it('has a problem for a row without a client, and is none without such a column', () => {
    expect(readClients(table(['Client', 'Size'], ['', 5]))!.problems).toMatchObject([{ row: 2, column: 'Client' }]);
    expect(readClients(table(['Date', 'Sum'], ['x', 1]))).toBeUndefined();
  });
});
