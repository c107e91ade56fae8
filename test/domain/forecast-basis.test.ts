import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { ForecastBasis } from '../../src/domain/forecast-basis';
import type { ForecastUnit } from '../../src/domain/forecast-levels';
import type { MarketSeries } from '../../src/domain/market-series';
import { peopleOf } from '../../src/domain/people';
import { makePlan, type Plan, type Planning, type PlanUnit } from '../../src/domain/plan';
import { seededRandom } from '../../src/domain/random';
import type { Fact } from '../../src/domain/retro';
import type { Choices } from '../../src/domain/settings';
import { sumOf } from '../../src/domain/sum';
import { anyFact, base } from './any-plan';
import { adventureWorks, hasAdventureWorks, hasSuperstore, superstore } from './datasets';

const SEASON = [8, 9, 10, 10, 11, 9, 8, 9, 10, 11, 12, 14];
const PEOPLE = [
  { manager: 'Anna', team: 'North', division: 'B2B', product: 'Pumps', share: 0.5 },
  { manager: 'Boris', team: 'North', division: 'B2B', product: 'Valves', share: 0.2 },
  { manager: 'Clara', team: 'South', division: 'B2B', product: 'Pumps', share: 0.3 },
];

/** Sales on the 10th of each month, which grow by a tenth a year. */
function soldIn(months: readonly string[]): Fact[] {
  return months.flatMap((month) => {
    const at = (Number(month.slice(0, 4)) - 2022) * 12 + Number(month.slice(5)) - 1;
    return PEOPLE.map(({ share, ...who }) => ({
      ...{ row: 2, ...who, day: dayOf(`${month}-10`) },
      amount: Math.round(100 * SEASON[at % 12]! * 1.1 ** (at / 12) * share),
    }));
  });
}

