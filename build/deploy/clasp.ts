import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Files, filesIn } from './files';
import { PROJECT_FILE, type Project } from './project';
import type { DeployTexts } from './texts';

/** The e-mail of the account that clasp works for, `''` where Google does not tell. Rejects when nobody is logged in. */
export async function loggedInAs(texts: DeployTexts): Promise<string> {
  const { said } = await succeed(['show-authorized-user', '--json'], process.cwd(), texts);
  const { loggedIn, email = '' } = JSON.parse(said) as { loggedIn: boolean; email?: string };
  if (!loggedIn) throw new Error(texts.notLoggedIn);
  return email;
}

/** A new project: in the spreadsheet `parent`, else in a new one with the same title. */
export function createProject(
  { title, parent }: { readonly title: string; readonly parent: string | undefined },
  texts: DeployTexts,
): Promise<Project> {
  return inFolder({}, async (folder) => {
    const where = parent === undefined ? ['--type', 'sheets'] : ['--parentId', parent];
    const answer = await clasp(['create-script', '--title', title, ...where], folder);
    // What it made it says before it fetches the files of it: what stands at Google is ours to remember, come what may.
    const scriptId = /script\.google\.com\/d\/([\w-]+)/.exec(answer.said)?.[1];
    const parentId = parent ?? /drive\.google\.com\/open\?id=([\w-]+)/.exec(answer.said)?.[1];
    if (scriptId !== undefined) return { scriptId, parentId, title };
    const { message } = mistakeIn(answer, texts);
    throw new Error(parent === undefined ? `${message} ${texts.mayBeLeft(title)}` : message);
  });
}

/**
 * Sends `build/out` to the project that is remembered; whether there was anything to send. `--force`, because without
 * it and without a person at the keyboard a changed manifest makes clasp send nothing and end with 0.
 */
export async function pushFiles(root: string, texts: DeployTexts): Promise<boolean> {
  const { said } = await succeed(['push', '--force', '--json', '--project', PROJECT_FILE], root, texts);
  if (said.trim() === '') throw new Error(texts.nothingSent);
  const sent = (JSON.parse(said) as string[]).map((file) => path.basename(file));
  const left = [...(await filesIn(path.join(root, 'build/out'))).keys()].filter((name) => !sent.includes(name));
  if (sent.length > 0 && left.length > 0) throw new Error(texts.leftBehind(left));
  return sent.length > 0;
}

/** What the project at Google holds now. */
export function readProject(scriptId: string, texts: DeployTexts): Promise<Files> {
  return inFolder({ scriptId }, async (folder) => {
    await succeed(['pull', '--json'], folder, texts);
    return filesIn(folder);
  });
}

/** clasp writes into the folder of its project: whatever it fetches must not land on `build/out`. */
async function inFolder<T>(project: { readonly scriptId?: string }, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sales-rhythm-deploy-')));
  try {
    await writeFile(path.join(folder, '.clasp.json'), JSON.stringify(project));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Answer {
  readonly ok: boolean;
  readonly said: string;
  readonly complaint: string;
}

async function succeed(args: readonly string[], folder: string, texts: DeployTexts): Promise<Answer> {
  const answer = await clasp(args, folder);
  if (!answer.ok) throw mistakeIn(answer, texts);
  return answer;
}

const PROGRAM = createRequire(import.meta.url).resolve('@google/clasp');
const PATIENCE = 120_000; // milliseconds

function clasp(args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { cwd, timeout: PATIENCE }, (error, said, complaint) =>
      resolve({ ok: error === null, said, complaint: complaint.trim() || (error?.killed ? 'ETIMEDOUT' : '') }),
    );
  });
}

const mistakeIn = ({ said, complaint }: Answer, texts: DeployTexts): Error =>
  new Error(sentenceFor(complaint || said.trim(), texts));

/**
 * What to do about words of clasp or Google; the words themselves where nothing better is known.
 *
 * @example sentenceFor('User has not enabled the Apps Script API. Enable it by …', TEXTS.en) // 'Google's Apps Script API is switched off for your account. …'
 */
export function sentenceFor(words: string, texts: DeployTexts): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(words));
  return known === undefined ? texts.refused(words) : known[1](texts, words);
}

type Sentence = (texts: DeployTexts, words: string) => string;

const SENTENCES: readonly (readonly [RegExp, Sentence])[] = [
  [/no credentials found|no access, refresh token/i, (texts) => texts.notLoggedIn],
  [/invalid_grant|invalid_rapt|invalid credentials|authentication credential|login required/i, (t) => t.loginIsOver],
  [/home\/usersettings|not enabled the Apps Script API/i, (texts) => texts.apiIsOff],
  [/syntax error|- "[\w/]+:\d+"/i, (texts, words) => texts.syntaxError(words)],
  [/ENOTFOUND|EAI_AGAIN|ECONN\w+|ENETUNREACH|ETIMEDOUT|socket hang up|fetch failed/i, (texts) => texts.noNetwork],
  [/entity was not found|file not found/i, (texts) => texts.notFound],
  [/does not have (sufficient )?permission|insufficient/i, (texts) => texts.noPermission],
];
