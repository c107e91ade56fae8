import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStages, outcomeOf, soldStage } from '../../src/domain/stages';

const stagesOf = (...names: string[]) => names.map((stage) => ({ stage, rows: 1 }));

describe('the stages in a column', () => {
  it('are counted, most rows first, in the spelling in which each came first', () => {
    const rows = [['Lost'], ['Won'], ['WON'], [' won '], ['#N/A'], [''], [], [7]];
    expect(countStages(rows, 0)).toEqual([
      { stage: 'Won', rows: 3 },
      { stage: '7', rows: 1 },
      { stage: 'Lost', rows: 1 },
    ]);
  });

  it('are none where there is no such column', () => expect(countStages([['Won']], undefined)).toEqual([]));

  it('are the same whatever the order of the rows, and every filled cell is in one', () => {
    const stage = fc.constantFrom('Won', 'Lost', 'Оплачено', '2', 'Новая');
    fc.assert(
      fc.property(fc.array(fc.tuple(stage)), (rows) => {
        const counts = countStages(rows, 0);
        expect(countStages([...rows].reverse(), 0)).toEqual(counts);
        expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(rows.length);
      }),
    );
  });
});

describe('the stage that sounds like a sale', () => {
  it.each(['Won', 'CLOSED WON', '6. Paid', 'Оплачено', 'Успешно реализовано', 'Сделка успешна'])('is %s', (stage) =>
    expect(soldStage(stagesOf('Lost', stage, 'Переговоры'))).toBe(stage),
  );

  it.each(['Not paid', 'To be paid', 'Не оплачено', 'Оплачено частично', 'Unpaid', 'Prospecting', 'Неуспешно', ''])(
    'is not “%s”',
    (stage) => expect(soldStage(stagesOf('Lost', stage))).toBeUndefined(),
  );

  it('is none where two do: a person decides', () => {
    expect(soldStage(stagesOf('Won', 'Paid'))).toBeUndefined();
  });
});

describe('the outcome that a stage says', () => {
  it.each(['Lost', 'Closed Lost', '7. Cancelled', 'Отказ клиента', 'Проиграна', 'Закрыто и не реализовано'])(
    'is lost: %s',
    (stage) => expect(outcomeOf(stage)).toBe('lost'),
  );

  it('is won, or still open', () => {
    expect(['Won', 'Оплачено'].map(outcomeOf)).toEqual(['won', 'won']);
    expect(['Negotiation', 'Not paid', 'Переговоры', 'Blossom', ''].map(outcomeOf)).toEqual(Array(5).fill(undefined));
  });
});
