import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapEffects, tellCauses } from '../../src/domain/causes';
import { fairnessOf } from '../../src/domain/fairness';
import { feasibilityOf } from '../../src/domain/feasibility';
import { sumOf } from '../../src/domain/sum';
import type { GrowthRule } from '../../src/domain/target';
import { winRate } from '../../src/domain/win-rate';
import { en } from '../../src/i18n/verdicts/en';
import { ru } from '../../src/i18n/verdicts/ru';
import type { Growths } from '../../src/i18n/verdicts/texts';

const PLAN = [400, 0.05, 150_000];
const told = (fact: readonly (number | undefined)[], plan = PLAN, kind?: string) => {
  const [actions = 0, conversion = 0, averageDeal = 0] = gapEffects(plan, fact);
  return tellCauses({ actions, conversion, averageDeal }, kind);
};

describe('why a plan is to be revised', () => {
  const proposed = { reason: 'below', ground: { low: 1_110_400, high: 1_400_000 } } as const;

  it('is told to three figures', () => {
    expect(en.revision({ ...proposed, forecast: 987_654 })).toBe(
      'The year was expected to bring 1,110,000 to 1,400,000. Now it will probably bring 988,000, which is less.',
    );
  });

  it('is told to the last one where less would look the same', () => {
    expect(en.revision({ ...proposed, forecast: 1_109_600 })).toBe(
      'The year was expected to bring 1,110,400 to 1,400,000. Now it will probably bring 1,109,600, which is less.',
    );
    expect(ru.revision({ ...proposed, forecast: 1_109_600 }).replace(/\s/g, ' ')).toBe(
      'Ожидалось, что год принесёт от 1 110 400 до 1 400 000. Теперь прогноз года — 1 109 600, это меньше.',
    );
  });
});

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
    expect(ru.causes(told([0, undefined], [10, 2], 'Звонок'))).toBe('Отставание 20: «Звонок» ниже плана (−20).');
    expect(en.causes(told([12, 2], [10, 2], 'Звонок'))).toBe('Ahead by 4: “Звонок” above plan (+4).');
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
    expect(en.time('Call', verdict(620, 20), 'Proposal')).toBe(
      'Call: 31 a day needed, time for 22. Change one of these: average deal 150,000 → 210,000, or ' +
        'conversion (Proposal) 30% → 42%, or working days 20 → 28.',
    );
    expect(ru.time('Звонок', verdict(620, 20), 'КП').replace(/\s/g, ' ')).toBe(
      'Звонок: нужно 31 в день, времени хватит на 22. Измените что-то одно: средний чек 150 000 → 210 000, или ' +
        'конверсия (КП) 30 % → 42 %, или рабочих дней 20 → 28.',
    );
  });

  it('leaves out a conversion that nobody can reach', () => {
    expect(en.time('Call', verdict(620, 20, 0.9), 'Proposal')).not.toContain('conversion');
  });

  it('asks for nothing when there is time, or nobody to have it', () => {
    expect(en.time('Call', verdict(200, 20), 'Proposal')).toBe('Call: 10 a day needed, time for 22.');
    expect(ru.time('Звонок', verdict(200, 0), 'КП')).toBe('Рабочих дней впереди нет.');
  });
});

