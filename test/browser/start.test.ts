import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import { openBrowser } from './browser';
import { expectActiveTab, openPage, openSidebar, tabNames } from './local-host';
import { photograph } from './pictures';
import { expectSoon } from './soon';
import { type StartedHost, startBlank, started, startSample } from './started-host';

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** What the workbook is called when it is saved. */
async function fileName(url: string): Promise<string> {
  const { headers } = await fetch(`${url}xlsx`);
  return decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '');
}

/** Ends without a page, with what it said. */
async function refusal(...args: string[]): Promise<string> {
  const started = startBlank(...args);
  return started.then(
    async (host: StartedHost) => {
      await host.stop();
      throw new Error(`The host started at ${host.url} although it should not.`);
    },
    (error: Error) => error.message.trim(),
  );
}

describe('npm start', () => {
  it('imports the file it is given, says nothing of how it is built, and frees the port when it is stopped', async () => {
    const npm = spawn('npm', ['start', '--', '--port', '0', '--retro', 'test/fixtures/sales.csv']);
    let said = '';
    npm.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const { url } = await started(npm);
    expect(said).not.toContain('Code.js');
    const state = await (await fetch(`${url}state`)).json();
    expect(state.workbook.sheets.map((sheet: { name: string }) => sheet.name)).toContain('sales');
    expect(await fileName(url)).toBe('sales.xlsx');
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    await expectSoon(() => answers(url)).toBe(false);
  });

  it('puts the file it is given in front, and the sidebar opens with it', async () => {
    const host = await startBlank('--retro', 'test/fixtures/sales.csv', '--today', '2026-03-04');
    const browser = await openBrowser();
    const { page } = await openPage(browser, host);
    await expectActiveTab(page).toBe('sales');
    const sidebar = await openSidebar(page);
    await sidebar.getByText(en.rows.usable(147)).waitFor();
    await browser.close();
    await host.stop();
  });

  it('shows the sample company on its day, finished, with the contents in front and the sidebar open', async () => {
    const host = await startSample('--lang', 'ru');
    const browser = await openBrowser();
    const { page, strangers } = await openPage(browser, host);
    await expectActiveTab(page).toBe('Оглавление');
    expect((await tabNames(page)).length).toBeGreaterThan(40);
    await page.locator('#clock output').filter({ hasText: '18 нояб. 2026' }).waitFor();
    await page.frameLocator('#sidebar iframe').getByText('2026').first().waitFor();
    await photograph(page, 'sample');
    expect(strangers).toEqual([]);
    await browser.close();
    await host.stop();
  });

  it('frees the port at Ctrl-C', async () => {
    const host = await startBlank();
    expect(await answers(host.url)).toBe(true);
    await host.stop();
    expect(host.process.exitCode).toBe(0);
    expect(await answers(host.url)).toBe(false);
  });

  it('listens to this machine alone, under its own name', async () => {
    const host = await startBlank();
    const { port } = new URL(host.url);
    const response = await fetch(`${host.url}run`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
    expect(response.status).toBe(403);
    expect((await fetch(`http://127.0.0.1:${port}/page/../../package.json`)).status).toBe(404);
    await host.stop();
  });
});

describe('npm start ends with one sentence and code 1', () => {
  it.each([
    ['for a file that is not there', ['--retro', 'nowhere.csv'], 'nowhere.csv'],
    ['for a file that is no CSV', ['--retro', 'node_modules/font-awesome/fonts/FontAwesome.otf'], 'FontAwesome.otf'],
    ['for a language that the add-on does not speak', ['--lang', 'de'], '--lang de'],
    ['for a day that does not exist', ['--today', '2026-02-30'], '--today 2026-02-30'],
    ['for a port that is none', ['--port', 'eighty'], '--port eighty'],
    ['for an option it does not know', ['--colour', 'red'], '--colour'],
  ])('%s', async (_, args, named) => {
    const said = await refusal(...args);
    expect(said).toContain(named);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('for a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await refusal('--port', String(port))).toContain(`Port ${port} is taken`);
    other.close();
  });
});
