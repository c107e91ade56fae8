import { describe, expect, it } from 'vitest';
import { INPUTS } from '../../../src/domain/inputs';
import { RETRO } from '../../../src/domain/retro-columns';
import { nameHeadings, positionOf, SALES_FIELDS, TABLES } from '../../../src/host/command/tables';
import { createHost } from '../../../src/host/host';
import { inputs as english } from '../../../src/i18n/inputs/en';
import { inputs as russian } from '../../../src/i18n/inputs/ru';

describe('the names that the command knows', () => {
  it('are the fields of past sales', () => expect(SALES_FIELDS).toEqual(Object.keys(RETRO)));

  it.each([
    ['en', english],
    ['ru', russian],
  ] as const)('are those by which the add-on reads people and actions in %s', (language, texts) => {
    const { people, actions } = TABLES[language];
    const headings = (columns: object) =>
      Object.fromEntries(Object.entries(columns).map(([field, { heading }]) => [field, heading]));
    expect(people).toEqual({ tab: texts.people.tab, headings: headings(texts.people.columns) });
    expect(actions.tab).toBe(texts.actions.tab);
    const needed = Object.entries(INPUTS.actions).filter(([, field]) => 'required' in field);
    expect(Object.keys(actions.headings)).toEqual(needed.map(([field]) => field));
    expect(headings(texts.actions.columns)).toMatchObject(actions.headings);
  });
});

describe('a heading', () => {
  const headings = ['Amount', 'amount', ' Deal_stage '];
  const find = (heading: string) => positionOf(heading, headings, 'map', 'en');

  it('is found as written, else in any letter case', () => {
    expect([find('amount'), find('AMOUNT'), find('deal stage')]).toEqual([1, 0, 2]);
  });

  it('that is not there is answered with those that are', () => {
    expect(() => find('Sum')).toThrow('--map: there is no column “Sum”. The columns are Amount, amount, Deal_stage.');
  });
});

describe('the headings of people', () => {
  const named = (csv: string, map: Record<string, string>, language: 'en' | 'ru' = 'en') => {
    const host = createHost({ code: '', locale: language === 'ru' ? 'ru_RU' : 'en_US' });
    const { tab } = TABLES[language].people;
    host.importCsv(tab, csv);
    const pairs = Object.entries(map).map(([field, heading]) => ({ field, heading }));
    nameHeadings(host, 'people', pairs, language);
    return host.values(tab);
  };

  it('become those that are read, as the map says', () => {
    const map = { name: 'sales_agent', team: 'manager', division: 'regional_office' };
    expect(named('sales_agent,manager,regional_office\nAnn,Bob,East', map)).toEqual([
      ['Name', 'Team', 'Division'],
      ['Ann', 'Bob', 'East'],
    ]);
    expect(named('агент;группа\nАнна;Север', { name: 'агент', team: 'группа' }, 'ru')[0]).toEqual(['Имя', 'Отдел']);
  });

  it('that would be read as a mapped field too are put out of use, in either language', () => {
    expect(named('name,agent,Отдел,lead\n1,Ann,x,Bob', { name: 'agent', team: 'lead' })[0]).toEqual([
      'name (not read)',
      'Name',
      'Отдел (not read)',
      'Team',
    ]);
  });

  it('stay as they are without a map', () => {
    expect(named('Name,Whatever\nAnn,1', {})[0]).toEqual(['Name', 'Whatever']);
  });

  it('are found under a title', () => {
    expect(named('Our people,,\nagent,lead,x\nAnn,Bob,1', { name: 'agent' })[1]).toEqual(['Name', 'lead', 'x']);
  });

  it('cannot be two fields at once', () => {
    expect(() => named('agent\nAnn', { name: 'agent', team: 'agent' })).toThrow('a column can hold one field only');
  });
});
