import { type Day, dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import type { Store, Workbook } from '../../src/jobs/ports';
import type { Drawing } from '../../src/workbook/drawing';

/** A workbook of plain arrays that keeps what was drawn on it. */
export function workbookOf(
  tabs: { readonly [name: string]: readonly (readonly Cell[])[] },
  { locale = 'en_US', today = '2026-03-04' } = {},
): Workbook & { readonly drawn: readonly Drawing[]; readonly shown: readonly number[] } {
  const names = Object.keys(tabs);
  const drawn: Drawing[] = [];
  const shown: number[] = [];
  const day: Day = dayOf(today);
  return {
    locale,
    today: day,
    drawn,
    shown,
    tabs: () => names.map((name, id) => ({ id, name })),
    activeTab: () => 0,
    read: (id) => {
      const name = names[id];
      return name === undefined ? null : { name, cells: tabs[name] ?? [] };
    },
    draw: (drawings) => {
      drawn.push(...drawings);
      return drawings.map(({ name }, at) => ({ id: 100 + at, name }));
    },
    show: (id) => shown.push(id) > 0 && id < names.length,
  };
}

export function emptyStore(): Store {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      values.set(key, value);
    },
  };
}
