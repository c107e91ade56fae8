import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** The files inside an xlsx file, by their paths. */
export type Parts = { readonly [path: string]: string };

export const partsOf = (file: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const { DOMParser } = new JSDOM('').window;
export const parsed = (xml: string): XMLDocument => new DOMParser().parseFromString(xml, 'text/xml');

export const sheetsOf = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));

/** What every formula of a file gives, by tab and cell: `1!B2` → `-40.5`. */
export function resultsOf(parts: Parts): Results {
  const cells = sheetsOf(parts).flatMap((name, at) =>
    [...parsed(parts[name]!).querySelectorAll('c:has(f)')].map((cell) => [
      `${at}!${cell.getAttribute('r')}`,
      cell.querySelector('v')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(cells);
}

/** How LibreOffice is called on this machine, undefined where there is none. */
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/**
 * What every live formula of a file gives, and what LibreOffice makes of it when it cannot trust the results in the file.
 * Numbers are told to twelve digits.
 */
export function recalculated(file: Uint8Array): { readonly expected: Results; readonly found: Results } {
  const parts = partsOf(file);
  const expected = rounded(resultsOf(parts));
  const results = rounded(resultsOf(partsOf(throughLibreOffice(zipped(spoiled(parts))))));
  return { expected, found: Object.fromEntries(Object.keys(expected).map((cell) => [cell, results[cell] ?? 'gone'])) };
}

type Results = { readonly [cell: string]: string };

const rounded = (results: Results): Results =>
  Object.fromEntries(Object.entries(results).map(([cell, text]) => [cell, roundedText(text)]));

function roundedText(text: string): string {
  return text === '' || Number.isNaN(Number(text)) ? text : String(Number(Number(text).toPrecision(12)));
}

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
    const order = ['--headless', '--convert-to', 'xlsx', '--outdir', out, path.join(folder, 'in.xlsx')];
    execFileSync(office!, [profile, ...order], { stdio: 'ignore' });
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
