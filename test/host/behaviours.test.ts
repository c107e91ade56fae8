import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOST_PAGE, hostPage } from '../../build/docs';
import { BEHAVIOURS } from '../../src/host/behaviours';

describe('what the host promises', () => {
  test.each(BEHAVIOURS.map((behaviour) => [behaviour.test]))('is held by a test: %s', (promised) => {
    const [file, title] = promised.split(/: (.*)/s) as [string, string];
    const source = path.resolve(import.meta.dirname, `${file}.test.ts`);
    expect(existsSync(source)).toBe(true);
    expect(readFileSync(source, 'utf8')).toContain(`'${title}'`);
  });

  test('is what docs/HOST.md says (else: npm run docs)', () => {
    expect(readFileSync(HOST_PAGE, 'utf8')).toBe(hostPage());
  });
});
