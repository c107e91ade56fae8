import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../../src/domain/calendar';
import { type ClientPlan, clientPlan } from '../../../src/domain/clients/client-plan';
import { potentialsBy } from '../../../src/domain/clients/client-potential';
import { readClients } from '../../../src/domain/clients/client-traits';
import { type People, peopleOf } from '../../../src/domain/people';
import { makePlan, type Plan, type PlanUnit } from '../../../src/domain/plan';
import type { Fact } from '../../../src/domain/retro';
import { sumOf } from '../../../src/domain/sum';

const TODAY = dayOf('2026-05-20');
const SECOND_QUARTER = 1;

/** A line a sale: day, amount, manager, client. */
function salesOf(...lines: string[]): Fact[] {
  return lines.map((line, at) => {
    const [day = '', amount, manager = '', ...client] = line.split(' ');
    const where = { team: 'Shop', division: 'Retail' };
    return { row: at + 2, day: dayOf(day), amount: Number(amount), manager, ...where, client: client.join(' ') };
  });
}

interface Company {
  readonly facts: readonly Fact[];
  readonly people?: People;
  /** Rows of the tab of clients: client, manager, segment. */
  readonly listed?: readonly (readonly string[])[];
  readonly today?: Day;
  readonly unit?: number;
}

function planned({ facts, people = peopleOf([]), listed = [], today = TODAY, unit = 10 }: Company) {
  const table = { name: 'Clients', headings: ['Client', 'Manager', 'Segment'], rows: listed, firstRow: 2 };
  const { names, traitsOf } = readClients(table);
  const plan = makePlan(facts, { year: 2026, growth: 0.2, unit, today, company: 'Company', people });
  const known = { potentialsOn: potentialsBy(facts, { names, traitsOf }), traitsOf, people };
  return { plan, clients: clientPlan(plan, known, { facts, today, at: SECOND_QUARTER })! };
}

const peopleIn = (unit: PlanUnit): PlanUnit[] => (unit.level === 'manager' ? [unit] : unit.units.flatMap(peopleIn));

/** What everyone is asked in the quarter, and what their clients and new ones are. */
function asked({ company, periods }: Plan, { clients, fresh }: ClientPlan) {
  const quarter = periods.findIndex(({ kind }) => kind === 'quarter') + SECOND_QUARTER;
  return peopleIn(company).map(({ name, revenue }) => ({
    name,
    plan: revenue[quarter]!,
    lines: clients.filter(({ manager }) => manager === name).length,
    sum: sumOf([...clients, ...fresh].filter(({ manager }) => manager === name).map(({ target }) => target)),
  }));
}

const YEAR = ['2025-02-10', '2025-05-12', '2025-08-11', '2025-11-10', '2026-02-09'];
const everyQuarter = (amount: number, manager: string, client: string) =>
  YEAR.map((day) => `${day} ${amount} ${manager} ${client}`);

describe('the plan of a quarter by client', () => {
  const facts = salesOf(
    ...everyQuarter(600, 'Ann', 'Rose'),
    ...everyQuarter(300, 'Ann', 'Lily'),
    ...everyQuarter(500, 'Bob', 'Aster'),
    '2026-04-20 250 Ann Rose',
    '2026-05-04 90 Bob Iris',
  );
  const { plan, clients } = planned({ facts });

  it('asks of the clients of everyone what everyone is asked', () => {
    for (const { plan: asks, sum } of asked(plan, clients)) expect(sum).toBe(asks);
    expect(clients.quarter.key).toBe('2026-Q2');
  });

  it('knows what a client has brought, and since when it is silent', () => {
    const rose = clients.clients.find(({ client }) => client === 'Rose');
    expect(rose).toMatchObject({ manager: 'Ann', lastYear: 2400, fact: 250, silent: 30, kind: '' });
  });

  it('has no target for one who began to buy in the quarter', () => {
    expect(clients.clients.find(({ client }) => client === 'Iris')).toMatchObject({ target: 0, fact: 90, lastYear: 0 });
  });

  it('comes with the largest target first', () => {
    const targets = clients.clients.map(({ target }) => target);
    expect(targets).toEqual([...targets].sort((a, b) => b - a));
    expect(targets[0]).toBeGreaterThan(targets[1]!);
  });

  it('of a quarter that is over tells what was known when it began', () => {
    const { clients: later } = planned({ facts, today: dayOf('2026-09-20') });
    const [rose, then] = [later, clients].map((all) => all.clients.find(({ client }) => client === 'Rose')!);
    expect(rose).toMatchObject({ lastYear: 2400, fact: 250, silent: 153, target: then!.target });
  });

  it('says what has to come from new clients where those there are could not bring it', () => {
    const lonely = planned({ facts: salesOf(...everyQuarter(600, 'Ann', 'Rose')) });
    const [rose] = lonely.clients.clients;
    expect(rose?.whitespace).toBe(0);
    expect(lonely.clients.fresh).toEqual([{ manager: 'Ann', target: 720 - rose!.target }]);
    expect(rose!.target).toBe(600);
  });
});

