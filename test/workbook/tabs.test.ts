import { describe, expect, test } from 'vitest';
import { actionLogOf } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import type { OneOffChoice } from '../../src/domain/one-offs';
import { peopleOf } from '../../src/domain/people';
import { makePlan } from '../../src/domain/plan';
import { textsIn } from '../../src/i18n/catalog';
import type { Checked } from '../../src/workbook/tabs/check';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { viewOf } from '../../src/workbook/view';
import { facts, today, view, viewWithActions } from './company';
import { expectingAll } from './expected';
import { asMarkdown } from './markdown';

const checked: Checked = {
  strangers: [{ name: '=Petrof', rows: 2, likely: '=Petrov' }],
  misspelled: [{ name: 'Cals', rows: 1, likely: 'Calls' }],
  facts: 17,
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 5 },
  problems: [{ row: 12, column: 'Date', value: '31.02.2026', reason: 'there is no such day' }],
};

describe.each(['en', 'ru'] as const)('the tabs in %s', (language) => {
  const texts = textsIn(language).tabs;
  const tabs = tabsOf(expectingAll(viewWithActions), checked, texts);

  test('contents and company come first, a division is followed by its teams, a team by its people', () => {
    expect(tabs.map(({ key }) => key)).toEqual([
      'contents',
      'outlook',
      'company',
      'division/North',
      'team/North/Retail',
      'manager/=Petrov',
      'manager/Ivanova',
      "manager/O'Brien",
      'division/South',
      'team/South/Key',
      'manager/Сидоров',
      'plan',
      'accuracy',
      'check',
    ]);
  });

  test.each(['contents', 'outlook', 'company', 'division', 'team', 'manager', 'plan', 'accuracy', 'check'] as const)(
    'the %s tab reads as reviewed',
    async (kind) => {
      const tab = tabs.find((candidate) => candidate.kind === kind);
      await expect(asMarkdown(tab!)).toMatchFileSnapshot(`../snapshots/${language}/${kind}.md`);
    },
  );

  test('as long as no actions are written down, a tab offers the usual ones, and says how to get them planned', () => {
    const manager = tabsOf(view, checked, texts).find(({ kind }) => kind === 'manager');
    const [entry, actions] = manager?.tables ?? [];
    expect(entry?.columns.map(({ heading }) => heading)).toEqual([texts.columns.day, ...texts.entry.kinds]);
    expect(actions).toMatchObject({ key: 'actions', note: texts.notes.noActions, rows: [] });
  });

  test('people of one kind of tab share one layout, so that one can be the template of all', () => {
    const managers = tabs.filter(({ kind }) => kind === 'manager');
    expect(new Set(managers.map(({ tables }) => tables.map(({ rows }) => rows.length).join())).size).toBe(1);
  });
});

describe('a company of one division', () => {
  test('has no tab for the company: the division is the company', () => {
    const { company } = view;
    const north = { ...view, company: { ...company, units: company.units.slice(0, 1) } };
    const kinds = tabsOf(north, checked, textsIn('en').tabs).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['contents', 'outlook', 'division']);
  });
});

