import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Assets, openAssets } from './assets';
import type { LiveWorkbook } from './live';
import type { Event, Visitor } from './protocol';

/** The served page. `close` ends every connection and frees the port. */
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** A wanted port, or the first from which a free one is looked for. */
export type Port = { readonly exactly: number } | { readonly from: number };

interface Reply {
  readonly type?: string;
  readonly status?: number;
  readonly body: string | Buffer;
  /** A file to save under this name. */
  readonly saveAs?: string;
}
type Route = (request: IncomingMessage, url: URL) => Promise<Reply> | Reply;

/** The page may ask this server alone, and nobody else may frame it. Formulas are compiled by the engine: unsafe-eval. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the page of this workbook to this machine only (127.0.0.1). Rejects with `EADDRINUSE` when the port that was
 * asked for is taken.
 */
export async function serve(workbook: LiveWorkbook, port: Port): Promise<Serving> {
  const server = createServer(answerer(workbook, await openAssets()));
  await listen(server, port);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => close(server) };
}

function answerer(workbook: LiveWorkbook, asset: Assets) {
  const routes = routesOf(workbook);
  const replyTo = (request: IncomingMessage, url: URL) =>
    routes[`${request.method} ${url.pathname}`]?.(request, url) ?? asset(url.pathname);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('content-security-policy', POLICY).setHeader('cache-control', 'no-store');
    if (!isFromThisPage(request)) return end(response, { status: 403, body: '' });
    if (url.pathname === '/events') return stream(response, workbook);
    try {
      end(response, (await replyTo(request, url)) ?? { status: 404, body: '' });
    } catch (error) {
      console.error(error);
      end(response, { status: 500, body: '' });
    }
  };
}

function routesOf(workbook: LiveWorkbook): { readonly [methodAndPath: string]: Route } {
  return {
    'GET /state': (_, url) => json(workbook.state(visitorIn(url))),
    'GET /xlsx': async () => {
      const { name, bytes } = await workbook.saveXlsx();
      return { type: XLSX, body: Buffer.from(bytes), saveAs: name };
    },
    'POST /run': async (request) => json(workbook.run(JSON.parse(String(await bodyOf(request))))),
    'POST /formula': async (request) => json(workbook.formula(JSON.parse(String(await bodyOf(request))))),
    'POST /revision': async (request) => {
      await workbook.receive(JSON.parse(String(await bodyOf(request))));
      return json({});
    },
    'POST /import': async (request, { searchParams }) => {
      const bytes = await bodyOf(request);
      return json(workbook.importFile(searchParams.get('name') ?? '', bytes, visitorIn({ searchParams }).email));
    },
    'POST /clock': async (request) => json(workbook.setClock(JSON.parse(String(await bodyOf(request))))),
  };
}

/** Whose window it is: `?as=bob@example.com&lang=ru`. */
function visitorIn({ searchParams }: Pick<URL, 'searchParams'>): Partial<Visitor> {
  const [email, language] = [searchParams.get('as'), searchParams.get('lang')];
  return { ...(email ? { email } : {}), ...(language === 'en' || language === 'ru' ? { language } : {}) };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const json = (value: unknown): Reply => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });

function end(response: ServerResponse, { status = 200, type = 'text/plain', body, saveAs }: Reply): void {
  if (saveAs) response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`);
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** A page of another site can be made to call this machine, but not under this name, nor with these headers. */
function isFromThisPage({ method, headers }: IncomingMessage): boolean {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return false;
  return method !== 'POST' || /^application\/(json|octet-stream)$/.test(headers['content-type'] ?? '');
}

function stream(response: ServerResponse, workbook: LiveWorkbook): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  const stop = workbook.listen((event: Event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', stop);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listen(server: Server, port: Port): Promise<void> {
  if ('exactly' in port) return listenOn(server, port.exactly);
  try {
    await listenOn(server, port.from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, { from: port.from + 1 });
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