describe('who is behind', () => {
  const told = (actions: number) => tellCauses({ actions, conversion: 10_000 }, 'Call');

  it('is told with how far, and with what most of it is due to', () => {
    const laggards = [
      { name: 'Ann', told: told(-310_000) },
      { name: 'Bob', told: told(-50_000) },
    ];
    expect(en.behind(laggards)).toBe(
      'Furthest behind: Ann by 300,000 (“Call” below plan), Bob by 40,000 (“Call” below plan).',
    );
    expect(plain(ru.behind(laggards))).toBe(
      'Больше всего отстают: Ann на 300 000 («Call» ниже плана), Bob на 40 000 («Call» ниже плана).',
    );
  });

  it('is told of everybody as of whom is furthest', () => {
    const laggards = [
      { name: 'Ann', told: told(-28_410_000) },
      { name: 'Bob', told: told(-5_495_000) },
    ];
    expect(en.behind(laggards)).toBe(
      'Furthest behind: Ann by 28 million (“Call” below plan), Bob by 5.49 million (“Call” below plan).',
    );
    expect(plain(ru.short([12_000_000, 8_180_000].map((missing) => ({ name: 'Ann', missing }))))).toBe(
      'Кому больше всего не хватит до плана квартала: Ann — 12 млн, Ann — 8,18 млн.',
    );
    const closing = { name: 'Q4', perDay: 12_100_000, soFar: 4_140_000, days: 18, fact: 0, own: undefined };
    expect(en.close(closing)).toBe(
      'What it takes to make the plan of Q4: 12.1 million a working day (so far 4.14 million), 18 left.',
    );
  });

  it('is told in thousands by whom it is less than ten million, however much held against it', () => {
    const told = (gap: number) => tellCauses({ conversion: -60_000_000, averageDeal: 60_000_000 + gap });
    expect(en.behind([{ name: 'Ann', told: told(-5_485_195) }])).toBe(
      'Furthest behind: Ann by 5,490,000 (lower conversion).',
    );
    expect(en.causes(told(-5_485_195))).toBe(
      'Behind by 5,485 thousand: lower conversion (−60,000), larger average deal (+54,515).',
    );
    expect(en.causes(told(-12_485_195))).toBe(
      'Behind by 12 million: lower conversion (−60), larger average deal (+48).',
    );
  });

  it('is nobody where nobody is', () => {
    expect([en.behind([]), ru.behind([])]).toEqual(['Nobody is behind.', 'Никто не отстаёт.']);
  });

  it('and has too little time, is told with what a day asks for', () => {
    const verdict = feasibilityOf(
      { actions: [{ count: 620, minutes: 13 }], days: 20 },
      { averageDeal: 1, conversion: 0.3 },
    );
    expect(en.overloaded([{ name: 'Ann', kind: 'Call', verdict }])).toBe(
      'Not enough time: Ann (Call: 31 a day, time for 22). What would help is on their tabs.',
    );
    expect(ru.overloaded([{ name: 'Анна', kind: 'Звонок', verdict }])).toBe(
      'Не хватит времени: Анна (Звонок: 31 в день, успеет 22). Что поможет — на их листах.',
    );
  });
});

describe('the open months', () => {
  it('rise by what was missed, and what they cannot take over is told', () => {
    expect(en.replanned('carry', 0.25, 120_000)).toBe(
      'To make up for the months that are over, those left need 25% more than planned. 120,000 of the shortfall is not covered.',
    );
    expect(plain(ru.replanned('carry', 0.25, 120_000))).toBe(
      'Чтобы наверстать недобор прошедших месяцев, в оставшиеся нужно на 25 % больше плана. Не покрыто: 120 000.',
    );
  });

  it('keep their plan where the rule says so, or where nothing was missed', () => {
    expect(en.replanned('hold', 0, 120_000)).toBe('The months left keep their plan. 120,000 of the shortfall stays.');
    expect(plain(ru.replanned('hold', 0, 120_000))).toBe('План оставшихся месяцев прежний. Отставание: 120 000.');
    expect(ru.replanned('carry', 0, 0)).toBe('План оставшихся месяцев прежний.');
  });
});

