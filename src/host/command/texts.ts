import type { Language } from '../protocol';

/** Every sentence of `npm run plan`. Options stand in it as they are typed. */
export interface CommandTexts {
  readonly noRetro: string;
  readonly mapOfNobody: string;
  readonly badLanguage: (text: string) => string;
  readonly strayWord: (word: string) => string;
  readonly unknownOption: (option: string, known: readonly string[]) => string;
  readonly noValue: (option: string) => string;
  readonly badPair: (option: string, pair: string) => string;
  readonly unknownField: (option: string, field: string, known: readonly string[]) => string;
  readonly badCondition: (text: string) => string;
  readonly badYear: (text: string) => string;
  readonly badGrowth: (text: string) => string;
  readonly badUnit: (text: string) => string;
  readonly badCurrency: (text: string, known: readonly string[]) => string;
  readonly badRule: (text: string, known: readonly string[]) => string;
  readonly badDay: (text: string) => string;
  readonly noHeading: (option: string, heading: string, headings: readonly string[]) => string;
  readonly twoFields: string;
  /** A heading that is put out of use. */
  readonly notRead: (heading: string) => string;
  readonly noFile: (file: string) => string;
  readonly noText: (file: string) => string;
  readonly emptyFile: (file: string) => string;
  readonly noTable: (file: string) => string;
  readonly notPeople: (file: string, headings: readonly string[]) => string;
  readonly notActions: (file: string, headings: readonly string[]) => string;
  readonly cannotWrite: (file: string) => string;
  readonly result: (plan: Totals) => string;
  readonly counts: (counts: Counts) => string;
  readonly written: (file: string) => string;
}

interface Totals {
  readonly year: number;
  readonly total: number;
  readonly lastYear: number;
  /** The quarters of last year, from 1, that were made up to full ones. */
  readonly annualised: readonly number[];
}

export interface Counts {
  readonly tabs: number;
  readonly problems: number;
  readonly excluded: number;
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
  readonly secondsAtGoogle: number;
}

const list = (words: readonly string[]) =>
  words
    .map((word) => word.trim())
    .filter(Boolean)
    .join(', ');
const options = (names: readonly string[]) => list(names.map((name) => `--${name}`));
const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const russian = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });

