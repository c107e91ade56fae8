import { columnName } from '../a1';
import type { Host } from '../host';
import type { Language } from '../protocol';
import { recordsOf } from '../records';
import type { Mapping } from './options';
import { TEXTS } from './texts';

/** What the add-on knows in a tab of past sales. */
export const SALES_FIELDS = [
  'date',
  'amount',
  'manager',
  'team',
  'division',
  'region',
  'client',
  'product',
  'deal',
  'stage',
  'created',
  'expected',
  'currency',
];

interface TableNames {
  readonly tab: string;
  readonly headings: { readonly [field: string]: string };
}

/** By which names the add-on finds its tables: a test holds them against its own words. */
export const TABLES: {
  readonly [language in Language]: { readonly people: TableNames; readonly actions: TableNames };
} = {
  en: {
    people: {
      tab: 'People',
      headings: {
        name: 'Name',
        role: 'Role',
        team: 'Team',
        division: 'Division',
        region: 'Region',
        from: 'From',
        to: 'To',
        fte: 'FTE',
        email: 'E-mail',
        potential: 'Potential',
        proposal: 'Proposal',
        lock: 'Locked plan',
        why: 'Why locked',
        successor: 'Successor',
      },
    },
    actions: { tab: 'Actions', headings: { date: 'Date', manager: 'Manager', kind: 'Action', count: 'Count' } },
  },
  ru: {
    people: {
      tab: 'Люди',
      headings: {
        name: 'Имя',
        role: 'Роль',
        team: 'Отдел',
        division: 'Подразделение',
        region: 'Регион',
        from: 'С',
        to: 'По',
        fte: 'Ставка',
        email: 'Почта',
        potential: 'Потенциал',
        proposal: 'Предложение',
        lock: 'План зафиксирован',
        why: 'Почему',
        successor: 'Преемник',
      },
    },
    actions: {
      tab: 'Действия',
      headings: { date: 'Дата', manager: 'Менеджер', kind: 'Действие', count: 'Количество' },
    },
  },
};

export const PEOPLE_FIELDS = Object.keys(TABLES.en.people.headings);

type TableName = keyof (typeof TABLES)[Language];

/** The tab that the add-on takes for its table. */
export function tabOf(table: TableName, language: Language): string {
  return TABLES[language][table].tab;
}

/**
 * Gives the mapped headings of a table the names by which the add-on reads them, as a person would who types over them.
 * A heading that would be read as a mapped field as well is marked as not read.
 */
export function nameHeadings(host: Host, table: TableName, map: Mapping, language: Language): void {
  const { headings, row } = headingsOn(host, table, language);
  renamed(headings, table, map, language).forEach((heading, column) => {
    if (heading !== headings[column]) host.type(tabOf(table, language), `${columnName(column + 1)}${row}`, heading);
  });
}

/** The headings of a table, and the number of their row: a title may stand above them. */
export function headingsOn(
  host: Host,
  table: TableName,
  language: Language,
): { readonly headings: readonly string[]; readonly row: number } {
  const rows = host.values(tabOf(table, language));
  const at = Math.max(
    0,
    rows.findIndex((row) => row.filter((cell) => cell !== '').length >= 2),
  );
  return { headings: (rows[at] ?? []).map(String), row: at + 1 };
}

/** The add-on marks a tab that it has taken for its table, and makes one of its own beside any other. */
export function isUnread({ model }: Host, table: TableName, language: Language): boolean {
  const tab = model.getters.getSheetIdByName(tabOf(table, language));
  return !recordsOf(model).metadata.some(({ sheetId }) => sheetId === tab);
}

/** The position of a heading: as written, else in any letter case. Throws an error that names the headings there are. */
export function positionOf(heading: string, headings: readonly string[], option: string, language: Language): number {
  const exact = headings.findIndex((each) => each.trim() === heading);
  const at = exact >= 0 ? exact : headings.findIndex((each) => keyOf(each) === keyOf(heading));
  if (at < 0) throw new Error(TEXTS[language].noHeading(option, heading, headings));
  return at;
}

function renamed(headings: readonly string[], table: TableName, map: Mapping, language: Language): string[] {
  const names = TABLES[language][table].headings;
  const fields = new Map(
    map.map(({ field, heading }) => [positionOf(heading, headings, 'people-map', language), field]),
  );
  if (fields.size < map.length) throw new Error(TEXTS[language].twoFields);
  const taken = new Set(
    map.flatMap(({ field }) => LANGUAGES.map((each) => keyOf(TABLES[each][table].headings[field]!))),
  );
  return headings.map((heading, at) => {
    const field = fields.get(at);
    if (field !== undefined) return names[field]!;
    return taken.has(keyOf(heading)) ? TEXTS[language].notRead(heading) : heading;
  });
}

const LANGUAGES = ['en', 'ru'] as const;

function keyOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
