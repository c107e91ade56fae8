/**
 * The pages about the functions: what `src/main.ts` says of each, `src/i18n/functions` in Russian, and every example as
 * the built add-on answers it in a spreadsheet of that language.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddOn } from '../src/host/add-on';
import { createHost } from '../src/host/host';
import { en } from '../src/i18n/functions/en';
import { argumentsIn, FUNCTIONS, type FunctionName, separated } from '../src/i18n/functions/functions';
import { answers, ru } from '../src/i18n/functions/ru';

const root = path.resolve(import.meta.dirname, '..');

export type Language = 'en' | 'ru';

export const FUNCTION_PAGES: { readonly [language in Language]: string } = {
  en: path.join(root, 'docs/FUNCTIONS.md'),
  ru: path.join(root, 'docs/FUNCTIONS.ru.md'),
};

/** A function as its JSDoc has it. */
export interface DocumentedFunction {
  readonly name: FunctionName;
  readonly does: string;
  readonly parameters: readonly { readonly name: string; readonly meaning: string }[];
  readonly gives: string;
  readonly examples: readonly Example[];
}

/** `A1:A3 = 1; ; 0 ⇒ PLAN_SPLIT(10; A1:A3) → 10; ; 0`: cells from A1 on, if any, a formula, and what an English sheet shows. */
export interface Example {
  readonly area: string;
  readonly cells: Grid;
  /** With `;` between arguments. */
  readonly formula: string;
  readonly shown: string;
}

type Grid = readonly (readonly string[])[];

/** What a sheet shows for a formula: its cells, or one with an error and what stands over it. */
export interface Answer {
  readonly cells: Grid;
  readonly error: string;
}

/** The functions in the order of `src/main.ts`. */
export function documentedFunctions(): DocumentedFunction[] {
  const source = readFileSync(path.join(root, 'src/main.ts'), 'utf8');
  return [...source.matchAll(/\/\*\*\n((?: \*.*\n)+) \*\/\nglobal\.([A-Z_]+) =/g)].map(
    ([, comment = '', name = '']) => {
      const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
      const tagged = (tag: RegExp) => lines.flatMap((line) => tag.exec(line)?.slice(1) ?? []);
      return {
        name: name as FunctionName,
        does: lines[0] ?? '',
        parameters: lines.flatMap((line) => {
          const [, parameter = '', meaning = ''] = /^@param \{[^}]+\} (\w+) (.*)/.exec(line) ?? [];
          return parameter === '' ? [] : [{ name: parameter, meaning }];
        }),
        gives: tagged(/^@return \{\S+\} (.*)/)[0] ?? '',
        examples: tagged(/^@example (.*)/).map(exampleIn),
      };
    },
  );
}

function exampleIn(text: string): Example {
  const [, area = '', cells = '', formula, shown] = /^(?:(\S+) = (.*?) ⇒ )?(.*?\)) → (.*)$/.exec(text) ?? [];
  if (formula === undefined || shown === undefined) throw new Error(`This is no example: ${text}`);
  return { area, cells: area === '' ? [] : gridIn(cells), formula, shown };
}

const gridIn = (text: string): Grid => text.split(';').map((row) => row.split('|').map((cell) => cell.trim()));

/** An answer as an example writes it: `34; 33; 33`, `| 0 | 1`, `#ERROR! end is before start. …`. */
export function written({ cells, error }: Answer): string {
  if (error !== '') return `#ERROR! ${error}`;
  const rows = cells.map((row) => row.join(' | ').trim());
  return rows.join('; ').replace(/ {2,}/g, ' ').trim();
}

/**
 * What a spreadsheet of a language shows for an example that is typed with `separator` between arguments. A formula is
 * answered by what it is given alone: who asks again gets what was answered.
 */
export function answerTo(example: Example, addOn: AddOn, language: Language, separator: string): Answer {
  const known = ANSWERS.get(addOn) ?? new Map<string, Answer>();
  const key = JSON.stringify([example, language, separator]);
  const answer = known.get(key) ?? answerIn(language, example, addOn, separator);
  ANSWERS.set(addOn, known.set(key, answer));
  return answer;
}

const ANSWERS = new WeakMap<AddOn, Map<string, Answer>>();

