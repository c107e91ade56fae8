// src/main.ts → Code.js: real declarations in front, because Sheets reads names, parameters and JSDoc of formulas from
// them; behind them the loader, and everything else packed (see src/loader.ts).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { generate } from 'gas-entry-generator';
import { minify } from 'terser';
import { pack } from './pack.mjs';

/** Apps Script reads its syntax; of later ones it fails on private and static class fields. */
const target = 'es2020';
const ecma = 2020;

/** main.ts writes `global`; a library that would use a `TextDecoder` learns that there is none. */
const define = { global: 'globalThis', TextDecoder: 'undefined' };

const common = { bundle: true, write: false, format: 'esm', target, charset: 'utf8', legalComments: 'none', define };

/** The text of Code.js. */
export async function bundle(root) {
  const main = path.join(root, 'src/main.ts');
  const { formulas, addOn } = await split(main, path.join(root, 'src/add-on.ts'));
  const shared = [...addOn.imports.values()];
  const scripts = [`((ADD_ON) => { ${HOT} ${await withShared(formulas, shared)} })`, functionOf(addOn)];
  const { declarations, names } = declarationsOf(await readFile(main, 'utf8'));
  const packed = JSON.stringify({ ...pack(await Promise.all(scripts.map(minified))), names });
  const loader = await minified(`((PACKED) => { ${await loaderOf(root)} })(${packed});`);
  return `${declarations}\n${loader}\n`;
}

/** A script looks a global up in its realm each time, which in a loop takes longer than the sum that it is for. */
const HOT = 'const { Math, Array, Number } = globalThis;';

/** Two entries and what both need, a file each, in which esbuild has left out what neither needs. */
async function split(main, addOn) {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: { main, 'add-on': addOn },
    splitting: true,
    outdir: 'out',
    chunkNames: 'shared',
  });
  const file = (name) => outputFiles.find((output) => output.path.endsWith(`/${name}.js`)).text;
  return { formulas: { main: file('main'), shared: file('shared') }, addOn: partsOf(file('add-on')) };
}

/** A module's own statements, what it imports (its local name → theirs), and what it exports (its name → the local one). */
function partsOf(module) {
  const { body } = parse(module, { ecmaVersion: ecma, sourceType: 'module' });
  const named = (type, from, to) => {
    const specifiers = body.filter((node) => node.type === type).flatMap((node) => node.specifiers);
    return new Map(specifiers.map((specifier) => [specifier[from].name, specifier[to].name]));
  };
  const own = body.filter(({ type }) => type !== 'ImportDeclaration' && type !== 'ExportNamedDeclaration');
  return {
    statements: own.map(({ start, end }) => module.slice(start, end)).join('\n'),
    imports: named('ImportDeclaration', 'local', 'imported'),
    exports: named('ExportNamedDeclaration', 'exported', 'local'),
  };
}

const functionOf = ({ statements, imports, exports }) =>
  `(([${[...imports.keys()]}]) => { ${HOT} ${statements}
  return { ${[...exports].map(([name, local]) => `${name}: ${local}`)} }; })`;

/** The formulas and what they share as one scope, so that the minifier sees through both. */
async function withShared({ main, shared }, names) {
  const entry = `import './main.js'; import { ${names} } from './shared.js'; export const SHARED = [${names}];`;
  const files = { './entry.js': entry, './main.js': main, './shared.js': shared };
  const inMemory = {
    name: 'in-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) => ({ path, namespace: 'memory' }));
      onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({ contents: files[path] }));
    },
  };
  const { outputFiles } = await esbuild.build({ ...common, entryPoints: ['./entry.js'], plugins: [inMemory] });
  const { statements, exports } = partsOf(outputFiles[0].text);
  return `${statements}\nconst SHARED = ${exports.get('SHARED')};`;
}

async function loaderOf(root) {
  const entryPoints = [path.join(root, 'src/loader.ts')];
  const { outputFiles } = await esbuild.build({ ...common, minifySyntax: true, entryPoints });
  return outputFiles[0].text;
}

/** By terser: esbuild leaves in more. It is no script of a page, so `-->` in a packed text stays as it is. */
async function minified(script) {
  const { code } = await minify(script, {
    ecma,
    compress: { passes: 3, unsafe_arrows: true, expression: true },
    format: { comments: false, inline_script: false },
  });
  return code.replace(/;$/, '');
}

/** What Sheets reads, and the names in it. esbuild drops JSDoc, but keeps what looks like a licence. What Sheets does not show is left to docs/FUNCTIONS.md. */
function declarationsOf(main) {
  const shown = main.replace(/^ \* @example .*\n|^ \*\n|(?<=^ \* @return \{\S+\}) .*/gm, '');
  const licensed = shown.replace(/^\/\*\*/gm, '/*!');
  const { code } = esbuild.transformSync(licensed, { loader: 'ts', target, charset: 'utf8' });
  const { entryPointFunctions } = generate(code, { comment: true, globalIdentifierName: 'global' });
  const declarations = entryPointFunctions.replaceAll('/*!', '/**').replace(/\) \{\s*\}/g, ') {}');
  return { declarations, names: [...declarations.matchAll(/^function (\w+)/gm)].map(([, name]) => name) };
}
