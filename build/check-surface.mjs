// Google finds our functions by name, and a bundle without real declarations still runs in any test: only reading it helps.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { analyze } from 'eslint-scope';
import { unpackedFrom } from './pack.mjs';

const BUDGET = { code: 160 * 1024, sidebar: 60 * 1024 };
const ecmaVersion = 2020;

/** What Apps Script has and the bundle may use; a timer or a `URL` here would fail at Google only. */
const ALLOWED_GLOBALS = new Set(
  (
    'SpreadsheetApp HtmlService PropertiesService CacheService LockService Session Utilities Charts ScriptApp MailApp console ' +
    'globalThis Array Boolean Date Error Function Infinity Intl JSON Map Math NaN Number Object Promise RangeError RegExp ' +
    'Set String Symbol TypeError Float64Array Int32Array Uint16Array Uint32Array Uint8Array WeakMap isFinite isNaN parseFloat parseInt undefined'
  ).split(' '),
);

/** Reads `build/out` and `src/surface.ts`; gives back what is wrong, in words, and a line of figures. */
export async function checkSurface(root) {
  const read = (file) => readFile(path.join(root, file), 'utf8');
  const [code, sidebar, surface] = await Promise.all([
    read('build/out/Code.js'),
    read('build/out/sidebar.html'),
    load(path.join(root, 'src/surface.ts')),
  ]);
  return inspect({ code, sidebar, surface });
}

/** The check itself: `surface` is `{ MENU, TRIGGERS, SIDEBAR_CALLS }`. */
export function inspect({ code, sidebar, surface }) {
  const comments = [];
  const [formulas = '', addOn = ''] = unpackedFrom(code);
  let ast;
  let packed;
  try {
    ast = parse(code, { ecmaVersion, sourceType: 'script', ranges: true, onComment: comments });
    packed = [formulas, addOn].map((script) => parse(script, { ecmaVersion, sourceType: 'script', ranges: true }));
  } catch (error) {
    return { faults: [`Code.js is not ES${ecmaVersion}: ${error.message}`], summary: '' };
  }
  const functions = ast.body.filter((node) => node.type === 'FunctionDeclaration');
  const documented = functions.map((node) => ({ node, doc: docAbove(node, comments, code) }));
  const typed = documented.filter(({ doc }) => doc.includes('@customfunction'));
  const free = [...new Set([ast, ...packed].flatMap(freeGlobals))].sort();
  const faults = [
    ...strayStatements(ast),
    ...(formulas === '' || addOn === '' ? ['Code.js has nothing packed'] : []),
    ...compareNames(functions, typed, surface),
    ...typed.flatMap(compareParameters),
    ...emptyDeclarations(functions, formulas),
    ...free.filter((name) => !ALLOWED_GLOBALS.has(name)).map((name) => `Code.js reads the global ${name}`),
    ...unusedCalls(sidebar, surface.SIDEBAR_CALLS),
    ...sidebarFaults(sidebar),
    ...overBudget('Code.js', code, BUDGET.code),
    ...overBudget('sidebar.html', sidebar, BUDGET.sidebar),
  ];
  const summary =
    `${functions.length} functions (${typed.length} formulas), Code.js ${bytes(code)} B ` +
    `(packed: formulas of ${bytes(formulas)} B, all else of ${bytes(addOn)} B), ` +
    `sidebar.html ${bytes(sidebar)} B, free globals: ${free.join(' ')}`;
  return { faults, summary };
}

async function load(file) {
  const { code } = await esbuild.transform(await readFile(file, 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const nameOf = (node) => node.id.name;
const bytes = (text) => Buffer.byteLength(text, 'utf8');

function docAbove(node, comments, code) {
  const above = comments.find(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= node.start && !code.slice(end, node.start).trim(),
  );
  return above?.value ?? '';
}

function strayStatements(ast) {
  const allowed = new Set(['FunctionDeclaration', 'ExpressionStatement']);
  return ast.body.filter(({ type }) => !allowed.has(type)).map(({ type }) => `Code.js has a top-level ${type}`);
}

function compareNames(functions, formulas, { MENU, TRIGGERS, SIDEBAR_CALLS }) {
  const declared = new Set(functions.map(nameOf));
  const wanted = new Set([
    ...formulas.map(({ node }) => nameOf(node)),
    ...MENU.map(([, name]) => name),
    ...TRIGGERS,
    ...SIDEBAR_CALLS,
  ]);
  return [
    ...[...wanted].filter((name) => !declared.has(name)).map((name) => `${name} is named but not declared`),
    ...[...declared].filter((name) => !wanted.has(name)).map((name) => `${name} is declared but nothing names it`),
  ];
}

function compareParameters({ node, doc }) {
  const described = [...doc.matchAll(/@param \{[^}]+\} \[?(\w+)/g)].map(([, name]) => name).join(', ');
  const real = node.params.map(({ name }) => name).join(', ');
  return [
    ...(described === real ? [] : [`${nameOf(node)} describes (${described}) but takes (${real})`]),
    ...(/@return \{/.test(doc) ? [] : [`${nameOf(node)} does not say what it returns`]),
  ];
}

function emptyDeclarations(functions, formulas) {
  const filled = (name) => new RegExp(`globalThis\\.${name}=`).test(formulas);
  return functions.map(nameOf).flatMap((name) => (filled(name) ? [] : [`${name} is declared but never filled`]));
}

function freeGlobals(ast) {
  const { through } = analyze(ast, { ecmaVersion, sourceType: 'script' }).globalScope;
  return through.map(({ identifier }) => identifier.name);
}

function unusedCalls(sidebar, calls) {
  return calls.filter((name) => !sidebar.includes(`.${name}(`)).map((name) => `the sidebar never calls ${name}`);
}

/** HtmlService strips what looks like a comment inside template literals, and reads `<?` as a scriptlet. */
function sidebarFaults(sidebar) {
  const withoutNamespaces = sidebar.replaceAll(/http:\/\/www\.w3\.org\/[\w/]+/g, '');
  return [
    ...(sidebar.includes('`') ? ['sidebar.html has a backtick'] : []),
    ...(sidebar.includes('<?') ? ['sidebar.html has <?'] : []),
    ...[...withoutNamespaces.matchAll(/(?:https?:)?\/\/[a-z][\w.-]*\.\w+/gi)].map(
      ([host]) => `sidebar.html names ${host}`,
    ),
  ];
}

function overBudget(file, text, budget) {
  return bytes(text) > budget ? [`${file} has ${bytes(text)} B, more than ${budget}`] : [];
}
