import { run } from '../run';
import { builder, type EnumValue, Exception, google, handle, own, read, Service } from '../service';
import { idNumber } from '../tab-links';
import { duplicateTab, type Workbook } from '../workbook';
import { engineChart } from './chart-definition';
import { CHART_TYPES } from './enums';
import { copyNames } from './named-range';
import { RangeService } from './range';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ColumnBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type ChartType = keyof typeof CHART_TYPES;

/** What a script said about a chart. Positions are one-based, offsets in pixels. */
export interface ChartState {
  readonly type: ChartType;
  readonly ranges: readonly RangeService[];
  readonly headers: number;
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: { readonly [path: string]: unknown };
}

const NEW_CHART: ChartState = {
  type: 'COLUMN',
  ranges: [],
  headers: 0,
  position: { row: 1, column: 1, x: 0, y: 0 },
  options: {},
};

export const CHART_BUILDER = {
  addRange: builder('Range'),
  clearRanges: builder(''),
  removeRange: builder('Range'),
  getRanges: builder(''),
  getChartType: builder(''),
  setChartType: builder('ChartType'),
  setNumHeaders: builder('int'),
  setOption: builder('string any'),
  setPosition: builder('int int int int'),
  asColumnChart: builder(''),
  asBarChart: builder(''),
  asLineChart: builder(''),
  asPieChart: builder(''),
  build: builder(''),
} as const;

/** What a builder knows after `asColumnChart()` and its like. */
export const TYPED_CHART_BUILDER = {
  ...CHART_BUILDER,
  setTitle: builder('string'),
  setColors: builder('string[]'),
  setStacked: builder(''),
} as const;

const BUILDER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'EmbeddedChartBuilder',
  path: 'SpreadsheetApp.EmbeddedChartBuilder',
  members: CHART_BUILDER,
};
const TYPED_BUILDER_TYPE = { ...BUILDER_TYPE, name: 'EmbeddedColumnChartBuilder', members: TYPED_CHART_BUILDER };

export class ChartBuilderService extends Service implements Pick<Builder, keyof typeof CHART_BUILDER> {
  readonly type: typeof BUILDER_TYPE;
  private readonly workbook: Workbook;
  private readonly sheetId: string;
  private readonly id: string | null;
  private state: ChartState;

  constructor(
    workbook: Workbook,
    sheetId: string,
    state: ChartState = NEW_CHART,
    { id = null, typed = false }: { readonly id?: string | null; readonly typed?: boolean } = {},
  ) {
    super();
    this.type = typed ? TYPED_BUILDER_TYPE : BUILDER_TYPE;
    this.workbook = workbook;
    this.sheetId = sheetId;
    this.state = state;
    this.id = id;
  }

  addRange = (range: unknown): Builder => this.with({ ranges: [...this.state.ranges, own<RangeService>(range)] });
  clearRanges = (): Builder => this.with({ ranges: [] });
  getRanges = () => this.state.ranges.map((range) => google<GoogleAppsScript.Spreadsheet.Range>(range));
  getChartType = (): GoogleAppsScript.Charts.ChartType => google(CHART_TYPES[this.state.type]);
  setChartType = (type: unknown): Builder => this.with({ type: own<EnumValue>(type).label as ChartType });
  setNumHeaders = (headers: number): Builder => this.with({ headers });
  setPosition = (row: number, column: number, x: number, y: number): Builder =>
    this.with({ position: { row, column, x, y } });

  setOption = (path: string, value: unknown): Builder =>
    this.with({ options: { ...this.state.options, [path]: value } });

  removeRange(range: unknown): Builder {
    const gone = own<RangeService>(range).getA1Notation();
    return this.with({ ranges: this.state.ranges.filter((each) => each.getA1Notation() !== gone) });
  }

  asColumnChart = () => this.as<ColumnBuilder>('COLUMN');
  asBarChart = () => this.as<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>('BAR');
  asLineChart = () => this.as<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>('LINE');
  asPieChart = () => this.as<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>('PIE');

  // after as…Chart()

  setTitle = (title: string): Builder => this.setOption('title', title);
  setColors = (colors: string[]): Builder => this.setOption('colors', colors);
  setStacked = (): Builder => this.setOption('isStacked', true);

  build = (): Chart => google(new ChartService(this.workbook, this.sheetId, this.state, this.id));

  private as<T>(type: ChartType): T {
    const state = { ...this.state, type };
    return google(new ChartBuilderService(this.workbook, this.sheetId, state, { id: this.id, typed: true }));
  }

  private with(change: Partial<ChartState>): Builder {
    this.state = { ...this.state, ...change };
    return google(this);
  }
}

export const CHART = {
  getChartId: handle(''),
  getRanges: handle(''),
  getNumHeaders: handle(''),
  getContainerInfo: handle(''),
  getOptions: handle(''),
  modify: builder(''),
} as const;

const CHART_TYPE = {
  namespace: 'Spreadsheet',
  name: 'EmbeddedChart',
  path: 'SpreadsheetApp.EmbeddedChart',
  members: CHART,
};

export class ChartService extends Service implements Pick<Chart, keyof typeof CHART> {
  readonly type = CHART_TYPE;
  readonly state: ChartState;
  readonly id: string | null;
  private readonly workbook: Workbook;
  private readonly sheetId: string;

  constructor(workbook: Workbook, sheetId: string, state: ChartState, id: string | null) {
    super();
    this.workbook = workbook;
    this.sheetId = sheetId;
    this.state = state;
    this.id = id;
  }

