import { type Day, dayAt, FIRST_ACTION, HOLIDAYS, positionOf, TODAY } from './calendar';
import { chanceOf } from './chance';
import { listedClients } from './client-list';
import { earlierSales } from './earlier-sales';
import type { Calls, Work } from './funnel';
import type { Language, Name } from './language';
import { marketMonths } from './market';
import { HEADS, type Person, SELLERS, type Seller, type Stint, successorOf } from './people';
import { openDeals, type Stage } from './pipeline';
import { type Deal, numbered, type Sale, salesOf } from './sales';
import { LEAVES } from './story';
import { CERTAINTIES, type Field, KINDS, LEAVE, RESULTS, ROLES, STAGES, STEPS, TABS, type TabKey } from './words';

/** What stands in a cell: a number is an amount or a count, a text a name or a day. */
export type Cell = string | number;

/** A row by the names of its columns; a cell that is left out is blank. */
export type Row<T extends TabKey> = { [field in Field<T>]?: Cell };

export type Rows = { readonly [T in TabKey]: readonly Row<T>[] };

/** The whole company in the words of one language, and in its money: roubles, or dollars at a hundred roubles. */
export function rowsIn(language: Language, { calls, opportunities }: Work): Rows {
  const deals = numbered(opportunities);
  const sales = [...earlierSales(), ...salesOf(deals)];
  const say = (name: Name) => name[language];
  return {
    sales: sales.map((sale) => saleRow(sale, language)),
    people: [
      ...HEADS.flatMap((person) => person.stints.map((stint) => personRow(person, stint, say))),
      ...SELLERS.flatMap((person) => person.stints.map((stint) => sellerRow(person, stint, say))),
    ],
    actions: actionRows(calls, deals, say),
    deals: openDeals(deals).map(({ deal, stage, expected, certainty }) => ({
      deal: deal.id,
      client: say(deal.client.name),
      manager: say(deal.seller.name),
      stage: say(STAGES[stage]),
      amount: moneyIn(language, deal.amount),
      expected,
      created: dayAt(deal.met),
      nextStep: say(NEXT_STEPS[stage]),
      ...(certainty && { certainty: say(CERTAINTIES[certainty]) }),
    })),
    holidays: [
      ...HOLIDAYS.map(({ day, isWorked, note }) => ({
        date: day,
        ...(isWorked && { worked: 1 }),
        note: say(note),
      })),
      ...LEAVES.map(({ seller, from, to }) => ({ date: from, note: say(LEAVE), to, person: say(seller.name) })),
    ],
    clients: listedClients(sales).map(({ client, manager, satisfaction, products, employees }) => ({
      client: say(client.name),
      ...(manager && { manager: say(manager.name) }),
      segment: say(client.segment),
      ...(satisfaction !== undefined && { satisfaction }),
      products,
      employees,
    })),
    market: marketMonths(sales).map(({ day, permits, copper }) => ({ date: day, index: permits, copper })),
  };
}

export const CURRENCIES = { en: 'USD', ru: 'RUB' } as const;

/** Roubles are whole, and a dollar is a hundred of them. */
export function moneyIn(language: Language, roubles: number): number {
  return language === 'ru' ? roubles : roubles / 100;
}

type Say = (name: Name) => string;

const NEXT_STEPS: { readonly [stage in Stage]: Name } = {
  met: STEPS.propose,
  proposed: STEPS.ask,
  negotiated: STEPS.negotiate,
};

function saleRow({ day, id, deal, seller, team, amount, share }: Sale, language: Language): Row<'sales'> {
  return {
    date: day,
    deal: id,
    manager: seller.name[language],
    team: team.name[language],
    division: team.division.name[language],
    region: deal.client.team.region[language],
    client: deal.client.name[language],
    product: deal.product.name[language],
    amount: moneyIn(language, amount),
    currency: CURRENCIES[language],
    share,
    ...(deal.met !== undefined && { created: dayAt(deal.met) }),
  };
}

function personRow({ name, role, fte }: Person, { team, division = team?.division, from, to }: Stint, say: Say) {
  return {
    name: say(name),
    role: say(ROLES[role]),
    ...(team && { team: say(team.name), region: say(team.region) }),
    ...(division && { division: say(division.name) }),
    from,
    ...(to && { to }),
    fte,
    email: `${name.en.toLowerCase().replace(' ', '.')}@example.com`,
  };
}

function sellerRow(seller: Seller, stint: Stint, say: Say) {
  const successor = successorOf(seller);
  return { ...personRow(seller, stint, say), ...(successor && { successor: say(successor.name) }) };
}

/** The log of the last year: in the order of the days, and of each day calls first. */
function actionRows(calls: readonly Calls[], deals: readonly Deal[], say: Say): Row<'actions'>[] {
  const rows = [
    ...calls.map((day) => callsRow(day, say)),
    ...deals.map((deal) => meetingRow(deal, say)),
    ...deals.flatMap((deal) => proposalRow(deal, say)),
  ];
  return rows.filter(({ date }) => date >= FIRST_ACTION && date < TODAY).sort(byDate);
}

function callsRow({ seller, position, count, minutes }: Calls, say: Say) {
  return { date: dayAt(position), manager: say(seller.name), kind: say(KINDS.calls), count, minutes };
}

function meetingRow(deal: Deal, say: Say) {
  const { id, seller, client, met, isVisit, minutes, proposed } = deal;
  const { notNow, wantsProposal } = RESULTS;
  return {
    date: dayAt(met),
    manager: say(seller.name),
    kind: say(isVisit ? KINDS.visits : KINDS.meetings),
    count: 1,
    client: say(client.name),
    minutes,
    result: say(proposed === undefined ? chanceOf(`refusal of ${id}`).among(notNow) : wantsProposal),
    deal: id,
    ...(proposed !== undefined && { nextStep: say(STEPS.propose), nextDate: dayAt(proposed) }),
  };
}

function proposalRow(deal: Deal, say: Say) {
  const { id, seller, client, proposed } = deal;
  if (proposed === undefined) return [];
  const row = { manager: say(seller.name), kind: say(KINDS.proposals), count: 1, client: say(client.name), deal: id };
  const next = { nextStep: say(STEPS.ask), nextDate: dayAt(proposed + 3) };
  return [{ date: dayAt(proposed), ...row, ...next, ...decision(deal, say) }];
}

/** What was said to a proposal; nothing before it is decided. */
function decision({ id, decided, isWon }: Deal, say: Say): { result?: string } {
  if (decided === undefined || decided >= positionOf(TODAY)) return {};
  return { result: say(isWon ? RESULTS.accepted : chanceOf(`refusal of ${id}`).among(RESULTS.declined)) };
}

function byDate(a: { readonly date: Day }, b: { readonly date: Day }): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}

/** A tab as lines of text cells under its headings, whose order is that of `words.ts`. */
export function linesOf<T extends TabKey>(tab: T, rows: readonly Row<T>[], language: Language): string[][] {
  const headings = Object.entries<Name>(TABS[tab].headings);
  const fields = headings.map(([field]) => field as Field<T>);
  return [
    headings.map(([, heading]) => heading[language]),
    ...rows.map((row) => fields.map((field) => String(row[field] ?? ''))),
  ];
}
