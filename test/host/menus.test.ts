import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/host/engine';
import { MENUS } from '../../src/host/page/menus';

const { registries } = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;

interface Item {
  readonly name: (env: object) => unknown;
  readonly children: (env: object) => readonly Item[];
}

/** What the items are called, with all below them; not those whose name depends on what is selected. */
function namesIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    try {
      return [String(item.name({})), ...namesIn(item.children({}))];
    } catch {
      return [];
    }
  });
}

/** `SUM` and `100%` are the same in every language. */
const isWord = (name: string) => /[a-z]/.test(name);

describe('the menus of the grid', () => {
  const { topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry } = registries;

  it.each(Object.entries({ topbarMenuRegistry, cellMenuRegistry, colMenuRegistry, rowMenuRegistry }))(
    'are Russian to the last item: %s',
    (_, registry) => {
      const names = namesIn(registry.getMenuItems() as unknown as Item[]).filter(isWord);
      expect(names.length).toBeGreaterThan(5);
      expect(names.filter((name) => !(name in MENUS))).toEqual([]);
    },
  );

  it('leave a place for every value that the engine fills in', () => {
    const places = (text: string) => text.split('%s').length;
    for (const [english, russian] of Object.entries(MENUS))
      expect([english, places(russian)]).toEqual([english, places(english)]);
  });
});