  /** Null until the chart stands in a tab. */
  getChartId = (): number | null => (this.id === null ? null : idNumber(this.id));
  getRanges = () => this.state.ranges.map((range) => google<GoogleAppsScript.Spreadsheet.Range>(range));
  getNumHeaders = (): number => this.state.headers;
  getContainerInfo = (): GoogleAppsScript.Spreadsheet.ContainerInfo => google(new ContainerService(this.state));
  getOptions = (): GoogleAppsScript.Charts.ChartOptions => google(new OptionsService(this.state));
  modify = (): Builder => google(new ChartBuilderService(this.workbook, this.sheetId, this.state, { id: this.id }));
}

export const CONTAINER = {
  getAnchorRow: read(''),
  getAnchorColumn: read(''),
  getOffsetX: read(''),
  getOffsetY: read(''),
} as const;

const CONTAINER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'ContainerInfo',
  path: 'SpreadsheetApp.ContainerInfo',
  members: CONTAINER,
};

class ContainerService
  extends Service
  implements Pick<GoogleAppsScript.Spreadsheet.ContainerInfo, keyof typeof CONTAINER>
{
  readonly type = CONTAINER_TYPE;
  private readonly state: ChartState;

  constructor(state: ChartState) {
    super();
    this.state = state;
  }

  getAnchorRow = (): number => this.state.position.row;
  getAnchorColumn = (): number => this.state.position.column;
  getOffsetX = (): number => this.state.position.x;
  getOffsetY = (): number => this.state.position.y;
}

export const CHART_OPTIONS = { get: read('string') } as const;

const OPTIONS_TYPE = {
  namespace: 'Charts',
  name: 'ChartOptions',
  path: 'Charts.ChartOptions',
  members: CHART_OPTIONS,
};

class OptionsService extends Service implements Pick<GoogleAppsScript.Charts.ChartOptions, keyof typeof CHART_OPTIONS> {
  readonly type = OPTIONS_TYPE;
  private readonly state: ChartState;

  constructor(state: ChartState) {
    super();
    this.state = state;
  }

  get = (path: string): unknown => this.state.options[path] ?? null;
}

/** The charts of a tab, in the order in which they were put there. */
export function chartsOn(workbook: Workbook, sheetId: string): ChartService[] {
  return workbook.model.getters
    .getChartIds(sheetId)
    .map((id) => new ChartService(workbook, sheetId, workbook.charts.get(id) ?? NEW_CHART, id));
}

/** Copies a tab with the names on it; the charts of the copy show its own cells. Returns its id, see `duplicateTab`. */
export function copyTab(workbook: Workbook, sheetId: string, name: string, position: number): string {
  const { getChartIds } = workbook.model.getters;
  const copy = duplicateTab(workbook, sheetId, name, position);
  copyNames(workbook, sheetId, copy);
  const originals = getChartIds(sheetId);
  for (const [at, id] of getChartIds(copy).entries()) {
    const state = workbook.charts.get(originals[at]!);
    if (state)
      workbook.charts.set(id, { ...state, ranges: state.ranges.map((range) => movedRange(range, sheetId, copy)) });
  }
  return copy;
}

function movedRange(range: RangeService, from: string, to: string): RangeService {
  return range.sheetId === from ? new RangeService(range.workbook, to, range.box) : range;
}

/** A built chart may be inserted once more: it becomes another chart. */
export function insertChart(workbook: Workbook, sheetId: string, { state }: ChartService): void {
  const chartId = freeChartId(workbook);
  const { row, column, x, y } = state.position;
  run(workbook.model, 'CREATE_CHART', {
    sheetId,
    figureId: `chart-${chartId}`,
    chartId,
    col: column - 1,
    row: row - 1,
    offset: { x, y },
    size: sizeOf(state),
    definition: engineChart(workbook.model, state),
  });
  workbook.charts.set(chartId, state);
}

export function updateChart(workbook: Workbook, sheetId: string, { id, state }: ChartService): void {
  const chartId = existing(workbook, sheetId, id);
  const figureId = workbook.model.getters.getFigureIdFromChartId(chartId);
  const { row, column, x, y } = state.position;
  run(workbook.model, 'UPDATE_CHART', { sheetId, figureId, chartId, definition: engineChart(workbook.model, state) });
  const place = { col: column - 1, row: row - 1, offset: { x, y }, ...sizeOf(state) };
  run(workbook.model, 'UPDATE_FIGURE', { sheetId, figureId, ...place });
  workbook.charts.set(chartId, state);
}

export function removeChart(workbook: Workbook, sheetId: string, { id }: ChartService): void {
  const chartId = existing(workbook, sheetId, id);
  const figureId = workbook.model.getters.getFigureIdFromChartId(chartId);
  run(workbook.model, 'DELETE_FIGURE', { sheetId, figureId });
  workbook.charts.delete(chartId);
}

function existing({ model }: Workbook, sheetId: string, id: string | null): string {
  if (id !== null && model.getters.getChartIds(sheetId).includes(id)) return id;
  throw new Exception('The chart does not exist in this sheet.');
}

function freeChartId({ model }: Workbook): string {
  const taken = new Set(model.getters.getSheetIds().flatMap((sheetId) => model.getters.getChartIds(sheetId)));
  let id = 100_003;
  while (taken.has(String(id))) id += 7_919;
  return String(id);
}

/** Google's own size, unless the options name another. */
function sizeOf({ options }: ChartState): { width: number; height: number } {
  return { width: Number(options.width ?? 600), height: Number(options.height ?? 371) };
}
