import path from 'node:path';
import type { AddOn } from './add-on';
import { createHost, type Host } from './host';
import type {
  ClockAnswer,
  ClockRequest,
  Done,
  Event,
  FormulaAnswer,
  FormulaCall,
  Happening,
  ImportAnswer,
  Language,
  MenuItem,
  Revision,
  RunAnswer,
  RunRequest,
  State,
  Visitor,
} from './protocol';
import { orderRevisions } from './revisions';
import { textOf } from './text-file';
import { eightOn, eightOnMonday } from './wall-time';
import { zoneNamed } from './zone';

/** A spreadsheet with the add-on that pages look at: what they ask it, and what it tells them. */
export interface LiveWorkbook {
  readonly host: Host;
  /** Opens the document for somebody, the user of the host unless named: its menu is theirs. */
  state(visitor?: Partial<Visitor>): State;
  run(request: RunRequest): Done<RunAnswer>;
  formula(call: FormulaCall): FormulaAnswer;
  /** A change that somebody made in a page. */
  receive(revision: Revision): Promise<void>;
  /** Puts a CSV file into a new tab named after it; what cannot be read is refused in the user's language. */
  importFile(name: string, bytes: Uint8Array, email?: string): Done<ImportAnswer>;
  setClock(request: ClockRequest): Done<ClockAnswer>;
  /** The workbook as a file to keep, and what to call it. */
  saveXlsx(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /**
   * Hears every event from now on, until the returned function is called. As long as anybody listens, the clock fires
   * what falls due.
   */
  listen(hear: (event: Event) => void): () => void;
}

interface LiveOptions extends AddOn {
  readonly language: Language;
  /** The time zone of the spreadsheet. */
  readonly zone: string;
  /** What the file is called; without it, as Google calls a new one. */
  readonly name?: string | undefined;
  /** The user of the host. */
  readonly email?: string;
  /** Whether the first entry of the menu is opened for everybody who comes. */
  readonly welcomes?: boolean;
  readonly now: () => number;
  /** Lets the n-th read or write of the scripts fail. */
  readonly failAt?: number | undefined;
  /** Whether calls take the time that they would take at Google. */
  readonly takesTime?: boolean | undefined;
}

const LOCALE = { en: 'en_US', ru: 'ru_RU' } as const;

/** Opens a new spreadsheet in which the add-on is installed and in use, so that its menu is there. */
export function openLiveWorkbook(options: LiveOptions): LiveWorkbook {
  const {
    language,
    zone,
    now,
    failAt,
    takesTime,
    name,
    code,
    files,
    scriptZone,
    email = 'head@example.com',
    welcomes = false,
  } = options;
  const listeners = new Set<(event: Event) => void>();
  let events = 0;
  const tell = (happening: Happening) => {
    events += 1;
    for (const hear of listeners) hear({ ...happening, number: events });
  };
  const revisions = orderRevisions(FIRST_REVISION, (revision) => tell({ kind: 'revision', revision }));
  const tongue = { locale: LOCALE[language], userLocale: language };
  const trials = { failAt, takesTime };
  const host = createHost({
    code,
    files,
    scriptZone,
    email,
    name,
    ...tongue,
    zone,
    now,
    ...trials,
    transport: revisions,
  });
  host.model.joinSession();
  const wall = zoneNamed(zone);

  /** Revisions first: a page cannot show a tab that it has not heard of. */
  const followTo = (sheetId: string, follower: string) => {
    revisions.flush();
    tell({ kind: 'activate', sheetId, email: follower });
  };

  const done = <T>(answer: T): Done<T> => {
    revisions.flush();
    return { ...answer, events };
  };

  const tellingLetters = <T>(action: () => T): T => {
    const sent = host.outbox.length;
    const result = action();
    if (host.outbox.length > sent) tell({ kind: 'letters', letters: host.outbox });
    return result;
  };
  let timer: NodeJS.Timeout | undefined;

  return {
    host,
    state(visitor = {}) {
      const known = { email: visitor.email || email, language: visitor.language ?? language };
      host.open('LIMITED', personOf(known));
      if (welcomes) openFirstOfMenu(host, known);
      return done({ ...stateOf(host, known, welcomes), isOwner: known.email === email });
    },
    run(request) {
      const { sheetId, cursor, visitor } = request;
      host.select(sheetId, cursor);
      const answer = tellingLetters(() => answerOf(host, request));
      if (host.activeSheet !== sheetId) followTo(host.activeSheet, visitor.email);
      return done(answer);
    },
    formula: ({ name, args }) => host.callCustomFunction(name, args),
    receive: (revision) => revisions.sendMessage(revision),
    importFile(name, bytes, importer = email) {
      const answer = imported(host, name, bytes, language);
      if (answer.ok) followTo(host.activeSheet, importer);
      return done(answer);
    },
    setClock(request) {
      const instant = 'day' in request ? eightOn(request.day, wall) : eightOnMonday(host.instant(), wall);
      if (instant === undefined) return done({ ok: false, reason: 'noDay' });
      if (instant < host.instant()) return done({ ok: false, reason: 'past' });
      tellingLetters(() => host.advanceTo(instant));
      revisions.flush();
      tell({ kind: 'clock', now: host.now() });
      return done({ ok: true });
    },
    saveXlsx: async () => ({ name: `${host.name}.xlsx`, bytes: await host.exportXlsx() }),
    listen(hear) {
      listeners.add(hear);
      timer ??= setInterval(() => tellingLetters(host.catchUp), SECOND).unref();
      return () => {
        listeners.delete(hear);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const SECOND = 1_000;

const personOf = ({ email, language }: Visitor) => ({ email, locale: language });

/** What the engine calls the revision of a workbook on which nobody has done anything. */
const FIRST_REVISION = 'START_REVISION';

function openFirstOfMenu(host: Host, visitor: Visitor): void {
  const first = host.screenOf(visitor.email).menu?.items.find(isItem);
  if (first) host.run(first.functionName, [], 'FULL', personOf(visitor));
}

function stateOf(host: Host, visitor: Visitor, welcomes: boolean): Omit<State, 'isOwner' | 'events'> {
  const { menu, sidebar } = host.screenOf(visitor.email);
  return {
    visitor,
    workbook: host.exportData(),
    activeSheet: host.activeSheet,
    functions: host.functions,
    callable: host.callable,
    menu: { caption: menu?.caption ?? '', items: (menu?.items ?? []).filter(isItem) },
    ...(welcomes && sidebar !== null ? { sidebar } : {}),
    letters: host.outbox,
    now: host.now(),
  };
}

function isItem(entry: object | string): entry is MenuItem {
  return typeof entry === 'object' && 'functionName' in entry;
}

function answerOf(host: Host, { name, args, visitor }: RunRequest): RunAnswer {
  const { toasts } = host;
  const screen = host.screenOf(visitor.email);
  const { sidebar, alerts } = screen;
  const [alertsBefore, toastsBefore] = [alerts.length, toasts.length];
  const said = () => ({ alerts: alerts.slice(alertsBefore), toasts: toasts.slice(toastsBefore) });
  try {
    const value = host.run(name, args, 'FULL', personOf(visitor)) ?? null;
    const shown = screen.sidebar !== sidebar && screen.sidebar;
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
