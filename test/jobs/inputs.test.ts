import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { INPUT_NAMES } from '../../src/domain/inputs';
import { Mistake } from '../../src/domain/problem';
import { completeInputs, placed, readInputs, readSettingsTab } from '../../src/jobs/inputs';
import { planTabs } from '../../src/jobs/plan-tabs';
import type { Store, Workbook } from '../../src/jobs/ports';
import { openTable } from '../../src/jobs/retro';
import type { PlanRequest } from '../../src/surface';
import { emptyStore, planOn, portsOf, workbookOf } from './stand-in';

const SALES = [
  ['Date', 'Amount', 'Manager'],
  ['2025-02-03', 1000, 'Ann'],
  ['2025-05-05', 3000, 'Ann'],
  ['2025-08-04', 3000, 'Bob'],
  ['2025-12-29', 1000, 'Bob'],
];
const PEOPLE = [
  ['Name', 'Role', 'Team', 'Division'],
  ['Ann', 'Team lead', 'Retail', 'North'],
  ['Bob', '', 'Key', 'South'],
];
const NO_SALES = -1;
const chosen = { growth: 0.2, unit: 1000 };

describe('reading what people have filled in', () => {
  test('gives nobody, no action and no holiday where there are no such tabs', () => {
    const { people, actions, deals, calendar, settings, problems } = readInputs(workbookOf({ Sales: SALES }), 0);
    expect([people.names, actions.kinds, deals, settings, problems]).toEqual([[], [], [], {}, []]);
    expect(calendar.workingDays(dayOf('2026-05-01'), dayOf('2026-05-07'))).toBe(5);
  });

  test('reads each table by its headings, wherever they stand', () => {
    const workbook = workbookOf({
      People: [['Our people'], [], ...PEOPLE],
      Actions: [
        ['Date', 'Manager', 'Action', 'Count'],
        ['2026-03-02', 'Ann', 'Calls', 12],
        ['2026-03-05', 'Ann', 'Calls', 3],
      ],
      Deals: [
        ['ID', 'Manager', 'Amount'],
        ['D-1', 'Ann', 500],
      ],
      Holidays: [['Date'], ['2026-05-01']],
      Settings: [
        ['Setting', 'Value'],
        ['Growth', 0.25],
        ['Round to', 500],
        ['Year', ''],
        ['Colour', 'red'],
      ],
    });
    const { people, actions, deals, calendar, settings, problems } = readInputs(workbook, NO_SALES);
    expect(problems).toEqual([]);
    expect(people.on('bob', dayOf('2026-01-01'))).toMatchObject({ team: 'Key', division: 'South' });
    const march = { start: dayOf('2026-03-01'), end: dayOf('2026-03-31') };
    expect([actions.kinds, actions.of({}).between(march)]).toEqual([['Calls'], 12]);
    expect(deals).toEqual([{ row: 2, deal: 'D-1', manager: 'Ann', amount: 500 }]);
    expect(calendar.workingDays(dayOf('2026-05-01'), dayOf('2026-05-07'))).toBe(4);
    expect(settings).toEqual({ growth: 0.25, unit: 500 });
  });

  test('finds a tab by its name in either language, whatever the language of the spreadsheet', () => {
    const workbook = workbookOf({ ' люди': [['ФИО'], ['Анна']], Действия: [[]] }, { locale: 'en_US' });
    expect(readInputs(workbook, NO_SALES).people.names).toEqual(['Анна']);
  });

  test('leaves alone a tab that only has the name, and the one with the sales', () => {
    const deals = [
      ['ID', 'Manager', 'Amount', 'Date'],
      ['D-1', 'Ann', 500, '2025-01-01'],
    ];
    const workbook = workbookOf({
      Deals: deals,
      People: [
        ['Shopping', 'List'],
        ['Milk', 2],
      ],
    });
    expect(readInputs(workbook, 0)).toMatchObject({ deals: [], tables: { deals: undefined, people: undefined } });
    workbook.inputs.adopt(0, 'deals');
    expect(readInputs(workbook, 0).deals).toEqual([]);
    expect(readInputs(workbook, NO_SALES).deals).toHaveLength(1);
  });

  test('says which row of which tab cannot be read, and reads the others', () => {
    const workbook = workbookOf({
      Люди: [
        ['Имя', 'С'],
        ['Анна', 'скоро'],
        ['Борис', ''],
      ],
      Настройки: [
        ['Настройка', 'Значение'],
        ['Прирост', 'много'],
      ],
    });
    const { people, problems } = readInputs(workbook, NO_SALES);
    expect(people.names).toEqual(['Борис']);
    expect(problems.map(({ input, tab }) => [input, tab])).toEqual([
      ['settings', 'Настройки'],
      ['people', 'Люди'],
    ]);
    expect(problems.map(placed)).toEqual([
      { row: 2, column: 'Настройки · Значение', value: 'много', reason: 'settingUnusable' },
      { row: 2, column: 'Люди · С', value: 'скоро', reason: 'dateUnreadable' },
    ]);
  });

  test.each([
    { tab: 'Deals', headings: ['ID', 'Manager', 'Amount', 'Forecast'], words: ['Confirmed', 'likely', 'POSSIBLE'] },
    {
      tab: 'Сделки',
      headings: ['ID', 'Менеджер', 'Сумма', 'Прогноз'],
      words: ['Подтверждена', 'вероятна', 'ВОЗМОЖНА'],
    },
  ])(
    'reads how sure somebody is of each deal: $tab',
    ({ tab, headings, words: [sure = '', likely = '', maybe = ''] }) => {
      const rows = [sure, likely, maybe, '', 'who knows'].map((word, at) => [`D-${at}`, 'Ann', 500, word]);
      const { deals, problems } = readInputs(workbookOf({ [tab]: [headings, ...rows] }), NO_SALES);
      expect(deals.map(({ certainty }) => certainty)).toEqual(['confirmed', 'likely', 'possible', undefined]);
      expect(problems.map(placed)).toEqual([
        { row: 6, column: `${tab} · ${headings[3]}`, value: 'who knows', reason: 'certaintyUnknown' },
      ]);
    },
  );

  test('takes a forecast in figures for the user’s own: such deals count as before', () => {
    const cells = [700, '1 200', '2026-06-30', 0.5, true, '#N/A'];
    const rows = cells.map((cell, at) => [`D-${at}`, 'Ann', 500, cell]);
    const workbook = workbookOf({ Deals: [['ID', 'Manager', 'Amount', 'Forecast'], ...rows] });
    const { deals, problems } = readInputs(workbook, NO_SALES);
    expect(deals.map(({ deal, certainty }) => [deal, certainty])).toEqual(
      cells.slice(0, -1).map((_, at) => [`D-${at}`, undefined]),
    );
    expect(problems.map(placed)).toEqual([{ row: 7, column: 'Deals · Forecast', value: '#N/A', reason: 'cellError' }]);
  });

  test.each([
    { clients: 'Clients', market: 'Market', client: 'Account', figure: 'NPS', date: 'Month' },
    { clients: 'Клиенты', market: 'Рынок', client: 'Контрагент', figure: 'Оценка', date: 'Месяц' },
  ])(
    'reads what $clients and $market tell, with any column of numbers',
    ({ clients, market, client, figure, date }) => {
      const inputs = readInputs(
        workbookOf({
          [clients]: [
            [client, figure, 'Discount'],
            ['Rose', 9, 0.1],
            ['Iris', 'often', ''],
          ],
          [market]: [
            [date, 'Index'],
            ['2026-01-01', 104],
            ['soon', 105],
          ],
        }),
        NO_SALES,
      );
      expect(inputs.clients.traitsOf('ROSE')).toEqual({ figures: { [figure]: 9, Discount: 0.1 } });
      expect(inputs.clients.traitsOf('Iris')).toEqual({ figures: {} });
      expect(inputs.market).toEqual([
        { name: 'Index', of: undefined, points: [{ day: dayOf('2026-01-01'), value: 104 }] },
      ]);
      expect(inputs.problems.map(placed)).toEqual([
        { row: 3, column: `${clients} · ${figure}`, value: 'often', reason: 'numberUnreadable' },
        { row: 3, column: `${market} · ${date}`, value: 'soon', reason: 'dateUnreadable' },
      ]);
    },
  );

  test('leaves alone tabs of clients and of a market whose headings are others', () => {
    const workbook = workbookOf({ Clients: [['Total', 'Share']], Market: [['Competitor', 'Strength']] });
    const { clients, market, tables } = readInputs(workbook, NO_SALES);
    expect([clients.figures, market, tables.clients, tables.market]).toEqual([[], [], undefined, undefined]);
  });

  test('a tab of ours that has lost a column is a mistake that names it', () => {
    const workbook = workbookOf({
      Log: [
        ['Date', 'Manager', 'Count'],
        ['2026-03-02', 'Ann', 1],
      ],
    });
    workbook.inputs.adopt(0, 'actions');
    expect(() => readInputs(workbook, NO_SALES)).toThrow(
      expect.objectContaining({
        code: 'noInputColumn',
        values: { input: 'actions', field: 'kind', tab: 'Log', headings: 'Date, Manager, Count' },
      }),
    );
  });
});

