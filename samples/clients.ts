import { type Name, named } from './language';
import { TEAMS, type Team } from './organisation';

export interface Client {
  readonly name: Name;
  readonly team: Team;
}

const KINDS: readonly Name[] = [
  named('Hotel', 'Отель'),
  named('Clinic', 'Клиника'),
  named('Bakery', 'Пекарня'),
  named('Dairy', 'Молокозавод'),
  named('School', 'Школа'),
  named('Cinema', 'Кинотеатр'),
  named('Warehouse', 'Склад'),
  named('Mall', 'Торговый центр'),
  named('Restaurant', 'Ресторан'),
  named('Fitness Club', 'Фитнес-клуб'),
  named('Business Park', 'Бизнес-парк'),
  named('Supermarket', 'Супермаркет'),
  named('Pharmacy', 'Аптека'),
  named('Printing House', 'Типография'),
  named('Car Dealer', 'Автосалон'),
];

const NAMES: readonly Name[] = [
  named('Aurora', 'Аврора'),
  named('Vega', 'Вега'),
  named('Horizon', 'Горизонт'),
  named('Diamond', 'Алмаз'),
  named('Olympus', 'Олимп'),
  named('Meridian', 'Меридиан'),
  named('Orion', 'Орион'),
  named('Zenith', 'Зенит'),
  named('Parus', 'Парус'),
  named('Amber', 'Янтарь'),
  named('Iris', 'Ирис'),
  named('Atlant', 'Атлант'),
];

/** 180 clients, thirty for each team: every kind of business under every name, once. */
export const CLIENTS: readonly Client[] = NAMES.flatMap((name, row) =>
  KINDS.map((kind, column) => ({
    name: named(`${name.en} ${kind.en}`, `${kind.ru} «${name.ru}»`),
    team: TEAMS[(row + column) % TEAMS.length]!,
  })),
);

export function clientsOf(team: Team): readonly Client[] {
  return CLIENTS.filter((client) => client.team === team);
}
