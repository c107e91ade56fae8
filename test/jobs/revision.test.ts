import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/domain/calendar';
import { sumOf } from '../../src/domain/sum';
import { openRetro } from '../../src/jobs/opening';
import { planTabs } from '../../src/jobs/plan-tabs';
import { onHour, refreshTabs } from '../../src/jobs/refresh';
import { recall, recallForecast, recallPast, recallProposal, requestFrom } from '../../src/jobs/remembered';
import { openTable } from '../../src/jobs/retro';
import { acceptRevision, declineRevision } from '../../src/jobs/revision';
import { recallSaid } from '../../src/jobs/said';
import type { PlanRequest } from '../../src/surface';
import { columns, emptyStore, finish, planOn, portsOf, workbookOf } from './stand-in';

const PEOPLE = [
  ['Ann', 'Retail', 'North', 300],
  ['Bob', 'Retail', 'North', 200],
  ['Cid', 'Key', 'South', 500],
] as const;

const request: PlanRequest = { tab: 0, columns, year: 2026, growth: 0.2, unit: 10 };

/** A deal a week and person since 2023, of which the year of the plan brings a part; what is dated later is not there yet. */
function salesOf(part: number): (string | number)[][] {
  const weeks = Array.from({ length: 208 }, (_, week) => dayOf('2023-01-02') + 7 * week);
  const rows = weeks.flatMap((day) =>
    PEOPLE.map(([manager, team, division, amount]) => {
      return [isoOf(day), day < dayOf('2026-01-12') ? amount : amount * part, manager, team, division];
    }),
  );
  return [['Date', 'Amount', 'Manager', 'Team', 'Division'], ...rows];
}

/** A plan that was built on 12 January, and the same spreadsheet on later days. */
function planned(part: number) {
  const store = emptyStore();
  const on = (day: string, step = 0) => {
    let now = Date.parse(`${day}T09:00:00Z`);
    const workbook = workbookOf({ Sales: salesOf(part) }, { today: day });
    return portsOf(workbook, { store, now: () => (now += step) });
  };
  planOn(on('2026-01-12'), request);
  const refresh = (day: string) => finish(() => refreshTabs(on(day), 'en'));
  return { store, on, refresh };
}

/** Every figure of the plan that stands, as a refresh on that day makes it. */
function planOf({ store, on }: ReturnType<typeof planned>, day: string) {
  const { workbook } = on(day);
  const [last, sales] = [recall(store)!, openTable(workbook, 0)];
  const { knownBy, firstMonth, made, revised } = last;
  const kept = { past: recallPast(store), forecast: recallForecast(store) };
  const known = { knownBy, firstMonth, made, revised, ...kept, ground: undefined, drivers: undefined };
  return planTabs(workbook, sales, requestFrom(last, sales), known, []).plan.company;
}

const SLOW = 10_000;

describe('two months of refreshes', () => {
  test('change no figure of the plan, at any level, whatever the year brings', () => {
    const year = planned(0.5);
    const before = planOf(year, '2026-01-12');
    for (const day of ['2026-01-26', '2026-02-09', '2026-03-02', '2026-03-16']) year.refresh(day);
    expect(planOf(year, '2026-03-16')).toEqual(before);
    expect(recallProposal(year.store)?.reason).toBe('below');
  });

  test('tell the sidebar at once, and with every opening, what might be changed', () => {
    const year = planned(0.5);
    const ports = year.on('2026-03-16');
    const { proposal } = finish(() => refreshTabs(ports, 'en'));
    expect(proposal?.text).toHaveLength(3);
    expect(openRetro(ports, 'en').standing?.proposal).toEqual(proposal);
    expect(openRetro(ports, 'ru').standing?.proposal?.accept).toBe('Пересмотреть план');
  });
});

describe('a sale of the past that somebody corrects', () => {
  test.each(['yoy', 'seasonal', 'blend', 'qoq', 'forecast'] as const)(
    'moves no figure of a plan by the rule %s until it is built anew',
    (rule) => {
      const asked = { ...request, rule };
      const year = planned(1);
      planOn(year.on('2026-01-12'), asked);
      const before = planOf(year, '2026-01-12');
      const corrected = salesOf(1).map(([date, amount, manager, ...rest]) => {
        const isWrong = manager === 'Ann' && String(date) >= '2025-11';
        return [date!, isWrong ? Number(amount) * 3 : amount!, manager!, ...rest];
      });
      const on = (day: string) => portsOf(workbookOf({ Sales: corrected }, { today: day }), year);
      finish(() => refreshTabs(on('2026-01-19'), 'en'));
      const after = planOf({ ...year, on }, '2026-01-26');
      expect(after).toEqual(before);
      planOn(on('2026-01-26'), asked);
      expect(planOf({ ...year, on }, '2026-01-26').revenue[0]).toBeGreaterThan(before.revenue[0]!);
    },
  );
});