describe('the days that are worked', () => {
  const calendarBy = (settings: readonly (readonly Cell[])[], holidays: readonly (readonly Cell[])[] = []) =>
    readInputs(
      workbookOf({
        Sales: SALES,
        Settings: [['Setting', 'Value'], ...settings],
        Holidays: [['Date', 'Worked', 'To', 'Person'], ...holidays],
      }),
      0,
    );
  const november = [dayOf('2025-11-01'), dayOf('2025-11-30')] as const;

  test('are those of the Russian calendar where it is chosen, and a holiday of the company holds beside it', () => {
    expect(calendarBy([]).calendar.workingDays(...november)).toBe(20);
    expect(calendarBy([['Calendar', 'RU']]).calendar.workingDays(...november)).toBe(19);
    const { calendar } = calendarBy([['Calendar', 'Россия']], [['2025-11-05', '', '2025-11-07', '']]);
    expect(calendar.workingDays(...november)).toBe(16);
  });

  test('may weigh 7/8 where they are short', () => {
    const short = [
      ['Calendar', 'RU'],
      ['Short days', true],
    ];
    expect(calendarBy(short).calendar.workingTime(...november)).toBe(18.875);
  });

  test('of one person are no holiday of all', () => {
    const { calendar, absences } = calendarBy([], [['2025-11-05', '', '2025-11-07', 'Ann']]);
    expect(calendar.workingDays(...november)).toBe(20);
    expect(absences('ann')).toEqual([{ start: dayOf('2025-11-05'), end: dayOf('2025-11-07') }]);
  });
});

