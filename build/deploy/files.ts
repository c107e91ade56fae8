import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** The files of a project: `Code.js` and its text. */
export type Files = ReadonlyMap<string, string>;

const MANIFEST = 'appsscript.json';
const OURS = ['Code.js', 'sidebar.html', MANIFEST];

/** Every file of a folder, without those that begin with a dot; folders in it count with `/` in the name. */
export async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const full = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const named = full.map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), file] as const);
  const shown = named.filter(([name]) => !name.startsWith('.'));
  return new Map(await Promise.all(shown.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const)));
}

/** What of `wanted` is not in `found`, what is otherwise there, and what nobody wanted. */
export function differences(wanted: Files, found: Files) {
  const names = [...wanted.keys()];
  return {
    missing: names.filter((name) => !found.has(name)),
    changed: names.filter((name) => found.has(name) && !isSame(name, wanted.get(name)!, found.get(name)!)),
    strange: [...found.keys()].filter((name) => !wanted.has(name)),
  };
}

/**
 * The files of a project that are not the add-on's, and would be gone when its files replace them. Nothing is lost with
 * an empty `Code.js`, with the one that Google puts into a new project, and with one of the add-on's own.
 */
export function lostByReplacing(files: Files): readonly string[] {
  const code = files.get('Code.js') ?? '';
  const strange = [...files.keys()].filter((name) => !OURS.includes(name));
  return isWorthNothing(code) || isAddOn(code) ? strange : ['Code.js', ...strange];
}

/** Byte for byte, but for what a machine on the way may do to line ends; the manifest is data. */
function isSame(name: string, wanted: string, found: string): boolean {
  if (name === MANIFEST) return isDeepStrictEqual(JSON.parse(wanted), JSON.parse(found));
  return withPlainLines(wanted) === withPlainLines(found);
}

const withPlainLines = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
const isWorthNothing = (code: string): boolean => /^(function myFunction\(\) \{\s*\})?$/.test(code.trim());
const isAddOn = (code: string): boolean => code.includes('function PLAN_SPLIT(') && code.includes('function onOpen(');
