import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, type Period } from '../../src/domain/calendar';
import { makePlan, type Plan, type PlanUnit, planRows } from '../../src/domain/plan';
import { Mistake } from '../../src/domain/problem';
import type { Fact } from '../../src/domain/retro';
import { wholeUnits } from '../../src/domain/units';
import { adventureWorks, hasAdventureWorks } from './datasets';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const now = { today: dayOf('2026-03-04'), company: 'Company' };

const fact = (iso: string, path: string, amount: number): Fact => {
  const [division = '', team = '', manager = ''] = path.split('/');
  return { row: 2, day: dayOf(iso), amount, manager, team, division };
};

/** A few people, with sales in every quarter of 2025. */
const sales = [
  ['B2B/North/Anna', 900, 400, 500, 1200],
  ['B2B/North/Boris', 100, 300, 700, 900],
  ['B2B/South/Clara', 500, 501, 502, 503],
  ['Retail/Shop/Dmitry', 77, 0, 133, 210],
] as const;
const facts = sales.flatMap(([path, ...quarters]) =>
  quarters.map((amount, at) => fact(`2025-${String(at * 3 + 1).padStart(2, '0')}-15`, path, amount)),
);

describe('a plan', () => {
  const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now });
  const figures = (unit: PlanUnit, kind: Period['kind']) =>
    unit.revenue.filter((_, at) => plan.periods[at]!.kind === kind);
  const find = (path: string) => below(plan.company).find((unit) => unit.path === path)!;

  it('starts from last year and its growth', () => {
    expect([plan.lastYear, plan.company.revenue[0]]).toEqual([7426, 8910]);
    expect(figures(plan.company, 'quarter')).toEqual([1890, 1440, 2200, 3380]);
  });

  it('names units by their place', () => {
    expect(below(plan.company).map(({ level, path, parent }) => [level, path, parent])).toEqual([
      ['division', 'B2B', ''],
      ['team', 'B2B/North', 'B2B'],
      ['manager', 'B2B/North/Anna', 'B2B/North'],
      ['manager', 'B2B/North/Boris', 'B2B/North'],
      ['team', 'B2B/South', 'B2B'],
      ['manager', 'B2B/South/Clara', 'B2B/South'],
      ['division', 'Retail', ''],
      ['team', 'Retail/Shop', 'Retail'],
      ['manager', 'Retail/Shop/Dmitry', 'Retail/Shop'],
    ]);
  });

  it('shares the year by what people sold', () => {
    expect(
      ['B2B/North/Anna', 'B2B/North/Boris', 'B2B/South/Clara', 'Retail/Shop/Dmitry'].map(
        (path) => find(path).revenue[0],
      ),
    ).toEqual([3600, 2400, 2410, 500]);
  });

  it('gives a week without a working day nothing', () => {
    const weekend = plan.periods.findIndex(
      ({ start, end }) => start === dayOf('2026-08-01') && end === dayOf('2026-08-02'),
    );
    expect(below(plan.company).every(({ revenue }) => revenue[weekend] === 0)).toBe(true);
  });

  it('adds up in both directions', () => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now })).toEqual(plan);
  });

  it('splits a team without past sales equally, and gives nothing to a newcomer beside others', () => {
    const withNew = [
      ...facts,
      fact('2026-01-10', 'B2B/North/Zoe', 50),
      fact('2026-01-10', 'Retail/Web/Yan', 1),
      fact('2026-01-10', 'Retail/Web/Yuri', 1),
    ];
    const { company } = makePlan(withNew, { year: 2026, growth: 0, unit: 1, ...now });
    const of = (path: string) => below(company).find((unit) => unit.path === path)!.revenue[0];
    expect([of('B2B/North/Zoe'), of('Retail/Web'), of('Retail/Web/Yan')]).toEqual([0, 0, 0]);
    const onlyNew = makePlan(
      [
        fact('2025-05-05', 'D/T/Gone', 9),
        fact('2026-01-10', 'D/T/Gone', 1),
        fact('2025-06-05', 'D/T/Gone', -3),
        fact('2026-01-10', 'D/T/New', 1),
      ],
      { year: 2026, growth: 0, unit: 1, ...now },
    );
    expect(below(onlyNew.company).map(({ name, revenue }) => [name, revenue[0]])).toEqual([
      ['D', 6],
      ['T', 6],
      ['Gone', 6],
      ['New', 0],
    ]);
  });

  it('writes a slash inside a name so that a path stays one path', () => {
    const { company } = makePlan([{ ...fact('2025-05-05', 'D/T/x', 9), manager: 'A/B' }], {
      year: 2026,
      growth: 0,
      unit: 1,
      ...now,
    });
    expect(
      below(company)
        .map(({ name, path }) => [name, path])
        .at(-1),
    ).toEqual(['A/B', 'D/T/A∕B']);
  });

  it('needs sales in the year before, and says which years have some', () => {
    const attempt = (year: number) => {
      try {
        return makePlan(facts, { year, growth: 0.2, unit: 1, ...now });
      } catch (error) {
        return error instanceof Mistake ? [error.code, error.values] : error;
      }
    };
    expect(attempt(2030)).toEqual(['noLastYear', { year: 2029, years: '2025' }]);
  });

  it('adds up whatever was sold, whoever sold it, in any unit', () => {
    const anyFact = fc
      .record({
        day: fc.integer({ min: dayOf('2024-06-01'), max: dayOf('2026-02-01') }),
        amount: fc.double({ min: -500, max: 10_000, noNaN: true }),
        manager: fc.constantFrom('Anna', 'Boris', 'Clara', 'Dmitry', 'Eva', 'Fedor'),
        team: fc.constantFrom('North', 'South', 'West'),
        division: fc.constantFrom('B2B', 'Retail'),
      })
      .map((sale): Fact => ({ row: 2, ...sale }));
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 60 }),
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.constantFrom(0.01, 1, 100, 1000),
        (sold, growth, unit) => {
          const base = fact('2025-07-07', 'B2B/North/Anna', 50_000);
          expect(faultsOf(makePlan([base, ...sold], { year: 2026, growth, unit, ...now }))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  describe.skipIf(!hasAdventureWorks)('for AdventureWorks in 2020 (needs ../shared/data)', () => {
    const real = () => makePlan(adventureWorks(), { year: 2020, growth: 0.2, unit: 1000, ...now });

    it('adds up at every level of both trees', () => {
      expect(faultsOf(real())).toEqual([]);
    });

    it('is 2019 and a fifth more, for 17 people in 9 teams of 3 divisions', () => {
      const { lastYear, company } = real();
      expect(lastYear).toBeCloseTo(32_500_005.58, 2);
      expect(company.revenue.slice(0, 5)).toEqual([39_000_000, 6_323_000, 8_089_000, 13_427_000, 11_161_000]);
      const levels = below(company).map(({ level }) => level);
      expect(
        ['division', 'team', 'manager'].map((wanted) => levels.filter((level) => level === wanted).length),
      ).toEqual([3, 9, 17]);
    });
  });
});

