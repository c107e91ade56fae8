import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { clickable, hostOf } from './script';

type Parts = { readonly [path: string]: string };

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
  plan.insertChart(plan.newChart().asColumnChart().setTitle('Plan & fact').addRange(sheet.getRange('A1:C4')).setNumHeaders(1)
    .setPosition(2, 4, 0, 0).build());`;

const HALF = '/** @customfunction */ function HALF(n) { return n / 2; }';

function company(): Host {
  const host = hostOf(`${clickable(BUILD)} ${HALF}`);
  host.run('clicked');
  return host;
}

const partsOf = (file: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const { DOMParser } = new JSDOM('').window;
const parsed = (xml: string): XMLDocument => new DOMParser().parseFromString(xml, 'text/xml');

const sheetsOf = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));

/** What every formula of a file gives, by tab and cell: `1!B2` → `-40.5`. */
function resultsOf(parts: Parts): { [cell: string]: string } {
  const cells = sheetsOf(parts).flatMap((name, at) =>
    [...parsed(parts[name]!).querySelectorAll('c:has(f)')].map((cell) => [
      `${at}!${cell.getAttribute('r')}`,
      cell.querySelector('v')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(cells);
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
    expect(Object.keys(results)).toHaveLength(9);
    expect(results['1!A3']).toBe('259.5');
    expect(results['1!B2']).toBe('301');
    expect(results['1!B1']).toBeUndefined();
  });

  test('keeps texts that look like something else', async () => {
    const parts = partsOf(await company().exportXlsx());
    const strings = [...parsed(parts['xl/sharedStrings.xml']!).querySelectorAll('t')].map((each) => each.textContent);
    expect(strings).toEqual(expect.arrayContaining(['Ann & Bob', '=1+1', '007', 'merged']));
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

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Without it LibreOffice believes the results that a file brings along. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/** The file after LibreOffice has opened, calculated and saved it. */
function throughLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-rhythm-xlsx-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), file);
    mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
    writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_CALCULATE);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    execFileSync(office!, [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      path.join(folder, 'in.xlsx'),
    ]);
    return readFileSync(path.join(out, 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every result of a formula is made wrong, so that only who calculates finds the right one. */
const spoiled = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, xml.replace(/(<\/f>\s*<v>)[^<]*(<\/v>)/g, '$1-987654321$2')]),
  );

describe.skipIf(office === undefined)('LibreOffice, which is no part of this project,', () => {
  test('calculates every live formula to what the host shows', { timeout: 120_000 }, async () => {
    const parts = partsOf(await company().exportXlsx());
    const expected = resultsOf(parts);
    const found = resultsOf(partsOf(throughLibreOffice(zipped(spoiled(parts)))));
    const count = Object.keys(expected).length;
    console.log(`LibreOffice calculated ${count} formulas of the test workbook`);
    expect(count).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});
