import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastUnit, reconciled } from '../../src/domain/forecast-levels';
import { sumOf } from '../../src/domain/sum';
import { adventureWorksLevels } from '../bench/level-backtest';
import { hasAdventureWorks } from './datasets';

const unit = (name: string, forecast: number[], ...units: ForecastUnit[]): ForecastUnit => ({ name, forecast, units });

describe('forecasts that agree', () => {
  it('share what is forecast for the whole in proportion to their own, level by level', () => {
    const agreed = reconciled(
      unit(
        'company',
        [100, 50],
        unit('north', [30, 0], unit('Ann', [1, 1]), unit('Bob', [2, 1])),
        unit('south', [20, 9]),
      ),
      4,
    );
    const [north, south] = agreed.units;
    expect(agreed.forecast).toEqual([100, 50]);
    expect([north!.forecast, south!.forecast]).toEqual([
      [60, 0],
      [40, 50],
    ]);
    expect(north!.units.map(({ forecast }) => forecast)).toEqual([
      [20, 0],
      [40, 0],
    ]);
  });

  it('believe half of what a part grows, and lean a little on what it brought lately', () => {
    const steady = { ...unit('steady', [100]), history: [100, 100, 100, 100] };
    const growing = { ...unit('growing', [300]), history: [100, 100, 100, 100] };
    const agreed = reconciled(unit('company', [290], steady, growing), 4);
    expect(agreed.units.map(({ forecast }) => forecast[0])).toEqual([100, 190]);
  });

  it('give nothing to a part that is gone, but do to one that is closed every winter', () => {
    const gone = { ...unit('gone', [100]), history: [10, 10, 10, 10, 0, 0] };
    const closed = { ...unit('closed', [100]), history: [0, 0, 10, 10, 0, 0] };
    const agreed = reconciled(unit('company', [100], gone, closed), 4);
    expect(agreed.units.map(({ forecast }) => forecast[0])).toEqual([0, 100]);
  });

  it('give no share to what is forecast below 0, and equal ones where nothing is', () => {
    expect(reconciled(unit('', [10], unit('a', [-5]), unit('b', [5])), 4).units[0]!.forecast).toEqual([0]);
    expect(reconciled(unit('', [10], unit('a', [0]), unit('b', [-1])), 4).units[1]!.forecast).toEqual([5]);
  });

  it('leave what somebody would bring who leaves to those who stay, as long as anybody does', () => {
    const leaver = { ...unit('Leo', [50, 50, 50]), presence: [1, 0.5, 0] };
    const stays = unit('Ann', [50, 50, 50]);
    const [leo, ann] = reconciled(unit('team', [90, 90, 90], leaver, stays), 4).units;
    expect(leo!.forecast.map(Math.round)).toEqual([45, 30, 0]);
    expect(ann!.forecast.map(Math.round)).toEqual([45, 60, 90]);
    const idle = unit('Ann', [0, 0, 0]);
    expect(reconciled(unit('team', [90, 90, 90], leaver, idle), 4).units[1]!.forecast).toEqual([0, 0, 90]);
    expect(reconciled(unit('team', [90, 90, 90], leaver), 4).units[0]!.forecast).toEqual([90, 90, 90]);
  });

  it('add up in every period of every level', () => {
    const amount = fc.double({ min: -100, max: 1e6, noNaN: true });
    const leaf = fc.record({
      name: fc.constant(''),
      forecast: fc.tuple(amount, amount),
      history: fc.array(amount, { maxLength: 8 }),
      presence: fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 1)),
      units: fc.constant([] as ForecastUnit[]),
    });
    const team = fc.record({
      name: fc.constant(''),
      forecast: fc.tuple(amount, amount),
      history: fc.array(amount, { maxLength: 8 }),
      units: fc.array(leaf, { maxLength: 4 }),
    });
    const adds = ({ forecast, units }: ForecastUnit): void => {
      if (units.length === 0) return;
      forecast.forEach((whole, period) => {
        const sum = sumOf(units.map((each) => each.forecast[period]!));
        expect(sum).toBeCloseTo(whole, 4);
      });
      units.forEach(adds);
    };
    fc.assert(
      fc.property(fc.array(team, { minLength: 1, maxLength: 4 }), amount, amount, (units, first, second) => {
        adds(reconciled({ name: '', forecast: [first, second], units }, 4));
      }),
    );
  });

  it.skipIf(!hasAdventureWorks)(
    'on AdventureWorks err no more than by the best rule known (needs ../shared/data)',
    () => {
      const errors = adventureWorksLevels().levels.map(({ reconciled: error }) => error);
      [23.1, 43.7, 53.3].forEach((known, level) => {
        expect(errors[level]).toBeLessThan(known + 0.5);
      });
    },
  );
});
