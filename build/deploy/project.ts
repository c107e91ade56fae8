import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** An Apps Script project at Google, and the spreadsheet to which it belongs, where that is known. */
export interface Project {
  readonly scriptId: string;
  readonly parentId?: string | undefined;
  /** Under this name it stands in the menu of the spreadsheet. */
  readonly title: string;
}

/** Not `.clasp.json`, which is everybody's: where this copy of the program was deployed to is nobody else's business. */
export const PROJECT_FILE = '.clasp.deployed.json';

/** The project of the last deploy from this folder, else the one that somebody set up with clasp by hand as `title`. */
export async function remembered(root: string, title: string): Promise<Project | undefined> {
  const [deployed, byHand] = await Promise.all([PROJECT_FILE, '.clasp.json'].map((file) => settingsIn(root, file)));
  return [deployed, byHand].map((settings) => projectIn(settings, title)).find((project) => project !== undefined);
}

/** Writes what `clasp -P .clasp.deployed.json` reads. */
export async function remember(root: string, project: Project): Promise<void> {
  const settings = { rootDir: 'build/out', ...project };
  await writeFile(path.join(root, PROJECT_FILE), `${JSON.stringify(settings, null, 2)}\n`);
}

type Settings = { readonly [key: string]: unknown };

async function settingsIn(root: string, file: string): Promise<Settings> {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8'));
  } catch {
    return {};
  }
}

function projectIn(settings: Settings = {}, named: string): Project | undefined {
  const { scriptId, parentId, title = named } = settings as { [key in keyof Project]?: string };
  return scriptId ? { scriptId, parentId, title } : undefined;
}
