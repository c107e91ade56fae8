import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';

const KILOBYTE = 1024;
const BUDGET = 60 * KILOBYTE;

/**
 * Writes the sidebar into `out` as one file that asks no other host for anything, and returns its size in bytes.
 * Throws when it holds what HtmlService would spoil, or outgrows its 60 KB.
 */
export async function buildSidebar(root, out) {
  const page = await bundle(path.join(root, 'src/sidebar/main.tsx'));
  const html = await htmlOf(page);
  const bytes = Buffer.byteLength(html);
  if (bytes > BUDGET) throw new Error(`The sidebar has ${bytes} bytes; its budget is ${BUDGET}.`);
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, html);
  return bytes;
}

async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    // HtmlService strips // and /* inside template literals, and the minifier makes them of its own accord.
    supported: { 'template-literal': false },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (extension) => outputFiles.find((file) => file.path.endsWith(extension))?.text.trim() ?? '';
  return { css: textOf('.css'), script: harmless(await smaller(textOf('.js'))) };
}

/** By terser too: esbuild leaves in more. */
async function smaller(script) {
  const { code } = await minify(script, {
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    format: { comments: false, inline_script: true },
  });
  return code;
}

/** Google takes `<?` for a scriptlet and `<!--` for a comment, in strings too; esbuild has already broken `</script`. */
function harmless(script) {
  const escaped = script.replaceAll('<?', '<\\x3f').replaceAll('<!--', '<\\x21--');
  const spoiled = escaped.match(/<\/script|<\?|<!--|`/i);
  if (spoiled) throw new Error(`The sidebar's script holds ${spoiled[0]}, which HtmlService would spoil.`);
  return escaped;
}

function htmlOf({ css, script }) {
  return [
    '<!DOCTYPE html><html><head><meta charset="utf-8"><base target="_top">',
    `<style>${css}</style></head><body><main></main><script>${script}</script></body></html>`,
    '',
  ].join('\n');
}
