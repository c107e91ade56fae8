import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * The browser has been opened once before any test does: npm's unpacks itself then, and of two workers that do it at once one
 * starts what the other is still writing. In a process of its own, whose environment stays with it; what is wrong with the
 * browser the tests say.
 */
export default function setup(): void {
  const browser = JSON.stringify(path.join(import.meta.dirname, 'browser.ts'));
  const openOnce = `const { openBrowser } = await import(${browser}); await (await openBrowser()).close();`;
  spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', openOnce], { timeout: 120_000 });
}
