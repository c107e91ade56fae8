import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf } from './script';

describe('a copy of a range', () => {
  test('takes values, looks and validations; formulas refer to their own neighbours', () => {
    const body = `
      sheet.getRange('A1:B1').setValues([[5, '=A1*2']]).setBackground('#ff0000').setNumberFormat('0.0');
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
      const there = book.insertSheet('There');
      sheet.getRange('A1:B1').copyTo(there.getRange('C3'));
      const copy = there.getRange('C3:D3');
      return [copy.getFormulas()[0], copy.getDisplayValues()[0], copy.getBackgrounds()[0],
        String(there.getRange('C3').getDataValidation().getCriteriaType())];`;
    expect(click(body)).toEqual([['', '=C3*2'], ['5.0', '10.0'], ['#ff0000', '#ff0000'], 'NUMBER_GREATER_THAN']);
  });

  test('fills a multiple of itself, and goes whole into less', () => {
    const body = `
      sheet.getRange('A1:A2').setValues([[1], [2]]).copyTo(sheet.getRange('B1:C4'));
      sheet.getRange('A1:A2').copyTo(sheet.getRange('E1'), { contentsOnly: true });
      return [sheet.getRange('B1:C4').getValues(), sheet.getRange('E1:E3').getValues().flat()];`;
    expect(click(body)).toEqual([
      [
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
      ],
      [1, 2, ''],
    ]);
  });

  test('may take looks alone, contents alone or values alone', () => {
    const body = `
      const from = sheet.getRange('A1').setFormula('=1+1').setBackground('#ff0000');
      from.copyTo(sheet.getRange('B1'), { formatOnly: true });
      from.copyTo(sheet.getRange('C1'), { contentsOnly: true });
      from.copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      from.copyFormatToRange(sheet, 5, 6, 1, 1);
      return [sheet.getRange('A1:F1').getFormulas()[0], sheet.getRange('A1:F1').getValues()[0], sheet.getRange('A1:F1').getBackgrounds()[0]];`;
    expect(click(body)).toEqual([
      ['=1+1', '', '=1+1', '', '', ''],
      [2, '', 2, 2, '', ''],
      ['#ff0000', '#ff0000', '#ffffff', '#ffffff', '#ff0000', '#ff0000'],
    ]);
  });
});

describe('a copy of a tab', () => {
  const TEMPLATE = `
    sheet.setName('Template').setTabColor('#ff0000').setColumnWidth(1, 222).setFrozenRows(1);
    sheet.getRange('A1:B2').setValues([['Who', 'Plan'], ['Ann', 5]]).setBackground('#00ff00').setNote('mind');
    sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(9).setBold(true)
      .setRanges([sheet.getRange('B2')]).build()]);
    sheet.insertChart(sheet.newChart().asColumnChart().setTitle('Plan').addRange(sheet.getRange('A1:B2')).setNumHeaders(1)
      .setPosition(4, 1, 0, 0).build());
    book.setNamedRange('plan', sheet.getRange('B2'));
    sheet.addDeveloperMetadata('kind', 'template').protect();`;

  test('carries looks, widths, notes, rules, validations and charts; protections and metadata stay', () => {
    const body = `${TEMPLATE}
      const copy = book.insertSheet('Ann', 1, { template: sheet });
      const [chart] = copy.getCharts();
      return [copy.getIndex(), book.getActiveSheet().getName(), copy.getTabColor(), copy.getColumnWidth(1), copy.getFrozenRows(),
        copy.getRange('A1').getBackground(), copy.getRange('A1').getNote(), copy.getConditionalFormatRules().length,
        String(copy.getRange('B2').getDataValidation().getCriteriaType()), chart.getOptions().get('title'),
        chart.getRanges()[0].getSheet().getName(), copy.getDeveloperMetadata().length,
        copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`;
    expect(click(body)).toEqual([
      2,
      'Ann',
      '#ff0000',
      222,
      1,
      '#00ff00',
      'mind',
      1,
      'NUMBER_GREATER_THAN',
      'Plan',
      'Ann',
      0,
      0,
    ]);
  });

  test('has the names of its ranges for itself, and they can go without those of the original', () => {
    const body = `${TEMPLATE}
      const copy = book.insertSheet("Ann's", 1, { template: sheet });
      const [own] = copy.getNamedRanges();
      const where = (name) => { const range = book.getRangeByName(name); return range && range.getSheet().getName(); };
      const before = [own.getName(), where(own.getName()), where('plan'), book.getNamedRanges().length];
      own.remove();
      return [...before, copy.getNamedRanges().length, where('plan')];`;
    expect(click(body)).toEqual(["'Ann''s'!plan", "Ann's", 'Template', 2, 0, 'Template']);
  });

  test('has charts of its own, which show its own cells and can be changed', () => {
    const host = hostOf(
      clickable(`${TEMPLATE}
      const copy = sheet.copyTo(book).setName('Bob');
      copy.getRange('A2:B2').setValues([['Bob', 7]]);
      const [chart] = copy.getCharts();
      copy.updateChart(chart.modify().setOption('title', 'Bob').build());
      return [chart.getChartId() !== sheet.getCharts()[0].getChartId(), copy.getCharts()[0].getChartId() === chart.getChartId(),
        sheet.getCharts()[0].getOptions().get('title')];`),
    );
    expect(host.run('clicked')).toEqual([true, true, 'Plan']);
    const { getters } = host.model;
    const [chartId] = getters.getChartIds(getters.getSheetIdByName('Bob')!);
    const { chartJsConfig } = getters.getChartRuntime(chartId!) as unknown as {
      chartJsConfig: { data: { labels: string[]; datasets: { data: number[] }[] } };
    };
    expect(chartJsConfig.data.labels).toEqual(['Bob']);
    expect(chartJsConfig.data.datasets[0]?.data).toEqual([7]);
  });

  test('may be of the tab in front, right after it', () => {
    const body = `
      book.insertSheet('B');
      book.setActiveSheet(sheet);
      return [book.duplicateActiveSheet().getName(), book.getSheets().map((tab) => tab.getName()), book.getActiveSheet().getName()];`;
    expect(click(body)).toEqual(['Copy of Sheet1', ['Sheet1', 'Copy of Sheet1', 'B'], 'Copy of Sheet1']);
  });

  test('may not take a name that is taken, and leaves no half of itself', () => {
    const body = `
      try { book.insertSheet('Sheet1', { template: sheet }); } catch (error) { return [error.message, book.getNumSheets()]; }`;
    expect(click(body)).toEqual(['A sheet with the name "Sheet1" already exists. Please enter another name.', 1]);
  });
});

