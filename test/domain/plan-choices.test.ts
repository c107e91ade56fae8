import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, type Period } from '../../src/domain/calendar';
import { type Plan, type PlanUnit, planRows } from '../../src/domain/plan';
import { sumOf } from '../../src/domain/sum';
import { roundToUnit, wholeUnits } from '../../src/domain/units';
import { type Anything, anyFact, anything, base, planOf } from './any-plan';

describe('a plan by any choices', () => {
  it('adds up at every level and week, over all that is assigned', () => {
    fc.assert(
      fc.property(anything, (what) => {
        const plan = planOf(what);
        expect(faultsOf(plan, ({ revenue }) => revenue, plan.unit)).toEqual([]);
        for (const kind of plan.kinds) expect(faultsOf(plan, ({ actions }) => actions[kind]!, 1)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('moves no lock', () => {
    fc.assert(
      fc.property(anything, (what) => {
        const { assignments, unit } = planOf(what);
        for (const { plan, lock } of assignments.people) {
          if (lock !== undefined) expect(plan).toBe(roundToUnit(lock.amount, unit));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('assigns the plan of every team and what is wanted beyond it, unless locks or limits stand in the way', () => {
    const free = anything.map(({ choices: { lowest: _, highest: __, ...choices }, listed, ...what }) => ({
      ...{ ...what, choices },
      listed: listed.map(({ lock: _lock, ...person }) => person),
    }));
    fc.assert(
      fc.property(free, (what) => {
        const { company, unit, choices, assignments } = planOf(what);
        const fixed = assignments.people.filter(({ byRule, proposal }) => byRule === 0 && proposal !== undefined);
        for (const { path, revenue, assigned = revenue } of company.units.flatMap(({ units }) => units)) {
          if (fixed.some((person) => person.path.startsWith(path))) continue;
          const wanted = choices.over ? roundToUnit(revenue[0]! * (1 + choices.over), unit) : revenue[0]!;
          expect(wholeUnits(assigned[0]!, unit)).toBe(wholeUnits(wanted, unit));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the first month of the year', () => {
  const rowsOf = (firstMonth: number) =>
    planRows(planOf({ sold: [], listed: [], away: [], choices: { firstMonth }, isRussian: false, unit: 1 }));

  it('names the same months and weeks by the same dates', () => {
    const april = rowsOf(4);
    expect(april.find(({ kind }) => kind === 'year')).toMatchObject({
      ...{ period: '2026-04/P1Y', start: '2026-04-01', end: '2027-03-31' },
    });
    const quarters = april.filter(
      ({ kind, path, metric }) => kind === 'quarter' && path === 'B2B' && metric === 'revenue',
    );
    expect(quarters.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
    const months = new Set(
      rowsOf(1)
        .filter(({ kind }) => kind === 'month')
        .map(({ period, start, end }) => `${period} ${start} ${end}`),
    );
    const shared = april.filter(({ kind, start }) => kind === 'month' && start < '2027');
    for (const { period, start, end } of shared) expect(months).toContain(`${period} ${start} ${end}`);
  });

  it('moves no amount of a fact: every sale counts in one year, whenever it begins', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (sold, firstMonth) => {
        const what: Anything = { sold, listed: [], away: [], choices: { firstMonth }, isRussian: false, unit: 1 };
        const { lastYear, annualised, periods } = planOf(what);
        const [{ start }] = periods as readonly [Period];
        const before = `${Number(isoOf(start).slice(0, 4)) - 1}${isoOf(start).slice(4)}`;
        const inIt = [...base, ...sold].filter(({ day }) => day >= dayOf(before) && day < start);
        const brought = sumOf(inIt.map(({ amount }) => amount));
        const added = sumOf(annualised.map((quarter) => quarter.estimate - quarter.brought));
        expect(lastYear).toBeCloseTo(brought + added, 2);
      }),
      { numRuns: 60 },
    );
  });
});

/** Every place where parts do not make their whole; people make what their team assigns. */
function faultsOf(
  { company, periods }: Plan,
  figuresOf: (unit: PlanUnit) => readonly number[],
  rounding: number,
): string[] {
  const faults: string[] = [];
  const inUnits = (value: number) => wholeUnits(value, rounding);
  const isMoney = figuresOf(company) === company.revenue;
  const check = (unit: PlanUnit, figures: readonly number[], what: string) => {
    periods.forEach((period, index) => {
      const [value, whole] = [figures[index]!, inUnits(figures[index]!)];
      if (Math.abs(value / rounding - whole) > 1e-9 * Math.max(1000, whole) || whole < 0)
        faults.push(`${what} ${unit.path} ${period.key} ${value}`);
      const parts = sumOf(period.parts.map((part) => inUnits(figures[periods.indexOf(part)]!)));
      if (period.parts.length > 0 && parts !== whole)
        faults.push(`${what} ${unit.path} ${period.key}: ${parts}, not ${whole}`);
    });
  };
  const walk = (unit: PlanUnit): void => {
    const own = figuresOf(unit);
    const assigned = isMoney ? (unit.assigned ?? own) : own;
    check(unit, own, 'plan');
    check(unit, assigned, 'assigned');
    const add = (what: string, wholes: readonly number[], parts: readonly (readonly number[])[]) => {
      wholes.forEach((whole, at) => {
        const sum = sumOf(parts.map((part) => inUnits(part[at]!)));
        if (unit.units.length > 0 && sum !== inUnits(whole))
          faults.push(`${what} ${unit.path} ${at}: ${sum}, not ${whole}`);
      });
    };
    if (unit.level !== 'team') add('units', own, unit.units.map(figuresOf));
    add(
      'people',
      assigned,
      unit.units.map((below) => (isMoney ? (below.assigned ?? below.revenue) : figuresOf(below))),
    );
    unit.units.forEach(walk);
  };
  walk(company);
  return faults;
}
