import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES, readOptions } from '../../../src/host/command/options';
import { en } from '../../../src/i18n/sidebar/en';

const read = (...args: string[]) => readOptions(['--retro', 'orders.csv', ...args]);

describe('the options of the command', () => {
  it('name the rules that the sidebar offers', () => expect([...RULES]).toEqual(Object.keys(en.plan.rules)));

  it('are the file and the usual values when nothing else is said', () => {
    expect(read()).toEqual({
      language: 'en',
      retro: 'orders.csv',
      people: undefined,
      actions: undefined,
      map: [],
      peopleMap: [],
      where: undefined,
      year: undefined,
      growth: 0.2,
      currency: undefined,
      unit: 1000,
      rule: undefined,
      today: undefined,
      out: undefined,
      json: undefined,
    });
  });

  it('are read as they are written', () => {
    const args =
      '--people p.csv --people-map name=agent,team=lead --actions a.csv --map date=day --year 2026 --growth -0.1 ' +
      '--unit 0,5 --currency eur --rule forecast --today 2026-03-04 --lang ru --out plan.xlsx --json plan.json';
    expect(read(...args.split(' '), '--where', 'deal stage = Won=yes')).toEqual({
      language: 'ru',
      retro: 'orders.csv',
      people: 'p.csv',
      peopleMap: [
        { field: 'name', heading: 'agent' },
        { field: 'team', heading: 'lead' },
      ],
      actions: 'a.csv',
      map: [{ field: 'date', heading: 'day' }],
      where: { heading: 'deal stage', value: 'Won=yes' },
      year: 2026,
      growth: -0.1,
      currency: 'eur',
      unit: 0.5,
      rule: 'forecast',
      today: '2026-03-04',
      out: 'plan.xlsx',
      json: 'plan.json',
    });
  });

  it.each([
    ['20%', 0.2],
    ['12,5 %', 0.125],
    ['-100%', -1],
    ['0.2', 0.2],
    ['0', 0],
  ])('take a growth of %s', (text, growth) => expect(read('--growth', text).growth).toBe(growth));

  it('keep the commas of a heading', () => {
    expect(read('--map', 'amount=Sum, net,date=Day').map).toEqual([
      { field: 'amount', heading: 'Sum, net' },
      { field: 'date', heading: 'Day' },
    ]);
  });

  it.each([
    [['--year', 'abc'], '--year abc is not a year: write it as 2026.'],
    [['--year', '26'], '--year 26 is not a year: write it as 2026.'],
    [['--growth', '20'], '--growth 20 is not a growth from −100 to 1,000 %: write 20% or 0.2.'],
    [['--growth', 'fast%'], '--growth fast% is not a growth from −100 to 1,000 %: write 20% or 0.2.'],
    [['--growth', '-101%'], '--growth -101% is not a growth from −100 to 1,000 %: write 20% or 0.2.'],
    [['--unit', '0'], '--unit 0 is not an amount to round to: write a number above 0, for example 1000.'],
    [['--rule', 'fastest'], 'There is no rule fastest. The rules are yoy, seasonal, blend, qoq, forecast.'],
    [['--today', '2026-02-30'], '--today 2026-02-30 is not a day: write it as 2026-03-31.'],
    [['--today', '+002026-03-04'], '--today +002026-03-04 is not a day: write it as 2026-03-31.'],
    [['--map', 'amount'], '--map “amount”: write it as field=heading.'],
    [['--people-map', 'name=x'], '--people-map says how to read a file of people: name it with --people FILE.csv.'],
    [['--where', 'Won'], '--where “Won”: write it as heading=value, for example "deal_stage=Won".'],
    [['--json'], '--json needs a value after it.'],
    [['--json', '--lang', 'en'], '--json needs a value after it.'],
    [['--lang', 'fr'], '--lang fr: the add-on speaks en and ru.'],
    [['plan.json'], '“plan.json” belongs to no option: put it in quotation marks if it has spaces.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(new Error(sentence));
  });

  it('that do not exist, and fields that do not, are answered with those that do', () => {
    expect(() => read('--grow', '1')).toThrow(/^There is no option --grow\. The options are --retro, --people, /);
    expect(() => read('--map', 'sum=x')).toThrow(/there is no field “sum”\. The fields are date, amount, manager, /);
    expect(() => read('--people', 'p.csv', '--people-map', 'amount=x')).toThrow(/The fields are name, role, team, /);
  });

  it('are refused in Russian to who asks for Russian, wherever that stands', () => {
    expect(() => readOptions(['--year', '2026', '--lang=ru'])).toThrow('Укажите файл с прошлыми продажами');
    expect(() => read('--year', 'abc', '--lang', 'ru')).toThrow('--year abc — не год: напишите, например, 2026.');
    expect(() => readOptions([])).toThrow('Say which file holds the past sales: --retro FILE.csv.');
  });

  it('either are options or say what is wrong, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--retro', '--map', '--year', '--', '-x', '--lang', 'ru', '--where', 'a=b', '--no-map', '-'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        try {
          expect(readOptions(args).retro).not.toBe('');
        } catch (error) {
          expect((error as Error).constructor).toBe(Error);
          expect((error as Error).message).toMatch(/[.]$/);
        }
      }),
    );
  });
});
