import { nameKey } from '../cells';
import { figuresIn } from '../figures';
import { readInput, recogniseInput } from '../inputs';
import { type Problem, readFigure, type Table } from '../table';
import type { ClientTraits } from './client-features';

export interface ListedClients {
  /** As they are spelled there. */
  readonly names: readonly string[];
  /** In any spelling of the name; undefined of a client that is not listed. */
  readonly traitsOf: (client: string) => ClientTraits | undefined;
  /** Who looks after them, as often as they are named. */
  readonly managers: readonly string[];
  /** The headings of the columns that hold numbers. */
  readonly figures: readonly string[];
  /** That of them which tells how large a client is. */
  readonly size: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What the tab of clients tells: who looks after each, its segment, and every column that holds numbers, whatever it is
 * called: satisfaction, employees, products in use. A cell of it that is blank or no number is not told. Of two rows of one
 * client the first counts.
 *
 * Throws a Mistake (`noInputColumn`) when no column names the clients; an empty tab tells nothing of nobody.
 *
 * @example Client, Segment, NPS over Rose, shop, 9 // traitsOf('rose') is { segment: 'shop', figures: { NPS: 9 } }
 */
export function readClients(table: Table): ListedClients {
  const { records, problems } = readInput('clients', table);
  const columns = recogniseInput('clients', table.headings);
  const figures = figuresIn(table, [columns.client, columns.manager, columns.segment]);
  const names: string[] = [];
  const traits = new Map<string, ClientTraits>();
  for (const { row, client, manager, segment } of records) {
    const key = nameKey(client);
    if (traits.has(key)) continue;
    names.push(client);
    const cells = table.rows[row - table.firstRow]!;
    const told = figures.columns.map(({ heading, at }) => [heading, readFigure(cells[at] ?? '')] as const);
    traits.set(key, {
      ...(manager === undefined ? {} : { manager }),
      ...(segment === undefined ? {} : { segment }),
      figures: Object.fromEntries(told.filter((pair): pair is readonly [string, number] => pair[1] !== undefined)),
    });
  }
  return {
    names,
    traitsOf: (client) => traits.get(nameKey(client)),
    managers: records.flatMap(({ manager }) => manager ?? []),
    figures: figures.columns.map(({ heading }) => heading),
    size: figures.columns.find(({ at }) => at === columns.employees)?.heading,
    problems: [...problems, ...figures.problems],
  };
}
