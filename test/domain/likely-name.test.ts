import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyName } from '../../src/domain/likely-name';

const PEOPLE = ['Anna Berg', 'Boris Lang', 'Hugo Klein', 'Пётр Смирнов'];

describe('the name that was probably meant', () => {
  it.each([
    ['a wrong letter', 'Anna Burg', 'Anna Berg'],
    ['a missing letter', 'Ana Berg', 'Anna Berg'],
    ['a slip in an initial', 'Z Klein', undefined],
    ['a letter too many', 'Boriss Lang', 'Boris Lang'],
    ['a letter too many at the end', 'Boris Langg', 'Boris Lang'],
    ['two letters that changed places', 'Hugo Klien', 'Hugo Klein'],
    ['a slip in the first letter', 'Hugo Glein', 'Hugo Klein'],
    ['initials', 'Klein H.', 'Hugo Klein'],
    ['a first name alone', 'boris', 'Boris Lang'],
    ['another order, letter case and е for ё', 'смирнов петр', 'Пётр Смирнов'],
    ['somebody else', 'Clara Holm', undefined],
    ['two slips in a word', 'Hugo Kliim', undefined],
    ['a name that says more than any', 'Anna Maria Berg', undefined],
    ['initials alone', 'A. B.', undefined],
    ['nothing', ' ', undefined],
  ])('%s', (_, typed, meant) => expect(likelyName(typed, PEOPLE)).toBe(meant));

  it('is nobody where two could be meant', () => {
    expect(likelyName('Anna', ['Anna Berg', 'Anna Holm'])).toBeUndefined();
  });

  it('is found whatever letter of a long word was left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{6,12}$/), fc.nat(5), (name, at) => {
        expect(likelyName(name.slice(0, at) + name.slice(at + 1), ['Xq 77', name])).toBe(name);
      }),
    );
  });
});
