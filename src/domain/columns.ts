import type { Definition } from './table';

/** Which heading (zero-based position in the heading row) holds which field of a table. */
export type ColumnsOf<D extends Definition> = { readonly [field in keyof D]?: number };

/**
 * Which column holds which field, by what its heading says in English or Russian. Case, ё, punctuation, underscores and
 * units do not matter: `order_date`, `Order Date` and `OrderDate` are one heading, and `Сумма, ₽` is `сумма`.
 *
 * A heading that says just the word is preferred to one that only contains it, and no heading serves two fields. A field
 * that no heading names is left out: the user chooses it.
 *
 * @example recogniseColumns(['Order ID', 'Order Date', 'Ship Date', 'Sales'], RETRO) // { date: 1, amount: 3 }
 */
export function recogniseColumns<D extends Definition>(headings: readonly string[], definition: D): ColumnsOf<D> {
  const words = headings.map(normalise);
  const columns = new Map<string, number>();
  for (const [names, matches] of [['headings', isNamed] as const, ['mentions', isMentioned] as const]) {
    for (const [field, { [names]: wanted = '' }] of Object.entries(definition)) {
      if (columns.has(field) || wanted === '') continue;
      const free = words.map((heading, at) => ([...columns.values()].includes(at) ? '' : heading));
      const column = firstMatch(free, wanted.split(', '), matches);
      if (column !== undefined) columns.set(field, column);
    }
  }
  return Object.fromEntries(columns) as ColumnsOf<D>;
}

/** A column that mentions a date or a sum but holds something else. */
const OTHERS = new RegExp(
  (
    'id, ids, no, number, code, count, quantity, qty, cost, tax, vat, discount, profit, units, price, target, quota, ' +
    'plan, planned, due, birth, phone, email, type, код, номер, инн, количество, цена, себестоимость, скидка, скидки, ' +
    'прибыль, план, плановая, срок, рождения, телефон, почта, тип'
  )
    .split(', ')
    .map((word) => `(?:^| )${word}(?: |$)`)
    .join('|'),
);

const UNITS = /(?:^| )(?:руб(?:лей|ли)?|р|тыс|млн|rub|usd|eur|gbp|с ндс|без ндс)(?= |$)/g;

function normalise(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNITS, '')
    .trim();
}

function firstMatch(
  headings: readonly string[],
  names: readonly string[],
  matches: (heading: string, name: string) => boolean,
): number | undefined {
  for (const name of names) {
    const at = headings.findIndex((heading) => matches(heading, name));
    if (at >= 0) return at;
  }
  return undefined;
}

function isNamed(heading: string, name: string): boolean {
  return heading === name;
}

function isMentioned(heading: string, name: string): boolean {
  return ` ${heading} `.includes(` ${name} `) && !OTHERS.test(heading);
}
