import type { Engine, Model } from './engine';

/** The number by which scripts know a tab or a chart: the engine's id where that is a number, else one made from it. */
export function idNumber(id: string): number {
  if (/^\d{1,10}$/.test(id)) return Number(id);
  return [...id].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 2_147_483_647, 7);
}

/** The tab to which an address leads by its number (`#gid=7`), undefined for an address of another kind or a tab that is gone. */
export function tabLinkedBy(url: string, { getSheetIds }: Pick<Model['getters'], 'getSheetIds'>): string | undefined {
  const [, number] = TAB_NUMBER.exec(url) ?? [];
  return getSheetIds().find((id) => String(idNumber(id)) === number);
}

const TAB_NUMBER = /#gid=(\d+)/;

/** The engine leads to a tab by its own id. */
export const ENGINE_TAB = 'o-spreadsheet://';

/** `=HYPERLINK("#gid=7";"Plan")` brings that tab to the front and is called by its name, as in Sheets. */
export function leadToTabs({ registries: { urlRegistry } }: Engine): void {
  const toTab = urlRegistry.get('sheet_URL');
  urlRegistry.add('gid', {
    sequence: 0,
    title: toTab.title,
    match: (url) => url.startsWith('#gid='),
    createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url, getters) => toTab.urlRepresentation(engineLink(url, getters), getters),
    open: (url, env) => toTab.open(engineLink(url, env.model.getters), env),
  });
}

const engineLink = (url: string, getters: Pick<Model['getters'], 'getSheetIds'>) =>
  `${ENGINE_TAB}${tabLinkedBy(url, getters) ?? ''}`;