const monthsOf = (year: number, until = 12) =>
  Array.from({ length: until }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
const FOUR_YEARS = [2022, 2023, 2024, 2025].flatMap((year) => monthsOf(year));
const usual: Planning = { year: 2026, growth: 0.2, unit: 1, today: dayOf('2026-01-02'), company: 'Company' };

const planBy = (facts: readonly Fact[], choices: Choices = {}, more: Partial<Planning> = {}): Plan =>
  makePlan(facts, { ...usual, choices: { rule: 'forecast', ...choices }, ...more });
const forecastOf = (...args: Parameters<typeof planBy>): ForecastBasis => planBy(...args).forecast!;
const amountsOf = ({ quarters }: ForecastBasis) => quarters.map(({ forecast }) => forecast);

describe('a plan by the forecast', () => {
  const facts = soldIn(FOUR_YEARS);

  it('is what is to be expected and the ambition on top', () => {
    const { forecast, basis, lastYear, company } = planBy(facts);
    expect(forecast!.year.forecast / lastYear).toBeGreaterThan(1.05);
    expect(forecast!.year.forecast / lastYear).toBeLessThan(1.12);
    expect(basis.conflict.rule).toBe('forecast');
    expect(basis.conflict.year).toBe(Math.round(sumOf(amountsOf(forecast!)) * 1.2));
    expect(company.revenue[0]).toBe(basis.conflict.year);
    expect(basis.conflict.quarters).toEqual(forecast!.targets.periods.map(({ target }) => target));
  });

  it('is offered beside the other rules, and tells nothing else of the plan', () => {
    const { basis, forecast } = planBy(facts, { rule: 'yoy' });
    expect(basis.conflict.proposals.map(({ rule }) => rule)).toEqual(['seasonal', 'blend', 'forecast']);
    expect(basis.conflict.proposals[2]!.year).toBe(forecast!.targets.year);
    expect(planBy(facts).basis.conflict.proposals.map(({ rule }) => rule)).toEqual(['yoy', 'seasonal']);
  });

  it('explains every quarter: the steps add up to it', () => {
    for (const { target, steps } of forecastOf(facts).targets.periods) {
      expect(sumOf(steps.map(({ amount }) => amount))).toBe(target);
      expect(steps.map(({ reason }) => reason)).toEqual(['past', 'season', 'forecast', 'ambition']);
    }
  });

  it('stays between floor and ceiling', () => {
    const { lastYear, basis } = planBy(facts, { ceiling: 1.1 });
    expect(basis.conflict.year).toBe(Math.round(1.1 * lastYear));
    expect(planBy(facts, { floor: 2 }).basis.conflict.year).toBe(Math.round(2 * lastYear));
  });

  it('grows from last year where too little is known to forecast', () => {
    const { forecast, basis } = planBy(soldIn(monthsOf(2025, 12).slice(10)));
    expect([forecast, basis.conflict.rule]).toEqual([undefined, 'yoy']);
  });

  it('counts what is over as it was: no more is asked of it', () => {
    const begun = soldIn([...FOUR_YEARS, ...monthsOf(2026, 4)]);
    const { forecast, basis } = planBy(begun, {}, { today: dayOf('2026-05-05') });
    const first = sumOf(
      begun.filter(({ day }) => day >= dayOf('2026-01-01') && day < dayOf('2026-04-01')).map(({ amount }) => amount),
    );
    expect(forecast!.quarters[0]).toEqual({ forecast: first, low: first, high: first });
    expect(basis.conflict.quarters[0]).toBe(first);
    expect(basis.conflict.quarters[1]).toBe(Math.round(forecast!.quarters[1]!.forecast * 1.2));
  });

  it('lies ahead of a year of which nothing is known yet', () => {
    const half = soldIn(FOUR_YEARS.slice(0, -6));
    const { quarters } = forecastOf(half, {}, { today: dayOf('2025-07-02') });
    expect(quarters).toHaveLength(4);
    expect(quarters[3]!.forecast).toBeGreaterThan(quarters[0]!.forecast);
  });

  it('does not change when more is sold, as long as it was made before', () => {
    const known = soldIn([...FOUR_YEARS, ...monthsOf(2026, 1)]);
    const made = planBy(known, {}, { today: dayOf('2026-02-02') });
    const later = planBy(known, {}, { today: dayOf('2026-08-03'), madeOn: dayOf('2026-02-02') });
    expect(later.forecast).toEqual(made.forecast);
    expect(later.company.revenue).toEqual(made.company.revenue);
  });
});

describe('the forecast of a plan', () => {
  const facts = soldIn(FOUR_YEARS);

  it('adds up over divisions, teams, people and products', () => {
    const forecast = forecastOf(facts);
    const check = ({ forecast: whole, units }: ForecastUnit): void => {
      if (units.length === 0) return;
      whole.forEach((amount, at) => {
        expect(sumOf(units.map((unit) => unit.forecast[at]!))).toBeCloseTo(amount, 6);
      });
      units.forEach(check);
    };
    expect(forecast.units.forecast).toEqual(amountsOf(forecast));
    check(forecast.units);
    check(forecast.products!);
    const [north, south] = forecast.units.units[0]!.units;
    expect(north!.forecast[0]! / south!.forecast[0]!).toBeCloseTo(7 / 3, 1);
    expect(forecast.products!.units.map(({ name }) => name)).toEqual(['Pumps', 'Valves']);
  });

  it('gives a leaver nothing from the day on which they leave, and what is over as it was', () => {
    const people = peopleOf([{ row: 3, name: 'Boris', team: 'North', to: dayOf('2026-08-15') }]);
    const [north] = forecastOf(facts, {}, { people }).units.units[0]!.units;
    const [anna, boris] = north!.units.map(({ forecast }) => forecast) as [number[], number[]];
    expect(boris[1]! / anna[1]!).toBeCloseTo(0.4, 2);
    expect(boris[2]! / anna[2]!).toBeCloseTo(0.2, 2);
    expect(boris[3]).toBe(0);
    expect(anna[3]).toBeCloseTo(north!.forecast[3]!, 6);
    const begun = soldIn([...FOUR_YEARS, ...monthsOf(2026, 8)]);
    const late = forecastOf(begun, {}, { people, today: dayOf('2026-09-02') }).units.units[0]!.units[0]!.units;
    expect(late[1]!.forecast[0]! / late[0]!.forecast[0]!).toBeCloseTo(0.4, 2);
  });

  it('says how far off each way would have been, at every level', () => {
    const { missed } = forecastOf(facts);
    expect(missed.map(({ level, units }) => [level, units])).toEqual([
      ['company', 1],
      ['division', 1],
      ['team', 2],
      ['manager', 3],
    ]);
    for (const { byForecast, byLastYear, byGrowth } of missed) {
      expect(byForecast).toBeLessThan(0.03);
      expect(byLastYear).toBeCloseTo(1 / 11, 2);
      expect(byGrowth).toBeCloseTo(1 / 11, 1);
    }
    expect(forecastOf(soldIn(monthsOf(2025))).missed).toEqual([]);
  });

  it('follows what somebody typed about the market, unless it is switched off', () => {
    const plain = amountsOf(forecastOf(facts));
    const typed = forecastOf(facts, { marketFactors: [1.1, undefined, 0.9] });
    expect(typed.factors).toEqual([1.1, 1, 0.9, 1]);
    amountsOf(typed).forEach((amount, at) => {
      expect(amount).toBeCloseTo(plain[at]! * typed.factors[at]!, 6);
    });
    expect(typed.targets.periods[0]!.steps.map(({ reason }) => reason)).toContain('market');
    expect(amountsOf(forecastOf(facts, { marketFactors: [1.1], market: false }))).toEqual(plain);
  });

  it('lets the market do nothing to months that are over', () => {
    const begun = soldIn([...FOUR_YEARS, ...monthsOf(2026, 2)]);
    const { factors } = forecastOf(begun, { marketFactors: [1.3, 1.3] }, { today: dayOf('2026-03-04') });
    expect(factors[0]).toBeGreaterThan(1.05);
    expect(factors[0]).toBeLessThan(1.15);
    expect(factors[1]).toBeCloseTo(1.3, 12);
  });

  it('measures every series of the market, and follows those that help', () => {
    const random = seededRandom(3);
    const market: MarketSeries[] = [
      {
        name: 'Noise',
        of: undefined,
        points: FOUR_YEARS.map((month) => ({ day: dayOf(`${month}-01`), value: 1 + random() })),
      },
    ];
    const { market: findings, factors } = forecastOf(facts, {}, { market });
    expect(findings.map(({ name, effect }) => [name, effect?.isUsed])).toEqual([['Noise', false]]);
    expect(factors).toEqual([1, 1, 1, 1]);
  });

  it('is drawn to what the clients will bring in the running quarter, if that can be', () => {
    const drivers = { errorOfAll: undefined, error: undefined, drivers: [] };
    const clientsOf = (expected: number) => ({
      clients: [{ client: 'Rose', expected, lastYear: 0, whitespace: 0 }],
      ...{ prospects: [], newShare: 0.2, drivers },
    });
    const plain = forecastOf(facts);
    const { forecast, high } = plain.quarters[0]!;
    const wanted = (forecast + high) / 2;
    const drawn = forecastOf(facts, {}, { clients: clientsOf(0.8 * wanted) });
    expect(drawn.quarters[0]!.forecast).toBeCloseTo((forecast + wanted) / 2, 6);
    expect(amountsOf(drawn).slice(1)).toEqual(amountsOf(plain).slice(1));
    expect(amountsOf(forecastOf(facts, {}, { clients: clientsOf(3 * forecast) }))).toEqual(amountsOf(plain));
  });
});

describe('a revision that was accepted', () => {
  const facts = soldIn(FOUR_YEARS);
  const revised = [3000, 3500, 3000, 4000] as const;

  it('is the plan of the company, whatever the rule, and the first plan is told', () => {
    for (const rule of ['yoy', 'forecast'] as const) {
      const [first, plan] = [planBy(facts, { rule }), planBy(facts, { rule }, { revised })];
      expect(first.first).toBeUndefined();
      expect(plan.first).toEqual({ year: first.basis.conflict.year, quarters: first.basis.conflict.quarters });
      expect(plan.basis.conflict.quarters).toEqual(revised);
      expect(plan.company.revenue[0]).toBe(13_500);
      expect(plan.forecast).toEqual(first.forecast);
    }
  });

  it('leaves the quarters that it does not change as they were, at every level', () => {
    const first = planBy(facts);
    const [one, two, ...later] = first.basis.conflict.quarters;
    const plan = planBy(facts, {}, { revised: [one!, two!, later[0]! + 500, later[1]! - 300] });
    const quarters = first.periods.flatMap(({ kind }, at) => (kind === 'quarter' ? at : [])).slice(0, 2);
    const same = (before: PlanUnit, after: PlanUnit): void => {
      for (const at of quarters) expect(after.revenue[at]).toBe(before.revenue[at]);
      for (const [at, unit] of before.units.entries()) same(unit, after.units[at]!);
    };
    same(first.company, plan.company);
  });
});

describe('whatever was sold', () => {
  const pasts: { readonly [name: string]: readonly Fact[] } = {
    'one quarter': soldIn(['2025-10', '2025-11', '2025-12']),
    'one day': [{ ...base[0]!, day: dayOf('2025-05-05') }],
    'a gap of a year': soldIn([...monthsOf(2023), ...monthsOf(2025)]),
    'a quarter of returns': [...soldIn(FOUR_YEARS), { ...base[0]!, day: dayOf('2025-08-08'), amount: -9000 }],
    'one client': soldIn(FOUR_YEARS).map((fact) => ({ ...fact, client: 'Rose' })),
    'one product in part of the sales': soldIn(FOUR_YEARS).map(({ product, ...fact }, at) =>
      at % 2 === 0 ? fact : { ...fact, product: product! },
    ),
  };

  it.each(Object.keys(pasts))('after %s the targets are numbers that add up', (name) => {
    const { basis, forecast, company } = planBy(pasts[name]!);
    expect(Number.isFinite(basis.conflict.year)).toBe(true);
    expect(sumOf(basis.conflict.quarters)).toBe(basis.conflict.year);
    expect(company.revenue.every((amount) => amount >= 0)).toBe(true);
    const figures = forecast?.quarters.flatMap(({ forecast: amount, low, high }) => [amount, low, high]) ?? [];
    expect(figures.every(Number.isFinite)).toBe(true);
  });

  it('the forecast is the same in any order of the facts', () => {
    const pair = fc
      .array(anyFact, { minLength: 5, maxLength: 30 })
      .chain((sold) => fc.tuple(fc.constant(sold), fc.shuffledSubarray(sold, { minLength: sold.length })));
    fc.assert(
      fc.property(pair, ([sold, shuffled]) => {
        const of = (facts: readonly Fact[]) =>
          makePlan([...base, ...facts], { ...usual, today: dayOf('2026-03-04') }).forecast;
        expect(of(shuffled)).toEqual(of(sold));
      }),
      { numRuns: 30 },
    );
  });

  it('more ambition never asks less, and the steps add up', () => {
    const share = fc.constantFrom(-0.5, 0, 0.2, 1);
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 40 }),
        share,
        share,
        fc.constantFrom(0.01, 1, 1000),
        (sold, some, more, unit) => {
          const ask = (growth: number) =>
            makePlan([...base, ...sold], { ...usual, growth, unit, today: dayOf('2026-03-04') }).forecast;
          const [less, most] = [Math.min(some, more), Math.max(some, more)].map(ask);
          if (less === undefined || most === undefined) return;
          expect(most.targets.year).toBeGreaterThanOrEqual(less.targets.year);
          for (const { target, steps } of most.targets.periods)
            expect(sumOf(steps.map(({ amount }) => amount))).toBeCloseTo(target, 4);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!hasSuperstore || !hasAdventureWorks)('of real companies (needs ../shared/data)', () => {
  it('misses the last four quarters by less than last year’s quarters do, at every level', () => {
    const day = dayOf('2018-01-02');
    const { missed } = makePlan(superstore(), { ...usual, year: 2018, today: day }).forecast!;
    expect(missed.map(({ level, units }) => [level, units])).toEqual([
      ['company', 1],
      ['division', 1],
      ['team', 4],
      ['manager', 46],
    ]);
    for (const { byForecast, byLastYear } of missed) expect(byForecast).toBeLessThan(byLastYear!);
  });

  it('holds the quarters and the year of Superstore and AdventureWorks in its ranges as often as it says, about', () => {
    const held: boolean[] = [];
    const replay = (facts: readonly Fact[], year: number, madeOn: string, firstMonth: number) => {
      const known = facts.filter(({ day }) => day < dayOf(madeOn));
      const plan = planBy(known, { firstMonth }, { year, today: dayOf(madeOn) });
      const periods = plan.periods.filter(({ kind }) => kind === 'quarter' || kind === 'year');
      const brought = periods.map(({ start, end }) =>
        sumOf(facts.filter(({ day }) => day >= start && day <= end).map(({ amount }) => amount)),
      );
      const { quarters: expected, year: all } = plan.forecast!;
      held.push(...[all, ...expected].map(({ low, high }, at) => brought[at]! >= low && brought[at]! <= high));
    };
    replay(superstore(), 2016, '2016-01-02', 1);
    replay(superstore(), 2017, '2017-01-02', 1);
    replay(adventureWorks(), 2020, '2019-07-02', 7);
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.6);
  });
});
