// The whole suite: what is about days in three time zones (a day must not depend on the machine's clock); once what cannot
// tell one zone from another, the browser, and what else is slow.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kamchatka'];
const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'sales-rhythm-tests-'));

const runs = [...ZONES.map((zone) => run('days', zone)), run('unit', 'UTC'), run('slow', 'UTC')];
rmSync(reports, { recursive: true });

const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
if (runs.some(({ ok }) => !ok) || sum('passed') === 0) process.exitCode = 1;

function run(project, zone) {
  console.log(`\n${project} tests, TZ=${zone}`);
  const report = path.join(reports, `${project}-${zone.replaceAll('/', '-')}.json`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  return { ok: status === 0, ...countsIn(report) };
}

function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // the runner itself broke down
  }
}
