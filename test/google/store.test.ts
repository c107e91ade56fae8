import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHost, type Host } from '../../src/host/host';
import type { Move } from '../../src/jobs/kept-move';
import { membersCalled } from './drawing';

/** An add-on that only remembers: what it is given, outside a job or in one. */
const source = `
  import { keepMove, keptMove } from '../jobs/kept-move';
  import { documentStore } from './store';
  export const write = (key, text) => documentStore().write(key, text);
  export const read = (key) => documentStore().read(key);
  export const writeInJob = (key, text) => inJob((store) => store.write(key, text));
  export const readInJob = (key) => inJob((store) => store.read(key));
  export const forgetInJob = (key) => inJob((store) => store.forget(key));
  export const keepInJob = (move) => inJob((store) => keepMove(store, JSON.parse(move)) && undefined);
  export const keptInJob = () => inJob((store) => JSON.stringify(keptMove(store)));
  export const sizes = () => PropertiesService.getDocumentProperties().getProperties();
  function inJob(job) {
    const store = documentStore();
    return store.alone(() => job(store));
  }
`;
const names = [...['write', 'read', 'writeInJob', 'readInJob', 'forgetInJob', 'keepInJob', 'keptInJob'], 'sizes'];

let code: string;
beforeAll(async () => {
  const bundle = await build({
    stdin: { contents: source, resolveDir: path.resolve(import.meta.dirname, '../../src/google'), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'addOn', target: 'es2019' },
    footer: { js: names.map((name) => `function ${name}(...args) { return addOn.${name}(...args); }`).join('\n') },
  });
  code = bundle.outputFiles[0]!.text;
});

const open = (): Host => createHost({ code, now: () => Date.parse('2026-03-04T09:00:00Z') });
const kept = (host: Host) => host.run('sizes', []) as { readonly [name: string]: string };

/** Texts that fill their last piece, or nearly, of letters none of which may be cut. */
const anyText = fc
  .tuple(fc.constantFrom('x', 'ы', '€', '🙂'), fc.constantFrom(0, 1, 2_249, 2_250, 2_251, 4_500, 9_001))
  .map(([letter, times]) => letter.repeat(times));

describe('what the document remembers', () => {
  test('comes back whole, however long it is and whatever stood there before', () => {
    const host = open();
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.boolean()), { minLength: 1, maxLength: 4 }), (texts) => {
        for (const [text, isInJob] of texts) {
          host.run(isInJob ? 'writeInJob' : 'write', ['plan', text]);
          expect(host.run('read', ['plan'])).toBe(text);
          expect(host.run('readInJob', ['plan'])).toBe(text);
        }
      }),
    );
  });

  test('is written in one call, and not at all where a job leaves it as it is', () => {
    const host = open();
    const write = () => membersCalled(host, (open) => open.run('writeInJob', ['plan', 'ы'.repeat(9_000)]));
    const writes = () => write().filter((member) => member.startsWith('Properties.set'));
    expect([writes(), writes()]).toEqual([['Properties.setProperties'], []]);
    expect(Object.keys(kept(host))).toEqual(['plan', 'plan.1', 'plan.2', 'plan.3', 'plan.4']);
  });

  test('is forgotten to its last piece, and nothing else with it', () => {
    const host = open();
    host.run('writeInJob', ['plan', 'x'.repeat(5_000)]);
    host.run('writeInJob', ['plans', 'stay']);
    host.run('forgetInJob', ['plan']);
    expect(kept(host)).toEqual({ plans: 'stay' });
    expect(host.run('read', ['plan'])).toBeNull();
  });

  test('may be the figures of two hundred people on their way to the log', () => {
    const move: Move = {
      ...{ moment: 'now', isLogged: false, before: Array(6_000).fill(0) },
      grids: Array.from({ length: 200 }, (_, tab) => ({
        ...{ key: `manager/Иванова 🙂 ${tab}`, tab },
        entries: Array.from({ length: 30 }, (_, at) => ({ day: 46_000 + at, kind: 'Звонки', count: 12.5, column: 1 })),
      })),
    };
    const host = open();
    host.run('keepInJob', [JSON.stringify(move)]);
    expect(JSON.parse(host.run('keptInJob', []) as string)).toEqual(move);
    expect(JSON.stringify(kept(host)).length).toBeLessThan(250_000);
  });
});
