import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { createModel, type Engine, LOCALES, type Model } from '../../src/host/engine';
import { run } from '../../src/host/run';

const o = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;

interface Plugin {
  dispatch?: unknown;
  beforeHandle(command: object): void;
  handle(command: object): void;
}

const pluginsOf = (model: Model) => (model as unknown as { handlers: readonly Plugin[] }).handlers;
const changed = { sheetId: '0', col: 1, row: 2, content: '7', format: '0.0', style: { bold: true } };

/** A workbook of two tabs, with cells and a rule. */
function workbook(): Model {
  const sheets = ['0', '1'].map((id) => ({
    id,
    name: `Sheet${id}`,
    rowNumber: 20,
    colNumber: 10,
    cells: { A1: '=B3' },
  }));
  const nobody = { call: () => ({ error: '' }), now: () => 0, editor: () => ({ email: '', isOwner: true }) };
  const model = createModel(o, { sheets, settings: { locale: LOCALES.en_US } }, nobody);
  run(model, 'ADD_CONDITIONAL_FORMAT', {
    sheetId: '0',
    cf: { id: 'rule', rule: { type: 'CellIsRule', operator: 'isEqual', values: ['7'], style: { bold: true } } },
    ranges: [model.getters.getRangeDataFromXc('0', 'B1:B9')],
  });
  return model;
}

/** Of a command that is dispatched, with those that it leads to. */
function toldOf(type: string, model: Model): Set<Plugin> {
  const told = new Set<Plugin>();
  for (const plugin of pluginsOf(model)) {
    const { handle } = plugin;
    plugin.handle = (command) => {
      if ((command as { type: string }).type === type) told.add(plugin);
      handle.call(plugin, command);
    };
  }
  run(model, 'UPDATE_CELL', changed);
  return told;
}

test.each([
  ['UPDATE_CELL', 19],
  ['UPDATE_CELL_POSITION', 2],
])('of %s those are told who listen: the others would have done nothing', (type, listeners) => {
  const told = toldOf(type, workbook());
  expect(told.size).toBe(listeners);
  const model = workbook();
  const prototypes = [...told].map((plugin) => Object.getPrototypeOf(plugin));
  const others = pluginsOf(model).filter((plugin) => !prototypes.includes(Object.getPrototypeOf(plugin)));
  expect(others.length + listeners).toBe(pluginsOf(model).length);
  for (const plugin of others) {
    const dispatched: unknown[] = [];
    if ('dispatch' in plugin) plugin.dispatch = (...given: unknown[]) => dispatched.push(given);
    const before = Object.entries(plugin);
    plugin.beforeHandle({ type, ...changed });
    plugin.handle({ type, ...changed });
    expect([
      Object.entries(plugin).filter(([name, value], at) => before[at]?.[0] !== name || before[at]?.[1] !== value),
      dispatched,
    ]).toEqual([[], []]);
  }
});
