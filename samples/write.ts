// `npm run sample -- --lang ru --out FOLDER`: the sample company as CSV files, to be imported anywhere.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, type SampleCompany, sampleCompany } from './company';

try {
  const { language, folder } = readOptions();
  const company = sampleCompany(language);
  writeFiles(company, folder, language);
  console.log(report(company, folder)[language]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readOptions(): { language: Language; folder: string } {
  const { lang, out } = parseArgs({
    options: { lang: { type: 'string', default: 'en' }, out: { type: 'string', default: 'sample-company' } },
  }).values;
  if (lang !== 'en' && lang !== 'ru') throw new Error(`--lang ${lang}: the sample company is told in en and ru.`);
  return { language: lang, folder: out };
}

function writeFiles({ tabs }: SampleCompany, folder: string, language: Language): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, csv } of tabs) writeFileSync(path.join(folder, `${name}.csv`), `${csv}\n`);
  } catch {
    throw new Error(refusal(folder)[language]);
  }
}

function report({ tabs, today, plan }: SampleCompany, folder: string): { readonly [language in Language]: string } {
  const files = tabs.map(({ name }) => `${name}.csv`).join(', ');
  return {
    en:
      `Written to the folder ${folder}: ${files}.\n` +
      `In this company it is ${today} (--today ${today}), and the plan is for ${plan.year}, in ${plan.currency}.`,
    ru:
      `Записано в папку ${folder}: ${files}.\n` +
      `В этой компании сегодня ${today} (--today ${today}), план — на ${plan.year} год, валюта — ${plan.currency}.`,
  };
}

function refusal(folder: string): { readonly [language in Language]: string } {
  return {
    en: `The files cannot be written to ${folder}: choose another folder with --out FOLDER.`,
    ru: `В папку ${folder} не записать: укажите другую через --out FOLDER.`,
  };
}
