import { type Name, named } from './language';

export interface Division {
  readonly name: Name;
  /** How much more or less is sold in each month than in a mean one, January first. */
  readonly season: readonly number[];
  /** Of a call to lead to a meeting, of a meeting to a proposal, of a proposal to a deal. */
  readonly conversion: { readonly meeting: number; readonly proposal: number; readonly deal: number };
  /** Working days from a proposal to its decision, at least and at most. */
  readonly decision: readonly [number, number];
  /** The part of the meetings for which the manager goes to the client. */
  readonly visits: number;
  readonly products: readonly Product[];
}

export interface Product {
  readonly name: Name;
  /** Roubles of 2024. */
  readonly price: number;
  /** How many are bought at once, each as often as it stands here. */
  readonly quantities: readonly number[];
}

export interface Team {
  readonly name: Name;
  readonly division: Division;
  readonly region: Name;
}

const product = (name: Name, price: number, quantities: readonly number[]): Product => ({ name, price, quantities });

/** Sold before the summer, and once more before the budgets of the year end. */
export const EQUIPMENT: Division = {
  name: named('Equipment', 'Оборудование'),
  season: [0.68, 0.78, 0.98, 1.16, 1.32, 1.34, 1.14, 0.92, 0.84, 0.86, 0.92, 1.06],
  conversion: { meeting: 0.03, proposal: 0.72, deal: 0.48 },
  decision: [6, 28],
  visits: 0.35,
  products: [
    product(named('Air conditioning', 'Кондиционирование'), 330_000, [1, 2, 2, 3, 3, 4]),
    product(named('Ventilation', 'Вентиляция'), 790_000, [1, 1, 1, 2]),
    product(named('Refrigeration', 'Холодильные системы'), 1_040_000, [1, 1, 1, 2]),
    product(named('Heat pumps', 'Тепловые насосы'), 660_000, [1, 1, 2]),
    product(named('Air curtains', 'Тепловые завесы'), 140_000, [3, 4, 5, 6, 8, 10]),
  ],
};

/** Little in summer; contracts are renewed towards the end of the year. */
export const SERVICE: Division = {
  name: named('Service', 'Сервис'),
  season: [0.82, 0.88, 1.02, 1.04, 0.98, 0.88, 0.8, 0.86, 1.06, 1.16, 1.22, 1.28],
  conversion: { meeting: 0.031, proposal: 0.74, deal: 0.5 },
  decision: [3, 16],
  visits: 0.2,
  products: [
    product(named('Maintenance contract', 'Договор обслуживания'), 590_000, [1, 1, 2, 2]),
    product(named('Installation', 'Монтаж'), 415_000, [1, 1, 2, 3]),
    product(named('Spare parts', 'Запчасти'), 120_000, [2, 3, 4, 5, 8]),
    product(named('Emergency repair', 'Аварийный ремонт'), 330_000, [1, 1, 2, 3]),
    product(named('Energy audit', 'Энергоаудит'), 555_000, [1, 1, 2]),
  ],
};

const COAST = named('Coast', 'Приморье');
const CAPITAL = named('Capital', 'Столица');
const STEPPE = named('Steppe', 'Степь');

export const NORTH: Team = { name: named('North', 'Север'), division: EQUIPMENT, region: COAST };
export const CENTRE: Team = { name: named('Centre', 'Центр'), division: EQUIPMENT, region: CAPITAL };
export const SOUTH: Team = { name: named('South', 'Юг'), division: EQUIPMENT, region: STEPPE };
export const KEY_CLIENTS: Team = { name: named('Key clients', 'Ключевые клиенты'), division: SERVICE, region: CAPITAL };
export const CONTRACTS: Team = { name: named('Contracts', 'Договоры'), division: SERVICE, region: COAST };
export const BRANCHES: Team = { name: named('Branches', 'Филиалы'), division: SERVICE, region: STEPPE };

export const TEAMS: readonly Team[] = [NORTH, CENTRE, SOUTH, KEY_CLIENTS, CONTRACTS, BRANCHES];
