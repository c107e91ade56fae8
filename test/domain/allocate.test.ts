import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocating, allocate, HEADCOUNT, type Participant } from '../../src/domain/allocate';
import { wholeUnits } from '../../src/domain/units';

const three: Participant[] = [500, 300, 200].map((retro) => ({ capacity: 1, retro }));
const partsOf = (total: number, people: readonly Participant[], how?: Allocating) => allocate(total, people, how).parts;
const lockAt = (amount: number) => ({ amount, reason: 'agreed with the client' });
const RETRO = { retro: 1, potential: 0, capacity: 0 };

describe('an allocation', () => {
  it('mixes past sales and capacity, and leaves out the potential that nobody has told', () => {
    expect(partsOf(1200, three)).toEqual([543, 371, 286]);
  });

  it('holds everyone within the limits against what they brought', () => {
    expect(partsOf(1200, three, { limits: { low: -0.1, high: 0.4 } })).toEqual([546, 374, 280]);
  });

  it('counts potential where it is told', () => {
    const people = three.map((person, at) => ({ ...person, potential: [0, 0, 100][at] }));
    expect(partsOf(1000, people)).toEqual([317, 216, 467]);
    expect(partsOf(1000, people, { mix: { retro: 0, potential: 1, capacity: 0 } })).toEqual([0, 0, 1000]);
  });

  it('by headcount asks the same of everyone for their capacity', () => {
    const people = [1, 1, 0.5].map((capacity, at) => ({ capacity, retro: at }));
    expect(partsOf(1000, people, { mix: HEADCOUNT })).toEqual([400, 400, 200]);
  });

  it('does not hold a leave of last year against anybody', () => {
    const people = [
      { capacity: 1, retro: 100, pastCapacity: 0.5 },
      { capacity: 1, retro: 200 },
    ];
    expect(partsOf(1000, people, { mix: RETRO })).toEqual([500, 500]);
    expect(partsOf(500, people, { mix: HEADCOUNT, limits: { low: 0, high: 1 } })).toEqual([250, 250]);
  });

  it('asks half of who works half of the time, whatever they brought before', () => {
    const people = [
      { capacity: 0.5, pastCapacity: 1, retro: 300 },
      { capacity: 1, retro: 300 },
    ];
    expect(partsOf(900, people)).toEqual([300, 600]);
  });

  it('takes a newcomer for the average of the others, without limits; 0 is somebody who sold nothing', () => {
    const people = [{ capacity: 1, retro: 600 }, { capacity: 1, retro: 200 }, { capacity: 0.5 }];
    expect(partsOf(1000, people, { mix: RETRO })).toEqual([600, 200, 200]);
    expect(partsOf(1000, people, { mix: RETRO, limits: { low: -0.1, high: 0 } })).toEqual([600, 200, 200]);
    const idle = [
      { capacity: 1, retro: 600 },
      { capacity: 1, retro: 0 },
    ];
    expect(partsOf(600, idle, { mix: RETRO })).toEqual([600, 0]);
  });

  it('falls back to capacity when nobody brought anything, and takes more returns than sales for nothing', () => {
    expect(
      partsOf(
        90,
        [
          { capacity: 1, retro: 0 },
          { capacity: 2, retro: 0 },
        ],
        { mix: RETRO },
      ),
    ).toEqual([30, 60]);
    expect(
      partsOf(
        90,
        [
          { capacity: 1, retro: -50 },
          { capacity: 1, retro: 10 },
        ],
        { mix: RETRO },
      ),
    ).toEqual([0, 90]);
  });

  it('gives nothing to who has left', () => {
    expect(
      partsOf(1000, [
        { capacity: 0, retro: 900 },
        { capacity: 1, retro: 100 },
      ]),
    ).toEqual([0, 1000]);
  });

  it('keeps locked amounts as they are, and shows what the rule would give', () => {
    const people = three.map((person, at) => (at === 1 ? { ...person, lock: lockAt(400.5) } : person));
    const { parts, byRule, gap } = allocate(1200, people);
    expect([parts[1], gap]).toEqual([400.5, 0]);
    expect(parts[0]! + parts[2]!).toBeCloseTo(799.5, 9);
    expect(Math.round(byRule[1]!)).toBe(371);
  });

  it('shows the gap when limits or locks cannot make the total', () => {
    expect(allocate(2000, three, { limits: { low: -0.1, high: 0.4 } })).toMatchObject({
      parts: [700, 420, 280],
      gap: -600,
    });
    expect(allocate(800, three, { limits: { low: -0.1, high: 0.4 } })).toMatchObject({
      parts: [450, 270, 180],
      gap: 100,
    });
    const locked = three.map((person) => ({ ...person, lock: lockAt(300) }));
    expect(allocate(1200, locked)).toMatchObject({ parts: [300, 300, 300], gap: -300 });
    expect(allocate(900, locked).gap).toBe(0);
    const over = [{ ...three[0]!, lock: lockAt(1500) }, three[1]!];
    expect(allocate(1200, over)).toMatchObject({ parts: [1500, 0], gap: 300 });
    expect(allocate(5, [])).toMatchObject({ parts: [], gap: -5 });
    expect(allocate(0, [])).toMatchObject({ parts: [], gap: 0 });
  });

  it('tells what is assigned beyond the total apart from it', () => {
    const { parts, assigned, gap } = allocate(1000, three, { over: 0.1, unit: 100 });
    expect([assigned, gap]).toEqual([1100, 0]);
    expect(parts).toEqual([500, 300, 300]);
  });
});

