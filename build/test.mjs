// The whole suite in one time zone, and in two more what could tell one from another: a day must not depend on the machine's
// clock.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'sales-rhythm-tests-'));

const runs = [
  run('UTC', 'bundle', 'days', 'slow', 'unit'),
  run('America/Los_Angeles', 'days'),
  run('Asia/Kamchatka', 'days'),
];
rmSync(reports, { recursive: true });

const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
if (runs.some(({ ok }) => !ok) || sum('passed') === 0) process.exitCode = 1;

function run(zone, ...projects) {
  console.log(`\n${projects.join(', ')}, TZ=${zone}`);
  const report = path.join(reports, `${zone.replaceAll('/', '-')}.json`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    ...projects.flatMap((project) => ['--project', project]),
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