describe('what clients are expected to bring', () => {
  const sales = [...everyQuarter(600, 'Ann', 'Rose'), ...everyQuarter(300, 'Bob', 'Lily')];
  const earlier = sales.map((line) => line.replace('2025', '2024').replace('2026', '2023'));
  const facts = salesOf(...sales, ...earlier);
  const together = (plan: Plan, known: readonly Fact[], forecast: number) => {
    const potentialsOn = potentialsBy(known, {});
    const quarters = plan.forecast!.quarters.map((quarter) => ({ ...quarter, forecast }));
    const foreseen = { ...plan, forecast: { ...plan.forecast!, quarters } };
    const people = peopleOf([]);
    const { clients } = clientPlan(
      foreseen,
      { potentialsOn, traitsOf: () => undefined, people },
      { facts: known, today: TODAY, at: SECOND_QUARTER },
    )!;
    return sumOf(clients.map(({ expected }) => expected));
  };

  it('is together what the company is forecast to bring', () => {
    const { plan } = planned({ facts });
    for (const forecast of [0, 500, 900, 2000]) expect(together(plan, facts, forecast)).toBeCloseTo(forecast);
  });

  it('leaves out what new clients will bring, and sales that name none', () => {
    const { plan } = planned({ facts });
    const withNew = [...facts, ...salesOf('2026-02-10 900 Ann Iris')];
    expect(together(plan, withNew, 1000)).toBeCloseTo(1000 * (1 - 900 / 4500));
    const nameless = facts.map(({ client, ...fact }) => (client === 'Lily' ? fact : { ...fact, client: client! }));
    expect(together(plan, nameless, 900)).toBeCloseTo(600);
  });
});

describe('who looks after a client', () => {
  const facts = salesOf(
    ...everyQuarter(600, 'Ann', 'Rose'),
    ...everyQuarter(300, 'Bob', 'Lily'),
    ...everyQuarter(500, 'Cid', 'Aster'),
    '2026-03-02 40 Bob ROSE',
    '2026-03-03 -20 Cid Rose',
  );
  const keepers = ({ clients }: ClientPlan) =>
    Object.fromEntries(clients.map(({ client, manager }) => [client, manager]));

  it('is who sold to it last, in any spelling; who took something back has not sold', () => {
    expect(keepers(planned({ facts }).clients)).toEqual({ Rose: 'Bob', Lily: 'Bob', Aster: 'Cid' });
  });

  it('is who the tab of clients says, in any spelling; of two rows the first holds', () => {
    const listed = [
      ['rose', 'ANN', 'shop'],
      ['Rose', 'Cid', 'chain'],
    ];
    const { clients } = planned({ facts, listed });
    expect(keepers(clients).Rose).toBe('Ann');
    expect(clients.clients.find(({ client }) => client === 'Rose')?.kind).toBe('shop');
  });

  it('is the successor of who has left, and nobody without one: such clients are told apart', () => {
    const people = peopleOf([
      { row: 2, name: 'Ann' },
      { row: 3, name: 'Bob', to: dayOf('2026-03-31'), successor: 'Ann' },
      { row: 4, name: 'Cid', to: dayOf('2026-03-31') },
    ]);
    const { plan, clients } = planned({ facts, people });
    expect(keepers(clients)).toEqual({ Rose: 'Ann', Lily: 'Ann' });
    expect(clients.orphans).toMatchObject([{ client: 'Aster', manager: '', lastYear: 2000 }]);
    expect(asked(plan, clients).find(({ name }) => name === 'Ann')).toMatchObject({ lines: 2 });
  });

  it('with a plan and without clients has to bring all of it from new ones', () => {
    const listed = [['Aster', 'Ann', '']];
    const { plan, clients } = planned({ facts, listed });
    const cid = asked(plan, clients).find(({ name }) => name === 'Cid')!;
    expect(cid.plan).toBeGreaterThan(0);
    expect(cid).toMatchObject({ lines: 0, sum: cid.plan });
    expect(clients.fresh).toContainEqual({ manager: 'Cid', target: cid.plan });
  });
});

