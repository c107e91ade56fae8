import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo, documentedFunctions, FUNCTION_PAGES, functionsPage, written } from '../../build/functions';
import { type AddOn, loadAddOn } from '../../src/host/add-on';
import { en } from '../../src/i18n/functions/en';
import { argumentsIn, FUNCTIONS } from '../../src/i18n/functions/functions';

const functions = documentedFunctions();
const examples = functions.flatMap(({ examples }) => examples.map((example) => [example.formula, example] as const));

let addOn: AddOn;

beforeAll(async () => {
  addOn = await loadAddOn();
});

describe('a formula', () => {
  test('that is declared is in the gallery and on the pages, with an ordinary example, an awkward one and an error', () => {
    const declared = [...addOn.code.matchAll(/@customfunction\n \*\/\nfunction (\w+)/g)].map(([, name]) => name);
    expect(functions.map(({ name }) => name)).toEqual(declared);
    expect(FUNCTIONS.map(([name]) => name)).toEqual(declared);
    for (const { examples } of functions) {
      expect(examples.length).toBeGreaterThanOrEqual(3);
      expect(examples.at(-1)!.shown).toMatch(/^#ERROR! .+\.$/);
    }
  });

  test.each(functions)(
    '$name takes in the gallery what its JSDoc says, in the same words',
    ({ name, parameters, examples }) => {
      const [, takes, example] = FUNCTIONS.find(([each]) => each === name)!;
      const taken = argumentsIn(takes);
      expect(taken.map(({ key, name }) => ({ name, meaning: en.arguments[key] }))).toEqual(parameters);
      expect(taken.filter(({ key }) => en.arguments[key].includes('(optional'))).toEqual(
        taken.filter(({ isOptional }) => isOptional),
      );
      expect(examples[0]!.formula).toBe(`${name}(${example})`);
    },
  );
});

describe('an example', () => {
  test.each(examples)('%s gives what its JSDoc says, with either separator', (_, example) => {
    expect(written(answerTo(example, addOn, 'en', ';'))).toBe(example.shown);
    expect(written(answerTo(example, addOn, 'en', ','))).toBe(example.shown);
  });

  test.each(examples)('%s gives the same figures in a Russian spreadsheet', (_, example) => {
    const { cells, error } = answerTo(example, addOn, 'ru', ';');
    const english = answerTo(example, addOn, 'en', ';');
    const figuresIn = (rows: typeof cells) => rows.map((row) => row.filter((cell) => /^-?[\d.,]+$/.test(cell)));
    const undated = (rows: string[][]) => rows.map((row) => row.filter((cell) => !/\d\.\d+\.\d{4}/.test(cell)));
    expect(undated(figuresIn(cells))).toEqual(
      figuresIn(english.cells).map((row) => row.map((cell) => cell.replace('.', ','))),
    );
    expect(/[а-я]/.test(error)).toBe(english.error !== '');
  });
});

describe.each(['en', 'ru'] as const)('the page about the functions in %s', (language) => {
  test('is what the functions say and do (else: npm run docs)', () => {
    expect(readFileSync(FUNCTION_PAGES[language], 'utf8')).toBe(functionsPage(language, addOn));
  });
});
