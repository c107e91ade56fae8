import type { Area, ChartDrawing, Drawing, Look } from '../workbook/drawing';
import { countsIn } from '../workbook/entries';
import { sizeOf } from './generated-tab';
import { asRows } from './rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type ChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Text is formatted as text before it is written, so that "1/2", "007" and "=x" stay what they are. */
export function dress(sheet: Sheet, drawing: Drawing): void {
  const { look } = drawing;
  const range = sheet
    .getRange(1, 1, ...sizeOf(drawing))
    .setNumberFormats(asRows(look.numberFormats))
    .setBackgrounds(asRows(look.backgrounds))
    .setFontColors(asRows(look.fontColors))
    .setFontWeights(asRows(look.fontWeights))
    .setFontSizes(asRows(look.fontSizes))
    .setHorizontalAlignments(asRows(look.alignments))
    .setWraps(asRows(look.wraps));
  if (drawing.entry !== undefined) range.setDataValidations(validations(drawing, drawing.entry));
  sheet.setFrozenRows(look.frozenRows);
  for (const { from, count, width } of runs(look.columnWidths)) sheet.setColumnWidths(from, count, width);
}

/**
 * Every cell of a kind and a day takes a number from 0. Anything else is marked, but stays: where it was pasted, Google
 * would refuse to have it written back.
 */
function validations(drawing: Drawing, entry: Area): (DataValidation | null)[][] {
  const count = SpreadsheetApp.newDataValidation()
    .requireNumberGreaterThanOrEqualTo(0)
    .setAllowInvalid(true)
    .setHelpText(drawing.entryHelp ?? '')
    .build();
  const { row, column, rows, columns } = countsIn(entry);
  const isIn = (at: number, first: number, count: number) => at >= first && at < first + count;
  const isCount = (y: number, x: number) => isIn(y, row, rows) && isIn(x, column, columns);
  return drawing.cells.map((cells, y) => cells.map((_, x) => (isCount(y + 1, x + 1) ? count : null)));
}

/** Equal neighbours become one call: [190, 105, 105] → 1 × 190 from column 1, 2 × 105 from column 2. */
function runs(widths: Look['columnWidths']): { from: number; count: number; width: number }[] {
  const found: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, at) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.width === width) last.count += 1;
    else found.push({ from: at + 1, count: 1, width });
  });
  return found;
}

/** Darker than the colours of the charts: text needs the contrast. */
const BEHIND = '#a84300';
const AHEAD = '#00558c';

/** Replaces our two rules and leaves the user's alone. */
export function colourGaps(sheet: Sheet, { gaps }: Look, before: readonly ConditionalFormatRule[]): void {
  const users = before.filter((rule) => !isOurs(rule));
  if (gaps.length === 0 && users.length === before.length) return;
  const ranges = gaps.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
  const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
  const ours = [
    rule().whenNumberLessThan(0).setFontColor(BEHIND).build(),
    rule().whenNumberGreaterThan(0).setFontColor(AHEAD).build(),
  ];
  sheet.setConditionalFormatRules(gaps.length === 0 ? users : [...users, ...ours]);
}

function isOurs(rule: ConditionalFormatRule): boolean {
  const color = rule.getBooleanCondition()?.getFontColor();
  return color === BEHIND || color === AHEAD;
}

/** Returns the id of the chart; a tab that was made half already may have it. */
export function insertChart(sheet: Sheet, chart: ChartDrawing): number {
  const [before] = sheet.getCharts();
  if (before !== undefined) updateChart(sheet, before, chart);
  else sheet.insertChart(compose(sheet, sheet.newChart(), chart).build());
  return firstChart(sheet);
}

export function firstChart(sheet: Sheet): number {
  return sheet.getCharts()[0]?.getChartId() ?? 0;
}

export function updateChart(sheet: Sheet, before: Chart, chart: ChartDrawing): void {
  sheet.updateChart(compose(sheet, before.modify().clearRanges(), chart).build());
}

const GAP_BEFORE_CHART = 16;
/** As high as the rows that it stands beside. */
const CHART_HEIGHT = 290;

function compose(sheet: Sheet, builder: ChartBuilder, chart: ChartDrawing): ChartBuilder {
  builder.setChartType(chart.type === 'bar' ? Charts.ChartType.BAR : Charts.ChartType.COLUMN);
  for (const { row, column, rows, columns } of chart.ranges) {
    builder.addRange(sheet.getRange(row, column, rows, columns));
  }
  return builder
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, GAP_BEFORE_CHART, 0)
    .setOption('width', chart.width)
    .setOption('height', CHART_HEIGHT)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colors])
    .setOption('legend.position', 'top');
}
