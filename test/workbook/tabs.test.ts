import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { peopleOf } from '../../src/domain/people';
import { makePlan } from '../../src/domain/plan';
import { textsIn } from '../../src/i18n/catalog';
import type { Checked } from '../../src/workbook/tabs/check';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { viewOf } from '../../src/workbook/view';
import { facts, today, view, viewWithActions } from './company';
import { asMarkdown } from './markdown';

const checked: Checked = {
  strangers: [{ name: '=Petrof', rows: 2 }],
  facts: 17,
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 5 },
  problems: [{ row: 12, column: 'Date', value: '31.02.2026', reason: 'there is no such day' }],
};

describe.each(['en', 'ru'] as const)('the tabs in %s', (language) => {
  const texts = textsIn(language).tabs;
  const tabs = tabsOf(viewWithActions, checked, texts);

  test('contents and company come first, a division is followed by its teams, a team by its people', () => {
    expect(tabs.map(({ key }) => key)).toEqual([
      'contents',
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
      'check',
    ]);
  });

  test.each(['contents', 'company', 'division', 'team', 'manager', 'plan', 'check'] as const)(
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
    expect(kinds.slice(0, 2)).toEqual(['contents', 'division']);
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
});