describe('a vacancy', () => {
  const people = peopleOf([{ row: 2, name: 'Ivanova', to: dayOf('2026-06-30') }]);
  const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 1000, today, company: 'Company', people });
  const tabs = tabsOf(viewOf(plan, { facts }, today), checked, textsIn('en').tabs);

  test('has a line in its team and in the plan, where it adds up, and no tab', () => {
    const team = tabs.find(({ key }) => key === 'team/North/Retail');
    const members = team?.tables.find(({ key }) => key === 'managers')?.rows ?? [];
    expect(members.map(({ key }) => key)).toContain('Vacancy · Retail');
    const lines = tabs.find(({ key }) => key === 'plan')?.tables.find(({ key }) => key === 'revenue')?.rows ?? [];
    expect(lines.map(({ key }) => key)).toContain('North/Retail/Vacancy · Retail');
    expect(tabs.filter(({ kind }) => kind === 'manager').map(({ key }) => key)).toEqual([
      'manager/=Petrov',
      'manager/Ivanova',
      "manager/O'Brien",
      'manager/Сидоров',
    ]);
  });

  test('stands among the personal plans, so that they add up to the plan', () => {
    const rows = tabs.find(({ key }) => key === 'plan')?.tables.find(({ key }) => key === 'assignments')?.rows ?? [];
    const plans = rows.map(({ cells }) => Number(cells.plan));
    expect(rows[rows.length - 1]?.cells.manager).toBe('Vacancy · Retail');
    expect(plans.reduce((sum, figure) => sum + figure)).toBe(plan.company.revenue[0]);
  });

  test('is nobody who could be told to be behind', () => {
    const later = dayOf('2026-11-18');
    const team = tabsOf(viewOf(plan, { facts }, later), checked, textsIn('en').tabs).find(
      ({ key }) => key === 'team/North/Retail',
    );
    const [told = ''] = team?.messages.filter((message) => message.startsWith('Furthest behind')) ?? [];
    expect(told).toContain('=Petrov');
    expect(told).not.toContain('Vacancy');
  });

  test('and a leaver’s pace knows only the days before they leave', () => {
    const ivanova = viewOf(plan, { facts }, today).company.units.flatMap(({ units }) =>
      units.flatMap(({ units: people }) => people.filter(({ unit }) => unit.name === 'Ivanova')),
    )[0];
    const days = plan.calendar.workingDays(today, dayOf('2026-06-30'));
    const { plan: whole = 0, fact = 0 } = ivanova?.year ?? {};
    expect(ivanova?.pace.requiredPerDay).toBeCloseTo((whole - fact) / days);
  });
});

describe('what the months left need', () => {
  test('is asked of the days that are left, in the last months as a day of the whole year has to bring', () => {
    const later = dayOf('2026-11-18');
    const late = viewOf(
      makePlan(facts, { year: 2026, growth: 0.2, unit: 1000, today, company: 'Company' }),
      { facts },
      later,
    );
    const company = tabsOf(late, checked, textsIn('en').tabs).find(({ key }) => key === 'company');
    const rows = company?.tables.find(({ key }) => key === 'replanned')?.rows ?? [];
    const { workingDays } = late.plan.calendar;
    expect(rows.map(({ cells }) => cells.days)).toEqual([
      workingDays(later, dayOf('2026-11-30')),
      workingDays(dayOf('2026-12-01'), dayOf('2026-12-31')),
    ]);
    expect(rows.map(({ cells }) => cells.fact)).toEqual([0, 0]);
  });
});

describe('a fiscal year from April', () => {
  const choices = { firstMonth: 4 };
  const planning = { year: 2027, growth: 0.2, unit: 1000, today: dayOf('2026-05-13'), company: 'Company', choices };
  const tabs = tabsOf(viewOf(makePlan(facts, planning), { facts }, planning.today), checked, textsIn('en').tabs);
  const company = tabs.find(({ kind }) => kind === 'company');
  const namesIn = (key: string) =>
    company?.tables.find((table) => table.key === key)?.rows.map(({ cells }) => cells.period);

  test('is called after the year in which it ends, and says from when to when it is', () => {
    expect(company?.title).toBe('Company total · 2027 (April 2026 – March 2027)');
    expect(namesIn('quarters')).toEqual(['Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027']);
  });

  test('has its months in their order, and people look at that of today', () => {
    expect(namesIn('months')?.slice(0, 2)).toEqual(['April', 'May']);
    expect(namesIn('months')?.slice(-1)).toEqual(['March']);
    expect(namesIn('replanned')?.[0]).toBe('May');
    const manager = tabs.find(({ kind }) => kind === 'manager');
    expect(manager?.tables.find(({ key }) => key === 'weeksOfMonth')?.title).toBe('Weeks of May: money');
  });
});

