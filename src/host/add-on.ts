import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What `npm run build` wrote, as Google would get it: code, pages and the script's own time zone. */
export interface AddOn {
  readonly code: string;
  readonly files: { readonly [name: string]: string };
  readonly scriptZone: string;
}

const out = path.resolve(import.meta.dirname, '../../build/out');

export async function loadAddOn(): Promise<AddOn> {
  const read = (file: string) => readFile(path.join(out, file), 'utf8');
  const [code, sidebar, manifest] = await Promise.all([read('Code.js'), read('sidebar.html'), read('appsscript.json')]);
  return { code, files: { sidebar }, scriptZone: (JSON.parse(manifest) as { timeZone: string }).timeZone };
}
