import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a project at Google holds: `{ name: 'Code', type: 'SERVER_JS', source: '…' }`. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** A stand-in of Google's Apps Script, Drive and account services on this machine, as far as a deploy asks them. */
export interface ScriptApi {
  readonly projects: Map<string, { title: string; parentId?: string; files: readonly ScriptFile[] }>;
  /** Titles of the spreadsheets that were made, by id. */
  readonly spreadsheets: Map<string, string>;
  /** `PUT /v1/projects/script-1/content`, in order. */
  readonly requests: string[];
  /** What is refused with this answer from now on; none without it. */
  refusal: { readonly code: number; readonly message: string } | undefined;
  /** What becomes of files between the push and the project. */
  onTheWay: (files: readonly ScriptFile[]) => readonly ScriptFile[];
  /** What makes Node send clasp's requests here. */
  readonly env: { readonly NODE_OPTIONS: string; readonly SCRIPT_API: string };
  stop(): Promise<void>;
}

const DEFAULT_FILES: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{\n  "timeZone": "America/New_York",\n  "dependencies": {}\n}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

/** Starts one with nothing in it. */
export async function startScriptApi(): Promise<ScriptApi> {
  const server = createServer((request, response) => void answer(api, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const redirect = pathToFileURL(path.join(import.meta.dirname, 'redirect.mjs')).href;
  const api: ScriptApi = {
    projects: new Map(),
    spreadsheets: new Map(),
    requests: [],
    refusal: undefined,
    onTheWay: (files) => files,
    env: { NODE_OPTIONS: `--import ${redirect}`, SCRIPT_API: `http://127.0.0.1:${port}/` },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return api;
}

async function answer(api: ScriptApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://google');
  const what = `${request.method} ${pathname}`;
  api.requests.push(what);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
  const { code, value } = resultOf(api, what, body, request.headers.authorization);
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

interface Result {
  readonly code: number;
  readonly value: unknown;
}

const ok = (value: unknown): Result => ({ code: 200, value });
const refused = (code: number, message: string): Result => ({
  code,
  value: { error: { code, message, errors: [{ message }] } },
});

// biome-ignore lint/suspicious/noExplicitAny: bodies as they come over the wire
function resultOf(api: ScriptApi, what: string, body: any, authorization = ''): Result {
  if (!authorization.startsWith('Bearer ')) return refused(401, 'Login Required.');
  if (what === 'GET /oauth2/v2/userinfo') return ok({ id: '1', email: 'anna@example.com' });
  if (what === 'POST /drive/v3/files') {
    const id = `sheet-${api.spreadsheets.size + 1}`;
    api.spreadsheets.set(id, body.name);
    return ok({ id });
  }
  if (api.refusal !== undefined) return refused(api.refusal.code, api.refusal.message);
  if (what === 'POST /v1/projects') {
    const scriptId = `script-${api.projects.size + 1}`;
    api.projects.set(scriptId, { title: body.title, parentId: body.parentId, files: DEFAULT_FILES });
    return ok({ scriptId, ...body });
  }
  return contentOf(api, what, body);
}

function contentOf(api: ScriptApi, what: string, body: { files: readonly ScriptFile[] }): Result {
  const [, method, scriptId = ''] = /^(GET|PUT) \/v1\/projects\/([\w-]+)\/content$/.exec(what) ?? [];
  const project = api.projects.get(scriptId);
  if (project === undefined) return refused(404, 'Requested entity was not found.');
  if (method === 'PUT') {
    const fault = faultIn(body.files);
    if (fault !== undefined) return refused(400, fault);
    project.files = api.onTheWay(body.files);
  }
  return ok({ scriptId, files: project.files });
}

/** What Google says of files that it does not take. */
function faultIn(files: readonly ScriptFile[]): string | undefined {
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON'))
    return 'Project contents must include a manifest file named appsscript.';
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue;
    try {
      new Function(source);
    } catch (error) {
      return `Syntax error: ${(error as Error).message} line: 1 file: ${name}`;
    }
  }
  return undefined;
}
