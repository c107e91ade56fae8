import path from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import { minify } from 'terser';
import webpack from 'webpack';

const { Compilation, sources } = webpack;
const here = import.meta.dirname;
const root = path.resolve(here, '..');
const entry = path.join(root, 'src/main.ts');
const target = 'es2019'; // Apps Script does not parse private and static class fields
const bootstrap = '/******/'; // how webpack begins its own code, after the declarations of gas-webpack-plugin

/**
 * Minifies what follows the declarations only: Sheets reads names, parameters and JSDoc from them as written. By terser,
 * since it leaves out what nothing calls: esbuild keeps every function that stands inside webpack's own.
 */
const minifyBehindDeclarations = {
  apply: ({ hooks }) => {
    const at = { name: 'minify', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE };
    hooks.compilation.tap(at.name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(at, async () => {
        for (const { name, source } of compilation.getAssets()) {
          compilation.updateAsset(name, new sources.RawSource(await minified(String(source.source()))));
        }
      });
    });
  },
};

async function minified(bundle) {
  const at = bundle.indexOf(bootstrap);
  if (at < 1) throw new Error('gas-webpack-plugin wrote no declarations in front of the bundle');
  const declarations = bundle
    .slice(0, at)
    .replaceAll('/*!', '/**')
    .replace(/\) \{\s*\}/g, ') {}');
  const { code } = await minify(bundle.slice(at), {
    ecma: 2019,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  });
  return `${declarations}\n${code}`;
}

export default {
  mode: 'production',
  target: ['web', target],
  devtool: false,
  context: root,
  entry,
  output: {
    path: path.join(here, 'out'),
    filename: 'Code.js',
    environment: { globalThis: true }, // else webpack falls back on `Function` and `window`
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.[tj]s$/,
        loader: 'esbuild-loader',
        options: { target, charset: 'utf8', tsconfig: path.join(root, 'src/tsconfig.json') },
      },
      { test: entry, enforce: 'pre', loader: path.join(here, 'keep-jsdoc.cjs') },
    ],
  },
  plugins: [new GasPlugin({ include: [entry] })],
  optimization: { minimizer: [minifyBehindDeclarations] },
  performance: { hints: false }, // check-surface.mjs holds the budgets
};