describe('completing the input tabs', () => {
  const complete = (workbook: Workbook, store: Store = emptyStore(), choice = chosen) =>
    completeInputs(workbook, store, readInputs(workbook, 0), choice);

  test('makes all of them once, and each is found and read as empty', () => {
    const workbook = workbookOf({ Sales: SALES });
    complete(workbook);
    complete(workbook);
    expect(workbook.created.map(({ name }) => name)).toEqual([
      'People',
      'Actions',
      'Deals',
      'Clients',
      'Market',
      'Holidays',
      'Settings',
    ]);
    const { people, problems, settings } = readInputs(workbook, 0);
    expect([people.names, problems, settings]).toEqual([[], [], chosen]);
    expect(workbook.shown).toEqual([workbook.activeTab()]);
  });

  test('makes them in the language of the spreadsheet', () => {
    const workbook = workbookOf({ Продажи: SALES }, { locale: 'ru_RU' });
    complete(workbook);
    expect(workbook.created.map(({ name }) => name)).toEqual([
      'Люди',
      'Действия',
      'Сделки',
      'Клиенты',
      'Рынок',
      'Праздники',
      'Настройки',
    ]);
    expect(readInputs(workbook, 0).settings).toEqual(chosen);
  });

  test('takes a tab of the user as it is, and finds it under another name from then on', () => {
    const workbook = workbookOf({ Sales: SALES, People: PEOPLE });
    complete(workbook);
    expect(workbook.created.map(({ input }) => input)).toEqual([
      'actions',
      'deals',
      'clients',
      'market',
      'holidays',
      'settings',
    ]);
    expect(workbook.sheets[1]).toEqual({ name: 'People', cells: PEOPLE, input: 'people' });
    workbook.sheets[1]!.name = 'Our team';
    expect(readInputs(workbook, 0).people.names).toEqual(['Ann', 'Bob']);
  });

  test('gives an old workbook the tabs that it lacks, and leaves its deals without a forecast as they are', () => {
    const deals = [
      ['ID', 'Manager', 'Amount'],
      ['D-1', 'Ann', 500],
    ];
    const workbook = workbookOf({ Sales: SALES, People: PEOPLE, Deals: deals });
    for (const [at, input] of (['people', 'deals'] as const).entries()) workbook.inputs.adopt(at + 1, input);
    complete(workbook);
    expect(workbook.created.map(({ name }) => name)).toEqual(['Actions', 'Clients', 'Market', 'Holidays', 'Settings']);
    expect(workbook.sheets[2]?.cells).toEqual(deals);
    expect(readInputs(workbook, 0).deals).toEqual([{ row: 2, deal: 'D-1', manager: 'Ann', amount: 500 }]);
  });

  test('managers are chosen from the people, wherever their names stand', () => {
    const workbook = workbookOf({ Sales: SALES, People: PEOPLE.map(([name, ...others]) => [...others, name!]) });
    complete(workbook);
    const rules = workbook.created.find(({ input }) => input === 'deals')?.rules.flat() ?? [];
    expect(rules.find((rule) => rule?.kind === 'oneBelow')).toMatchObject({ place: { tab: 1, row: 2, column: 4 } });
  });
});

