import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/host/text-file';

describe('The text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Дата;₽'), 'Дата;₽'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFДата'), 'Дата'],
    ['UTF-16', Buffer.from('\uFEFFДата', 'utf16le'), 'Дата'],
    ['what Russian Excel writes', Buffer.from([0xc4, 0xe0, 0xf2, 0xe0, 0x0d, 0x0a]), 'Дата\r\n'],
    ['nothing', Buffer.from(''), ''],
  ])('is read from %s', (_, bytes, text) => expect(textOf(bytes, 'ru')).toBe(text));

  it('is read as Western Europe writes it on an English machine', () => {
    expect(textOf(Buffer.from([0x4a, 0x6f, 0x73, 0xe9]), 'en')).toBe('José');
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])],
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
  ])('is not there in %s', (_, bytes) => expect(textOf(bytes, 'en')).toBeUndefined());
});
