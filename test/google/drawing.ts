import path from 'node:path';
import { build } from 'esbuild';
import { createHost, type Host } from '../../src/host/host';
import type { Drawn } from '../../src/jobs/ports';
import type { Drawing } from '../../src/workbook/drawing';

/** An add-on that draws what it is given, and reads and writes the grids: the folder `google`, and no job. */
const source = `
  import { sealOf } from './mark-summary';
  import { openWorkbook } from './workbook';
  export const draw = (drawings, done, most) => {
    let left = most;
    return openWorkbook().draw(JSON.parse(drawings), 'Out of date', {
      isDone: ({ key }) => done.includes(key),
      mayGoOn: () => --left > 0,
      settle: () => {},
    });
  };
  export const grids = () => openWorkbook().entries.read();
  export const fill = (tab, cells, value) => openWorkbook().entries.fill(tab, cells, value);
  export const writeDays = (corner, days) => openWorkbook().entries.write(corner, days);
  export const ours = () => openWorkbook().generated();
  export const sealOfMark = (mark) => sealOf(JSON.parse(mark));
  export const insertBelow = (place, rows) => openWorkbook().inputs.insertBelow(place, rows);
`;

const names = ['draw', 'grids', 'fill', 'writeDays', 'ours', 'sealOfMark', 'insertBelow'];

export async function drawingAddOn(): Promise<string> {
  const bundle = await build({
    stdin: { contents: source, resolveDir: path.resolve(import.meta.dirname, '../../src/google'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'addOn',
    target: 'es2019',
    footer: { js: names.map((name) => `function ${name}(...args) { return addOn.${name}(...args); }`).join('\n') },
  });
  return bundle.outputFiles[0]!.text;
}

export function openDrawing(code: string, data?: object, takesTime = false): Host {
  return createHost({
    code,
    zone: 'Europe/Moscow',
    takesTime,
    now: () => Date.parse('2026-03-04T09:00:00Z'),
    ...(data && { data }),
  });
}

/** Draws a part, of all tabs unless told otherwise. */
export function draw(
  host: Host,
  drawings: readonly Drawing[],
  { done = [], most = 1_000 }: { done?: readonly string[]; most?: number } = {},
): Drawn {
  return host.run('draw', [JSON.stringify(drawings), done, most]) as Drawn;
}

/** The members that read or write, in the order in which a run calls them. */
export function membersCalled(host: Host, run: (host: Host) => void): string[] {
  const { calls } = host;
  const members: string[] = [];
  const { count } = calls;
  calls.count = (type, member, kind) => {
    if (kind === 'read' || kind === 'write') members.push(`${type.name}.${member}`);
    count(type, member, kind);
  };
  run(host);
  calls.count = count;
  return members;
}
