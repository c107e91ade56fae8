import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/domain/calendar';
import { type PlanArguments, planMonths, planWeeks } from '../../src/formulas/plan-periods';
import type { Language } from '../../src/surface';
import { anything } from './anything';
import { moscow, shownBy } from './shown';

type Rows = [Date, Date, string, number, number | string][];
const sheet = (language: Language = 'en') => ({ clock: moscow, language: () => language });
const months = (...typed: PlanArguments) => planMonths(typed, sheet()) as Rows;
const weeks = (...typed: PlanArguments) => planWeeks(typed, sheet()) as Rows;
const plans = (rows: Rows) => rows.map((row) => row[4]);
const daysOf = (rows: Rows) => rows.map((row) => row[3]);
const MAY = ['2025-05-01', '2025-05-31'] as const;

describe('PLAN_WEEKS', () => {
  it('of 1,800 in May 2025 by the Russian calendar is 0, 300, 500, 500, 500', () => {
    const rows = weeks(1800, ...MAY, 'RU');
    expect(plans(rows)).toEqual([0, 300, 500, 500, 500]);
    expect(daysOf(rows)).toEqual([0, 3, 5, 5, 5]);
  });

  it('names the days and the week in the language of the sheet, and gives dates at midnight of its clock', () => {
    const [first] = weeks(1800, ...MAY, 'RU');
    expect(first!.slice(0, 2)).toEqual([new Date('2025-04-30T21:00:00Z'), new Date('2025-05-03T21:00:00Z')]);
    expect(first![2]).toContain('(week 18)');
    for (const word of ['Russia', 'Россия']) expect(weeks(1800, ...MAY, word)).toEqual(weeks(1800, ...MAY, 'RU'));
    const [[, , russian] = []] = planWeeks([1800, ...MAY, 'рф'], sheet('ru')) as Rows;
    expect(russian).toBe('01.05–04.05 (нед. 18)');
  });

  it('has a week that crosses months in two rows', () => {
    const rows = weeks(100, '2026-01-26', '2026-02-08');
    expect(daysOf(rows)).toEqual([5, 0, 5]);
    expect(plans(rows)).toEqual([50, 0, 50]);
  });
});

