import { describe, expect, it } from 'vitest';
import { absencesOf, commonDays } from '../../src/domain/absences';
import { dayOf } from '../../src/domain/calendar';

const day = (iso: string) => dayOf(`2026-${iso}`);
const rows = [
  { row: 3, date: day('05-01'), to: day('05-03') },
  { row: 4, date: day('05-09'), worked: 1 },
  { row: 5, date: day('06-01'), to: day('06-14'), person: 'Ann' },
  { row: 6, date: day('06-15'), person: 'ann' },
  { row: 7, date: day('06-10'), to: day('06-12'), person: 'ANN' },
  { row: 8, date: day('07-20'), to: day('07-01'), person: 'Ann' },
];

describe('rows of holidays', () => {
  it('without a person are days for everyone, each of a stretch', () => {
    expect(commonDays(rows)).toEqual([
      { date: day('05-01'), worked: 0 },
      { date: day('05-02'), worked: 0 },
      { date: day('05-03'), worked: 0 },
      { date: day('05-09'), worked: 1 },
    ]);
  });

  it('with a person are when that one is away, and none overlap', () => {
    const absences = absencesOf(rows);
    expect(absences('Ann')).toEqual([
      { start: day('06-01'), end: day('06-15') },
      { start: day('07-20'), end: day('07-20') },
    ]);
    expect(absences('Bob')).toEqual([]);
  });
});
