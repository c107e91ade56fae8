import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deploy } from '../../build/deploy';
import { sentenceFor } from '../../build/deploy/clasp';
import { differences, lostByReplacing } from '../../build/deploy/files';
import { readOptions } from '../../build/deploy/options';
import { TEXTS } from '../../build/deploy/texts';
import { type ScriptApi, type ScriptFile, startScriptApi } from './script-api';

const repository = path.resolve(import.meta.dirname, '../..');
const BUILT = ['Code.js', 'sidebar.html', 'appsscript.json'];

let api: ScriptApi;
let root: string;

beforeEach(async () => {
  api = await startScriptApi();
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sales-rhythm-')));
  await mkdir(path.join(root, 'build/out'), { recursive: true });
  await cp(path.join(repository, '.clasp.json'), path.join(root, '.clasp.json'));
  await logIn();
  vi.stubEnv('clasp_config_auth', path.join(root, 'login.json'));
  for (const [name, value] of Object.entries(api.env)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await api.stop();
  await rm(root, { recursive: true });
});

/** As `npx clasp login` leaves it, good for a century: nothing asks Google for a new token. */
const logIn = () => {
  const secrets = { client_id: 'made', client_secret: 'up', refresh_token: 'for', access_token: 'this test' };
  const login = { type: 'authorized_user', expiry_date: Date.UTC(2126, 0), ...secrets };
  return writeFile(path.join(root, 'login.json'), JSON.stringify({ tokens: { default: login } }));
};

/** Runs a deploy over what the build of this repository wrote; what it said. */
async function deployed(...args: string[]): Promise<string> {
  const said: string[] = [];
  await deploy(readOptions(args), { root, build, say: (line) => said.push(line) });
  return said.join('\n');
}

const build = async () => {
  const out = path.join(root, 'build/out');
  await Promise.all(BUILT.map((file) => cp(path.join(repository, 'build/out', file), path.join(out, file))));
};

const rebuiltWith = (file: string, text: string) => async () => {
  await build();
  await writeFile(path.join(root, 'build/out', file), text);
};

const built = (file: string) => readFile(path.join(repository, 'build/out', file), 'utf8');
const filesAt = (scriptId: string) =>
  Object.fromEntries((api.projects.get(scriptId)?.files ?? []).map(({ name, source }) => [name, source]));
const pushes = () => api.requests.filter((request) => request.startsWith('PUT'));

const holding = (...files: ScriptFile[]) => {
  api.projects.set('script-1', { title: 'Ours', files });
};
const script = (name: string, source: string): ScriptFile => ({ name, type: 'SERVER_JS', source });
const manifest: ScriptFile = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Europe/Paris"}' };

describe('npm run deploy', () => {
  test('makes a spreadsheet with the add-on in it, and the next time brings that one up to date', async () => {
    const first = await deployed('--title', 'Plan 2027');
    expect(api.spreadsheets).toEqual(new Map([['sheet-1', 'Plan 2027']]));
    expect(api.projects.get('script-1')).toMatchObject({ title: 'Plan 2027', parentId: 'sheet-1' });
    expect(filesAt('script-1')).toEqual({
      Code: await built('Code.js'),
      sidebar: await built('sidebar.html'),
      appsscript: await built('appsscript.json'),
    });
    expect(first).toMatch(/^Logged in to Google as anna@example\.com\.$/m);
    expect(first).toContain('https://docs.google.com/spreadsheets/d/sheet-1/edit');
    expect(first).toContain('Extensions → Plan 2027 → Open');

    const second = await deployed();
    expect(second).toContain('Google holds just this already');
    expect(second).toContain('https://docs.google.com/spreadsheets/d/sheet-1/edit');
    expect([api.spreadsheets.size, api.projects.size, pushes().length]).toEqual([1, 1, 1]);

    await expect(deployed('--parent', 'sheet-9')).rejects.toThrow('.clasp.deployed.json');
    expect(await readFile(path.join(root, '.clasp.json'), 'utf8')).toBe(
      await readFile(path.join(repository, '.clasp.json'), 'utf8'),
    );
  });

  test('pushes code that has changed to the project it remembers, and that alone', async () => {
    await deployed();
    const changed = `${await built('Code.js')}\nfunction ADDED() {}\n`;
    const said: string[] = [];
    const place = { root, build: rebuiltWith('Code.js', changed), say: (line: string) => said.push(line) };
    await deploy(readOptions([]), place);
    expect(filesAt('script-1')).toEqual({
      Code: changed,
      sidebar: await built('sidebar.html'),
      appsscript: await built('appsscript.json'),
    });
    expect(said.join('\n')).not.toContain('Google holds just this already');
    expect([api.spreadsheets.size, api.projects.size, pushes().length]).toEqual([1, 1, 2]);
  });

  test('puts a project into a spreadsheet that stands, given its address', async () => {
    await deployed('--lang', 'ru', '--parent', 'https://docs.google.com/spreadsheets/d/1aBc_D/edit#gid=0');
    expect(api.spreadsheets.size).toBe(0);
    expect(api.projects.get('script-1')).toMatchObject({ title: 'Ритм продаж', parentId: '1aBc_D' });
  });

  test('is stopped before it deletes code that somebody wrote; told to, it sends all, the changed manifest too', async () => {
    holding(manifest, script('Code', 'function onEdit() {}'), script('reports', 'function report() {}'));
    await expect(deployed('--script', 'script-1')).rejects.toThrow(/Code\.js, reports\.js.*--replace/);
    expect(pushes()).toEqual([]);
    await deployed('--script', 'script-1', '--replace');
    expect(filesAt('script-1')).toEqual({
      Code: await built('Code.js'),
      sidebar: await built('sidebar.html'),
      appsscript: await built('appsscript.json'),
    });
  });

  test('notices a file that got lost on the way, although clasp says that all was sent', async () => {
    holding(manifest);
    api.onTheWay = (files) => files.filter(({ name }) => name !== 'sidebar');
    await expect(deployed('--script', 'script-1')).rejects.toThrow(/gives back something else in sidebar\.html/);
  });

  test('tells what Google does not understand of the code', async () => {
    holding(manifest);
    const broken = rebuiltWith('Code.js', 'function PLAN_SPLIT( {');
    const attempt = deploy(readOptions(['--script', 'script-1']), { root, build: broken, say: () => undefined });
    await expect(attempt).rejects.toThrow(/^Google cannot read the code: .*Nothing was changed there/);
    expect(filesAt('script-1')).toEqual({ appsscript: manifest.source });
  });

  test('leads to the page where the Apps Script API is switched on', async () => {
    api.refusal = {
      code: 403,
      message:
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
    };
    const attempt = deployed();
    await expect(attempt).rejects.toThrow('Switch it on at https://script.google.com/home/usersettings');
    await expect(attempt).rejects.toThrow('An empty spreadsheet “Sales Rhythm” may be left');
  });

  test('says that Google cannot be reached', async () => {
    await api.stop();
    await expect(deployed('--script', 'script-1')).rejects.toThrow(/Google cannot be reached/);
    api = await startScriptApi();
  });

  test('ends with 1 and the command to log in when nobody is, before it builds or sends anything', async () => {
    await writeFile(path.join(root, 'login.json'), '{}');
    const { code, complaint } = await command('--script', 'script-1');
    expect(code).toBe(1);
    expect(complaint).toMatch(/^You are not logged in to Google\. Run “npx clasp login”/);
    expect(api.requests).toEqual([]);
  });
});

/** The command itself, as `npm run deploy -- …` runs it. */
function command(...args: string[]): Promise<{ code: unknown; complaint: string }> {
  const program = [path.join(repository, 'node_modules/tsx/dist/cli.mjs'), path.join(repository, 'build/deploy.ts')];
  return new Promise((resolve) =>
    execFile(process.execPath, [...program, ...args], (error, _, complaint) =>
      resolve({ code: error?.code ?? 0, complaint }),
    ),
  );
}

describe('what deploy is asked for', () => {
  test('an id may be a whole address', () => {
    const { parent } = readOptions(['--parent', 'https://drive.google.com/open?id=1aBc_D']);
    const { script } = readOptions(['--script', 'https://script.google.com/home/projects/1xY-z/edit']);
    expect([parent, script]).toEqual(['1aBc_D', '1xY-z']);
  });

  test.each([
    [['--spreadsheet', '1'], 'There is no option --spreadsheet. The options are --title, --parent'],
    [['--parent'], '--parent lacks its value.'],
    [['--parent', 'a', '--script', 'b'], 'Choose one: --parent'],
    [['--parent', 'my file.xlsx'], '--parent my file.xlsx: that is no id.'],
    [['Plan', '2027'], '“Plan” belongs to no option'],
    [['--lang', 'de'], '--lang de: the add-on speaks en and ru.'],
    [['--lang', 'ru', '--script'], 'У параметра --script нет значения.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

describe('what clasp or Google says is turned into what to do', () => {
  test.each([
    ['No credentials found.', /^You are not logged in.*npx clasp login/],
    ['invalid_grant', /run out.*npx clasp login/],
    ['Request had invalid authentication credentials.', /run out.*npx clasp login/],
    ['Requested entity was not found.', /knows no such spreadsheet or project/],
    ['The caller does not have permission', /Ask its owner to make you an editor/],
    ['request to https://script.googleapis.com failed, reason: getaddrinfo EAI_AGAIN', /cannot be reached/],
    ['Unexpected token - "Code:12"', /^Google cannot read the code: Unexpected token - "Code:12"/],
    ['I am a teapot', /^Google or clasp said: I am a teapot$/],
    ['', /^Google or clasp said: nothing at all$/],
  ])('“%s”', (words, sentence) => {
    expect(sentenceFor(words, TEXTS.en)).toMatch(sentence);
  });
});

describe('what Google gives back', () => {
  const files = (...entries: [string, string][]) => new Map(entries);

  test('may have other line ends, and the manifest another layout', () => {
    const wanted = files(['Code.js', 'a\nb\n'], ['appsscript.json', '{ "timeZone": "Etc/UTC" }']);
    const found = files(['Code.js', 'a\r\nb\r\n'], ['appsscript.json', '{"timeZone":"Etc/UTC"}\n']);
    expect(differences(wanted, found)).toEqual({ missing: [], changed: [], strange: [] });
  });

  test('is compared character by character else, and file by file', () => {
    const wanted = files(['Code.js', 'a'], ['sidebar.html', 'b'], ['appsscript.json', '{"a":1}']);
    const found = files(['Code.js', 'A'], ['notes.js', ''], ['appsscript.json', '{"a":2}']);
    expect(differences(wanted, found)).toEqual({
      missing: ['sidebar.html'],
      changed: ['Code.js', 'appsscript.json'],
      strange: ['notes.js'],
    });
  });

  test.each([
    ['nothing', '', []],
    ['what stands in every new project', 'function myFunction() {\n  \n}\n', []],
    ['an older add-on', 'function PLAN_SPLIT(total) {}\nfunction onOpen() {}', []],
    ['the work of somebody', 'function myFunction() { pay() }', ['Code.js']],
  ])('may be replaced if it is %s', (_, code, lost) => {
    expect(lostByReplacing(files(['Code.js', code], ['appsscript.json', '{}']))).toEqual(lost);
  });
});