describe('how the target was made', () => {
  const growths = (low: number, high: number, rule: GrowthRule = 'seasonal'): Growths => ({
    rule,
    low: { quarter: 1, growth: low },
    high: { quarter: 2, growth: high },
  });

  it('is one answer with how sure it is', () => {
    expect(en.target('seasonal', 12_000_000, 0.2)).toBe(
      'The target is 12,000,000, 20% above last year; quarters: by the season.',
    );
    expect(en.season('high', 3, { quarter: 3, low: 0.31, high: 0.36 })).toBe(
      'Seasonality: high confidence, 3 years; Q4 brings between 31% and 36% of a year.',
    );
    expect(plain(ru.target('yoy', 9_000_000, -0.1))).toBe(
      'Цель — 9 000 000, на 10 % меньше прошлого года; кварталы: одинаковый рост.',
    );
    expect(plain(ru.season('medium', 2))).toBe('Сезонность: уверенность средняя, 2 года.');
    expect(ru.season('low', 0)).toBe('Сезонность: уверенность низкая, нет ни одного полного года.');
  });

  it('stands beside two other ways to the same goal, as Superstore’s 2017', () => {
    const others = [growths(0.2, 0.2, 'yoy'), { ...growths(0.13, 0.286, 'blend'), year: 900 }];
    expect(en.conflict(growths(0.059, 0.372), others, 0.2)).toBe(
      'Growth by quarter: from 5.9% (Q2) to 37.2% (Q3), with a goal of 20%. Other ways: the same growth for each ' +
        '20%; half growth, half season 13% to 28.6%, 900 in all.',
    );
    expect(plain(ru.conflict(growths(0.059, 0.372), others, 0.2))).toBe(
      'Рост по кварталам: от 5,9 % (II кв.) до 37,2 % (III кв.) при цели 20 %. Варианты: одинаковый рост — по 20 %; ' +
        'пополам рост и сезонность — от 13 до 28,6 %, всего 900.',
    );
    const alike = growths(0.2, 0.2, 'yoy');
    expect(en.conflict(alike, [alike], 0.2)).toMatch(/^Growth by quarter: 20% in each\. Other ways: /);
    expect(plain(ru.conflict(alike, [alike], 0.2))).toMatch(/^Рост по кварталам: по 20 %\. Варианты: /);
  });

  it('is held against past growth and against what people can bring', () => {
    const realism = { compared: 8, percentile: 0.875, load: 1.12 };
    expect(en.realism(realism)).toBe(
      '7 of 8 past quarters grew no faster; the target is 112% of what today’s people would bring if they sold as before.',
    );
    expect(plain(ru.realism({ ...realism, percentile: 0.125 }))).toBe(
      '1 из 8 прошлых кварталов рос не быстрее; цель — 112 % того, что принесут нынешние люди при прошлой отдаче.',
    );
    expect(en.realism({ compared: 4, percentile: 0, load: undefined })).toBe('4 of 4 past quarters grew faster.');
    expect(plain(ru.realism({ compared: 4, percentile: 0, load: undefined }))).toBe(
      '4 из 4 прошлых кварталов росли быстрее.',
    );
    expect(en.realism({ compared: 0, percentile: undefined, load: undefined })).toBe(
      'There are no two years to compare the growth with.',
    );
  });

  it('comes with what somebody who plans with it should know', () => {
    for (const { notes, quarter } of [en, ru]) {
      const said = [
        notes.oneYear(),
        notes.filledIn(quarter(0)),
        notes.closed(quarter(2)),
        notes.returns('May'),
        notes.oneOff('Q3 2024', 0.4, 0.25, 'cap'),
        notes.dominant('Q4 2025', 33_600_000, 'Zenith'),
        notes.idle(43922),
        notes.unofficial(2027),
      ];
      for (const sentence of said) expect(sentence).toMatch(/^[\p{L}\d][^\n]*\.$/u);
      expect(said.join(' ')).not.toMatch(/undefined|NaN/);
    }
    expect(en.notes.idle(43922)).toBe('April has no working days: counted Monday to Friday.');
    expect(plain(ru.notes.oneOff('III кв. 2024', 0.4, 0.25, 'keep'))).toBe(
      'III кв. 2024 необычный: 40 % года вместо 25 %. Учтён как есть.',
    );
    expect(en.notes.oneOff('Q3 2024', 0.4, 0.25, 'exclude')).toBe(
      'Q3 2024 was unusual: 40% of its year instead of 25%. The season leaves it out.',
    );
    expect(plain(ru.notes.oneOff('III кв. 2024', 0.4, 0.25, 'cap'))).toContain(
      'В сезонности ограничен вторым по величине годом.',
    );
  });

  it('names what months follow inside their quarter', () => {
    expect(en.months(1)).toBe('Months inside a quarter: by working days.');
    expect(en.months(3, 'medium')).toBe(
      'Months inside a quarter: by working days and 3 years’ months (medium confidence).',
    );
    expect(ru.months(3, 'high')).toBe('Месяцы внутри квартала: по рабочим дням и месяцам 3 лет (уверенность высокая).');
    expect(ru.months(21, 'low')).toContain('месяцам 21 года');
  });
});

describe('whether personal plans are fair', () => {
  it('is told by how much they differ, and by how past ones went', () => {
    const fairness = fairnessOf([
      { plan: 100, capacity: 1, potential: 200, attainments: [1.1, 0.8] },
      { plan: 300, capacity: 1, potential: 600 },
    ]);
    expect(en.fairness(fairness)).toBe(
      'Plans for a full-time year differ by 50% on average. Against the potential of clients, plans differ by 0% on average. ' +
        '50% of past plans were met (median 95%, lowest 80%).',
    );
    expect(plain(ru.fairness(fairness))).toBe(
      'Планы на полную ставку отличаются от среднего на 50 %. Относительно потенциала клиентов — на 0 %. ' +
        'Прошлые планы выполнены в 50 % случаев (медиана 95 %, минимум 80 %).',
    );
  });

  it('is not asked of one alone', () => {
    const alone = { plan: 100, capacity: 1, potential: 200 };
    expect(en.fairness(fairnessOf([alone]))).toBe('');
    expect(ru.fairness(fairnessOf([alone, { plan: 90, capacity: 0.9 }]))).not.toContain('потенциал');
  });

  it('says what people are assigned beyond the plan', () => {
    expect(en.reserve(1100, 1000)).toBe('Together they make 1,100: 100 above the plan of 1,000.');
    expect(plain(ru.reserve(900, 1000))).toBe('Вместе они дают 900: на 100 меньше плана 1 000.');
  });

  it('and how sure a win rate is', () => {
    expect(en.won(winRate(7, 20), 20)).toBe('Won: 35% of 20 decided deals (18.1%–56.7%).');
    expect(plain(ru.won(winRate(7, 20), 20))).toBe('Успешных сделок 35 % из 20 закрытых (18,1 %–56,7 %).');
  });
});

/** Russian figures have spaces that do not break. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
