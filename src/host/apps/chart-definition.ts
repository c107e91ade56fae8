import type { Model } from '../engine';
import { HostLimit } from '../service';
import type { ChartState } from './chart';
import type { RangeService } from './range';

/** The engine's kind of chart for each of Google's that the host can draw. */
const KINDS: { readonly [type: string]: object } = {
  COLUMN: { type: 'bar', stacked: false },
  BAR: { type: 'bar', stacked: false, horizontal: true },
  LINE: { type: 'line', stacked: false, labelsAsText: true, cumulative: false },
  AREA: { type: 'line', stacked: false, labelsAsText: true, cumulative: false, fillArea: true },
  PIE: { type: 'pie' },
};

/**
 * Returns the engine's definition of a chart. As at Google the first column of all ranges holds the labels and every
 * further column is a series; with a heading row its first cell names the series.
 */
export function engineChart(model: Model, { type, ranges, headers, options }: ChartState): object {
  const kind = KINDS[type];
  if (!kind) throw new HostLimit(`The local host cannot draw a chart of the type ${type} yet.`);
  const [labels, ...series] = ranges.flatMap((range) => columnsOf(model, range));
  const dataSets = series.map((dataRange, at) => ({ dataSetId: String(at), dataRange }));
  return {
    ...kind,
    ...(options.isStacked === true ? { stacked: true } : {}),
    title: { text: String(options.title ?? '') },
    legendPosition: legend(options['legend.position'] ?? (options.legend as { position?: string })?.position),
    dataSetStyles: stylesOf(dataSets, options.colors),
    dataSource: {
      type: 'range',
      dataSetsHaveTitle: headers > 0,
      dataSets,
      ...(labels === undefined ? {} : { labelRange: labels }),
    },
  };
}

/** `Plan!A1:A5`, `Plan!B1:B5` … */
function columnsOf(model: Model, { sheetId, box }: RangeService): string[] {
  const { getRangeFromZone, getRangeString } = model.getters;
  return Array.from({ length: box.columns }, (_, at) => {
    const column = box.column - 1 + at;
    const zone = { top: box.row - 1, bottom: box.row + box.rows - 2, left: column, right: column };
    return getRangeString(getRangeFromZone(sheetId, zone), '');
  });
}

function stylesOf(dataSets: readonly { readonly dataSetId: string }[], colors: unknown): object {
  if (!Array.isArray(colors)) return {};
  const coloured = dataSets.filter((_, at) => colors[at] !== undefined);
  return Object.fromEntries(coloured.map(({ dataSetId }, at) => [dataSetId, { backgroundColor: String(colors[at]) }]));
}

const LEGENDS = new Set(['top', 'bottom', 'left', 'right', 'none']);

function legend(position: unknown): string {
  return typeof position === 'string' && LEGENDS.has(position) ? position : 'right';
}
