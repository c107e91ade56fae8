// `npm run sample -- --lang ru --out DIR`: the sample company as CSV files, to be imported anywhere.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, sampleCompany } from './company';

try {
  const { language, folder } = readOptions();
  const { tabs, today, plan } = sampleCompany(language);
  mkdirSync(folder, { recursive: true });
  for (const { name, csv } of tabs) writeFileSync(path.join(folder, `${name}.csv`), `${csv}\n`);
  const files = tabs.map(({ name }) => `${name}.csv`).join(', ');
  console.log(`${folder}: ${files}. Made for --today ${today} --year ${plan.year}, in ${plan.currency}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readOptions(): { language: Language; folder: string } {
  const { lang, out } = parseArgs({
    options: { lang: { type: 'string', default: 'en' }, out: { type: 'string' } },
  }).values;
  if (lang !== 'en' && lang !== 'ru') throw new Error(`--lang ${lang}: the sample company is told in en and ru.`);
  if (out === undefined) throw new Error('Say where to write the files: --out FOLDER.');
  return { language: lang, folder: out };
}
