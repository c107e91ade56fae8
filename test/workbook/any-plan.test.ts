import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/i18n/catalog';
import type { Tab } from '../../src/workbook/tab';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { viewOf } from '../../src/workbook/view';
import { actions, anything, base, planOf, today } from '../domain/any-plan';

const checked = {
  ...{ strangers: [], misspelled: [], facts: 4, problems: [] },
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
};

describe('the tabs of a plan by any choices', () => {
  it.each(['en', 'ru'] as const)('say nothing in %s that is no number or no word', (language) => {
    fc.assert(
      fc.property(anything, (what) => {
        const view = viewOf(planOf(what), { facts: [...base, ...what.sold], actions }, today);
        expect(tabsOf(view, checked, textsIn(language).tabs).flatMap(nonsenseIn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Every cell and line that shows what no one can read. */
function nonsenseIn({ key, title, messages, tables }: Tab): string[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
  const notes = tables.flatMap(({ title, note = '' }) => [title, note]);
  const said: unknown[] = [title, ...messages, ...notes, ...cells];
  return said.filter((cell) => /NaN|Infinity|∞|undefined/.test(String(cell))).map((cell) => `${key}: ${cell}`);
}
