import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/domain/calendar';
import { type Share, shareOf } from '../../src/domain/past-shares';
import type { Whole } from '../../src/domain/rounded-table';
import { type Assign, exactParts, type Figure, type Spread, spreadOver, summed } from '../../src/domain/spread';
import { sumOf } from '../../src/domain/sum';

/** A year of two quarters, each of two months of two weeks. */
const whole = (depth = 3): Whole => ({ parts: depth === 0 ? [] : [whole(depth - 1), whole(depth - 1)] });
const YEAR = whole();
const WEEKS = 8;

const person = (name: string, ...claims: readonly number[]): Share => ({ name, claims, units: [] });
const steady = (name: string, claim: number) => person(name, ...Array<number>(WEEKS).fill(claim));
const spread = (share: Share, weeks: readonly number[], unit = 1, assign?: Assign) => {
  const inMoney = ({ value, parts }: Figure): Figure => ({ value: value * unit, parts: parts.map(inMoney) });
  return spreadOver(share, inMoney(summed(weeks, YEAR)), unit, assign);
};

const PERIODS = flatten(YEAR);
/** The periods by their places among the figures of a unit, each with the places of its parts. */
const places = PERIODS.map(({ parts }) => parts.map((part) => PERIODS.indexOf(part)));
const weeksOf = (figures: readonly number[]) => figures.filter((_, at) => places[at]!.length === 0);

describe('a figure spread over the units of a company', () => {
  it('follows their claims, week by week', () => {
    const team = shareOf('North', [steady('Ann', 3), person('Bob', 0, 0, 0, 0, 1, 1, 1, 1)]);
    const { figures, units } = spread(team, Array<number>(WEEKS).fill(100));
    expect(figures[0]).toBe(800);
    expect(units.map((unit) => unit.figures[0])).toEqual([700, 100]);
    expect(weeksOf(units[1]!.figures)).toEqual([0, 0, 0, 0, 25, 25, 25, 25]);
  });

  it('is shared equally where nobody claims anything, and by all weeks where nobody claims this one', () => {
    const nobody = shareOf('North', [steady('Ann', 0), steady('Bob', 0)]);
    expect(spread(nobody, Array<number>(WEEKS).fill(10)).units.map(({ figures }) => figures[0])).toEqual([40, 40]);
    const late = shareOf('North', [person('Ann', 0, 3, 3, 3, 3, 3, 3, 3), person('Bob', 0, 1, 1, 1, 1, 1, 1, 1)]);
    expect(weeksOf(spread(late, Array<number>(WEEKS).fill(8)).units[0]!.figures)[0]).toBe(6);
  });

  const claims = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: WEEKS, maxLength: WEEKS });
  const people = fc.array(claims, { minLength: 1, maxLength: 3 });
  const company = fc
    .array(fc.array(people, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((divisions) => {
      const teamOf = (all: number[][]) =>
        shareOf(
          'team',
          all.map((own) => person('somebody', ...own)),
        );
      return shareOf(
        '',
        divisions.map((teams) => shareOf('division', teams.map(teamOf))),
      );
    });
  const weeks = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: WEEKS, maxLength: WEEKS });
  const units = fc.constantFrom(0.01, 1, 1000);

  /** In whole units: in kopecks sums of money have the dust of binary fractions. */
  const inUnits = (amount: number, unit: number) => Math.round(amount / unit);

  function expectSums({ figures, units, assigned }: Spread, unit: number): void {
    const whole = figures.map((amount) => inUnits(amount, unit));
    expect(Math.max(...figures.map((amount, at) => Math.abs(amount / unit - whole[at]!)))).toBeLessThan(1e-6);
    expect(
      places.map((parts, at) => (parts.length === 0 ? whole[at] : sumOf(parts.map((part) => whole[part]!)))),
    ).toEqual(whole);
    if (units.length === 0) return;
    const below = units.map((each) => (each.assigned ?? each.figures).map((amount) => inUnits(amount, unit)));
    const shared = (assigned ?? figures).map((amount) => inUnits(amount, unit));
    expect(whole.map((_, at) => sumOf(below.map((own) => own[at]!)))).toEqual(shared);
    for (const each of units) expectSums(each, unit);
  }

  it('makes the whole at every level and in every period', () => {
    fc.assert(
      fc.property(company, weeks, units, (share, amounts, unit) => {
        const all = spread(share, amounts, unit);
        expect(weeksOf(all.figures).map((amount) => inUnits(amount, unit))).toEqual(amounts);
        expectSums(all, unit);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no figure a whole unit away from its exact part of the unit above', () => {
    const expectNear = (share: Share, { figures, units: below }: Spread): void => {
      const exact = exactParts(share.units, weeksOf(figures)).map((own) => flatten(summed(own, YEAR)));
      for (const [at, unit] of below.entries()) {
        const distances = exact[at]!.map(({ value }, period) => Math.abs(unit.figures[period]! - value));
        expect(Math.max(...distances)).toBeLessThan(1 + 1e-6);
        if (unit.units.length > 0) expectNear(share.units[at]!, unit);
      }
    };
    fc.assert(
      fc.property(company, weeks, (share, amounts) => {
        expectNear(share, spread(share, amounts));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives people the years that they are assigned, to the unit, and the teams above them what these make', () => {
    fc.assert(
      fc.property(company, weeks, units, fc.integer({ min: 0, max: 20_000 }), (share, amounts, unit, lock) => {
        const assign: Assign = (team, byRule) =>
          team.map((_, at) => (at === 0 ? lock * unit : Math.floor(byRule[at]! / unit) * unit));
        const all = spread(share, amounts, unit, assign);
        expectSums(all, unit);
        for (const { units: teams } of all.units)
          for (const { units: team } of teams) expect(inUnits(team[0]!.figures[0]!, unit)).toBe(lock);
      }),
      { numRuns: 1000 },
    );
  });
});
