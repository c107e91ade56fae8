import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('the manifest asks for exactly the five scopes that the add-on may have', async () => {
  const { oauthScopes } = JSON.parse(await readFile(path.join(root, 'build/out/appsscript.json'), 'utf8'));
  expect(oauthScopes.map((scope: string) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
  ]);
});

test('clasp would push the bundle, the sidebar and the manifest, and nothing else', async () => {
  const project = await mkdtemp(path.join(tmpdir(), 'sales-rhythm-'));
  try {
    const { rootDir } = JSON.parse(await readFile(path.join(root, '.clasp.json'), 'utf8'));
    await writeFile(path.join(project, '.clasp.json'), JSON.stringify({ rootDir, scriptId: 'not-yet-created' }));
    await cp(path.join(root, rootDir), path.join(project, rootDir), { recursive: true });
    const clasp = path.join(root, 'node_modules/.bin/clasp');
    const { stdout } = await promisify(execFile)(clasp, ['show-file-status', '--json'], { cwd: project });
    const { filesToPush } = JSON.parse(stdout);
    expect(filesToPush.map((file: string) => path.relative(rootDir, file)).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'sidebar.html',
    ]);
  } finally {
    await rm(project, { recursive: true });
  }
}, 30_000);
