import { type Name, named } from './language';
import { TEAMS, type Team } from './organisation';

export interface Client {
  readonly name: Name;
  readonly team: Team;
  readonly segment: Name;
}

interface Kind {
  readonly segment: Name;
  readonly name: Name;
}

const kind = (segment: Name, en: string, ru: string): Kind => ({ segment, name: named(en, ru) });

const HOSPITALITY = named('Hotels and leisure', 'Гостиницы и досуг');
const HEALTH = named('Health and education', 'Медицина и образование');
const INDUSTRY = named('Production and warehouses', 'Производство и склады');
const TRADE = named('Trade and offices', 'Торговля и офисы');

const KINDS: readonly Kind[] = [
  kind(HOSPITALITY, 'Hotel', 'Отель'),
  kind(HEALTH, 'Clinic', 'Клиника'),
  kind(INDUSTRY, 'Bakery', 'Пекарня'),
  kind(INDUSTRY, 'Dairy', 'Молокозавод'),
  kind(HEALTH, 'School', 'Школа'),
  kind(HOSPITALITY, 'Cinema', 'Кинотеатр'),
  kind(INDUSTRY, 'Warehouse', 'Склад'),
  kind(TRADE, 'Mall', 'Торговый центр'),
  kind(HOSPITALITY, 'Restaurant', 'Ресторан'),
  kind(HOSPITALITY, 'Fitness Club', 'Фитнес-клуб'),
  kind(TRADE, 'Business Park', 'Бизнес-парк'),
  kind(TRADE, 'Supermarket', 'Супермаркет'),
  kind(HEALTH, 'Pharmacy', 'Аптека'),
  kind(INDUSTRY, 'Printing House', 'Типография'),
  kind(TRADE, 'Car Dealer', 'Автосалон'),
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
  KINDS.map(({ segment, name: kind }, column) => ({
    name: named(`${name.en} ${kind.en}`, `${kind.ru} «${name.ru}»`),
    team: TEAMS[(row + column) % TEAMS.length]!,
    segment,
  })),
);

/** The clients of a team are shared among so many desks, one after another. */
export const DESKS = 6;

export function clientsOf(team: Team): readonly Client[] {
  return CLIENTS.filter((client) => client.team === team);
}