describe('what divides a plan', () => {
  /** The same spreadsheet, in which Ann has sold another amount in a month of last year, and everyone less before it. */
  const corrected = (year: ReturnType<typeof planned>, day: string, part = 1) => {
    const sales = salesOf(part).map(([date, amount, manager, ...rest]) => {
      const other = String(date) < '2025' ? 0.5 : String(date) < '2025-02' && manager === 'Ann' ? 9 : 1;
      return [date!, typeof amount === 'number' ? amount * other : amount!, manager!, ...rest];
    });
    return portsOf(workbookOf({ Sales: sales }, { today: day }), year);
  };

  test('is what it was built by, also when a revision of it is accepted', () => {
    const year = planned(0.5);
    const kept = recallPast(year.store)!;
    expect(kept.sellers.map(([name, , sold]) => [name, sold])).toEqual(
      PEOPLE.map(([name, , , amount]) => [name, 52 * amount]),
    );
    finish(() => refreshTabs(corrected(year, '2026-03-16', 0.5), 'en'));
    finish(() => acceptRevision(corrected(year, '2026-03-16', 0.5), 'en'));
    expect(recall(year.store)?.revised).toBeDefined();
    expect(recallPast(year.store)).toEqual(kept);
  });

  test('is learnt anew with the next plan', () => {
    const year = planned(1);
    const kept = recallPast(year.store)!;
    planOn(corrected(year, '2026-01-13'), request);
    const [ann, ...others] = recallPast(year.store)!.sellers;
    expect(ann![2]).toBeGreaterThan(kept.sellers[0]![2]);
    expect(others).toEqual(kept.sellers.slice(1));
  });

  test('of a spreadsheet in which nothing was kept is kept from the next refresh on', () => {
    const year = planned(1);
    year.store.forget('plan.past');
    finish(() => refreshTabs(corrected(year, '2026-01-19'), 'en'));
    const kept = recallPast(year.store)!;
    expect(kept.sellers[0]![2]).toBeGreaterThan(52 * 300);
    year.refresh('2026-01-20');
    expect(recallPast(year.store)).toEqual(kept);
  });
});

describe('a revision that somebody accepts', () => {
  const accepted = (year: ReturnType<typeof planned>, day: string) => {
    const ports = year.on(day, SLOW);
    const first = acceptRevision(ports, 'en');
    expect(first.finished).toBe(false);
    return finish(() => acceptRevision(ports, 'en'));
  };

  test('is the plan from then on, however many parts it takes, and nothing is proposed any more', () => {
    const year = planned(0.5);
    year.refresh('2026-03-16');
    const { quarters } = recallProposal(year.store)!;
    expect(accepted(year, '2026-03-16').proposal).toBeUndefined();
    const company = planOf(year, '2026-03-30');
    expect(recall(year.store)?.revised?.quarters).toEqual(quarters);
    expect(company.revenue[0]).toBe(sumOf(quarters));
    expect(year.refresh('2026-03-30').proposal).toBeUndefined();
  });

  test('is given up with a plan that is built anew', () => {
    const year = planned(0.5);
    year.refresh('2026-03-16');
    accepted(year, '2026-03-16');
    planOn(year.on('2026-03-17'), request);
    expect(recall(year.store)?.revised).toBeUndefined();
  });

  test('and left in its middle stays to be accepted: an hourly refresh neither finishes nor forgets it', () => {
    const year = planned(0.5);
    year.refresh('2026-03-16');
    const before = recallProposal(year.store);
    expect(acceptRevision(year.on('2026-03-17', SLOW), 'en').finished).toBe(false);
    onHour(year.on('2026-03-24'));
    expect(recall(year.store)?.revised).toBeUndefined();
    expect(recallProposal(year.store)?.reason).toBe(before?.reason);
  });

  test('and is gone meanwhile is a refresh, which changes nothing', () => {
    const year = planned(1);
    const before = planOf(year, '2026-03-16');
    expect(finish(() => acceptRevision(year.on('2026-03-16'), 'en')).year).toBe(2026);
    expect(planOf(year, '2026-03-16')).toEqual(before);
  });
});

