import path from 'node:path';
import * as esbuild from 'esbuild';
import { EsbuildPlugin } from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';

const here = import.meta.dirname;
const root = path.resolve(here, '..');
const entry = path.join(root, 'src/main.ts');
const target = 'es2019'; // Apps Script does not parse private and static class fields
const bootstrap = '/******/'; // how webpack begins its own code, after the declarations of gas-webpack-plugin

/** Minifies what follows the declarations only: Sheets reads names, parameters and JSDoc from them as written. */
async function minifyBehindDeclarations(code, options) {
  const at = code.indexOf(bootstrap);
  if (at < 1) throw new Error('gas-webpack-plugin wrote no declarations in front of the bundle');
  const declarations = code
    .slice(0, at)
    .replaceAll('/*!', '/**')
    .replace(/\) \{\s*\}/g, ') {}');
  const minified = await esbuild.transform(code.slice(at), options);
  return { ...minified, code: `${declarations}\n${minified.code}` };
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
        test: /\.ts$/,
        loader: 'esbuild-loader',
        options: { target, charset: 'utf8', tsconfig: path.join(root, 'src/tsconfig.json') },
      },
      { test: entry, enforce: 'pre', loader: path.join(here, 'keep-jsdoc.cjs') },
    ],
  },
  plugins: [new GasPlugin({ include: [entry] })],
  optimization: {
    minimizer: [
      new EsbuildPlugin({
        target,
        charset: 'utf8',
        format: undefined, // its default for the web, an IIFE, would hide every declaration
        legalComments: 'none',
        minify: true,
        implementation: { ...esbuild, transform: minifyBehindDeclarations },
      }),
    ],
  },
  performance: { hints: false }, // check-surface.mjs holds the budgets
};
