import { FIRST_LOGGED_SALE, TODAY } from './calendar';
import { chanceOf } from './chance';
import { CLIENTS, type Client, clientsOf, DESKS } from './clients';
import { SELLERS, type Seller, teamOn } from './people';
import type { Sale } from './sales';

/** What is written down about a client. */
export interface ListedClient {
  readonly client: Client;
  /** Who looks after them; none where nobody sits at the desk to which they belong. */
  readonly manager: Seller | undefined;
  /** From 1 to 10, as they answered last time; none where they have not been asked. */
  readonly satisfaction: number | undefined;
  /** How many different ones they have bought. */
  readonly products: number;
  readonly employees: number;
}

/**
 * Everyone on the list, also those who have not bought anything yet. Satisfied clients buy more, a little: being made up,
 * it is made from what they bought. The largest are not those who buy most.
 */
export function listedClients(sales: readonly Sale[]): ListedClient[] {
  return CLIENTS.map((client): ListedClient => {
    const chance = chanceOf(`traits of ${client.name.en}`);
    const bought = sales.filter(({ deal, day }) => deal.client === client && day >= FIRST_LOGGED_SALE);
    const millions = bought.reduce((sum, { amount }) => sum + amount, 0) / 1_000_000;
    const answer = 4 + 2.6 * Math.log10(1 + millions / 2) + chance.around(-1, 1);
    const size = chance.around(0.3, 1.7) * Math.sqrt(1 + millions);
    return {
      client,
      manager: keeperOf(client),
      satisfaction: chance.happens(0.85) ? Math.min(10, Math.round(2 * answer) / 2) : undefined,
      products: new Set(bought.map(({ deal }) => deal.product)).size,
      employees: 5 * Math.ceil(9 * size),
    };
  });
}

/** Who has the client's desk today. */
function keeperOf(client: Client): Seller | undefined {
  const at = clientsOf(client.team).indexOf(client);
  return SELLERS.find((seller) => teamOn(seller, TODAY) === client.team && seller.desk === at % DESKS);
}
