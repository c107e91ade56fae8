import { parseArgs } from 'node:util';
import { type Language, TEXTS } from './texts';

/** What `npm run deploy` was asked for. */
export interface DeployOptions {
  readonly language: Language;
  /** Of the spreadsheet and the project, when they are new; `newTitle` says that the person chose it. */
  readonly title: string;
  readonly newTitle: boolean;
  /** The id of a spreadsheet that stands. */
  readonly parent: string | undefined;
  /** The id of a project that stands. */
  readonly script: string | undefined;
  /** Code in the project that is not the add-on's may go. */
  readonly replace: boolean;
}

const OPTIONS = {
  title: { type: 'string' },
  parent: { type: 'string' },
  script: { type: 'string' },
  replace: { type: 'boolean' },
  lang: { type: 'string' },
} as const;
const NAMES = Object.keys(OPTIONS);

/**
 * The options in the arguments of a command line. Ids may be whole addresses, as a browser shows them. Throws an error
 * with one sentence, in the language of `--lang`, for the first that cannot be followed.
 *
 * @example readOptions(['--parent', 'https://docs.google.com/spreadsheets/d/1aBc_D/edit#gid=0']).parent // '1aBc_D'
 * @example readOptions(['--spreadsheet', '1aBc_D']) // There is no option --spreadsheet. The options are …
 */
export function readOptions(args: readonly string[]): DeployOptions {
  const language = languageIn(args);
  const texts = TEXTS[language];
  const { values, tokens } = looselyParsed(args);
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Error(texts.strayWord(token.value));
    if (token.kind !== 'option') continue;
    if (!NAMES.includes(token.name)) throw new Error(texts.unknownOption(token.rawName, NAMES));
    const isMissing = token.value === undefined || token.value === '' || token.value.startsWith('--');
    if (token.name !== 'replace' && isMissing) throw new Error(texts.noValue(token.rawName));
  }
  const { title, parent, script, replace } = values as { [name: string]: string | undefined };
  if (parent !== undefined && script !== undefined) throw new Error(texts.parentOrScript);
  return {
    language,
    title: title ?? texts.product,
    newTitle: title !== undefined,
    parent: parent === undefined ? undefined : idIn(parent, texts.badId('parent', parent)),
    script: script === undefined ? undefined : idIn(script, texts.badId('script', script)),
    replace: replace !== undefined,
  };
}

/** English until the arguments say otherwise, so that a wrong argument is refused in words that the person reads. */
function languageIn(args: readonly string[]): Language {
  const { lang = 'en' } = looselyParsed(args).values;
  if (lang === 'en' || lang === 'ru') return lang;
  throw new Error(TEXTS.en.badLanguage(String(lang)));
}

function looselyParsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
}

/** Google writes `…/spreadsheets/d/ID/edit`, `…/home/projects/ID/edit`, `…/open?id=ID`. */
function idIn(text: string, complaint: string): string {
  const id = /(?:\/d\/|\/projects\/|[?&]id=)([\w-]+)/.exec(text)?.[1] ?? text;
  if (!/^[\w-]+$/.test(id)) throw new Error(complaint);
  return id;
}
