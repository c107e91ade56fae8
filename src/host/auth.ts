import { Exception, type Kind, type ServiceType } from './service';

/**
 * What an execution may do: `NONE` before the add-on was used in a document, `LIMITED` when a document is opened,
 * `FULL` after a click, `CUSTOM_FUNCTION` in a cell.
 */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** What decides what an execution may do. */
export interface Authority {
  readonly mode: AuthMode;
  /** Whether the clock runs it: there is no window in which anything could be shown. */
  readonly isUnattended: boolean;
}

/** Throws what Google throws when an execution calls a member that is not for it. */
export function permit({ mode, isUnattended }: Authority, type: ServiceType, member: string, kind: Kind): void {
  const name = `${type.name}.${member}`;
  if (mode === 'NONE' && !isOpenToAll(type, member)) throw new Exception(noPermission(type, member));
  if (mode !== 'FULL' && isForConsenting(type, name)) throw new Exception(noPermission(type, member));
  if (name === 'SpreadsheetApp.getUi' && (isUnattended || mode === 'CUSTOM_FUNCTION')) throw new Exception(NO_WINDOW);
  if (mode === 'CUSTOM_FUNCTION') permitInCell(type, member, kind);
}

const NO_WINDOW = 'Cannot call SpreadsheetApp.getUi() from this context.';

/** Without any authorisation: menus, pages, logs, plain tools, and the language of the user. */
const OPEN_NAMESPACES = new Set(['Utilities', 'HTML', 'Enum', 'Console']);
const OPEN_TYPES = new Set(['Ui', 'Menu', 'Logger', 'Charts']);
const OPEN_MEMBERS = new Set(['SpreadsheetApp.getUi', 'Session.getActiveUserLocale', 'Session.getScriptTimeZone']);
/** Only after a click, or by the clock: before, nobody has agreed to it. */
const NAMESPACES_OF_CONSENT = new Set(['Script', 'Mail']);
const MEMBERS_OF_CONSENT = new Set(['Ui.showSidebar', 'Ui.alert']);

function isForConsenting({ namespace }: ServiceType, name: string): boolean {
  if (/^(ScriptApp\.get)?AuthorizationInfo\b/.test(name)) return false;
  return NAMESPACES_OF_CONSENT.has(namespace) || MEMBERS_OF_CONSENT.has(name);
}

function isOpenToAll({ namespace, name }: ServiceType, member: string): boolean {
  return OPEN_NAMESPACES.has(namespace) || OPEN_TYPES.has(name) || OPEN_MEMBERS.has(`${name}.${member}`);
}

/** A formula may read the document, never change it, and knows the language of its user only. */
function permitInCell({ namespace, name }: ServiceType, member: string, kind: Kind): void {
  const changes = namespace === 'Spreadsheet' && kind === 'write';
  const asksWho = name === 'Session' && member !== 'getActiveUserLocale' && member !== 'getScriptTimeZone';
  if (changes || asksWho) throw new Exception(`You do not have permission to call ${member}`);
}

function noPermission({ namespace, path }: ServiceType, member: string): string {
  const refused = `You do not have permission to call ${path}.${member}`;
  const scopes = (SCOPES[namespace] ?? []).map((scope) => `https://www.googleapis.com/auth/${scope}`);
  if (scopes.length === 0) return refused;
  return `${refused}. Required permissions: ${scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes[0]}`;
}

const SCOPES: { readonly [namespace: string]: readonly string[] } = {
  Spreadsheet: ['spreadsheets.currentonly', 'spreadsheets'],
  Script: ['script.scriptapp'],
  Mail: ['script.send_mail'],
};
