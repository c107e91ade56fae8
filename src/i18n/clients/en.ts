import { formatterFor } from '../format';
import { englishForm } from '../plural';
import { en as words } from '../words/en';
import type { ClientTexts, NamedClient } from './texts';

const { number, sum, percent } = formatterFor('en-US');

export const en: ClientTexts = {
  atRisk: (count, lastYear, first) =>
    count === 0
      ? 'No client is at risk: all buy as usual.'
      : `${number(count)} ${englishForm(count, 'client is', 'clients are')} at risk (${sum(lastYear)} in the last 4 quarters). ` +
        `Call first: ${withAmounts(first)}.`,
  room: (first) =>
    `The most room to grow: ${first.map(({ client, amount }) => `${client} (${sum(amount, first[0]?.amount)} more a year)`).join(', ')}.`,
  asked: (quarter, { asked, expected, fresh }) => {
    const others = fresh > 0 ? `, and ${sum(fresh)} of new ones where those fall short` : '';
    return `${quarter}: the plan asks ${sum(asked)} of clients, who will bring ${sum(expected)} by themselves${others}.`;
  },
  orphans: (count, first) =>
    `Nobody looks after ${number(count)} ${englishForm(count, 'client', 'clients')}: ${withAmounts(first)}` +
    `${count > first.length ? ' and others' : ''}. ` +
    'Enter a manager on the tab “Clients”.',
  segments: words.segments,
  columns: {
    client: 'Client',
    kind: 'Segment',
    segment: 'How it buys',
    lastYear: 'Last 4 quarters',
    expected: 'Will bring',
    room: 'Could add a year',
    target: 'Target',
    silent: 'Days silent',
    driver: 'What is known of a client',
    worth: 'What it is worth',
  },
  tables: {
    atRisk: 'At risk: call first',
    room: 'Room to grow',
    drivers: 'What helps to predict purchases',
    all: (quarter) => `Clients: ${quarter}`,
    mine: (quarter) => `My clients: ${quarter}`,
  },
  notes: {
    atRisk: 'Silent for twice as long as usual, or for longer than usual while others buy.',
    room: 'What a client would add if it bought as the top 25% of its segment do; not more than it buys now.',
    prospects: 'Last come those on the tab “Clients” who have never bought: what the top 25% buy in a year.',
    all: 'Target: the plan of the manager, shared by what each client will bring by itself and could add.',
    drivers: (error) =>
      error === undefined
        ? 'Too little has been bought to measure it yet.'
        : `Measured on your own last three quarters, where the forecast of single clients missed by ${percent(error)} of the sales.`,
  },
  fresh: 'New clients',
  others: (count) => `${number(count)} more ${englishForm(count, 'client', 'clients')}`,
  drivers: {
    tenure: 'How long it has been a client',
    recency: 'When it last bought',
    frequency: 'How often it buys',
    products: 'How many products it buys',
    market: 'How all clients together are doing',
    season: 'Season',
  },
  worth: ({ better, isUsed, doesHarm }) => {
    if (!isUsed) return doesHarm ? 'misleads the forecast: not used' : 'no help: not used';
    return better < 0.005 ? 'helps a little: used' : `makes the forecast ${percent(better)} better: used`;
  },
};

/** `Acme (304,000), Globex (290,000)`, the largest first. */
function withAmounts(clients: readonly NamedClient[]): string {
  return clients.map(({ client, amount }) => `${client} (${sum(amount, clients[0]?.amount)})`).join(', ');
}
