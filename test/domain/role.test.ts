import { describe, expect, it } from 'vitest';
import { hasOwnPlan, ROLES, readRole } from '../../src/domain/role';
import { roles as english } from '../../src/i18n/inputs/en';
import { roles as russian } from '../../src/i18n/inputs/ru';

describe('a role', () => {
  it.each([
    ['Менеджер по продажам', 'manager'],
    [' SALES REP ', 'manager'],
    ['РОП', 'lead'],
    ['Team-lead', 'lead'],
    ['Коммерческий директор', 'head'],
    ['Regional manager', 'regionalHead'],
    ['Генеральный директор', 'ceo'],
    ['участник', 'participant'],
  ])('%s is read in any letter case', (title, role) => {
    expect(readRole(title)).toBe(role);
  });

  it('is not guessed', () => {
    expect([readRole('Astronaut'), readRole(7), readRole('')]).toEqual([undefined, undefined, undefined]);
  });

  it.each(ROLES)('%s is recognised by the words that we offer', (role) => {
    expect([readRole(english[role]), readRole(russian[role])]).toEqual([role, role]);
  });

  it('decides who has a plan', () => {
    expect(ROLES.filter(hasOwnPlan)).toEqual(['manager', 'lead']);
    expect(hasOwnPlan(undefined)).toBe(true);
  });
});
