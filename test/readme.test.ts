import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOptions as readDeployOptions } from '../build/deploy/options';
import { calendarOf } from '../src/domain/calendar';
import { planSplit } from '../src/formulas/plan-split';
import { seasonalQuarters } from '../src/formulas/seasonal-quarters';
import { readOptions as readPlanOptions } from '../src/host/command/options';
import { TEXTS as PAGE } from '../src/host/page/texts';
import { textsIn } from '../src/i18n/catalog';
import { formulasIn } from '../src/i18n/functions/gallery';
import { en } from '../src/i18n/sidebar/en';
import { ru } from '../src/i18n/sidebar/ru';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first);

const README = { en: read('README.md'), ru: read('README.ru.md') };
const LANGUAGES = ['en', 'ru'] as const;
const SIDEBAR = { en, ru };

/** The lines of the code blocks, without what stands behind `#` and without the language. */
const commandsIn = (page: string) =>
  found(page, /^ *```sh\n([\s\S]*?)```/gm)
    .flatMap((block) => block.trim().split('\n'))
    .map((line) =>
      line
        .replace(/\s+#.*/, '')
        .replace(/ -- --lang ru$| --lang ru/, '')
        .replace(/ --(?= --)|\s+--$/g, '')
        .trim(),
    );

/** What stands in the first column of the tables as code: options, formulas, folders. */
const namesIn = (page: string) => found(page, /^\| `([^`"]+)/gm).map((name) => name.trim());

/** The options in the table of a command: `| option of \`npm start\` | …`. */
function optionsOf(page: string, heading: string): string[] {
  const [, table = ''] = page.split(`\`${heading}\` |`);
  return found(table.split('\n\n')[0] ?? '', /^\| `--([\w-]+)/gm);
}

describe('the two READMEs', () => {
  test('lead to each other on the first line', () => {
    expect(README.en.split('\n')[0]).toContain('(README.ru.md)');
    expect(README.ru.split('\n')[0]).toContain('(README.md)');
  });

  test('give the same commands, options, formulas and folders, in the same order', () => {
    expect(commandsIn(README.ru)).toEqual(commandsIn(README.en));
    expect(namesIn(README.ru)).toEqual(namesIn(README.en));
    expect(namesIn(README.en).length).toBeGreaterThan(30);
  });

  test('have the same chapters and pictures', () => {
    const shape = (page: string) => page.match(/^##|!\[/gm);
    expect(shape(README.ru)).toEqual(shape(README.en));
  });
});

describe.each(LANGUAGES)('the README in %s', (language) => {
  const page = README[language];

  test('shows pictures that are there, of 1400 × 900, none of more than 300 KB', () => {
    const pictures = found(page, /!\[[^\]]+\]\(([^)]+)\)/g);
    expect(pictures.length).toBeGreaterThan(4);
    for (const picture of pictures) {
      expect(picture).toMatch(new RegExp(`^docs/pictures/${language}/`));
      expect(statSync(path.join(root, picture)).size).toBeLessThan(300 * 1024);
      expect(sizeOf(readFileSync(path.join(root, picture)))).toEqual([1400, 900]);
    }
  });

  test('names commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = found(page, /npm run ([\w:-]+)/g);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names options that the commands take', () => {
    const start = read('src/host/start.ts');
    const starting = optionsOf(page, 'npm start');
    expect(starting).toContain('retro');
    expect(starting.filter((option) => !new RegExp(`\\b${option}\\b['"]?:`).test(start))).toEqual([]);

    const value = { title: 'A', parent: 'a', script: 'a', lang: 'ru' };
    const deploying = optionsOf(page, 'npm run deploy');
    expect(deploying).toContain('parent');
    for (const option of deploying) {
      const given = option in value ? [`--${option}`, value[option as keyof typeof value]] : [`--${option}`];
      expect(() => readDeployOptions(given)).not.toThrow();
    }
  });

  test('gives a command line of npm run plan that is understood', () => {
    const [command = ''] = found(page, /(npm run plan --[\s\S]*?)```/g);
    const words = [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
    const options = readPlanOptions(words.slice(words.indexOf('--') + 1));
    expect(options).toMatchObject({ retro: 'deals.csv', growth: 0.2, out: 'plan.xlsx' });
  });

  test('calls tabs, menu and buttons what the program calls them', () => {
    const { tabs, inputs, menu } = textsIn(language);
    const { plan, refreshing, home } = SIDEBAR[language];
    const names = [
      ...Object.values(tabs.pages),
      ...Object.values(inputs).map(({ tab }) => tab),
      tabs.name.company(''),
      menu.openSidebar,
      plan.build,
      refreshing.now,
      home.change,
      tabs.tables.entry,
      PAGE[language].importCsv,
      PAGE[language].nextMonday,
    ];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  test('names every formula with its question', () => {
    const named = found(page, /^\| `=(\w+)/gm);
    expect(named).toEqual(formulasIn(language).map(({ name }) => name));
    for (const { question } of formulasIn(language)) expect(page).toContain(`| ${question} |`);
  });

  test('gives formulas with the results that they have', () => {
    const examples = [...page.matchAll(/^- `=(\w+)\(([^)]*)\)` \S+ (.+?) (?:gives|даёт) ([\d., ]*\d)/gm)];
    const results = examples.map(([, name = '', args = '', over = '']) =>
      resultOf(name, args.split('; '), numbersIn(over)),
    );
    expect(examples.length).toBe(4);
    expect(results).toEqual(examples.map(([, , , , gives = '']) => numbersIn(gives)));
  });
});

/** What the formula gives over the cells: of PLAN_SPLIT weights below each other, of SEASONAL_QUARTERS the quarters of a year. */
function resultOf(name: string, [first, second, third]: string[], cells: number[]) {
  const column = cells.map((cell) => [cell]);
  if (name === 'PLAN_SPLIT') return [planSplit(Number(first), column, numberOf(third))].flat(2);
  return seasonalQuarters([cells], numberOf(second), numberOf(third), () => calendarOf('Etc/UTC')).flat();
}

const numbersIn = (text: string) => text.split(', ').map((number) => Number(number.replace(',', '.')));
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** A PNG says its size behind its first words. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
