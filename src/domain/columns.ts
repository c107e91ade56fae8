/** A column of the retro tab that the add-on understands. */
export type Field = 'date' | 'amount' | 'manager' | 'team' | 'division' | 'client';

/** Which heading (zero-based position in the heading row) holds which field. */
export type Columns = { readonly [field in Field]?: number };

/**
 * Which column holds which field, by what its heading says in English or Russian. Case, ё, punctuation, underscores and
 * units do not matter: `order_date`, `Order Date` and `OrderDate` are one heading, and `Сумма, ₽` is `сумма`.
 *
 * A heading that says just the word is preferred to one that only contains it, and no heading serves two fields. A field
 * that no heading names is left out: the user chooses it. So do `region` and `group`, which mean a team in one company,
 * a division in another and a market in a third.
 *
 * @example recogniseColumns(['Order ID', 'Order Date', 'Ship Date', 'Sales']) // { date: 1, amount: 3 }
 */
export function recogniseColumns(headings: readonly string[]): Columns {
  const words = headings.map(normalise);
  const columns: Partial<Record<Field, number>> = {};
  for (const [names, matches] of [[NAMES, isNamed] as const, [MENTIONS, isMentioned] as const]) {
    for (const field of FIELDS) {
      const isFree = (at: number) => !Object.values(columns).includes(at);
      const column =
        columns[field] ?? firstMatch(words, names[field], (heading, name, at) => isFree(at) && matches(heading, name));
      if (column !== undefined) columns[field] = column;
    }
  }
  return columns;
}

const FIELDS: readonly Field[] = ['date', 'amount', 'manager', 'team', 'division', 'client'];

type Names = { readonly [field in Field]: readonly string[] };

/** What a heading may say as a whole; earlier ones are preferred. */
const NAMES: Names = {
  date: [
    ...['date', 'order date', 'sale date', 'sales date', 'close date', 'closed date', 'invoice date', 'payment date'],
    ...['transaction date', 'shipment date', 'дата', 'дата продажи', 'дата заказа', 'дата сделки', 'дата закрытия'],
    ...['дата оплаты', 'дата счета', 'дата отгрузки', 'дата реализации', 'дата документа'],
  ],
  amount: [
    ...['revenue', 'sales', 'amount', 'sales amount', 'net sales', 'total sales', 'sum', 'total', 'close value'],
    ...['deal value', 'order value', 'order total', 'turnover', 'сумма', 'выручка', 'сумма продажи', 'сумма продаж'],
    ...['сумма сделки', 'сумма заказа', 'сумма оплаты', 'сумма отгрузки', 'продажи', 'оборот', 'стоимость', 'итого'],
  ],
  manager: [
    ...['salesperson', 'sales person', 'salesman', 'sales rep', 'sales representative', 'sales agent', 'sales manager'],
    ...['account manager', 'account executive', 'deal owner', 'manager', 'rep', 'agent', 'seller', 'owner'],
    ...['менеджер', 'менеджер по продажам', 'моп', 'продавец', 'ответственный менеджер', 'ответственный'],
    ...['фио менеджера', 'торговый представитель', 'сотрудник', 'фио'],
  ],
  team: ['team', 'sales team', 'department', 'отдел', 'отдел продаж', 'команда'],
  division: ['division', 'business unit', 'подразделение', 'дивизион'],
  client: [
    ...[
      'client name',
      'customer name',
      'client',
      'customer',
      'reseller',
      'account name',
      'account',
      'buyer',
      'company',
    ],
    ...['клиент', 'контрагент', 'заказчик', 'покупатель', 'компания'],
  ],
};

/** What a heading may say among other words: `Order date (local)`, `Наименование контрагента`. */
const MENTIONS: Names = {
  date: ['date', 'дата'],
  amount: ['revenue', 'amount', 'turnover', 'total', 'выручка', 'сумма', 'оборот'],
  manager: [
    ...['salesperson', 'sales person', 'sales rep', 'sales representative', 'sales agent', 'sales manager', 'manager'],
    ...['менеджер', 'менеджера', 'моп', 'продавец', 'продавца'],
  ],
  team: ['team', 'отдел', 'отдела', 'команда', 'команды'],
  division: ['division', 'подразделение', 'подразделения', 'дивизион', 'дивизиона'],
  client: ['client', 'customer', 'reseller', 'клиент', 'клиента', 'контрагент', 'контрагента', 'заказчик', 'заказчика'],
};

/** A column that mentions a date or a sum but holds something else. */
const OTHERS = new RegExp(
  [
    ...['id', 'ids', 'no', 'number', 'code', 'count', 'quantity', 'qty', 'cost', 'tax', 'vat', 'discount', 'profit'],
    ...[
      'units',
      'price',
      'target',
      'quota',
      'plan',
      'planned',
      'due',
      'birth',
      'phone',
      'email',
      'type',
      'код',
      'номер',
      'инн',
      'количество',
      'цена',
    ],
    ...[
      'себестоимость',
      'скидка',
      'скидки',
      'прибыль',
      'план',
      'плановая',
      'срок',
      'рождения',
      'телефон',
      'почта',
      'тип',
    ],
  ]
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
  matches: (heading: string, name: string, at: number) => boolean,
): number | undefined {
  for (const name of names) {
    const at = headings.findIndex((heading, index) => matches(heading, name, index));
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
