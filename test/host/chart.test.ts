import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf } from './script';

const COLUMN_CHART = `
  sheet.getRange('A1:C3').setValues([['Who', 'Plan', 'Fact'], ['Ann', 10, 9], ['Bob', 20, 25]]);
  sheet.insertChart(sheet.newChart().asColumnChart().setTitle('Plan and fact').setColors(['#ff0000', '#0000ff'])
    .addRange(sheet.getRange('A1:C3')).setNumHeaders(1).setPosition(5, 2, 10, 20).setOption('legend.position', 'top').build());`;

/** What the engine hands to Chart.js: the figures that a person would see. */
function drawn(body: string) {
  const host = hostOf(clickable(body));
  host.run('clicked');
  const { getters } = host.model;
  const [chartId] = getters.getChartIds('0');
  const runtime = getters.getChartRuntime(chartId!) as unknown as {
    chartJsConfig: {
      type: string;
      options: { indexAxis?: string };
      data: { labels: string[]; datasets: { label: string; data: unknown[]; backgroundColor: string }[] };
    };
  };
  return { config: runtime.chartJsConfig, figure: getters.getFigures('0')[0]! };
}

describe('a chart', () => {
  test('draws a series for each column after the labels', () => {
    const { config, figure } = drawn(COLUMN_CHART);
    expect(config.type).toBe('bar');
    expect(config.data.labels).toEqual(['Ann', 'Bob']);
    expect(config.data.datasets.map(({ label, data, backgroundColor }) => [label, data, backgroundColor])).toEqual([
      ['Plan', [10, 20], '#ff0000'],
      ['Fact', [9, 25], '#0000ff'],
    ]);
    expect(figure).toMatchObject({ row: 4, col: 1, offset: { x: 10, y: 20 }, width: 600, height: 371 });
  });

  test('may take its series from ranges of their own, on any tab', () => {
    const { config } = drawn(`
      const data = book.insertSheet("Plan / 2026");
      data.getRange('A1:C3').setValues([['Who', 'x', 'Plan'], ['Ann', 0, 10], ['Bob', 0, 20]]);
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(data.getRange('A1:A3'))
        .addRange(data.getRange('C1:C3')).setNumHeaders(1).setPosition(1, 1, 0, 0).build());`);
    expect(config.options.indexAxis).toBe('y');
    expect(config.data.labels).toEqual(['Ann', 'Bob']);
    expect(config.data.datasets.map(({ label, data }) => [label, data])).toEqual([['Plan', [10, 20]]]);
  });

  test('is changed in place and keeps its id', () => {
    const body = `${COLUMN_CHART}
      const [before] = sheet.getCharts();
      sheet.updateChart(before.modify().asLineChart().setTitle('Fact').clearRanges().addRange(sheet.getRange('A1:B3')).build());
      const charts = sheet.getCharts();
      return [charts.length, charts[0].getChartId() === before.getChartId(), charts[0].getOptions().get('title'),
        String(charts[0].modify().getChartType()), charts[0].getRanges().map((range) => range.getA1Notation()),
        charts[0].getContainerInfo().getAnchorRow(), charts[0].getNumHeaders()];`;
    expect(click(body)).toEqual([1, true, 'Fact', 'LINE', ['A1:B3'], 5, 1]);
  });

  test('has no id before it stands in a tab, and can be removed from it', () => {
    const body = `${COLUMN_CHART}
      const built = sheet.newChart().addRange(sheet.getRange('A1:B3')).build().getChartId();
      sheet.removeChart(sheet.getCharts()[0]);
      return [built, sheet.getCharts().length];`;
    expect(click(body)).toEqual([null, 0]);
  });

  test('a kind that the host cannot draw is named', () => {
    const body =
      'sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.GAUGE).setPosition(1, 1, 0, 0).build());';
    expect(() => click(body)).toThrow('The local host cannot draw a chart of the type GAUGE yet.');
  });

  test('a plain builder has no title of its own, as at Google', () => {
    expect(() => click("const builder = sheet.newChart(); builder.setTitle('x');")).toThrow(
      'builder.setTitle is not a function',
    );
  });
});