describe('the settings after a plan', () => {
  /** The tab as it stands after plans with these choices; `edit` is what somebody types between two of them. */
  function settingsAfter(...steps: (Parameters<typeof completeInputs>[3] | { readonly edit: Cell })[]) {
    const [workbook, store] = [workbookOf({ Sales: SALES }), emptyStore()];
    for (const step of steps) {
      if ('edit' in step) growthRow(workbook)[1] = step.edit;
      else completeInputs(workbook, store, readInputs(workbook, 0), step);
    }
    return readSettingsTab(workbook);
  }

  const growthRow = (workbook: ReturnType<typeof workbookOf>): Cell[] =>
    workbook.sheets.flatMap(({ cells }) => cells).find(([name]) => name === 'Growth')!;

  test('are what the plan was made with', () => {
    expect(settingsAfter(chosen)).toEqual(chosen);
    expect(settingsAfter(chosen, { growth: 0.3, unit: 10 })).toEqual({ growth: 0.3, unit: 10 });
  });

  test('name the rule in the language of the spreadsheet', () => {
    const bySeason = { ...chosen, rule: 'seasonal' } as const;
    expect(settingsAfter(bySeason, { ...chosen, rule: 'forecast' })).toEqual({ ...chosen, rule: 'forecast' });
    expect(settingsAfter(chosen, bySeason)).toEqual(bySeason);
    const workbook = workbookOf({ Sales: SALES });
    completeInputs(workbook, emptyStore(), readInputs(workbook, 0), bySeason);
    expect(workbook.sheets.flatMap(({ cells }) => cells).find(([name]) => name === 'Growth rule')?.[1]).toBe('Season');
  });

  test('stay as somebody entered them', () => {
    expect(settingsAfter(chosen, { edit: 0.5 }, { growth: 0.3, unit: 10 })).toEqual({ growth: 0.5, unit: 10 });
  });

  test('follow again once a plan was made with what was entered', () => {
    expect(settingsAfter(chosen, { edit: 0.5 }, { growth: 0.5, unit: 10 }, chosen)).toEqual(chosen);
  });

  test('of an older version get the new rows once, below what the user wrote, and none that was deleted', () => {
    const [workbook, store] = [workbookOf({ Sales: SALES }), emptyStore()];
    completeInputs(workbook, store, readInputs(workbook, 0), chosen);
    const tab = workbook.sheets.find(({ input }) => input === 'settings')!;
    const made = tab.cells.map(([name]) => name);
    const old = [...tab.cells.slice(0, 4), ['', '', ''], ['Our own', 7, '']];
    tab.cells = old.map((row) => [...row]);
    store.write('settings.last', JSON.stringify({ tab: workbook.sheets.indexOf(tab), chosen }));
    completeInputs(workbook, store, readInputs(workbook, 0), chosen);
    expect(tab.cells.slice(0, 6)).toEqual(old);
    expect(tab.cells.slice(6).map(([name]) => name)).toEqual(made.slice(6));
    tab.cells.splice(8, 1);
    completeInputs(workbook, store, readInputs(workbook, 0), chosen);
    expect(tab.cells).toHaveLength(old.length + made.length - 6 - 1);
  });

  test('on a tab of the user are never written', () => {
    const settings = [
      ['Setting', 'Value'],
      ['Growth', 0.2],
      ['Unit', ''],
    ];
    const [workbook, store] = [workbookOf({ Sales: SALES, Settings: settings }), emptyStore()];
    for (const growth of [0.2, 0.3, 0.4]) completeInputs(workbook, store, readInputs(workbook, 0), { growth, unit: 1 });
    expect(workbook.sheets[1]?.cells).toEqual(settings);
  });
});

