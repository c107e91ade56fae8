import type { Stranger } from '../../domain/people';
import type { Excluded } from '../../domain/retro';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabTable } from '../tab';
import { pageOf } from './head';
import type { Writing } from './tabs';

/** What became of the rows of the tables, problems in words. */
export interface Checked {
  readonly facts: number;
  readonly excluded: Excluded;
  readonly problems: readonly CheckedRow[];
  readonly strangers: readonly Stranger[];
  /** Kinds of actions. */
  readonly misspelled: readonly Stranger[];
}

/** `row` as the sheet numbers it. */
export interface CheckedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** More would hide what to mend first. */
const SHOWN = 500;

/** What was counted, what was left out and why, and which rows to correct. */
export function checkTab(checked: Checked, color: string, write: Writing): Tab {
  const { texts } = write;
  return {
    ...pageOf('check', color, [], write),
    tables: [countedTable(checked, texts), problemsTable(checked, texts), ...strangersTable(checked, texts)],
  };
}

function countedTable({ facts, excluded, problems }: Checked, { columns, tables, counted }: TabTexts): TabTable {
  const row = (reason: string, rows: number) => ({ cells: { reason, rows } });
  return {
    key: 'counted',
    title: tables.counted,
    columns: [
      { key: 'reason', heading: columns.reason, format: 'text', width: 320 },
      { key: 'rows', heading: columns.rows, format: 'count' },
    ],
    rows: [
      row(counted.facts, facts),
      row(counted.problems, problems.length),
      row(counted.afterToday, excluded.afterToday),
      row(counted.otherCurrency, excluded.otherCurrency),
      row(counted.notCounted, excluded.notCounted),
    ],
  };
}

function problemsTable({ problems }: Checked, { columns, tables, notes }: TabTexts): TabTable {
  const table = { key: 'problems', title: tables.problems };
  if (problems.length === 0) return { ...table, note: notes.noProblems, columns: [], rows: [] };
  return {
    ...table,
    ...(problems.length > SHOWN ? { note: notes.problemsShown(SHOWN, problems.length) } : {}),
    columns: [
      { key: 'column', heading: columns.column, format: 'text' },
      { key: 'row', heading: columns.row, format: 'text' },
      { key: 'value', heading: columns.value, format: 'text', width: 160 },
      { key: 'reason', heading: columns.wrong, format: 'text', width: 460 },
    ],
    rows: problems
      .slice(0, SHOWN)
      .map(({ row, column, value, reason }) => ({ cells: { column, row: String(row), value, reason } })),
  };
}

/** Only who knows them can say whether a name is right. */
function strangersTable({ strangers, misspelled }: Checked, { columns, tables, notes }: TabTexts): TabTable[] {
  const rows = (what: string, all: readonly Stranger[]) =>
    all.slice(0, SHOWN).map(({ name, rows, likely = null }) => ({ cells: { what, rows, name, likely }, key: name }));
  if (strangers.length + misspelled.length === 0) return [];
  return [
    {
      key: 'strangers',
      title: tables.strangers,
      note: notes.strangers,
      columns: [
        { key: 'what', heading: columns.column, format: 'text' },
        { key: 'rows', heading: columns.rows, format: 'count' },
        { key: 'name', heading: columns.value, format: 'text' },
        { key: 'likely', heading: columns.likely, format: 'text' },
      ],
      rows: [...rows(columns.manager, strangers), ...rows(columns.action, misspelled)],
    },
  ];
}
