import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, monthsBetween } from '../../src/domain/calendar';
import { monthWeights, planOver } from '../../src/domain/period-plan';
import { russianDays } from '../../src/domain/russian-calendar';
import { sumOf } from '../../src/domain/sum';
import { wholeUnits } from '../../src/domain/units';
import { MONDAY_TO_FRIDAY, workCalendarOf } from '../../src/domain/work-calendar';

const between = (start: string, end: string) => monthsBetween({ start: dayOf(start), end: dayOf(end) });
const byDays = { unit: 1, calendar: MONDAY_TO_FRIDAY };
const russian = workCalendarOf(russianDays());

describe('months between two days', () => {
  it('are cut at both, with their weeks', () => {
    const months = between('2026-01-15', '2026-03-03');
    expect(months.map(({ key, start, end }) => [key, isoOf(start), isoOf(end)])).toEqual([
      ['2026-01', '2026-01-15', '2026-01-31'],
      ['2026-02', '2026-02-01', '2026-02-28'],
      ['2026-03', '2026-03-01', '2026-03-03'],
    ]);
    expect(months[2]!.parts.map(({ key }) => key)).toEqual(['2026-W09', '2026-W10']);
    expect(months[0]!.parts.map(({ start }) => isoOf(start))).toEqual(['2026-01-15', '2026-01-19', '2026-01-26']);
  });

  it('of one day are one, cut to it', () => {
    const [only, ...others] = between('2026-02-28', '2026-02-28');
    expect(others).toEqual([]);
    expect(only!.parts).toHaveLength(1);
    expect(only!.start).toBe(only!.end);
  });
});

describe('a plan over months', () => {
  it('of May 2025 follows its Russian working days: 0, 300, 500, 500, 500', () => {
    const [may] = planOver(1800, between('2025-05-01', '2025-05-31'), { unit: 1, calendar: russian });
    expect(may!.figure!.parts.map(({ value }) => value)).toEqual([0, 300, 500, 500, 500]);
  });

  it('gives a short day seven eighths where that is wanted', () => {
    const calendar = workCalendarOf(russianDays({ shortDay: 7 / 8 }));
    const [november] = planOver(151, between('2025-11-01', '2025-11-30'), { unit: 1, calendar });
    expect(november!.figure!.parts.map(({ value }) => value)).toEqual([7, 24, 40, 40, 40]);
  });

  it('follows the weights of its months, of which a cut one has the part of its working days', () => {
    const months = between('2026-01-01', '2026-03-15');
    expect(monthWeights(months, [0.23, 0.33, 0.44], MONDAY_TO_FRIDAY)).toEqual([0.23, 0.33, (0.44 * 10) / 22]);
    const plans = planOver(760, months, { ...byDays, weights: [23, 33, 44] });
    expect(plans.map(({ figure }) => figure!.value)).toEqual([230, 330, 200]);
  });

  it('leaves out a month without a weight, and plans nothing for one of weight 0', () => {
    const plans = planOver(100, between('2026-01-01', '2026-03-31'), { ...byDays, weights: [1, undefined, 0] });
    expect(plans.map(({ figure }) => figure?.value)).toEqual([100, undefined, 0]);
    const none = planOver(100, between('2026-01-01', '2026-01-31'), { ...byDays, weights: [undefined] });
    expect(none[0]!.figure).toBeUndefined();
  });

  it('over a weekend alone has to go somewhere', () => {
    const [only] = planOver(100, between('2026-03-07', '2026-03-08'), byDays);
    expect(only!.figure!.value).toBe(100);
  });

  it('adds up to the total by months and to each month by weeks, near the exact share', () => {
    const day = fc.integer({ min: dayOf('2013-06-01'), max: dayOf('2028-06-30') });
    const plan = fc.record({
      total: fc.integer({ min: -1e9, max: 1e9 }),
      start: day,
      length: fc.integer({ min: 0, max: 500 }),
      unit: fc.constantFrom(0.01, 1, 1000),
      calendar: fc.constantFrom(MONDAY_TO_FRIDAY, russian),
    });
    fc.assert(
      fc.property(plan, ({ total, start, length, unit, calendar }) => {
        const months = monthsBetween({ start, end: start + length });
        const amount = wholeUnits(total, unit) * unit;
        const plans = planOver(amount, months, { unit, calendar });
        const units = (value: number) => Math.round(value / unit);
        expect(sumOf(plans.map(({ figure }) => units(figure!.value)))).toBe(units(amount));
        const days = months.map((month) => calendar.workingDays(month.start, month.end));
        plans.forEach(({ figure }, at) => {
          expect(sumOf(figure!.parts.map(({ value }) => units(value)))).toBe(units(figure!.value));
          const share = (amount * days[at]!) / sumOf(days);
          if (sumOf(days) > 0) expect(Math.abs(figure!.value - share)).toBeLessThan(unit * 1.001);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