describe('a client who is listed and has never bought', () => {
  const amounts = [100, 200, 300, 400, 500];
  const facts = salesOf(...amounts.flatMap((amount) => everyQuarter(amount, 'Ann', `Shop${amount}`)));
  const listed = [
    ['Rose', 'Ann', 'shop'],
    ['ROSE', 'Bob', 'shop'],
    ['Lily', '', ''],
  ];

  it('could bring what the upper quarter of its segment does, and is asked nothing', () => {
    const { prospects, clients } = planned({ facts, listed }).clients;
    expect(prospects).toEqual([
      { client: 'Rose', manager: 'Ann', kind: 'shop', whitespace: 1600 },
      { client: 'Lily', manager: '', kind: '', whitespace: 1600 },
    ]);
    expect(clients).toEqual(planned({ facts }).clients.clients);
  });

  it('is a client once it buys, though in the running quarter', () => {
    const { prospects, clients } = planned({ facts: [...facts, ...salesOf('2026-05-04 90 Bob rose')], listed }).clients;
    expect(prospects.map(({ client }) => client)).toEqual(['Lily']);
    expect(clients.find(({ client }) => client === 'rose')).toMatchObject({ fact: 90, segment: 'newcomer' });
  });
});

describe('a client at risk', () => {
  const monthly = (client: string, months: number) =>
    Array.from({ length: months }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-15 100 Ann ${client}`);

  it('has been silent for twice as long as usual', () => {
    const facts = salesOf(...monthly('Rose', 12), ...monthly('Lily', 12), '2026-05-15 100 Ann Lily');
    const { clients } = planned({ facts }).clients;
    expect(clients.map(({ client, isAtRisk }) => [client, isAtRisk])).toEqual(
      expect.arrayContaining([
        ['Rose', true],
        ['Lily', false],
      ]),
    );
  });

  it('is none who bought within the month, however often it did before', () => {
    const daily = Array.from({ length: 28 }, (_, at) => `2026-04-${String(at + 1).padStart(2, '0')} 100 Ann Rose`);
    const { clients } = planned({ facts: salesOf(...monthly('Lily', 12), ...daily) }).clients;
    expect(clients.find(({ client }) => client === 'Rose')).toMatchObject({ silent: 22, isAtRisk: false });
  });

  it('is none who has brought nothing for a year', () => {
    const facts = salesOf(
      '2024-01-15 100 Ann Rose',
      '2024-02-15 100 Ann Rose',
      '2024-03-15 9 Ann Rose',
      ...monthly('Lily', 12),
    );
    const { clients } = planned({ facts }).clients;
    expect(clients.find(({ client }) => client === 'Rose')).toMatchObject({ lastYear: 0, isAtRisk: false });
  });
});

describe('whatever was sold', () => {
  const sale = fc.record({
    day: fc.integer({ min: dayOf('2024-01-01'), max: TODAY }),
    amount: fc.integer({ min: -300, max: 2000 }),
    manager: fc.constantFrom('Ann', 'Bob', 'Cid'),
    client: fc.option(fc.constantFrom('Rose', 'rose', 'Lily', 'Aster', 'Iris'), { nil: undefined }),
  });

  it('targets add up to the plan of everyone, and are never below 0', () => {
    fc.assert(
      fc.property(fc.array(sale, { minLength: 1, maxLength: 30 }), fc.constantFrom(0.01, 10, 1000), (sales, unit) => {
        const base = salesOf(...everyQuarter(3000, 'Ann', 'Rose'));
        const rows = sales.map(({ client, ...one }, at): Fact => {
          const fact = { ...one, row: at + 20, team: 'Shop', division: 'Retail' };
          return client === undefined ? fact : { ...fact, client };
        });
        const { plan, clients } = planned({ facts: [...base, ...rows], unit });
        for (const { sum, plan: asks } of asked(plan, clients)) expect(sum).toBeCloseTo(asks, 6);
        for (const { target, silent } of clients.clients) expect(Math.min(target, silent)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});
