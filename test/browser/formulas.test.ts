import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser';
import {
  BAD,
  dataCsv,
  GOOD,
  type GoodCase,
  inLanguage,
  type Lang,
  LONG_CASES,
  type Shown,
  typedIn,
} from './formula-cases';
import { clickCell, expectActiveTab, importCsv, type LocalHost, openPage, startHost, tabNames } from './local-host';
import { photograph } from './pictures';
import { expectSoon } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'ru'] as const)('Every formula, typed into the grid of a sheet in %s', (lang) => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ lang });
    ({ page } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('refers to cells of another tab', async () => {
    const [first] = await tabNames(page);
    await importCsv(page, { name: 'data.csv', text: dataCsv() });
    await page.locator('.o-sheet').filter({ hasText: first! }).click();
    await expectActiveTab(page).toBe(first);
    await clickCell(page, 'A1');
  });

  /** The first row that nothing has been typed into. */
  let next = 0;

  /** As a person does, and on to where the answers have room below; answers with the rows in which the formulas stand. */
  async function typeAll(
    cases: readonly { readonly formula: GoodCase['formula'] }[],
    height: number,
  ): Promise<number[]> {
    const rows = [];
    for (const { formula } of cases) {
      await page.keyboard.insertText(typedIn(lang, formula));
      await page.keyboard.press('Enter');
      for (let step = 1; step < height; step++) await page.keyboard.press('ArrowDown');
      rows.push(next);
      next += height;
    }
    return rows;
  }

  async function expectAnswers(cases: readonly GoodCase[], height: number): Promise<void> {
    const rows = await typeAll(cases, height);
    const seen = () => Promise.all(cases.map(({ shows }, at) => shownAt(page, rows[at]!, inLanguage(lang, shows))));
    await expectSoon(async () => titled(lang, cases, await seen())).toEqual(
      titled(
        lang,
        cases,
        cases.map(({ shows }) => inLanguage(lang, shows)),
      ),
    );
  }

  it('answers as it should, with the signs of the locale and rules in its words', async () => {
    await expectAnswers(GOOD, 6);
    await photograph(page, `formulas-answers-${lang}`);
  });

  it('answers over ten thousand rows', () => expectAnswers(LONG_CASES, 1));

  it('says what is wrong with which argument, and what to do', async () => {
    const rows = await typeAll(BAD, 1);
    const seen = () => Promise.all(rows.map((row) => messageAt(page, row)));
    await expectSoon(async () => titled(lang, BAD, await seen())).toEqual(
      titled(
        lang,
        BAD,
        BAD.map(({ says }) => says[lang]),
      ),
    );
  });

  it('says so in the language of the sheet alone', () => {
    const inCyrillic = BAD.filter(({ says }) => /[а-яё]/i.test(says[lang].replace(/“[^”]*”|«[^»]*»/g, '')));
    expect(inCyrillic).toHaveLength(lang === 'ru' ? BAD.length : 0);
  });
});

/** Each answer beside the formula as it was typed, so that a difference tells where. */
function titled<T>(lang: Lang, cases: readonly { readonly formula: GoodCase['formula'] }[], answers: readonly T[]) {
  return cases.map(({ formula }, at) => [typedIn(lang, formula), answers[at]]);
}

/** A rectangle of cells from column A of a row: numbers to four decimals, what is a text in `like` as it is shown. */
async function shownAt(page: Page, row: number, like: Shown): Promise<Shown> {
  const cells = await page.evaluate(
    ([top, height, width]) => {
      const { getters } = model;
      const sheetId = getters.getActiveSheetId();
      return Array.from({ length: height! }, (_, line) =>
        Array.from({ length: width! }, (_, col) => getters.getEvaluatedCell({ sheetId, col, row: top! + line })),
      );
    },
    [row, like.length, like[0]!.length],
  );
  return cells.map((line, at) =>
    line.map(({ value, formattedValue }, column) =>
      typeof like[at]![column] === 'number' && typeof value === 'number' ? rounded(value) : formattedValue,
    ),
  );
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** What a pointer over the error reads, without the line of the code that Google adds. */
async function messageAt(page: Page, row: number): Promise<string> {
  const message = await page.evaluate((at) => {
    const { getters } = model;
    const cell = getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 0, row: at });
    return cell.message ?? `no error: ${cell.formattedValue}`;
  }, row);
  return message.replace(/ \(line \d+\)\.$/, '');
}

/** Inside the page: the grid's model, as far as these tests ask it. */
declare const model: {
  readonly getters: {
    getActiveSheetId(): string;
    getEvaluatedCell(at: { sheetId: string; col: number; row: number }): {
      value: unknown;
      formattedValue: string;
      message?: string;
    };
  };
};