describe('personal plans', () => {
  const people = peopleOf([
    { row: 2, name: 'Ivanova', proposal: 4_500_000 },
    { row: 3, name: "O'Brien", lock: 2_000_000, why: 'key account' },
    { row: 4, name: '=Petrov' },
  ]);
  const choices = { over: 0.1, proposals: 'show' } as const;
  const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 1000, today, company: 'Company', people, choices });
  const tabs = tabsOf(viewOf(plan, { facts }, today), checked, textsIn('en').tabs);
  const table = (tab: string, key: string) =>
    tabs.find((candidate) => candidate.key === tab)?.tables.find((candidate) => candidate.key === key);

  test('say who has proposed what, and why a plan is not what the rule makes of it', () => {
    const row = (name: string) => table('plan', 'assignments')?.rows.find(({ cells }) => cells.manager === name)?.cells;
    expect(row('Ivanova')).toMatchObject({ proposed: 4_500_000, why: '' });
    expect(row("O'Brien")).toMatchObject({ plan: 2_000_000, proposed: null, why: 'locked: key account' });
  });

  test('stand beside the plan from above, team by team: what is locked is as good as said', () => {
    const { cells } = table('plan', 'bridge')?.rows[0] ?? {};
    expect(cells).toMatchObject({ team: 'Retail', proposed: 4_500_000 + 2_000_000 });
    expect(cells?.plan).toBe(plan.company.units[0]?.units[0]?.revenue[0]);
  });

  test('make more than the plan where people are assigned more: with a line of its own on the plan and on the team', () => {
    const revenue = table('plan', 'revenue')?.rows.map(({ cells }) => [String(cells.unit).trim(), cells.p0]) ?? [];
    const retail = plan.company.units[0]?.units[0];
    const at = revenue.findIndex(([name]) => name === 'Retail');
    expect(revenue[at + 1]).toEqual(['Sum of personal plans', retail?.assigned?.[0]]);
    const planned = table('team/North/Retail', 'managers')?.rows.map(({ cells }) => Number(cells.plan)) ?? [];
    expect(planned.reduce((sum, each) => sum + each)).toBe(retail?.revenue[0]);
    expect(table('team/North/Retail', 'managers')?.rows.map(({ key }) => key)).toContain('Reserve in personal plans');
  });
});

describe('a plan from several years', () => {
  /** Sales on the 10th of every month of 2023–2025: nothing in Augusts, much in one December, more back than sold in a May. */
  const sold = [2023, 2024, 2025].flatMap((year) =>
    [100, 100, 190, 100, 120, 170, 150, 0, 180, 90, 110, year === 2024 ? 900 : 150].map((amount, month) => ({
      ...facts[0]!,
      day: dayOf(`${year}-${String(month + 1).padStart(2, '0')}-10`),
      amount: (year === 2023 && month === 4 ? -20 : amount) * (year - 2020),
    })),
  );
  const planTab = (language: 'en' | 'ru', oneOffs?: OneOffChoice) => {
    const choices = oneOffs === undefined ? {} : { oneOffs };
    const plan = makePlan(sold, { year: 2026, growth: 0.2, unit: 1, today, company: 'Company', choices });
    return tabsOf(viewOf(plan, { facts: sold }, today), checked, textsIn(language).tabs).find(
      ({ key }) => key === 'plan',
    );
  };

  test('says in the details what its months follow, and on top which of them are closed or came back', () => {
    const tab = planTab('en');
    expect(tab?.tables.find(({ key }) => key === 'rules')?.note).toMatch(
      /^Months inside a quarter: by working days and 3 years’ months \((high|medium|low) confidence\)\.$/,
    );
    expect(tab?.messages).toContain('Nothing was ever sold in August: its plan by the season is 0.');
    expect(tab?.messages).toContain('In May of some year more came back than was sold: it counts as 0.');
    const [company] = tab?.tables.find(({ key }) => key === 'revenue')?.rows ?? [];
    expect(company?.cells.p12).toBe(0);
    expect(planTab('ru')?.messages).toContain('Август: продаж не было никогда, план по сезонности — 0.');
  });

  test('says of an unusual quarter what the season does with it', () => {
    expect(planTab('en')?.messages.join(' ')).toMatch(/Q4 2024 was unusual: .+\. It counts as it is\./);
    expect(planTab('en', 'exclude')?.messages.join(' ')).toMatch(
      /Q4 2024 was unusual: .+\. The season leaves it out\./,
    );
    expect(planTab('ru', 'cap')?.messages.join(' ')).toContain('В сезонности ограничен вторым по величине годом.');
  });
});