function answerIn(language: Language, example: Example, addOn: AddOn, separator: string): Answer {
  const host = createHost({ ...addOn, locale: LOCALE[language], now: () => Date.parse('2026-03-04T09:00:00Z') });
  const [sheetId = ''] = host.model.getters.getSheetIds();
  const tab = host.model.getters.getSheetName(sheetId);
  example.cells.forEach((row, y) => {
    row.forEach((text, x) => {
      if (text !== '') host.type(tab, cellAt(x, y), decimal(text, language));
    });
  });
  host.type(tab, cellAt(ANSWER, 0), typed(example, language, separator));
  const error = host.hover(tab, cellAt(ANSWER, 0)).replace(/ \(line \d+\)\.$/, '');
  const [height, width] = sizeOf(host.model.getters, { sheetId, col: ANSWER, row: 0 });
  const shown = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => host.display(tab, cellAt(ANSWER + x, y))),
  );
  return { cells: shown, error };
}

const LOCALE = { en: 'en_US', ru: 'ru_RU' } as const;

/** The column of the answer, beyond all that is given. */
const ANSWER = 13;

const cellAt = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

interface Place {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** The engine's own, as of version 19.3: none for an answer of one cell. */
interface Spreading {
  getSpreadZone?(place: Place): { left: number; right: number; top: number; bottom: number } | undefined;
}

function sizeOf(getters: object, place: Place): [height: number, width: number] {
  const zone = (getters as Spreading).getSpreadZone?.(place);
  return zone === undefined ? [1, 1] : [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
}

const decimal = (text: string, language: Language): string => (language === 'ru' ? text.replace('.', ',') : text);

/** The formula of an example as people of the language type it. */
function typed({ formula }: Example, language: Language, separator: string): string {
  const translated = (word: string) => (language === 'ru' && RUSSIAN[word]) || word;
  return `=${separated(formula, separator).replace(/(?<=")\w+(?=")/g, translated)}`;
}

/** What examples have in quotation marks. */
const RUSSIAN: { readonly [word: string]: string } = {
  RU: 'РФ',
  seasonal: 'сезонность',
  quarter: 'квартал',
  forecast: 'прогноз',
  later: 'потом',
  soon: 'скоро',
  Friday: 'пятница',
};

/** Returns `docs/FUNCTIONS.md` or its Russian sister. */
export function functionsPage(language: Language, addOn: AddOn): string {
  const functions = documentedFunctions();
  const words = WORDS[language];
  const { functions: questions } = { en, ru }[language];
  const contents = functions.map(({ name }) => `- ${questions[name][0]} [${name}](#${name.toLowerCase()})`);
  return [words.introduction, contents.join('\n'), ...functions.map((each) => chapter(each, language, addOn)), ''].join(
    '\n\n',
  );
}

function chapter(
  { name, does, gives, parameters, examples }: DocumentedFunction,
  language: Language,
  addOn: AddOn,
): string {
  const words = WORDS[language];
  const [, takes] = FUNCTIONS.find(([each]) => each === name)!;
  const taken = argumentsIn(takes);
  const [inWords, result] = language === 'ru' ? answers[name] : [does, gives];
  const signature = (separator: string) => {
    const names = taken.map(({ name: argument, isOptional }) => (isOptional ? `[${argument}]` : argument));
    return `=${name}(${names.join(`${separator} `)})`;
  };
  const meanings = taken.map(({ key, name: argument, isOptional }, at) => {
    const meaning = language === 'ru' ? ru.arguments[key] : parameters[at]?.meaning;
    return `- \`${argument}\`${language === 'ru' && isOptional ? ' (необязательно)' : ''}: ${meaning}`;
  });
  return [
    `## ${name}`,
    `**${{ en, ru }[language].functions[name][0]}** ${inWords}`,
    code([...new Set([signature(','), signature(';')])]),
    meanings.join('\n'),
    `${words.gives} ${result}`,
    ...examples.map((example) => code(exampleLines(example, language, addOn))),
  ].join('\n\n');
}

function exampleLines(example: Example, language: Language, addOn: AddOn): string[] {
  const separator = language === 'ru' ? ';' : ',';
  const { cells, error } = answerTo(example, addOn, language, separator);
  const given = aligned(example.cells.map((row) => row.map((text) => decimal(text, language))));
  const shown = aligned(cells);
  return [
    ...given.map((line, at) => `${at === 0 ? example.area.padEnd(LABEL) : ' '.repeat(LABEL)}${line}`),
    typed(example, language, separator),
    ...(error === '' ? shown : [`#ERROR!  ${error}`]).map((line) => `${' '.repeat(LABEL)}${line}`),
  ];
}

const LABEL = 8;

/** Numbers to the right, words to the left; a blank cell is a dot. */
function aligned(cells: Grid): string[] {
  const filled = cells.map((row) => row.map((text) => (text === '' ? '·' : text)));
  const widths = (filled[0] ?? []).map((_, x) => Math.max(...filled.map((row) => row[x]?.length ?? 0)));
  const isWord = (text: string) => /\p{L}{2}/u.test(text);
  const pad = (text: string, x: number) => (isWord(text) ? text.padEnd(widths[x] ?? 0) : text.padStart(widths[x] ?? 0));
  return filled.map((row) => row.map(pad).join('   ').trimEnd());
}

const code = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');

const WORDS = {
  en: {
    gives: 'Result:',
    introduction: `<!-- Made by \`npm run docs\` from the comments in src/main.ts and from src/i18n/functions. Change those, not this page. -->

[По-русски](FUNCTIONS.ru.md)

# Functions

They work in any cell of a spreadsheet with the add-on. The sidebar has the same list, under **Formulas**: it searches in
English and Russian and puts an example into the selected cell.

- \`#NAME?\`: open the menu **Extensions › Sales Rhythm** once in this file.
- \`#ERROR!\`: point at the cell. The sentence names the argument, its row and column, and what to do.
- Between arguments stands \`,\` where numbers have a decimal point, and \`;\` where they have a decimal comma. \`;\` works
  everywhere. What stands in brackets may be left out.
- Amounts are money of any kind. Shares are numbers from 0 to 1: \`0.2\` is \`20%\`. A day is a date or a text such as
  \`"2026-03-31"\`. A blank cell is not 0: it is not known.
- A range may be typed as \`{1; 2; 3}\`, a column of three cells. \`WRAPROWS({…}; 4)\` makes rows of four of it.
- A \`history\` is a row of four quarters, or of twelve months, for each year; or two columns, the date and the amount of
  each sale, of which whole calendar years count. Of SALES_FORECAST and FORECAST_TEST it is one column or one row of months
  or quarters. Headings are passed over.
- A \`calendar\` is blank for Monday to Friday, \`"RU"\` for the Russian production calendar (2014–2026), a range of days off,
  or two columns: a date, and 1 for a day that is worked, 0 for a day off, a part such as 0.875 for a short one.
- Rules may be named in English or in Russian.

In the examples a dot is a blank cell.`,
  },
  ru: {
    gives: 'Результат:',
    introduction: `<!-- Made by \`npm run docs\` from the comments in src/main.ts and from src/i18n/functions. Change those, not this page. -->

[In English](FUNCTIONS.md)

# Функции

Работают в любой ячейке таблицы с дополнением. Тот же список есть в боковой панели, в разделе **Формулы**: он ищет по-русски и
по-английски и вставляет пример в выбранную ячейку.

- \`#NAME?\`: один раз откройте в этом файле меню **Расширения › Sales Rhythm**.
- \`#ERROR!\`: наведите указатель на ячейку. Там сказано, какой аргумент, какая строка и столбец и что сделать.
- Между аргументами стоит \`;\`, если дробная часть отделяется запятой, и \`,\`, если точкой. \`;\` работает везде. Что в
  квадратных скобках, можно не указывать.
- Суммы — деньги в любой валюте. Доли — числа от 0 до 1: \`0,2\` — это \`20%\`. День — дата или текст вроде \`"2026-03-31"\`.
  Пустая ячейка — не ноль: значение неизвестно.
- Диапазон можно написать как \`{1; 2; 3}\`: столбец из трёх ячеек. \`WRAPROWS({…}; 4)\` делает из него строки по четыре.
- \`history\`: строка из четырёх кварталов или двенадцати месяцев на каждый год; или два столбца, дата и сумма продажи, —
  считаются полные календарные годы. У SALES_FORECAST и FORECAST_TEST это один столбец или одна строка месяцев или
  кварталов. Заголовки не мешают.
- \`calendar\`: пусто — с понедельника по пятницу; \`"РФ"\` — производственный календарь России (2014–2026); диапазон выходных;
  или два столбца: дата и 1 — рабочий день, 0 — выходной, часть дня вроде 0,875 — короткий.
- Правила можно называть по-русски и по-английски.

В примерах точка — пустая ячейка.`,
  },
} as const;