describe('sorting', () => {
  test('a range by columns of the sheet, looks and formulas go along', () => {
    const body = `
      sheet.getRange('B1:C3').setValues([['b', 1], ['a', 2], ['c', 2]]).setBackgrounds([['#111111', null], [null, null], [null, null]]);
      sheet.getRange('B1:C3').sort([{ column: 3, ascending: false }, 2]);
      return [sheet.getRange('B1:C3').getValues(), sheet.getRange('B1:B3').getBackgrounds().flat()];`;
    expect(click(body)).toEqual([
      [
        ['a', 2],
        ['c', 2],
        ['b', 1],
      ],
      ['#ffffff', '#ffffff', '#111111'],
    ]);
  });

  test('numbers come before texts and truth values, blanks come last either way', () => {
    const body = `
      const range = sheet.getRange('A1:A6').setValues([[''], [true], ['b'], [5], ['A'], [-1]]);
      const up = range.sort(1).getValues().flat();
      return [up, range.sort({ column: 1, ascending: false }).getValues().flat()];`;
    expect(click(body)).toEqual([
      [-1, 5, 'A', 'b', true, ''],
      [true, 'b', 'A', 5, -1, ''],
    ]);
  });

  test('a tab sorts its headings too, and nothing where there is nothing', () => {
    const body = `
      sheet.sort(1);
      sheet.getRange('A1:A3').setValues([['Who'], ['Bob'], ['Ann']]);
      return sheet.sort(1).getRange('A1:A3').getValues().flat();`;
    expect(click(body)).toEqual(['Ann', 'Bob', 'Who']);
  });
});

describe('rows and columns', () => {
  test('can be hidden and shown', () => {
    const body = `
      sheet.hideColumns(2, 2); sheet.hideRows(5);
      const hidden = [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(4), sheet.isRowHiddenByUser(5)];
      sheet.showColumns(2); sheet.showRows(5, 1);
      return [...hidden, sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(5)];`;
    expect(click(body)).toEqual([true, false, true, false, true, false]);
  });
});

describe('a text with a link', () => {
  test('leads to a tab or a page, also from a cell of plain text', () => {
    const body = `
      const plan = book.insertSheet("O'Brien");
      const link = (text, url) => SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
      sheet.getRange('A1:A3').setNumberFormat('@').setRichTextValues([[link("O'Brien", '#gid=' + plan.getSheetId())],
        [link('Help', 'https://example.com/help')], [SpreadsheetApp.newRichTextValue().setText('=plain').build()]]);
      sheet.getRange('B1').setValue(5);
      return [sheet.getRange('A1:A3').getValues().flat(), sheet.getRange('A1:A3').getRichTextValues().flat().map((each) => each.getLinkUrl()),
        sheet.getRange('A1').getRichTextValue().getLinkUrl() === '#gid=' + plan.getSheetId(), sheet.getRange('B1').getRichTextValue()];`;
    const [texts, links, leads, number] = click(body) as [string[], (string | null)[], boolean, null];
    expect(texts).toEqual(["O'Brien", 'Help', '=plain']);
    expect(links.slice(1)).toEqual(['https://example.com/help', null]);
    expect([leads, number]).toEqual([true, null]);
  });
});
