import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapEffects, tellCauses } from '../../src/domain/causes';
import { feasibilityOf } from '../../src/domain/feasibility';
import { sumOf } from '../../src/domain/sum';
import { en } from '../../src/i18n/verdicts/en';
import { ru } from '../../src/i18n/verdicts/ru';

const PLAN = [400, 0.05, 150_000];
const told = (fact: readonly (number | undefined)[], plan = PLAN, kind?: string) => {
  const [actions = 0, conversion = 0, averageDeal = 0] = gapEffects(plan, fact);
  return tellCauses({ actions, conversion, averageDeal }, kind);
};

describe('the causes in a sentence', () => {
  it('tell first what made the gap, in parts that add up to it', () => {
    expect(ru.causes(told([360, 0.055, 140_000]))).toBe(
      'Отставание 228 тыс.: меньше действий (−304), средний чек ниже (−200), конверсия выше (+276).',
    );
    expect(en.causes(told([360, 0.055, 140_000]))).toBe(
      'Behind by 228 thousand: fewer actions (−304), smaller average deal (−200), higher conversion (+276).',
    );
  });

  it('name the kind of actions, and nothing that changed nothing', () => {
    expect(ru.causes(told([0, undefined], [10, 2], 'Звонок'))).toBe('Отставание 20: меньше действий «Звонок» (−20).');
    expect(en.causes(told([12, 2], [10, 2], 'Звонок'))).toBe('Ahead by 4: more actions “Звонок” (+4).');
  });

  it('say so when plan and fact are one, with or without reasons', () => {
    expect(en.causes(told(PLAN))).toBe('On plan.');
    expect(ru.causes(told([200, 0.1, 150_000]))).toMatch(
      /^Ровно по плану: (меньше действий|конверсия выше) \(.*\), .*\.$/,
    );
  });

  it('count in millions where there are hundreds of them', () => {
    expect(en.causes(told([800, 0.05, 150_000_000], [400, 0.05, 150_000_000]))).toBe(
      'Ahead by 3,000 million: more actions (+3,000).',
    );
  });

  it('always add up, whatever the gap', () => {
    const effect = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(effect, effect, effect), (effects) => {
        const [actions, others, vacancy] = effects;
        const { unit, gap, parts } = tellCauses({ actions, others, vacancy });
        expect(sumOf(parts.map(({ amount }) => amount))).toBe(gap);
        expect(Math.abs(gap * unit - sumOf(effects))).toBeLessThanOrEqual(unit * 0.5 + 1e-3);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the verdict about time', () => {
  const verdict = (count: number, days: number, conversion = 0.3) =>
    feasibilityOf({ actions: [{ count, minutes: 13 }], days }, { averageDeal: 150_000, conversion });

  it('names three things of which one has to change', () => {
    expect(en.time('Call', verdict(620, 20))).toBe(
      '31 a day needed (Call), time for 22. Change one of these: an average deal of 209,896 instead of 150,000, or ' +
        'a conversion of 42% instead of 30%, or 28 days of work instead of 20.',
    );
    expect(ru.time('Звонок', verdict(620, 20)).replace(/\s/g, ' ')).toBe(
      'Нужно 31 в день (Звонок), времени хватит на 22. Измените что-то одно: средний чек 209 896 вместо 150 000 или ' +
        'конверсия 42 % вместо 30 % или рабочих дней 28 вместо 20.',
    );
  });

  it('leaves out a conversion that nobody can reach', () => {
    expect(en.time('Call', verdict(620, 20, 0.9))).not.toContain('conversion');
  });

  it('asks for nothing when there is time, or nobody to have it', () => {
    expect(en.time('Call', verdict(200, 20))).toBe('10 a day needed (Call), time for 22.');
    expect(ru.time('Звонок', verdict(200, 0))).toBe('В это время никто не работает: нет ни одного рабочего дня.');
  });
});
