import type { Day } from './calendar';
import { type Name, named } from './language';
import {
  BRANCHES,
  CENTRE,
  CONTRACTS,
  type Division,
  EQUIPMENT,
  KEY_CLIENTS,
  NORTH,
  SERVICE,
  SOUTH,
  type Team,
} from './organisation';

export type Role = 'ceo' | 'head' | 'lead' | 'manager';

/** The time that a person spends in one place. */
export interface Stint {
  readonly from: Day;
  readonly to?: Day;
  readonly team?: Team;
  readonly division?: Division;
}

export interface Person {
  readonly name: Name;
  readonly role: Role;
  /** 1 is full time. */
  readonly fte: number;
  readonly stints: readonly Stint[];
}

/** Somebody with clients and a plan of their own. */
export interface Seller extends Person {
  /** Which part of the team's clients is theirs: who comes for somebody who has left takes theirs over. */
  readonly desk: number;
}

const person = (en: string, ru: string, role: Role, stint: Stint): Person => ({
  name: named(en, ru),
  role,
  fte: 1,
  stints: [stint],
});

/** Who leads and does not sell. */
export const HEADS: readonly Person[] = [
  person('Viktor Adler', 'Виктор Адлер', 'ceo', { from: '2015-02-02' }),
  person('Helen Marsh', 'Элен Марш', 'head', { from: '2017-09-04', division: EQUIPMENT }),
  person('Simon Falk', 'Симон Фальк', 'head', { from: '2019-01-14', division: SERVICE }),
];

type Hired = Partial<Pick<Seller, 'role' | 'fte' | 'desk'>> & { readonly since: Day; readonly until?: Day };

const seller = (team: Team, en: string, ru: string, desk: number, { since, until, ...more }: Hired): Seller => ({
  name: named(en, ru),
  role: 'manager',
  fte: 1,
  desk,
  ...more,
  stints: [{ from: since, ...(until && { to: until }), team }],
});

/** Of a branch until the end of 2025, now with the key clients. */
const HANNA_OTT: Seller = {
  ...seller(BRANCHES, 'Hanna Ott', 'Ханна Отт', 1, { since: '2021-03-01' }),
  stints: [
    { from: '2021-03-01', to: '2025-12-31', team: BRANCHES },
    { from: '2026-01-01', team: KEY_CLIENTS },
  ],
};

