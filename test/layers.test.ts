import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

/** Who may import whom: a folder of `src` and what its files may name. Packages are written `npm:…`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'main.ts': ['domain', 'formulas', 'google', 'jobs', 'packed.ts', 'surface.ts'],
  'packed.ts': ['add-on.ts'],
  'loader.ts': ['lzma'],
  lzma: [],
  'add-on.ts': ['google', 'i18n', 'jobs', 'surface.ts'],
  'surface.ts': ['domain'],
  domain: ['npm:date-fns', 'npm:@date-fns/utc', 'npm:@date-fns/tz'],
  formulas: ['domain', 'i18n', 'surface.ts'],
  i18n: ['domain', 'surface.ts'],
  workbook: ['domain', 'i18n'],
  jobs: ['domain', 'workbook', 'i18n', 'surface.ts'],
  google: ['domain', 'i18n', 'jobs', 'workbook', 'surface.ts'],
  sidebar: ['i18n', 'surface.ts', 'npm:preact'],
};

describe('who may import whom', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only what its task needs', (folder) => {
    const allowed = new Set([...(MAY_IMPORT[folder] ?? []), folder]);
    const stray = imports(folder).filter(({ target }) => !allowed.has(target));
    expect(stray).toEqual([]);
  });

  test('google takes from the jobs their ports and nothing else', () => {
    const fromJobs = imports('google').filter(({ target }) => target === 'jobs');
    expect(new Set(fromJobs.map(({ specifier }) => specifier))).toEqual(new Set(['../jobs/ports']));
  });

  test('the host stands alone: no file of it imports the rest of src, and one the sample company', () => {
    const outside = imports('host').filter(({ target }) => target !== 'host' && !/^(npm|node):/.test(target));
    expect(outside).toMatchObject([{ file: 'host/sample.ts', specifier: '../../samples/company' }]);
  });

  test('a formula does not load what is packed: it takes its words from a small part of i18n, and of google the sheet', () => {
    const from = (files: string, target: string) => imports(files).filter((found) => found.target === target);
    const words = from('formulas', 'i18n').map(({ specifier }) => specifier);
    expect(new Set(words)).toEqual(new Set(['../i18n/words/words']));
    expect(from('main.ts', 'google').map(({ specifier }) => specifier)).toEqual(['./google/sheet']);
    expect(from('main.ts', 'jobs').map(({ specifier }) => specifier)).toEqual(['./jobs/rest']);
    expect(imports('packed.ts').map(({ specifier }) => specifier)).toEqual(['./add-on']);
    expect(readFileSync(path.join(src, 'packed.ts'), 'utf8')).toContain("import type * as Packed from './add-on'");
  });

  test('only google and main name a Google service', () => {
    const service = /\b(SpreadsheetApp|PropertiesService|CacheService|LockService|HtmlService|Session|Charts)\./;
    const named = ['domain', 'formulas', 'i18n', 'workbook', 'jobs', 'sidebar', 'surface.ts']
      .flatMap(filesOf)
      .filter((file) => service.test(readFileSync(file, 'utf8')));
    expect(named).toEqual([]);
  });
});

function imports(folder: string) {
  return filesOf(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map(
      ([, from, bare]) => ({ file: path.relative(src, file), ...target(file, from ?? bare ?? '') }),
    ),
  );
}

function target(file: string, specifier: string) {
  if (specifier.startsWith('node:')) return { specifier, target: specifier };
  if (!specifier.startsWith('.')) return { specifier, target: `npm:${packageOf(specifier)}` };
  const [first = ''] = path.relative(src, path.resolve(path.dirname(file), specifier)).split(path.sep);
  return { specifier, target: statSync(path.join(src, first), { throwIfNoEntry: false }) ? first : `${first}.ts` };
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function filesOf(entry: string): string[] {
  const full = path.join(src, entry);
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name));
}
