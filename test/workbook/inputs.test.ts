import { describe, expect, it } from 'vitest';
import { INPUT_NAMES, INPUTS, type InputName, readInput, recogniseInput } from '../../src/domain/inputs';
import { readRole } from '../../src/domain/role';
import { readSettings, SETTING_NAMES, type SettingName } from '../../src/domain/settings';
import { en } from '../../src/i18n/en';
import { ru } from '../../src/i18n/ru';
import { drawInput, HEADING_ROW, inputTableOn, type Rule } from '../../src/workbook/inputs';

const names = { tab: 7, row: 3, column: 1 };
const settings = { growth: 0.2, unit: 1000 };
const draw = (input: InputName, texts = en) => drawInput(input, { texts, settings, names });
const columnsOf = (input: InputName, texts = en) => {
  const { cells, numberFormats, rules } = draw(input, texts);
  const headings = cells[HEADING_ROW - 1] ?? [];
  return new Map(headings.map((heading, at) => [heading, { format: numberFormats[2]?.[at], rule: rules[2]?.[at] }]));
};

describe.each([en, ru])('an input tab in $locale', (texts) => {
  it.each(INPUT_NAMES)('%s has a line of help, every column with its note, and room to fill in', (input) => {
    const { name, cells, notes, rules, numberFormats, backgrounds } = draw(input, texts);
    const [[help, ...rest] = [], headings = []] = cells;
    expect([name, help, new Set(rest)]).toEqual([texts.inputs[input].tab, texts.inputs[input].help, new Set([''])]);
    expect(Object.keys(recogniseInput(input, headings.map(String)))).toHaveLength(headings.length);
    expect(Object.keys(texts.inputs[input].columns)).toEqual(Object.keys(INPUTS[input]));
    expect(notes.map((note) => note.length > 5)).toEqual(headings.map(() => true));
    for (const matrix of [rules, numberFormats, backgrounds]) {
      expect(matrix.length).toBe(
        { people: 200, actions: 1000, deals: 200, clients: 1000, market: 200, holidays: 200, settings: 40 }[input],
      );
      expect(new Set(matrix.map((row) => row.length))).toEqual(new Set([headings.length]));
    }
  });

  it.each(INPUT_NAMES)('%s is read back as it was made: no record but the settings, no problem', (input) => {
    const { name, cells } = draw(input, texts);
    const table = inputTableOn(input, { name, cells });
    const { records, problems } = readInput(input, table);
    expect([table.firstRow, problems, records.length]).toEqual([
      HEADING_ROW + 1,
      [],
      input === 'settings' ? SETTING_NAMES.length : 0,
    ]);
  });

  it('keeps the settings under names that are recognised', () => {
    const { name, cells } = draw('settings', texts);
    const { records } = readInput('settings', inputTableOn('settings', { name, cells }));
    expect(readSettings(records, '')).toEqual({ settings, problems: [] });
  });

  it('offers choices for settings that are understood, each another one', () => {
    for (const [at, name] of SETTING_NAMES.entries()) {
      const { choices = [] } = texts.inputs.settings.rows[name];
      const read = choices.map((value) => readSettings([{ row: 3, name: nameOf(name), value }], '').settings[name]);
      expect(read).not.toContain(undefined);
      expect(new Set(read.map((value) => JSON.stringify(value))).size).toBe(choices.length);
      const rule = draw('settings', texts).rules[HEADING_ROW + at]?.[1];
      expect(rule?.kind === 'oneOf' ? rule.values : []).toEqual(choices);
    }
    function nameOf(setting: SettingName): string {
      return texts.inputs.settings.rows[setting].name;
    }
  });

  it('offers roles that are understood, and the usual kinds of actions', () => {
    const offered = (input: InputName, field: 'role' | 'kind') => {
      const rule = [...columnsOf(input, texts).values()].map((column) => column.rule).filter(isList);
      return rule.find(({ help }) => help === texts.rules[field])?.values ?? [];
    };
    expect(offered('people', 'role').map(readRole)).toEqual([
      'manager',
      'lead',
      'head',
      'regionalHead',
      'ceo',
      'participant',
    ]);
    expect(offered('actions', 'kind')).toEqual(texts.inputs.actions.kinds);
  });
});

const isList = (rule: Rule | null | undefined) => rule?.kind === 'oneOf';

