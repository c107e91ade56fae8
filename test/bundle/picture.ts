import { contentAt } from '../../src/host/cells';
import type { Host } from '../../src/host/host';
import { recordsOf } from '../../src/host/records';
import type { Workbook } from '../../src/host/workbook';

/**
 * All that a user can see in a workbook, and what we remember in it: equal for two workbooks that differ in nothing but
 * the numbers by which Google tells tabs and charts apart. Ways to tabs are written by name.
 */
export function pictureOf({ model, activeSheet }: Host): Picture {
  const { getters } = model;
  const ids = getters.getSheetIds();
  const nameOf = new Map(ids.map((id) => [id, getters.getSheetName(id)]));
  const named = (text: string) => text.replace(/\b\d{7,}\b/g, (id) => nameOf.get(id) ?? id);
  const marks = recordsOf(model).metadata;
  return {
    front: nameOf.get(activeSheet),
    tabs: ids.map((id) => ({
      name: nameOf.get(id),
      color: getters.getSheet(id).color,
      cells: cellsOn(model, id).map(named),
      panes: getters.getPaneDivisions(id),
      hasGrid: getters.getGridLinesVisibility(id),
      widths: columns(model, id).map((column) => getters.getColSize(id, column)),
      charts: getters.getChartIds(id).map((chart) => withoutId(getters.getChartDefinition(chart))),
      rules: getters.getConditionalFormats(id).map(withoutId),
      validations: getters.getDataValidationRules(id).map(({ criterion, ranges }) => [criterion, ranges.map(asText)]),
      marks: marks.filter(({ sheetId }) => sheetId === id).map(({ value }) => withoutId(JSON.parse(value ?? '{}'))),
    })),
    ranges: getters
      .getNamedRanges()
      .map(({ name, range }) => [named(name.replace('_', ' ')), asText(range)])
      .sort(),
  };

  function asText(range: { readonly sheetId: string; readonly zone: object }): string {
    return `${nameOf.get(range.sheetId)} ${JSON.stringify(range.zone)}`;
  }
}

interface Picture {
  /** The tab that the user looks at. */
  readonly front: string | undefined;
  readonly tabs: readonly { readonly name: string | undefined }[];
  readonly ranges: readonly unknown[];
}

/** Content, and what it looks like, of every cell that has either. */
function cellsOn(model: Host['model'], sheetId: string): string[] {
  const { getters } = model;
  const cells: string[] = [];
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    for (const col of columns(model, sheetId)) {
      const place = { sheetId, row, col };
      const cell = getters.getCell(place);
      const content = contentAt({ model } as Workbook, place);
      if (cell === undefined || (content === '' && cell.style === undefined && cell.format === undefined)) continue;
      cells.push(`${row + 1}.${col + 1} ${content} ${JSON.stringify([cell.format, cell.style])}`);
    }
  }
  return cells;
}

function columns({ getters }: Host['model'], sheetId: string): number[] {
  return Array.from({ length: getters.getNumberCols(sheetId) }, (_, at) => at);
}

/** Numbers of tabs and charts differ. */
function withoutId(thing: object): object {
  const { id: _, sheet, chart, ...rest } = thing as Record<string, unknown>;
  return JSON.parse(
    JSON.stringify({ ...rest, hasSheet: sheet !== undefined, hasChart: chart !== undefined && chart !== 0 }),
  );
}
