import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/host/engine';
import { idNumber, tabLinkedBy } from '../../src/host/tab-links';
import { clickable, hostOf } from './script';

const o = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;

describe('a formula with HYPERLINK', () => {
  const host = hostOf(
    clickable(`
      const plan = book.insertSheet('Plan');
      sheet.getRange('A1').setFormula('=HYPERLINK("#gid=' + plan.getSheetId() + '";"The plan")');
      sheet.getRange('A2').setFormula('=HYPERLINK("#gid=12345";"A tab that is gone")');
      sheet.getRange('A3').setFormula('=HYPERLINK("https://example.com";"Help")');
      return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getRichTextValue().getLinkUrl()
        === '#gid=' + plan.getSheetId()];`),
  );
  const answer = host.run('clicked');
  const { getters } = host.model;
  const [first] = getters.getSheetIds();
  const linkIn = (row: number) => getters.getEvaluatedCell({ sheetId: first!, col: 0, row: row - 1 }).link!;

  test('leads to a tab by its number, and scripts read that number', () => {
    expect(answer).toEqual(['The plan', true]);
    expect(linkIn(1).isExternal).toBe(false);
    expect(o.links.urlRepresentation(linkIn(1), getters)).toBe('Plan');
  });

  test('brings the tab to the front when it is followed, unless the tab is gone', () => {
    const follow = (row: number) => {
      o.links.openLink(linkIn(row), { model: host.model } as never);
      return getters.getSheetName(getters.getActiveSheetId());
    };
    expect(follow(2)).toBe(getters.getSheetName(first!));
    expect(follow(1)).toBe('Plan');
  });

  test('leads to a page of its own elsewhere', () => {
    expect(linkIn(3)).toMatchObject({ url: 'https://example.com', isExternal: true });
  });
});

describe('the number of a tab', () => {
  const ids = fc.oneof(fc.nat().map(String), fc.uuid());

  test('is one that Google could give', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(Number.isInteger(idNumber(id))).toBe(true);
        expect(idNumber(id)).toBeGreaterThanOrEqual(0);
        expect(idNumber(id)).toBeLessThan(2 ** 31);
      }),
    );
  });

  test('leads back to it from an address', () => {
    const list = fc.uniqueArray(ids, { selector: idNumber, minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(list, (tabs) => {
        const getSheetIds = () => tabs as never;
        expect(tabs.map((id) => tabLinkedBy(`#gid=${idNumber(id)}`, { getSheetIds }))).toEqual(tabs);
      }),
    );
    expect(tabLinkedBy('https://example.com', { getSheetIds: () => ['7'] as never })).toBeUndefined();
  });
});
