// src → build/out/{Code.js,sidebar.html,appsscript.json}: what clasp pushes, and what the local host runs unchanged.
// `--quiet`: says nothing unless something is wrong, for who wants to see a plan and not how it is built.
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { checkSurface } from './check-surface.mjs';
import { buildSidebar } from './sidebar.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'build/out');

const FILES = ['Code.js', 'sidebar.html', 'appsscript.json'];

await mkdir(out, { recursive: true });
await removeStrangers();
await Promise.all([
  bundle(root).then((code) => writeFile(fresh('Code.js'), code)),
  buildSidebar(root, fresh('sidebar.html')),
  copyFile(path.join(root, 'appsscript.json'), fresh('appsscript.json')),
]);
// Each in one go: a host that starts meanwhile finds the file before or the file after, and never half of it.
await Promise.all(FILES.map((file) => rename(fresh(file), path.join(out, file))));
const { faults, summary } = await checkSurface(root);
for (const fault of faults) console.error(`surface: ${fault}`);
if (!process.argv.includes('--quiet')) console.log(summary);
if (faults.length > 0) process.exitCode = 1;

/** Beside the folder that another build may clear. */
function fresh(file) {
  return path.join(root, `build/${file}.${process.pid}`);
}

/** clasp pushes whatever lies there. What is ours is overwritten, so that a running host always finds a bundle. */
async function removeStrangers() {
  const strangers = (await readdir(out)).filter((file) => !FILES.includes(file));
  await Promise.all(strangers.map((file) => rm(path.join(out, file), { recursive: true })));
}