describe('a plan', () => {
  const columns = { date: 0, amount: 1, manager: 2 };
  const request: PlanRequest = { tab: 0, columns, year: 2026, ...chosen, inFull: true };

  test('puts people where they are listed, counts holidays, and plans the actions of the log', () => {
    const workbook = workbookOf({
      Sales: [...SALES, ['2026-02-03', 700, 'Ann']],
      People: PEOPLE,
      Actions: [
        ['Date', 'Manager', 'Action', 'Count'],
        ['2026-02-02', 'Ann', 'Calls', 12],
      ],
      Holidays: [['Date'], ...Array.from({ length: 9 }, (_, at) => [`2026-01-0${at + 1}`])],
    });
    const { plan = [] } = planOn(portsOf(workbook), request);
    const paths = new Set(plan.filter(({ level }) => level === 'manager').map(({ path }) => path));
    expect([...paths]).toEqual(['North/Retail/Ann', 'South/Key/Bob']);
    expect(new Set(plan.map(({ metric }) => metric))).toEqual(new Set(['revenue', 'Calls']));
    const firstWeek = plan.find(
      ({ kind, start, path }) => kind === 'week' && start === '2026-01-01' && path === 'North',
    );
    expect(firstWeek?.value).toBe(0);
  });

  test('is made by the choices on the settings tab and by what is said of people', () => {
    const tabs = {
      Sales: [...SALES, ['2026-02-03', 700, 'Ann'], ['2026-03-30', 800, 'Bob']],
      People: [
        ['Name', 'Team', 'Division', 'Locked plan', 'Why locked', 'Proposal'],
        ['Ann', 'Key', 'North', 2500, 'agreed', ''],
        ['Bob', 'Key', 'North', '', '', 9000],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['First month', 'April'],
        ['Calendar', 'RU'],
        ['Over-assignment', '10 %'],
      ],
    };
    const workbook = workbookOf(tabs, { today: '2026-04-06' });
    const { people, settings } = readInputs(workbook, 0);
    expect([people.on('Ann', dayOf('2026-04-06')), settings]).toMatchObject([
      { lock: 2500, why: 'agreed' },
      { firstMonth: 4, calendar: 'RU', over: 0.1 },
    ]);
    const fiscal = { ...request, year: 2027, unit: 100 };
    const { plan } = planTabs(
      workbook,
      openTable(workbook, 0),
      fiscal,
      {
        knownBy: workbook.today,
        past: undefined,
        firstMonth: undefined,
        forecast: undefined,
        made: undefined,
        revised: undefined,
        ground: undefined,
        drivers: undefined,
      },
      [],
    );
    expect([plan.periods[0]?.key, plan.unofficialYears]).toEqual(['2026-04/P1Y', [2027]]);
    const { revenue, assigned } = plan.company;
    expect([revenue[0], assigned?.[0]]).toEqual([10_200, 11_200]);
    expect(plan.assignments).toMatchObject({
      people: [
        { plan: 2500, lock: { reason: 'agreed' } },
        { plan: 8700, proposal: 9000 },
      ],
      bridges: [{ team: 'Key', bottomUp: 11_500 }],
    });
    const entered = workbookOf({ ...tabs, Holidays: [['Date'], ['2027-01-01']] }, { today: '2026-04-06' });
    expect(
      planTabs(
        entered,
        openTable(entered, 0),
        fiscal,
        {
          knownBy: entered.today,
          past: undefined,
          firstMonth: undefined,
          forecast: undefined,
          made: undefined,
          revised: undefined,
          ground: undefined,
          drivers: undefined,
        },
        [],
      ).plan.unofficialYears,
    ).toEqual([]);
  });

  test('names rows of the input tabs beside those of the sales', () => {
    const workbook = workbookOf({ Sales: [...SALES, ['soon', 1, 'Ann']], People: [...PEOPLE, ['', 'Manager']] });
    const { problems, problemCount } = planOn(portsOf(workbook), request);
    expect(problemCount).toBe(2);
    expect(problems).toEqual([
      { row: 6, column: 'Date', value: 'soon', reason: 'cannot be read as a date: write it as 2026-03-31' },
      { row: 4, column: 'People · Name', value: '', reason: 'is not filled in' },
    ]);
  });

  test.each([
    ['a broken input tab', { People: PEOPLE.map(([, ...others]) => others) }, request],
    ['a year without sales before', {}, { ...request, year: 2030 }],
  ])('that cannot be made for %s leaves the workbook as it was', (_, tabs, wish) => {
    const workbook = workbookOf({ Sales: SALES, ...tabs });
    if ('People' in tabs) workbook.inputs.adopt(1, 'people');
    const before = JSON.stringify(workbook.sheets);
    expect(() => planOn(portsOf(workbook), wish)).toThrow(Mistake);
    expect(JSON.stringify(workbook.sheets)).toBe(before);
    expect(workbook.drawn).toEqual([]);
  });

  test('makes the input tabs the first time', () => {
    const workbook = workbookOf({ Sales: SALES });
    planOn(portsOf(workbook), request);
    expect(workbook.created.map(({ input }) => input)).toEqual(INPUT_NAMES);
  });
});
