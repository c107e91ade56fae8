import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { clickable, hostOf } from './script';
import { office, parsed, partsOf, recalculated, resultsOf, sheetsOf } from './xlsx-file';

/** A company on two tabs: values, texts, dates, every kind of format, totals over tabs, a name, a chart, a sparkline. */
const BUILD = `
  sheet.setName('Sales');
  sheet.getRange('A1:D1').setValues([['Who', 'Plan', 'Fact', 'On']]).setFontWeight('bold').setBackground('#0072b2').setFontColor('#ffffff');
  sheet.getRange('A2:A4').setNumberFormat('@').setValues([['Ann & Bob'], ['=1+1'], ['007']]);
  sheet.getRange('B2:C4').setValues([[100, 90.5], [200, 250], [300, 0]]).setNumberFormat('#,##0.00');
  sheet.getRange('D2:D4').setValues([[new Date(2026, 0, 1)], [new Date(2026, 5, 30)], ['']]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 200).setTabColor('#d55e00');
  sheet.getRange('F1:G1').merge().setValue('merged');
  const plan = book.insertSheet("Plan / O'Brien");
  plan.getRange('A1:A8').setFormulas([["=SUM(Sales!B2:B4)"], ["=SUMIFS(Sales!C2:C4;Sales!A2:A4;\\"Ann & Bob\\")"], ['=A1-SUM(Sales!C2:C4)'],
    ['=IF(A3<0;"ahead";"behind")'], ['=IFERROR(Sales!C4/Sales!D4;"")'], ['=ROUND(A1/7;2)'], ['=COUNTIF(Sales!A2:A4;"*o*")'],
    ['=TEXT(MAX(Sales!D2:D4);"yyyy-mm-dd")']]);
  plan.getRange('B1').setFormula('=HALF(A1)');
  plan.getRange('B2').setFormula('=B1+1');
  plan.getRange('B3').setFormula('=SPARKLINE(Sales!B2:B4)');
  plan.getRange('B4').setFormula('=SUM(facts)');
  plan.getRange('B5').setFormula('=HYPERLINK("#gid=0";"Sales")');
  plan.getRange('B6').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('Sales & co').setLinkUrl('#gid=0').build());
  book.setNamedRange('facts', sheet.getRange('C2:C4'));
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C2<$B2').setBackground('#ff0000').setRanges([sheet.getRange('A2:C4')]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(100).setBold(true).setRanges([sheet.getRange('B2:B4')]).build()]);
  sheet.getRange('E2:E4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
  sheet.getRange('H2').insertCheckboxes();
  plan.getRange('H2').insertCheckboxes();
  plan.insertChart(plan.newChart().asColumnChart().setTitle('Plan & fact').addRange(sheet.getRange('A1:C4')).setNumHeaders(1)
    .setPosition(2, 4, 0, 0).build());`;

const HALF = '/** @customfunction */ function HALF(n) { return n / 2; }';

function company(): Host {
  const host = hostOf(`${clickable(BUILD)} ${HALF}`);
  host.run('clicked');
  return host;
}

describe('a workbook as an xlsx file', () => {
  test('has parts that are well-formed, each known to the list of contents', async () => {
    const parts = partsOf(await company().exportXlsx());
    for (const [name, xml] of Object.entries(parts)) {
      expect([name, parsed(xml).querySelector('parsererror')]).toEqual([name, null]);
      expect(xml).not.toContain('xmlns=""');
    }
    const listed = [...parsed(parts['[Content_Types].xml']!).querySelectorAll('Override')];
    const names = listed
      .map((each) => each.getAttribute('PartName')?.slice(1))
      .filter((name) => !name?.includes('_rels'));
    expect(names.filter((name) => !(name! in parts))).toEqual([]);
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(1);
  });

  test('keeps formulas alive and adds what they give; functions of the add-on are there as values', async () => {
    const host = company();
    const results = resultsOf(partsOf(await host.exportXlsx()));
    expect(Object.keys(results)).toHaveLength(11);
    expect(results['1!A3']).toBe('259.5');
    expect(results['1!B2']).toBe('301');
    expect(results['1!B1']).toBeUndefined();
    expect(results['1!B5']).toBe('Sales');
    expect(Object.keys(results)).not.toContain('1!B3');
  });

  test('keeps texts that look like something else', async () => {
    const parts = partsOf(await company().exportXlsx());
    const strings = [...parsed(parts['xl/sharedStrings.xml']!).querySelectorAll('t')].map((each) => each.textContent);
    expect(strings).toEqual(expect.arrayContaining(['Ann & Bob', '=1+1', '007', 'merged', '▁▅█']));
  });

  test('keeps widths, frozen rows, merged cells and the colours of tabs', async () => {
    const sheet = parsed(partsOf(await company().exportXlsx())['xl/worksheets/sheet0.xml']!);
    const attribute = (selector: string, name: string) => sheet.querySelector(selector)?.getAttribute(name);
    expect(attribute('tabColor', 'rgb')).toMatch(/D55E00$/i);
    expect(attribute('pane', 'ySplit')).toBe('1');
    expect(attribute('mergeCell', 'ref')).toBe('F1:G1');
    expect(Number(attribute('col', 'width'))).toBeGreaterThan(25);
  });
});

describe('in the xlsx file', () => {
  test('names lead to their ranges, on the tab of that name', async () => {
    const book = parsed(partsOf(await company().exportXlsx())['xl/workbook.xml']!);
    const [name] = book.querySelectorAll('definedName');
    expect([name?.getAttribute('name'), name?.textContent]).toEqual(['facts', 'Sales!$C$2:$C$4']);
    expect([...book.querySelectorAll('sheet')].map((each) => each.getAttribute('name'))).toEqual([
      'Sales',
      'Plan ∕ OʼBrien',
    ]);
  });

  test('rules and validations stand, and no list of validations is empty', async () => {
    const parts = partsOf(await company().exportXlsx());
    const [sales, plan] = sheetsOf(parts).map((name) => parsed(parts[name]!));
    expect([...sales!.querySelectorAll('cfRule')].map((each) => each.getAttribute('type'))).toEqual([
      'expression',
      'cellIs',
    ]);
    expect(sales!.querySelector('dataValidations')?.getAttribute('count')).toBe('1');
    expect(sales!.querySelector('dataValidation')?.getAttribute('sqref')).toBe('E2:E4');
    expect(plan!.querySelector('dataValidations')).toBeNull();
  });

  test('links lead to tabs, in texts and in formulas', async () => {
    const plan = partsOf(await company().exportXlsx())['xl/worksheets/sheet1.xml']!;
    expect(parsed(plan).querySelector('hyperlink')?.getAttribute('location')).toBe('Sales!A1');
    expect(parsed(plan).querySelector('c[r=B5] f')?.textContent).toBe(`HYPERLINK("#'Sales'!A1","Sales")`);
  });
});

describe.skipIf(office === undefined)('LibreOffice, which is no part of this project,', () => {
  test('calculates every live formula to what the host shows', { timeout: 120_000 }, async () => {
    const { expected, found } = recalculated(await company().exportXlsx());
    console.log(`LibreOffice calculated ${Object.keys(expected).length} formulas of the test workbook`);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});