describe('any allocation', () => {
  const person: fc.Arbitrary<Participant> = fc.record(
    {
      capacity: fc.constantFrom(0, 0.25, 0.5, 1),
      retro: fc.option(fc.integer({ min: -50, max: 5000 }), { nil: undefined }),
      pastCapacity: fc.constantFrom(0, 0.5, 1),
      potential: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      lock: fc.option(fc.integer({ min: 0, max: 800 }).map(lockAt), { nil: undefined, freq: 5 }),
    },
    { requiredKeys: ['capacity'] },
  );
  const people = fc.array(person, { minLength: 1, maxLength: 12 });
  const how: fc.Arbitrary<Allocating> = fc.record(
    {
      mix: fc.record({
        retro: fc.integer({ min: 0, max: 5 }),
        potential: fc.integer({ min: 0, max: 5 }),
        capacity: fc.integer({ min: 0, max: 5 }),
      }),
      limits: fc.record({ low: fc.constantFrom(-1, -0.1, 0), high: fc.constantFrom(0, 0.4, 3) }),
      over: fc.constantFrom(0, 0.1),
      unit: fc.constantFrom(0.01, 1, 5, 100),
    },
    { requiredKeys: [] },
  );

  it('makes the total or tells by how much it does not, to the unit, and never moves a lock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), people, how, (total, all, given) => {
        const { parts, assigned, gap } = allocate(total, all, given);
        const cents = (amount: number) => wholeUnits(Math.round(amount * 100) / 100, 0.01);
        expect(parts.reduce((sum, part) => sum + cents(part), 0)).toBe(cents(assigned + gap));
        all.forEach(({ lock }, at) => {
          if (lock !== undefined) expect(parts[at]).toBe(lock.amount);
          else expect(parts[at]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves nobody outside the limits by a whole unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), people, fc.constantFrom(1, 100), (total, all, unit) => {
        const { parts, gap } = allocate(total * unit, all, { limits: { low: -0.1, high: 0.4 }, unit });
        fc.pre(gap === 0);
        all.forEach(({ retro, capacity, pastCapacity = capacity, lock }, at) => {
          if (retro === undefined || lock !== undefined || capacity === 0 || pastCapacity === 0) return;
          const again = (Math.max(0, retro) / pastCapacity) * capacity;
          expect(parts[at]).toBeGreaterThan(again * 0.9 - unit - 1e-6);
          expect(parts[at]).toBeLessThan(again * 1.4 + unit + 1e-6);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('scales with the total and what was brought', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), people, (total, all) => {
        const free = all.map(({ lock: _, ...person }) => person);
        const tenfold = free.map((person) => ({
          ...person,
          retro: person.retro === undefined ? undefined : person.retro * 8,
          potential: person.potential === undefined ? undefined : person.potential * 8,
        }));
        const limits = { low: -0.5, high: 1 };
        const small = allocate(total, free, { limits });
        const large = allocate(total * 8, tenfold, { limits, unit: 8 });
        expect(large.parts.map((part) => part / 8)).toEqual(small.parts);
      }),
      { numRuns: 1000 },
    );
  });
});
