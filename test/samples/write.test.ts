import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleCompany } from '../../samples/company';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

function sample(...args: string[]): { code: number | null; said: string } {
  const write = path.join(root, 'samples/write.ts');
  const loader = path.join(root, 'node_modules/tsx/dist/loader.mjs');
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, write, ...args], options);
  return { code: status, said: stdout + stderr };
}

describe('npm run sample', () => {
  it.each(['en', 'ru'] as const)('writes a file for each tab of the company, and says so (%s)', (lang) => {
    const { tabs } = sampleCompany(lang);
    const { code, said } = sample('--lang', lang, '--out', lang);
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, lang)).sort()).toEqual(tabs.map(({ name }) => `${name}.csv`).sort());
    for (const { name, csv } of tabs) {
      expect(readFileSync(path.join(folder, lang, `${name}.csv`), 'utf8')).toBe(`${csv}\n`);
      expect(said).toContain(`${name}.csv`);
    }
    expect(said).toMatch(lang === 'ru' ? /^Записано в папку ru: / : /^Written to the folder en: /);
    expect(said).toContain('--today 2026-11-18');
  });

  it('needs to be told nothing: the folder is sample-company', () => {
    expect(sample().said).toContain('the folder sample-company: Sales.csv');
    expect(readdirSync(path.join(folder, 'sample-company'))).toContain('Sales.csv');
  });

  it('says in one sentence where it cannot write, in the language that was asked for', () => {
    writeFileSync(path.join(folder, 'taken'), '');
    const { code, said } = sample('--lang', 'ru', '--out', 'taken');
    expect(code).toBe(1);
    expect(said.trim()).toBe('В папку taken не записать: укажите другую через --out FOLDER.');
  });

  it('speaks no other language', () => {
    const { code, said } = sample('--lang', 'de');
    expect([code, said.trim()]).toEqual([1, '--lang de: the sample company is told in en and ru.']);
  });
});