export const TEXTS: { readonly [language in Language]: CommandTexts } = {
  en: {
    noRetro: 'Say which file holds the past sales: --retro FILE.csv.',
    mapOfNobody: '--people-map says how to read a file of people: name it with --people FILE.csv.',
    badLanguage: (text) => `--lang ${text}: the add-on speaks en and ru.`,
    strayWord: (word) => `“${word}” belongs to no option: put it in quotation marks if it has spaces.`,
    unknownOption: (option, known) => `There is no option ${option}. The options are ${options(known)}.`,
    noValue: (option) => `${option} needs a value after it.`,
    badPair: (option, pair) => `--${option} “${pair}”: write it as field=heading.`,
    unknownField: (option, field, known) => `--${option}: there is no field “${field}”. The fields are ${list(known)}.`,
    badCondition: (text) => `--where “${text}”: write it as heading=value, for example "deal_stage=Won".`,
    badYear: (text) => `--year ${text} is not a year: write it as 2026.`,
    badGrowth: (text) => `--growth ${text} is not a growth from −100 to 1,000 %: write 20% or 0.2.`,
    badUnit: (text) => `--unit ${text} is not an amount to round to: write a number above 0, for example 1000.`,
    badCurrency: (text, known) =>
      known.length === 0
        ? `--currency ${text}: the sales do not say their currency. Name its column with --map "currency=…".`
        : `--currency ${text}: the sales are in ${list(known)}.`,
    badRule: (text, known) => `There is no rule ${text}. The rules are ${list(known)}.`,
    badDay: (text) => `--today ${text} is not a day: write it as 2026-03-31.`,
    noHeading: (option, heading, headings) =>
      `--${option}: there is no column “${heading}”. The columns are ${list(headings)}.`,
    twoFields: '--people-map: a column can hold one field only.',
    notRead: (heading) => `${heading} (not read)`,
    noFile: (file) => `There is no file ${file}, or it cannot be read.`,
    noText: (file) => `${file} is not a CSV file: save the table as “CSV UTF-8”.`,
    emptyFile: (file) => `${file} is empty: it needs headings in the first row and data below them.`,
    noTable: (file) => `${file} cannot be read as a table: look for a quotation mark that is never closed.`,
    notPeople: (file, headings) =>
      `${file}: no column says who the people are. Name it with --people-map "name=…". The columns are ${list(headings)}.`,
    notActions: (file, headings) =>
      `${file} needs the columns Date, Manager, Action and Count. The columns are ${list(headings)}.`,
    cannotWrite: (file) => `${file} cannot be written: does its folder exist?`,
    result: ({ year, total, lastYear, annualised }) =>
      `${year}: ${english.format(total)} after ${english.format(lastYear)} the year before` +
      (annualised.length === 0 ? '' : ` (estimated quarters: ${annualised.join(', ')})`),
    counts: ({ tabs, problems, excluded, reads, writes, seconds, secondsAtGoogle }) =>
      `tabs: ${tabs}; rows with a problem: ${problems}; rows left out: ${excluded}\n` +
      `service calls: ${reads} reads, ${writes} writes; seconds: ${english.format(seconds)} here, ` +
      `up to ${english.format(secondsAtGoogle)} at Google`,
    written: (file) => `written: ${file}`,
  },
  ru: {
    noRetro: 'Укажите файл с прошлыми продажами: --retro FILE.csv.',
    mapOfNobody: '--people-map объясняет, как читать файл с людьми: укажите сам файл через --people FILE.csv.',
    badLanguage: (text) => `--lang ${text}: есть только en и ru.`,
    strayWord: (word) => `Непонятно, к чему относится «${word}»: если в значении есть пробелы, возьмите его в кавычки.`,
    unknownOption: (option, known) => `Параметра ${option} нет. Есть такие: ${options(known)}.`,
    noValue: (option) => `После ${option} нужно значение.`,
    badPair: (option, pair) => `--${option} «${pair}»: пишите в виде поле=заголовок.`,
    unknownField: (option, field, known) => `--${option}: поля «${field}» нет. Есть такие: ${list(known)}.`,
    badCondition: (text) => `--where «${text}»: пишите в виде заголовок=значение, например "Этап=Оплачено".`,
    badYear: (text) => `--year ${text} — не год: напишите, например, 2026.`,
    badGrowth: (text) => `--growth ${text} — не прирост от −100 до 1000 %: напишите 20% или 0.2.`,
    badUnit: (text) => `--unit ${text}: до этого не округлить, напишите число больше нуля, например 1000.`,
    badCurrency: (text, known) =>
      known.length === 0
        ? `--currency ${text}: валюты в продажах нет. Укажите её столбец: --map "currency=…".`
        : `--currency ${text}: продажи — в ${list(known)}.`,
    badRule: (text, known) => `Правила ${text} нет. Есть такие: ${list(known)}.`,
    badDay: (text) => `--today ${text} — не дата: напишите в виде 2026-03-31.`,
    noHeading: (option, heading, headings) =>
      `--${option}: столбца «${heading}» нет. Есть такие столбцы: ${list(headings)}.`,
    twoFields: '--people-map: в одном столбце может быть только одно поле.',
    notRead: (heading) => `${heading} (не читается)`,
    noFile: (file) => `Файла ${file} нет, или его не прочитать.`,
    noText: (file) => `Файл ${file} — не CSV: сохраните таблицу как «CSV UTF-8».`,
    emptyFile: (file) => `Файл ${file} пустой: в первой строке нужны заголовки, под ними данные.`,
    noTable: (file) => `Файл ${file} не читается как таблица: где-то в нём не закрыта кавычка.`,
    notPeople: (file, headings) =>
      `В файле ${file} нет столбца с именами людей. Назовите его: --people-map "name=…". Есть такие столбцы: ${list(headings)}.`,
    notActions: (file, headings) =>
      `В файле ${file} нужны столбцы «Дата», «Менеджер», «Действие» и «Количество». Есть такие: ${list(headings)}.`,
    cannotWrite: (file) => `Файл ${file} не записать: есть ли такая папка?`,
    result: ({ year, total, lastYear, annualised }) =>
      `${year}: ${russian.format(total)} после ${russian.format(lastYear)} годом раньше` +
      (annualised.length === 0 ? '' : ` (кварталы по оценке: ${annualised.join(', ')})`),
    counts: ({ tabs, problems, excluded, reads, writes, seconds, secondsAtGoogle }) =>
      `листов: ${tabs}; строк с ошибками: ${problems}; строк вне расчёта: ${excluded}\n` +
      `обращений к таблице: ${reads} на чтение, ${writes} на запись; секунд: ${russian.format(seconds)} здесь, ` +
      `до ${russian.format(secondsAtGoogle)} в Google`,
    written: (file) => `записано: ${file}`,
  },
};
