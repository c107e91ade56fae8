import { type Cell, nameKey } from './cells';

/** What a person does in sales; it decides who gets a plan, and who reads which tabs and letters. */
export type Role = 'manager' | 'lead' | 'head' | 'regionalHead' | 'ceo' | 'participant';

/** A person of this role sells to a plan of their own. Without a role, everyone does. */
export function hasOwnPlan(role: Role | undefined): boolean {
  return role === undefined || role === 'manager' || role === 'lead';
}

/**
 * The role that a cell names in English or Russian, in any letter case; undefined for other words. A РОП leads a team.
 *
 * @example readRole('Менеджер по продажам') // 'manager'
 * @example readRole('Astronaut') // undefined
 */
export function readRole(cell: Cell): Role | undefined {
  const title = nameKey(String(cell)).replace(/[-.]/g, ' ');
  return ROLES.find((role) => TITLES[role].split(', ').includes(title));
}

export const ROLES: readonly Role[] = ['manager', 'lead', 'head', 'regionalHead', 'ceo', 'participant'];

const TITLES: { readonly [role in Role]: string } = {
  manager:
    'manager, sales manager, account manager, account executive, salesperson, sales rep, sales representative, rep, ' +
    'менеджер, менеджер по продажам, моп, продавец, торговый представитель',
  lead:
    'lead, team lead, team leader, sales lead, sales team lead, тимлид, лид, старший менеджер, руководитель группы, ' +
    'руководитель команды, роп, руководитель отдела, руководитель отдела продаж, начальник отдела, начальник отдела продаж',
  head:
    'head, head of sales, sales director, cso, cco, chief commercial officer, chief sales officer, руководитель, ' +
    'руководитель продаж, руководитель подразделения, директор по продажам, коммерческий директор',
  regionalHead:
    'regional head, regionalhead, regional manager, regional director, regional sales manager, head of region, ' +
    'руководитель региона, региональный руководитель, региональный менеджер, региональный директор, директор региона',
  ceo:
    'ceo, chief executive officer, director, general director, managing director, owner, генеральный директор, ' +
    'гендиректор, директор, собственник',
  participant: 'participant, member, assistant, presale, support, участник, участник сделки, помощник, ассистент',
};
