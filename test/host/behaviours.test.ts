import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOST_PAGE, hostPage } from '../../build/docs';
import { BEHAVIOURS } from '../../src/host/behaviours';
import { CHECKLIST } from '../../src/host/checklist';

const promises = [...BEHAVIOURS, ...CHECKLIST].flatMap(({ test: promised }) => promised ?? []);

describe('what the host promises', () => {
  test.each([...new Set(promises)])('is held by a test: %s', (promised) => {
    const [file, title] = promised.split(/: (.*)/s) as [string, string];
    const source = path.resolve(import.meta.dirname, `${file}.test.ts`);
    expect(existsSync(source)).toBe(true);
    expect(readFileSync(source, 'utf8')).toContain(`'${title}'`);
  });

  test('leaves nothing of the checklist without a test or a reason', () => {
    expect(CHECKLIST).toHaveLength(51);
    expect(CHECKLIST.filter(({ test: promised, missing }) => Boolean(promised) === Boolean(missing))).toEqual([]);
  });

  test('is what docs/HOST.md says (else: npm run docs)', () => {
    expect(readFileSync(HOST_PAGE, 'utf8')).toBe(hostPage());
  });
});