describe('the cells of an input tab', () => {
  it('are text where people write, dates and numbers where they count', () => {
    const formats = (texts: typeof en) =>
      Object.fromEntries([...columnsOf('people', texts)].map(([heading, { format }]) => [heading, format]));
    expect(formats(en)).toMatchObject({ Name: '@', Role: '@', From: 'yyyy-mm-dd', FTE: '0.00', 'E-mail': '@' });
    expect(formats(ru)).toMatchObject({ Имя: '@', С: 'dd.mm.yyyy', По: 'dd.mm.yyyy', Ставка: '0.00' });
  });

  it('hold what their column is for', () => {
    const people = columnsOf('people');
    expect(people.get('To')?.rule).toMatchObject({ kind: 'day' });
    expect(people.get('FTE')?.rule).toMatchObject({ kind: 'number', least: 0, most: 1.5 });
    expect(people.get('Name')?.rule).toBeNull();
    expect(columnsOf('actions').get('Count')?.rule).toMatchObject({ kind: 'number', least: 0 });
    expect(columnsOf('actions').get('Manager')?.rule).toMatchObject({ kind: 'oneBelow', place: names });
    expect(columnsOf('holidays').get('Worked')?.rule).toMatchObject({ kind: 'checkbox' });
  });

  it('take any manager where there are no people to choose from', () => {
    const { rules } = drawInput('deals', { texts: en, settings, names: undefined });
    expect(rules.flat().filter((rule) => rule?.kind === 'oneBelow')).toEqual([]);
  });

  it('of a setting hold what that setting may be', () => {
    const { rules, numberFormats } = draw('settings');
    const ruleOf = (setting: SettingName) => rules[HEADING_ROW + SETTING_NAMES.indexOf(setting)]?.[1];
    expect(rules.slice(HEADING_ROW, 6).map((row) => row[1])).toMatchObject([
      { kind: 'number', least: -1, most: 10 },
      { kind: 'number', least: 0.01 },
      null,
      { kind: 'number', least: 1990, most: 2100 },
    ]);
    expect(ruleOf('lowest')).toMatchObject({ kind: 'number', least: -1, most: 0 });
    expect(ruleOf('lowest')?.help).toBe('Enter a percentage from -100% to 0%, or leave it blank.');
    expect(ruleOf('shortDays')).toMatchObject({ kind: 'checkbox' });
    expect(rules[HEADING_ROW + SETTING_NAMES.length]?.[1]).toBeNull();
    expect(numberFormats.slice(HEADING_ROW, 6).map((row) => row[1])).toEqual(['0.0%', 'general', '@', '0']);
  });
});

describe('a pale colour', () => {
  it('marks what is to be filled in, and nothing else', () => {
    const coloured = (input: InputName) =>
      draw(input).backgrounds.map((row) => row.map((color) => color === '#fff8e1'));
    const [help, headings, ...body] = coloured('people');
    expect(new Set([...(help ?? []), ...(headings ?? [])])).toEqual(new Set([false]));
    expect(new Set(body.flat())).toEqual(new Set([true]));
    expect(coloured('settings').slice(HEADING_ROW, HEADING_ROW + SETTING_NAMES.length + 1)).toEqual([
      ...SETTING_NAMES.map(() => [false, true, false]),
      [false, false, false],
    ]);
  });
});

describe('the table on an input tab', () => {
  const cells = [
    ['People of the company', 'as of May'],
    ['', ''],
    ['Team', 'Name'],
    ['North', 'Ann'],
  ];

  it('is found under remarks, even ones that fill a row', () => {
    expect(inputTableOn('people', { name: 'People', cells })).toEqual({
      name: 'People',
      headings: ['Team', 'Name'],
      rows: [['North', 'Ann']],
      firstRow: 4,
    });
  });

  it('of one column is found too', () => {
    const table = inputTableOn('holidays', { name: 'Holidays', cells: [['Days off'], ['Date'], ['2026-05-01']] });
    expect(table).toMatchObject({ headings: ['Date'], firstRow: 3 });
  });

  it('that has lost a column shows the headings it has', () => {
    const [, , ...broken] = cells;
    const table = inputTableOn('actions', { name: 'Actions', cells: broken });
    expect(table.headings).toEqual(['Team', 'Name']);
  });

  it('on an empty tab has no headings', () => {
    expect(inputTableOn('people', { name: 'People', cells: [['']] }).headings).toEqual([]);
  });
});
