import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
/** No request that the page did not make. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** A browser that is installed here (`CHROME_PATH`, or by its name), else the Chromium that npm brought along. */
export async function openBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  return installed === undefined ? launchFromNpm() : launch(installed);
}

/** Chrome refuses its sandbox to root. */
function launch(executablePath: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return chromium.launch({ executablePath, args });
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && existsSync(named)) return named;
  return NAMES.map(pathOf).find((path) => path !== undefined);
}

function pathOf(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

async function launchFromNpm(): Promise<Browser> {
  // It unpacks its own NSS libraries only where it believes itself on Lambda, and it looks when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: npmChromium } = await import('@sparticuz/chromium');
  // Its own list of arguments would run everything in one process, which ends with the first page that is closed.
  return launch(await npmChromium.executablePath());
}
