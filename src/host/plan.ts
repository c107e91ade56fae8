// `npm run plan`: the main job without a browser, through the same call of the bundle that the sidebar makes.

import { writeFile } from 'node:fs/promises';
import { loadAddOn } from './add-on';
import { type PlanOptions, readOptions } from './command/options';
import { type Planned, planFrom } from './command/planning';
import { TEXTS } from './command/texts';

try {
  const options = readOptions(process.argv.slice(2));
  const planned = await planFrom(await loadAddOn(), options);
  report(planned, options);
  await save(planned, options);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function report({ host, built, report: { seconds, secondsAtGoogle } }: Planned, { language }: PlanOptions): void {
  const { tabs, problems, excluded, plan } = built;
  const { reads, writes } = host.calls;
  const left = Object.values(excluded).reduce((sum, rows) => sum + rows, 0);
  const counts = { tabs: tabs.length, problems: problems.length, excluded: left };
  const number = new Intl.NumberFormat(language);
  const divisions = plan.filter(
    ({ level, kind, metric }) => level === 'division' && kind === 'year' && metric === 'revenue',
  );
  console.log(TEXTS[language].result(built));
  for (const { name, value } of divisions) console.log(`  ${name}: ${number.format(value)}`);
  console.log(TEXTS[language].counts({ ...counts, reads, writes, seconds, secondsAtGoogle }));
}

async function save({ host, report: json }: Planned, options: PlanOptions): Promise<void> {
  if (options.json !== undefined) await write(options.json, `${JSON.stringify(json, null, 1)}\n`, options);
  if (options.out !== undefined) await write(options.out, await host.exportXlsx(), options);
}

async function write(file: string, content: string | Uint8Array, { language }: PlanOptions): Promise<void> {
  const texts = TEXTS[language];
  await writeFile(file, content).catch(() => {
    throw new Error(texts.cannotWrite(file));
  });
  console.log(texts.written(file));
}
