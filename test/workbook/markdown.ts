import type { Tab, TabTable } from '../../src/workbook/tab';

/** A tab as a reader can review it: what stands on it, formulas as they are written. */
export function asMarkdown({ title, message, stamp, tables, chart }: Tab): string {
  return [
    `# ${title}`,
    message,
    `_${stamp}_`,
    ...tables.map(tableAsMarkdown),
    `Chart (${chart.type}): ${chart.title} – ${chart.table}: ${chart.series.join(', ')}`,
    '',
  ].join('\n\n');
}

function tableAsMarkdown({ title, columns, rows, total }: TabTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ format }) => (format === 'text' ? '---' : '--:'))),
    ...rows.map((row) => line(columns.map(({ key, formula }) => formula ?? shown(row[key])))),
    line(columns.map(({ format, formula }, at) => formula ?? (at === 0 ? total : format === 'money' ? 'SUM' : ''))),
  ].join('\n');
}

function shown(value: string | number | null | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '');
}
