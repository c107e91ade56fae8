import { isoOf } from '../../src/domain/calendar';
import type { CellValue, LiveFigure, Tab, TabLink, TabTable } from '../../src/workbook/tab';

/** A tab as a reader can review it: what stands on it, formulas as they are written. */
export function asMarkdown({ title, messages, stamp, reportDate, tables, chart }: Tab): string {
  return [
    `# ${title}`,
    ...messages,
    `_${stamp}_`,
    ...(reportDate === undefined ? [] : [`${reportDate.label}: ${isoOf(reportDate.day)}`]),
    ...tables.map(tableAsMarkdown),
    ...(chart === undefined
      ? []
      : [`Chart (${chart.type}): ${chart.title} – ${chart.table}: ${chart.series.join(', ')}`]),
    '',
  ].join('\n\n');
}

function tableAsMarkdown({ title, note, columns, rows, total, foot }: TabTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isName = (format: string) => ['text', 'link', 'day'].includes(format);
  const sum = (format: string) => (format === 'money' || format === 'count' ? 'SUM' : '');
  const last = () =>
    columns.map(({ format, formula, total: own }, at) => own ?? formula ?? (at === 0 ? (total ?? '') : sum(format)));
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    ...(columns.length === 0
      ? []
      : [
          line(columns.map(({ heading }) => heading)),
          line(columns.map(({ format }) => (isName(format) ? '---' : '--:'))),
        ]),
    ...rows.map(({ cells, strong }) =>
      line(
        columns.map(({ key, format, formula }, at) => {
          const value = formula ?? cells[key];
          return format === 'day' && typeof value === 'number' ? isoOf(value) : shown(value, strong && at === 0);
        }),
      ),
    ),
    ...(total === undefined ? [] : [line(last())]),
    ...(foot === undefined ? [] : [line(columns.map((_, at) => (at === 0 ? foot : '')))]),
    ...rows.flatMap(({ cells, notes = {} }) =>
      Object.entries(notes).map(
        ([column, note]) =>
          `\nNote on ${shown(cells[columns[0]?.key ?? ''])}, ${column}: ${note.replace(/\n/g, ' / ')}`,
      ),
    ),
  ].join('\n');
}

function textOf(value: TabLink | LiveFigure | null): string {
  if (value === null) return '';
  return 'text' in value ? value.text : value.formula;
}

function shown(value: CellValue | undefined, strong = false): string {
  const text =
    typeof value === 'number'
      ? String(Math.round(value * 100) / 100)
      : typeof value === 'object'
        ? textOf(value)
        : (value ?? '');
  return strong ? `**${text}**` : text;
}
