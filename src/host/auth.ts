import { Exception, type Kind, type ServiceType } from './service';

/**
 * What an execution may do: `NONE` before the add-on was used in a document, `LIMITED` when a document is opened,
 * `FULL` after a click, `CUSTOM_FUNCTION` in a cell.
 */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** Throws what Google throws when an execution of this mode calls the member. */
export function permit(mode: AuthMode, type: ServiceType, member: string, kind: Kind): void {
  if (mode === 'NONE' && !isOpenToAll(type, member)) throw new Exception(noPermission(type, member));
  if (mode !== 'FULL' && PANELS.has(`${type.name}.${member}`)) throw new Exception(noPermission(type, member));
  if (mode === 'CUSTOM_FUNCTION') permitInCell(type, member, kind);
}

/** Without any authorisation: menus, pages, logs, plain tools, and the language of the user. */
const OPEN_NAMESPACES = new Set(['Utilities', 'HTML', 'Enum', 'Console']);
const OPEN_TYPES = new Set(['Ui', 'Menu', 'Logger', 'Charts']);
const OPEN_MEMBERS = new Set(['SpreadsheetApp.getUi', 'Session.getActiveUserLocale', 'Session.getScriptTimeZone']);
const PANELS = new Set(['Ui.showSidebar', 'Ui.alert']);

function isOpenToAll({ namespace, name }: ServiceType, member: string): boolean {
  return OPEN_NAMESPACES.has(namespace) || OPEN_TYPES.has(name) || OPEN_MEMBERS.has(`${name}.${member}`);
}

/** A formula may read the document, never change it, and knows the language of its user only. */
function permitInCell({ namespace, name }: ServiceType, member: string, kind: Kind): void {
  if (member === 'getUi') throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  const changes = namespace === 'Spreadsheet' && kind === 'write';
  const asksWho = name === 'Session' && member !== 'getActiveUserLocale' && member !== 'getScriptTimeZone';
  if (changes || asksWho) throw new Exception(`You do not have permission to call ${member}`);
}

function noPermission({ namespace, path }: ServiceType, member: string): string {
  const refused = `You do not have permission to call ${path}.${member}`;
  if (namespace !== 'Spreadsheet') return refused;
  const scope = 'https://www.googleapis.com/auth/spreadsheets';
  return `${refused}. Required permissions: (${scope}.currentonly || ${scope})`;
}
