import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabRow } from '../tab';
import type { UnitView } from '../view';

/** A row for each unit of which there is something to say, then those below it, a little further in. */
export function unitRows(
  view: UnitView,
  cellsOf: (unit: UnitView) => TabRow['cells'] | undefined,
  texts: TabTexts,
  depth = 0,
): TabRow[] {
  const { unit, units } = view;
  const cells = cellsOf(view);
  const name = unit.level === 'company' ? texts.name.company('') : unit.name;
  const row = { cells: { ...cells, unit: indented(name, depth) }, key: unit.path, strong: depth < 2 };
  return [...(cells ? [row] : []), ...units.flatMap((below) => unitRows(below, cellsOf, texts, depth + 1))];
}

/** A name as far in as its unit stands below the whole. */
export function indented(name: string, depth: number): string {
  return `${'   '.repeat(depth)}${name}`;
}