describe('PLAN_MONTHS', () => {
  it('shares by working days, Monday to Friday', () => {
    const rows = months(640, '2026-01-01', '2026-03-31');
    expect(daysOf(rows)).toEqual([22, 20, 22]);
    expect(plans(rows)).toEqual([220, 200, 220]);
    expect(rows.map((row) => row[2])).toEqual(['January 2026', 'February 2026', 'March 2026']);
  });

  it('adds up with PLAN_WEEKS month by month', () => {
    const typed = [1_234_567, '2025-01-10', '2026-02-05', 'RU', '', 100] as const;
    const [byMonth, byWeek] = [months(...typed), weeks(...typed)];
    for (const [start, end, , , plan] of byMonth) {
      const inside = byWeek.filter((row) => row[0] >= start && row[1] <= end);
      expect(inside.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(Number(plan), 6);
    }
  });

  it('takes days off in any shape, as dates, texts or numbers, and none from a blank range', () => {
    const january = (calendar: unknown) => daysOf(months(1, '2026-01-01', '2026-01-31', calendar));
    expect(january([['2026-01-01'], ['02.01.2026'], ['']])).toEqual([20]);
    expect(january([[46_023, new Date('2026-01-01T21:00:00Z')]])).toEqual([20]);
    expect(january('2026-01-01')).toEqual([21]);
    expect(january([[''], ['']])).toEqual([22]);
    expect(january(undefined)).toEqual([22]);
  });

  it('takes days with marks: 1 for worked, 0 or blank for off, a part for a short day', () => {
    const january = [
      ['Date', 'Worked'],
      ['2026-01-01', 0],
      ['2026-01-02', ''],
      ['2026-01-03', 1],
      ['2026-01-04', true],
      ['2026-01-30', 0.5],
      ['', ''],
    ];
    const rows = months(415, '2026-01-01', '2026-02-28', january);
    expect(daysOf(rows)).toEqual([22, 20]);
    expect(plans(rows)).toEqual([215, 200]);
  });

  it('says beside a month without a working day how it counts it', () => {
    const [, april] = months(300, '2020-03-01', '2020-05-31', 'RU');
    expect(april!.slice(2, 4)).toEqual(['April 2020, counted Monday to Friday', 22]);
    const [, апрель] = planMonths([300, '2020-03-01', '2020-05-31', 'RU'], sheet('ru')) as Rows;
    expect(апрель![2]).toBe('апрель 2020, считаем пн–пт');
  });

  it('follows the weights of the months, and leaves the plan of a blank one blank', () => {
    expect(plans(months(100, '2026-01-01', '2026-03-31', '', [[23, 33, 44]]))).toEqual([23, 33, 44]);
    expect(plans(months(100, '2026-01-01', '2026-03-31', '', [[1], [''], [1]]))).toEqual([50, '', 50]);
    const rows = weeks(100, '2026-01-01', '2026-02-28', '', [['', 1]]);
    expect(plans(rows)).toEqual(['', '', '', '', '', 0, 25, 25, 25, 25]);
  });

  it('rounds to the unit', () => {
    expect(plans(months(1_000_000, '2026-01-01', '2026-03-31', '', '', 1000))).toEqual([344_000, 312_000, 344_000]);
    expect(plans(months(1, '2026-01-01', '2026-02-28', '', '', 0.01))).toEqual([0.52, 0.48]);
  });

  it('names what it cannot use, and the cure', () => {
    const message = (...typed: PlanArguments) => shownBy('en', () => planMonths(typed, sheet()));
    expect(message('x', ...MAY)).toBe('total: “x” is not a number. Enter a number.');
    expect(message(1, MAY[1], MAY[0])).toBe('end is before start. Swap the two dates.');
    expect(message(1, 'May', MAY[1])).toBe('start: “May” is not a date. Enter one such as 2026-03-31.');
    expect(message(1, '2026-12-01', '2027-01-31', 'RU')).toBe(
      'The Russian calendar is known for 2014–2026, not for 2027. Select days off as calendar.',
    );
    expect(message(1, ...MAY, 'US')).toBe(
      'calendar: “US” is not known. Enter RU or select days off; blank is Monday to Friday.',
    );
    expect(message(1, ...MAY, [['2025-05-01'], ['#N/A']])).toBe(
      'calendar, row 2: the cell shows #N/A. Correct that cell first.',
    );
    expect(message(1, ...MAY, [['2025-05-01', 2]])).toContain('calendar, column 2: “2” is not a date.');
    expect(message(1, ...MAY, '', [[1, 2]])).toBe(
      'weights has 2 numbers. Give 1: one for each month from start to end.',
    );
    expect(message(1, ...MAY, '', -1)).toBe('weights: -1 is negative. Enter 0 or more.');
    expect(message(1e20, ...MAY)).toContain('is too much to split into units of 1');
  });

  it('says so in Russian in a Russian spreadsheet', () => {
    const message = (...typed: PlanArguments) => shownBy('ru', () => planWeeks(typed, sheet('ru')));
    expect(message(1, '2027-01-01', '2027-01-31', 'RU')).toBe(
      'Производственный календарь есть за 2014–2026 годы, а за 2027 нет. Выделите в calendar выходные дни.',
    );
    expect(message(1, ...MAY, 'США')).toContain('calendar: календаря «США» нет.');
    expect(message(1, MAY[1], MAY[0])).toBe('end раньше, чем start. Поменяйте даты местами.');
  });

  it.each(['Europe/Moscow', 'America/Los_Angeles', 'Asia/Kamchatka'])(
    'gives back the days it was given, on the clock of %s',
    (zone) => {
      const clock = () => calendarOf(zone);
      const [start, end] = [46_023, 46_053].map((day) => new Date(clock().instantOf(day, 0)));
      const rows = planMonths([100, start, end], { clock, language: () => 'en' }) as Rows;
      expect(rows.map((row) => row.slice(0, 2))).toEqual([[start, end]]);
    },
  );

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const day = fc.oneof(fc.constantFrom('2026-01-10', '2026-03-02', 46_100), anything);
    const typed = fc.tuple(fc.oneof(fc.constant(100), anything), day, day, anything, anything, anything);
    fc.assert(
      fc.property(typed, fc.constantFrom(planMonths, planWeeks), (all, formula) => {
        const shown = shownBy('en', () => formula(all, sheet()));
        expect(shown).toMatch(/^(no error|total|start|end|calendar|weights|unit|The Russian calendar)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 1000 },
    );
  });
});
