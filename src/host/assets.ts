import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  readonly type: string;
  readonly body: string | Buffer;
}

export type Assets = (pathname: string) => Promise<Asset | undefined>;

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(import.meta.dirname, 'page');

/** Nothing comes from another host: what the page needs lies in these packages. */
const FOLDERS: { readonly [prefix: string]: string } = {
  owl: 'node_modules/@odoo/owl/dist',
  'chart.js': 'node_modules/chart.js/dist',
  luxon: 'node_modules/luxon/build/global',
  'chartjs-adapter-luxon': 'node_modules/chartjs-adapter-luxon/dist',
  'o-spreadsheet': 'node_modules/@odoo/o-spreadsheet/dist',
  bootstrap: 'node_modules/bootstrap/dist/css',
  'font-awesome': 'node_modules/font-awesome',
  roboto: 'node_modules/@fontsource/roboto',
  'dejavu-sans': 'node_modules/@fontsource/dejavu-sans',
  page: 'src/host/page',
};

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/**
 * Finds the asset at a path of the page: `/` is the page, `/owl/owl.iife.min.js` a file of a package. Resolves to
 * `undefined` when there is none. The page's own scripts are compiled once, here.
 */
export async function openAssets(): Promise<Assets> {
  const compiled = await compilePage();
  return async (pathname) => compiled.get(pathname) ?? readAsset(pathname === '/' ? '/page/index.html' : pathname);
}

async function compilePage(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: ['main.ts', 'frame.ts'].map((file) => path.join(PAGE, file)),
    bundle: true,
    write: false,
    outdir: '/page',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  return new Map(outputFiles.map((file) => [`/page/${path.basename(file.path)}`, script(file.text)]));
}

const script = (body: string): Asset => ({ type: TYPES['.js']!, body });

async function readAsset(pathname: string): Promise<Asset | undefined> {
  const [, prefix = '', ...rest] = path.posix.normalize(pathname).split('/');
  const folder = Object.hasOwn(FOLDERS, prefix) ? FOLDERS[prefix] : undefined;
  const type = TYPES[path.extname(pathname)];
  if (folder === undefined || type === undefined) return undefined;
  try {
    return { type, body: await readFile(path.join(ROOT, folder, ...rest)) };
  } catch {
    return undefined;
  }
}