describe('a revision that somebody declines', () => {
  test('is proposed again only when the year leaves the range of then, or the plan is built anew', () => {
    const year = planned(0.5);
    year.refresh('2026-03-16');
    declineRevision(year.on('2026-03-16'));
    expect(recallProposal(year.store)).toBeUndefined();
    expect(year.refresh('2026-03-17').proposal).toBeUndefined();
    const further = {
      ...year,
      on: (day: string) => portsOf(workbookOf({ Sales: salesOf(0.1) }, { today: day }), year),
    };
    expect(finish(() => refreshTabs(further.on('2026-08-03'), 'en')).proposal?.text[0]).toMatch(/less/);
  });
});

describe('what is said of a quarter', () => {
  test('is kept once, at the first refresh in its second half', () => {
    const year = planned(1);
    year.refresh('2026-02-09');
    expect(recallSaid(year.store)).toEqual([]);
    year.refresh('2026-02-16');
    const [first, ...others] = recallSaid(year.store);
    expect(others).toEqual([]);
    expect([first?.start, first?.end].map((day) => isoOf(day!))).toEqual(['2026-01-01', '2026-03-31']);
    expect(Object.keys(first!.said)).toEqual([
      '',
      'North',
      'South',
      'North/Retail',
      'South/Key',
      '/Ann',
      '/Bob',
      '/Cid',
    ]);
    year.refresh('2026-03-16');
    expect(recallSaid(year.store)).toEqual([first]);
    year.refresh('2026-05-25');
    expect(recallSaid(year.store).map(({ start }) => isoOf(start))).toEqual(['2026-01-01', '2026-04-01']);
  });
});

describe('what a plan by the forecast asks', () => {
  const byForecast = { ...request, rule: 'forecast' } as const;

  /** A plan that was built, and what becomes of it when somebody corrects sales, and settings that it was made with. */
  function corrected() {
    const workbook = workbookOf({ Sales: salesOf(1) }, { today: '2026-03-16' });
    const ports = portsOf(workbook);
    const { quarters } = planOn(ports, byForecast);
    const companyTab = () =>
      JSON.stringify(
        workbook.drawn
          .filter(({ key }) => key === 'plan')
          .pop()!
          .cells.slice(0, 60),
      );
    const asBuilt = companyTab();
    for (const row of workbook.sheets[0]!.cells.slice(1)) row[1] = Number(row[1]) * (row[0]! < '2025' ? 3 : 1);
    const settings = workbook.sheets.find(({ name }) => name === 'Settings')!.cells;
    for (const [name, value] of [
      ['Growth rule', 'Season'],
      ['Highest target', 0.5],
      ['Market by quarter', '0.5; 0.5; 0.5; 0.5'],
    ] as const)
      settings.find(([cell]) => cell === name)![1] = value;
    return { ports, quarters, asBuilt, companyTab };
  }

  const targetsIn = (text: string, quarters: readonly number[]) =>
    quarters.filter((amount) => text.includes(`,${amount},`));

  test('stays as it was built, with its parts, whatever is found out since and changed in the settings', () => {
    const { ports, quarters, asBuilt, companyTab } = corrected();
    const kept = recallForecast(ports.store);
    finish(() => refreshTabs(ports, 'en'));
    expect(recallForecast(ports.store)).toEqual(kept);
    expect(kept?.targets.periods.map(({ target }) => target)).toEqual(quarters);
    expect([targetsIn(asBuilt, quarters), targetsIn(companyTab(), quarters)]).toEqual([quarters, quarters]);
  });

  test('is asked anew with the next plan', () => {
    const { ports, quarters } = corrected();
    const { total } = planOn(ports, byForecast);
    expect(total).toBeLessThan(0.6 * sumOf(quarters));
  });

  test('of a spreadsheet in which nothing was kept is kept from the next refresh on', () => {
    const { ports, quarters } = corrected();
    ports.store.forget('plan.forecast');
    finish(() => refreshTabs(ports, 'en'));
    const kept = recallForecast(ports.store);
    expect(kept?.targets.year).not.toBe(sumOf(quarters));
    finish(() => refreshTabs(ports, 'en'));
    expect(recallForecast(ports.store)).toEqual(kept);
  });
});
