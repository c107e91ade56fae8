import { describe, expect, test } from 'vitest';
import { textsIn } from '../../src/i18n/language';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { view } from './company';
import { asMarkdown } from './markdown';

describe.each(['en', 'ru'] as const)('the tabs in %s', (language) => {
  const tabs = tabsOf(view, textsIn(language).tabs);

  test('a division is followed by its teams, a team by its people', () => {
    expect(tabs.map(({ key }) => key)).toEqual([
      'division/North',
      'team/North/Retail',
      'manager/North/Retail/=Petrov',
      'manager/North/Retail/Ivanova',
      "manager/North/Retail/O'Brien",
      'division/South',
      'team/South/Key',
      'manager/South/Key/Сидоров',
    ]);
  });

  test.each(['division', 'team', 'manager'] as const)('the %s tab reads as reviewed', async (kind) => {
    const tab = tabs.find((candidate) => candidate.kind === kind);
    await expect(asMarkdown(tab!)).toMatchFileSnapshot(`../snapshots/${language}/${kind}.md`);
  });
});
