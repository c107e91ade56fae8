import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Where the tests leave what they saw, to be looked at: `PICTURES`, else a folder among the temporary files. */
const FOLDER = process.env.PICTURES ?? path.join(tmpdir(), 'sales-rhythm-pictures');

export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
}
