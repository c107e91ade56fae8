import { textsIn } from '../i18n/catalog';
import { languageOf } from '../i18n/language';
import { MENU } from '../surface';

const PRODUCT = 'Sales Rhythm';

/** Runs before anyone has authorised anything: menus only, no document, no store. */
export function addMenu(): void {
  const texts = textsIn(userLanguage());
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, name] of MENU) menu.addItem(texts.menu[label], name);
  menu.addToUi();
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(PRODUCT);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The language of the person who clicks; English where Google does not tell. */
export function userLanguage() {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return languageOf('en');
  }
}