describe('rows of a plan', () => {
  it('hold every figure of every unit with its dates', () => {
    const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now });
    const rows = planRows(plan);
    expect(rows).toHaveLength(9 * plan.periods.length);
    expect(rows[0]).toEqual({
      level: 'division',
      name: 'B2B',
      path: 'B2B',
      parent: '',
      metric: 'revenue',
      period: '2026',
      kind: 'year',
      start: '2026-01-01',
      end: '2026-12-31',
      value: 8410,
    });
    const cut = rows.filter(({ path, period }) => path === 'B2B/North/Anna' && period === '2026-W14');
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-30', '2026-03-31'],
      ['2026-04-01', '2026-04-05'],
    ]);
  });
});

function below({ units }: PlanUnit): PlanUnit[] {
  return units.flatMap((unit) => [unit, ...below(unit)]);
}

/** Every place where parts do not make their whole, in whole units: none in a sound plan. */
function faultsOf({ company, periods, unit: rounding }: Plan): string[] {
  const faults: string[] = [];
  const inUnits = (value: number) => wholeUnits(value, rounding);
  for (const unit of [company, ...below(company)]) {
    const at = (period: Period) => unit.revenue[periods.indexOf(period)]!;
    for (const period of periods) {
      const whole = inUnits(at(period));
      if (Math.abs(at(period) / rounding - whole) > 1e-6) faults.push(`${unit.path} ${period.key} is no multiple`);
      if (whole < 0) faults.push(`${unit.path} ${period.key} is negative`);
      const parts = sumOf(period.parts.map((part) => inUnits(at(part))));
      if (period.parts.length > 0 && parts !== whole)
        faults.push(`${unit.path} ${period.key}: parts make ${parts}, not ${whole}`);
    }
    if (unit.units.length === 0) continue;
    periods.forEach(({ key }, index) => {
      const members = sumOf(unit.units.map(({ revenue }) => inUnits(revenue[index]!)));
      if (members !== inUnits(unit.revenue[index]!)) faults.push(`${unit.path} ${key}: units make ${members}`);
    });
  }
  return faults;
}
