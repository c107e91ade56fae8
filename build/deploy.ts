// `npm run deploy`: brings the add-on into a Google spreadsheet, and makes sure that it is there.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProject, loggedInAs, pushFiles, readProject } from './deploy/clasp';
import { differences, filesIn, lostByReplacing } from './deploy/files';
import { type DeployOptions, readOptions } from './deploy/options';
import { type Project, remember, remembered } from './deploy/project';
import { type DeployTexts, TEXTS } from './deploy/texts';

/** Where a deploy happens. */
export interface Place {
  /** The folder with `.clasp.json` and `build/out`. */
  readonly root: string;
  /** Writes `build/out`; rejects with what is wrong. */
  readonly build: () => Promise<void>;
  readonly say: (line: string) => void;
}

/**
 * Resolves once the project at Google holds what `build/out` holds, read back and compared; a first deploy creates the
 * spreadsheet and the project, and remembers them. Rejects with one sentence that says what to do.
 *
 * @example await deploy(readOptions(['--title', 'Plan 2027']), place) // a new spreadsheet "Plan 2027" with the add-on
 * @example await deploy(readOptions([]), place) // the second time: the same spreadsheet has the newer add-on
 */
export async function deploy(options: DeployOptions, { root, build, say }: Place): Promise<void> {
  const texts = TEXTS[options.language];
  say(texts.loggedIn(await loggedInAs(texts)));
  const standing = await standingProject(options, root, texts);
  if (standing !== undefined) await refuseToLoseCode(standing, options, texts);
  await build();
  say(texts.built);

  const project = standing ?? (await newProject(options, texts));
  await remember(root, project);
  say(standing === undefined ? texts.created(project) : texts.updating(project));

  const news = await pushFiles(root, texts);
  await checkArrival(root, project, texts);
  say(news ? texts.arrived : texts.nothingNew);
  say(texts.whatNext(project));
}

/** The project that a deploy of before or `--script` names; none asks for a new one. */
async function standingProject(
  { parent, script, title, newTitle }: DeployOptions,
  root: string,
  texts: DeployTexts,
): Promise<Project | undefined> {
  const known = await remembered(root, title);
  if (known === undefined) return script === undefined ? undefined : { scriptId: script, title };
  const another =
    newTitle || (script ?? known.scriptId) !== known.scriptId || (parent ?? known.parentId) !== known.parentId;
  if (another) throw new Error(texts.deploysElsewhere(known));
  return known;
}

/** A push replaces the whole project: code that somebody wrote there would be gone. */
async function refuseToLoseCode(project: Project, { replace }: DeployOptions, texts: DeployTexts): Promise<void> {
  const lost = lostByReplacing(await readProject(project.scriptId, texts));
  if (lost.length > 0 && !replace) throw new Error(texts.wouldDelete(lost, project));
}

const newProject = ({ parent, title }: DeployOptions, texts: DeployTexts): Promise<Project> =>
  createProject({ title, parent }, texts);

/** clasp ends with 0 also where nothing was sent: only what Google gives back counts. */
async function checkArrival(root: string, project: Project, texts: DeployTexts): Promise<void> {
  const wanted = await filesIn(path.join(root, 'build/out'));
  const { missing, changed, strange } = differences(wanted, await readProject(project.scriptId, texts));
  if (missing.length + changed.length > 0) throw new Error(texts.notArrived([...missing, ...changed], project));
  if (strange.length > 0) throw new Error(texts.strangers(strange, project));
}

/** Its one line of figures is for those who write the add-on: shown only when something is wrong. */
function buildHere(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path.join(root, 'build/build.mjs')], { cwd: root }, (error, said, complaints) =>
      error === null ? resolve() : reject(new Error(`${said}${complaints}`.trim())),
    );
  });
}

async function run(args: readonly string[]): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  try {
    await deploy(readOptions(args), { root, build: () => buildHere(root), say: console.log });
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(process.argv.slice(2));