describe('who is behind, and why', () => {
  const tabs = tabsOf(viewWithActions, checked, textsIn('en').tabs);
  const rowsOf = (key: string) =>
    tabs.find((tab) => tab.key === 'team/North/Retail')?.tables.find((table) => table.key === key)?.rows ?? [];

  test('is in the first table, line for line the gaps of the managers', () => {
    const { tables = [] } = tabs.find((tab) => tab.key === 'team/North/Retail') ?? {};
    expect(tables[0]?.key).toBe('lag');
    const causes = rowsOf('lag').map(({ cells: { volume, conversion, averageDeal, other } }) =>
      [volume, conversion, averageDeal, other].reduce<number>((sum, each) => sum + Number(each), 0),
    );
    const gaps = rowsOf('managers').map(({ cells: { fact, due } }) => Number(fact) - Number(due));
    expect(causes.map(Math.round)).toEqual(gaps.map(Math.round));
  });

  test('is not asked before anything is due', () => {
    const before = tabsOf(viewOf(view.plan, { facts: [] }, dayOf('2025-12-30')), checked, textsIn('en').tabs);
    const keys = before.flatMap(({ tables }) => tables.map(({ key }) => key));
    expect(keys).not.toContain('lag');
    expect(keys).not.toContain('replanned');
  });

  test('every tab of a kind says as many sentences as the others', () => {
    for (const kind of ['team', 'manager'])
      expect(new Set(tabs.filter((tab) => tab.kind === kind).map(({ messages }) => messages.length)).size).toBe(1);
  });
});

describe('teams of one name', () => {
  test('are told apart by their divisions, on their tabs and in the contents; others keep their name alone', () => {
    const named = facts.map((fact) => (fact.team === 'Key' ? { ...fact, team: 'retail' } : fact));
    const plan = makePlan(named, { year: 2026, growth: 0.2, unit: 1000, today, company: 'Company' });
    const tabs = tabsOf(viewOf(plan, { facts: named }, today), checked, textsIn('en').tabs);
    const teams = tabs.filter(({ kind }) => kind === 'team');
    expect(teams.map(({ key, name, title }) => [key, name, title])).toEqual([
      ['team/North/Retail', 'Team · Retail · North', 'Team · Retail · North · 2026'],
      ['team/South/retail', 'Team · retail · South', 'Team · retail · South · 2026'],
    ]);
    const others = tabsOf(view, checked, textsIn('en').tabs).filter(({ kind }) => kind === 'team');
    expect(others.map(({ name }) => name)).toEqual(['Team · Retail', 'Team · Key']);
  });
});

describe('whether there is time', () => {
  const call = { row: 2, date: dayOf('2026-01-20'), manager: 'Ivanova', kind: 'Calls', count: 60, minutes: 60 * 400 };
  const actions = actionLogOf([call, { ...call, date: dayOf('2026-02-10'), count: 90, minutes: 90 * 400 }], today);
  const planning = { year: 2026, growth: 0.2, unit: 1000, company: 'Company', actions };
  const madeOn = dayOf('2026-03-02');
  const tabsOn = (day: string) => {
    const plan = makePlan(facts, { ...planning, today: dayOf(day), madeOn });
    return tabsOf(viewOf(plan, { facts, actions }, dayOf(day)), checked, textsIn('en').tabs);
  };
  const said = (day: string, key: string) =>
    tabsOn(day)
      .find((tab) => tab.key === key)
      ?.messages.join(' ');

  test('is told to the person with three ways out, and to the lead by name', () => {
    expect(said('2026-03-04', 'manager/Ivanova')).toMatch(
      /Calls: \d+ a day needed, time for 0\. Change one of these: average deal .* → .*, or working days \d+ → \d+\./,
    );
    expect(said('2026-03-04', 'team/North/Retail')).toMatch(
      /Not enough time: .*Ivanova \(Calls: \d+ a day, time for 0\)/,
    );
  });

  test('is asked of the weeks to come, whenever the plan was made, and not after its year', () => {
    const plan = makePlan(facts, { ...planning, today: dayOf('2026-11-02'), madeOn });
    expect(plan.actionPlan?.outlook).toEqual({ start: dayOf('2026-11-02'), end: dayOf('2026-12-31') });
    expect(said('2027-01-11', 'manager/Ivanova')).not.toMatch(/a day needed|No working days/);
  });
});
