import path from 'node:path';
import type { AddOn } from './add-on';
import { createHost, type Host } from './host';
import type {
  Event,
  FormulaAnswer,
  FormulaCall,
  ImportAnswer,
  Language,
  MenuItem,
  Revision,
  RunAnswer,
  RunRequest,
  State,
} from './protocol';
import { orderRevisions } from './revisions';
import { textOf } from './text-file';

/** A spreadsheet with the add-on that pages look at: what they ask it, and what it tells them. */
export interface LiveWorkbook {
  state(): State;
  run(request: RunRequest): RunAnswer;
  formula(call: FormulaCall): FormulaAnswer;
  /** A change that somebody made in a page. */
  receive(revision: Revision): Promise<void>;
  /** Puts a CSV file into a new tab named after it; what cannot be read is refused in the user's language. */
  importFile(name: string, bytes: Uint8Array): ImportAnswer;
  /** The workbook as a file to keep, and what to call it. */
  saveXlsx(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Hears every event from now on, until the returned function is called. */
  listen(hear: (event: Event) => void): () => void;
}

interface LiveOptions extends AddOn {
  readonly language: Language;
  /** The time zone of the spreadsheet. */
  readonly zone: string;
  readonly now: () => number;
  /** Lets the n-th read or write of the scripts fail. */
  readonly failAt?: number | undefined;
}

const LOCALE = { en: 'en_US', ru: 'ru_RU' } as const;

/** Opens a new spreadsheet in which the add-on is installed and in use, so that its menu is there. */
export function openLiveWorkbook({ language, zone, now, failAt, code, files, scriptZone }: LiveOptions): LiveWorkbook {
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event) => {
    for (const hear of listeners) hear(event);
  };
  const revisions = orderRevisions(FIRST_REVISION, (revision) => tell({ kind: 'revision', revision }));
  const tongue = { locale: LOCALE[language], userLocale: language };
  const host = createHost({ code, files, scriptZone, ...tongue, zone, now, failAt, transport: revisions });
  host.model.joinSession();
  host.open();

  /** Revisions first: a page cannot show a tab that it has not heard of. */
  const followTo = (sheetId: string) => {
    revisions.flush();
    tell({ kind: 'activate', sheetId });
  };

  return {
    state() {
      revisions.flush();
      return stateOf(host, language);
    },
    run({ name, args, sheetId }) {
      host.activeSheet = sheetId;
      const answer = answerOf(host, name, args);
      if (host.activeSheet !== sheetId) followTo(host.activeSheet);
      return answer;
    },
    formula: ({ name, args }) => host.callCustomFunction(name, args),
    receive: (revision) => revisions.sendMessage(revision),
    importFile(name, bytes) {
      const answer = imported(host, name, bytes, language);
      if (answer.ok) followTo(host.activeSheet);
      return answer;
    },
    saveXlsx: async () => ({ name: `${host.name}.xlsx`, bytes: await host.exportXlsx() }),
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

/** What the engine calls the revision of a workbook on which nobody has done anything. */
const FIRST_REVISION = 'START_REVISION';

function stateOf(host: Host, language: Language): State {
  return {
    language,
    workbook: host.exportData() as State['workbook'],
    activeSheet: host.activeSheet,
    functions: host.functions,
    callable: host.callable,
    menu: { caption: host.menu?.caption ?? '', items: (host.menu?.items ?? []).filter(isItem) },
    now: host.now(),
  };
}

function isItem(entry: object | string): entry is MenuItem {
  return typeof entry === 'object' && 'functionName' in entry;
}

function answerOf(host: Host, name: string, args: readonly unknown[]): RunAnswer {
  const { sidebar, alerts, toasts } = host;
  const [alertsBefore, toastsBefore] = [alerts.length, toasts.length];
  const said = () => ({ alerts: alerts.slice(alertsBefore), toasts: toasts.slice(toastsBefore) });
  try {
    const value = host.run(name, args) ?? null;
    const shown = host.sidebar !== sidebar && host.sidebar;
    return { ok: true, value, ...said(), ...(shown ? { sidebar: shown } : {}) };
  } catch (error) {
    return { ok: false, name: (error as Error).name, message: (error as Error).message, ...said() };
  }
}

function imported(host: Host, file: string, bytes: Uint8Array, language: Language): ImportAnswer {
  const refusals = REFUSALS[language];
  const text = textOf(bytes, language);
  if (text === undefined) return { ok: false, message: refusals.noText(file) };
  if (text.trim() === '') return { ok: false, message: refusals.empty(file) };
  try {
    host.importCsv(path.parse(file).name, text);
    return { ok: true };
  } catch {
    return { ok: false, message: refusals.noTable(file) };
  }
}

type Refusal = (file: string) => string;

const REFUSALS: {
  readonly [language in Language]: { readonly noText: Refusal; readonly empty: Refusal; readonly noTable: Refusal };
} = {
  en: {
    noText: (file) => `“${file}” is not a CSV file. Save the table as “CSV UTF-8” and import it again.`,
    empty: (file) => `“${file}” is empty. Choose a file with headings in the first row and sales below them.`,
    noTable: (file) => `“${file}” cannot be read as a table: look for a quotation mark that is never closed.`,
  },
  ru: {
    noText: (file) => `Файл «${file}» — не CSV. Сохраните таблицу как «CSV UTF-8» и загрузите ещё раз.`,
    empty: (file) => `Файл «${file}» пустой. Выберите файл, где в первой строке заголовки, а под ними продажи.`,
    noTable: (file) => `Файл «${file}» не читается как таблица: где-то в нём не закрыта кавычка.`,
  },
};
