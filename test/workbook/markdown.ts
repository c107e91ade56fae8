import type { CellValue, Tab, TabTable } from '../../src/workbook/tab';

/** A tab as a reader can review it: what stands on it, formulas as they are written. */
export function asMarkdown({ title, messages, stamp, tables, chart }: Tab): string {
  return [
    `# ${title}`,
    ...messages,
    `_${stamp}_`,
    ...tables.map(tableAsMarkdown),
    ...(chart === undefined
      ? []
      : [`Chart (${chart.type}): ${chart.title} – ${chart.table}: ${chart.series.join(', ')}`]),
    '',
  ].join('\n\n');
}

function tableAsMarkdown({ title, note, columns, rows, total }: TabTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isName = (format: string) => format === 'text' || format === 'link';
  const sum = (format: string) => (format === 'money' || format === 'count' ? 'SUM' : '');
  const last = () =>
    columns.map(({ format, formula, total: own }, at) => formula ?? own ?? (at === 0 ? (total ?? '') : sum(format)));
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
      line(columns.map(({ key, formula }, at) => shown(formula ?? cells[key], strong && at === 0))),
    ),
    ...(total === undefined ? [] : [line(last())]),
  ].join('\n');
}

function shown(value: CellValue | undefined, strong = false): string {
  const text =
    typeof value === 'number'
      ? String(Math.round(value * 100) / 100)
      : typeof value === 'object'
        ? (value?.text ?? '')
        : (value ?? '');
  return strong ? `**${text}**` : text;
}
