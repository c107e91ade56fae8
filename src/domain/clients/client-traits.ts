import { isBlank, nameKey } from '../cells';
import { recogniseColumns } from '../columns';
import { type Definition, type Problem, type Row, readCount, readTable, type Table } from '../table';
import type { ClientTraits } from './client-features';

const CLIENTS = {
  client: {
    type: 'name',
    required: 'always',
    headings: 'client, клиент, customer, account, company, name, контрагент, заказчик, компания, название',
  },
  segment: { type: 'name', headings: 'segment, сегмент, sector, industry, category, отрасль, категория, сфера' },
} as const satisfies Definition;

export interface ListedClients {
  /** In any spelling of the name; undefined of a client that is not listed. */
  readonly traitsOf: (client: string) => ClientTraits | undefined;
  /** The headings of the columns that hold numbers. */
  readonly figures: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * What a tab tells of clients: the segment of each, and every column that holds numbers from 0, whatever it is called:
 * satisfaction, employees, products in use. A column holds numbers when half of its filled cells do; a cell of it that is
 * blank or something else is not told. A ticked checkbox is 1. Of two rows of one client the first counts.
 *
 * Undefined when no column names the clients.
 *
 * @example Client, Segment, NPS over Rose, shop, 9 // traitsOf('rose') is { segment: 'shop', figures: { NPS: 9 } }
 */
export function readClients(table: Table): ListedClients | undefined {
  const columns = recogniseColumns(table.headings, CLIENTS);
  if (columns.client === undefined) return undefined;
  const taken: readonly (number | undefined)[] = Object.values(columns);
  const numeric = table.headings.flatMap((heading, at) =>
    !taken.includes(at) && !isBlank(heading) && holdsNumbers(table.rows, at) ? [{ heading, at }] : [],
  );
  const { records, problems } = readTable(CLIENTS, table, columns);
  const traits = new Map<string, ClientTraits>();
  for (const { row, client, segment } of records) {
    const cells = table.rows[row - table.firstRow]!;
    const told = numeric.flatMap(({ heading, at }) => {
      const figure = isBlank(cells[at] ?? '') ? undefined : readCount(cells[at]!);
      return figure === undefined ? [] : [[heading, figure] as const];
    });
    const key = nameKey(client);
    if (traits.has(key)) continue;
    traits.set(key, { ...(segment === undefined ? {} : { segment }), figures: Object.fromEntries(told) });
  }
  return {
    traitsOf: (client) => traits.get(nameKey(client)),
    figures: numeric.map(({ heading }) => heading),
    problems,
  };
}

function holdsNumbers(rows: readonly Row[], column: number): boolean {
  const filled = rows.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell));
  const numbers = filled.filter((cell) => readCount(cell) !== undefined);
  return numbers.length > 0 && 2 * numbers.length >= filled.length;
}