/** Six leads, who sell a little themselves, and 35 managers: all who have sold since 2024. */
export const SELLERS: readonly Seller[] = [
  seller(NORTH, 'Erik Sand', 'Эрик Санд', 6, { role: 'lead', since: '2016-04-04' }),
  seller(NORTH, 'Anna Berg', 'Анна Берг', 0, { since: '2019-03-04' }),
  seller(NORTH, 'Boris Lang', 'Борис Ланг', 1, { since: '2018-06-18' }),
  seller(NORTH, 'Clara Holm', 'Клара Хольм', 2, { since: '2021-02-01' }),
  seller(NORTH, 'David Frost', 'Давид Фрост', 3, { since: '2020-08-10' }),
  seller(NORTH, 'Elsa Lind', 'Эльза Линд', 4, { since: '2022-05-16', fte: 0.5 }),
  seller(NORTH, 'Felix Moor', 'Феликс Моор', 5, { since: '2020-01-20', until: '2024-09-13' }),
  seller(NORTH, 'Greta Vogel', 'Грета Фогель', 5, { since: '2024-10-07' }),

  seller(CENTRE, 'Laura Stern', 'Лаура Штерн', 6, { role: 'lead', since: '2017-11-13' }),
  seller(CENTRE, 'Hugo Klein', 'Гуго Кляйн', 0, { since: '2018-02-05' }),
  seller(CENTRE, 'Ida Roth', 'Ида Рот', 1, { since: '2019-10-01' }),
  seller(CENTRE, 'Jan Becker', 'Ян Беккер', 2, { since: '2020-06-15' }),
  seller(CENTRE, 'Karin Blum', 'Карин Блюм', 3, { since: '2021-09-06' }),
  seller(CENTRE, 'Leo Winter', 'Лео Винтер', 4, { since: '2019-05-27', until: '2026-06-30' }),
  seller(CENTRE, 'Maria Sommer', 'Мария Зоммер', 5, { since: '2022-01-17' }),
  seller(CENTRE, 'Max Keller', 'Макс Келлер', 4, { since: '2026-07-06' }),

  seller(SOUTH, 'Paul Novak', 'Пауль Новак', 5, { role: 'lead', since: '2018-08-20' }),
  seller(SOUTH, 'Nora Hess', 'Нора Гесс', 0, { since: '2020-03-02' }),
  seller(SOUTH, 'Oscar Lund', 'Оскар Лунд', 1, { since: '2021-04-12' }),
  seller(SOUTH, 'Petra Zimmer', 'Петра Циммер', 2, { since: '2019-07-01' }),
  seller(SOUTH, 'Robert Engel', 'Роберт Энгель', 3, { since: '2022-10-03' }),
  seller(SOUTH, 'Rosa Linden', 'Роза Линден', 4, { since: '2021-11-08', fte: 0.75 }),
  seller(SOUTH, 'Stefan Graf', 'Стефан Граф', 0, { since: '2026-09-01' }),

  seller(KEY_CLIENTS, 'Irma Wolf', 'Ирма Вольф', 4, { role: 'lead', since: '2016-10-10' }),
  seller(KEY_CLIENTS, 'Tina Weber', 'Тина Вебер', 0, { since: '2018-01-15' }),
  seller(KEY_CLIENTS, 'Thomas Horn', 'Томас Хорн', 1, { since: '2019-09-02', until: '2025-12-30' }),
  seller(KEY_CLIENTS, 'Ursula Beck', 'Урсула Бек', 2, { since: '2020-11-16' }),
  seller(KEY_CLIENTS, 'Walter Kern', 'Вальтер Керн', 3, { since: '2021-06-07' }),
  seller(KEY_CLIENTS, 'Vera Stein', 'Вера Штейн', 2, { since: '2022-02-14', fte: 0.5 }),

  seller(CONTRACTS, 'Otto Brandt', 'Отто Брандт', 4, { role: 'lead', since: '2018-03-19' }),
  seller(CONTRACTS, 'Alma Ritter', 'Альма Риттер', 0, { since: '2019-12-02' }),
  seller(CONTRACTS, 'Bruno Fuchs', 'Бруно Фукс', 1, { since: '2020-09-14' }),
  seller(CONTRACTS, 'Diana Lorenz', 'Диана Лоренц', 2, { since: '2021-01-18' }),
  seller(CONTRACTS, 'Emil Hartmann', 'Эмиль Хартман', 3, { since: '2022-08-01', until: '2025-05-23' }),
  seller(CONTRACTS, 'Freda Busch', 'Фреда Буш', 3, { since: '2025-06-09' }),

  seller(BRANCHES, 'Nina Kraus', 'Нина Краус', 4, { role: 'lead', since: '2019-04-15' }),
  seller(BRANCHES, 'George Haas', 'Георг Хаас', 0, { since: '2020-02-10' }),
  HANNA_OTT,
  seller(BRANCHES, 'Igor Maier', 'Игорь Майер', 2, { since: '2021-07-05' }),
  seller(BRANCHES, 'Julia Peters', 'Юлия Петерс', 3, { since: '2022-04-04' }),
  seller(BRANCHES, 'Kurt Baum', 'Курт Баум', 1, { since: '2026-01-12' }),
];

/** Where somebody is on a day; undefined before they come and after they have left. */
function stintOn({ stints }: Person, day: Day): Stint | undefined {
  return stints.find(({ from, to }) => day >= from && (to === undefined || day <= to));
}

/** Who took the clients of somebody who has left: the one who came to the same desk. */
export function successorOf({ desk, stints }: Seller): Seller | undefined {
  const { team, to } = stints[stints.length - 1]!;
  if (to === undefined) return undefined;
  return SELLERS.find(
    (other) => other.desk === desk && other.stints.some((stint) => stint.team === team && stint.from > to),
  );
}

export function teamOn(someone: Person, day: Day): Team | undefined {
  return stintOn(someone, day)?.team;
}
