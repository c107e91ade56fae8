import { expect, test } from 'vitest';
import { clickable, hostOf } from './script';

test('a colour that a script gives a cell stands there, and is not gathered for a picker', () => {
  const host = hostOf(clickable(`return sheet.getRange('B2').setBackground('#123456').getBackground();`));
  const { getCustomColors } = host.model.getters as unknown as { getCustomColors(): string[] };
  expect(host.run('clicked')).toBe('#123456');
  expect(getCustomColors()).toEqual([]);
});
