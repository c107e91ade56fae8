import { builder, google, handle, own, Service, write } from '../service';
import { BUTTON_SETS, BUTTONS } from './enums';
import type { HtmlOutputService } from './html';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

export type MenuEntry =
  | { readonly caption: string; readonly functionName: string }
  | { readonly caption: string; readonly items: readonly MenuEntry[] }
  | 'separator';

/** What the scripts have put on the screen. */
export interface Screen {
  /** Null until a script has put it there. */
  menu: { readonly caption: string; readonly items: readonly MenuEntry[] } | null;
  sidebar: { readonly title: string; readonly html: string } | null;
  readonly alerts: string[];
}

export const UI = {
  createMenu: builder('string'),
  createAddonMenu: builder(''),
  showSidebar: write('HtmlOutput'),
  alert: write('string', 'string ButtonSet', 'string string ButtonSet'),
} as const;

const TYPE = { namespace: 'Base', name: 'Ui', path: 'Ui', members: UI };

/** The name of the add-on, above its menu. */
const ADD_ON = 'Sales Rhythm';

export class UiService extends Service implements Pick<Ui, keyof typeof UI> {
  readonly type = TYPE;
  readonly constants = { Button: BUTTONS, ButtonSet: BUTTON_SETS };
  private readonly screen: Screen;

  constructor(screen: Screen) {
    super();
    this.screen = screen;
  }

  createMenu = (caption: string): Menu => google(new MenuService(this.screen, caption));
  /** Its caption is the add-on's name. */
  createAddonMenu = (): Menu => google(new MenuService(this.screen, ADD_ON));

  showSidebar(page: unknown): void {
    const html = own<HtmlOutputService>(page);
    this.screen.sidebar = { title: html.getTitle(), html: html.getContent() };
  }

  /** The user of the host agrees to everything. */
  alert(...texts: unknown[]): GoogleAppsScript.Base.Button {
    this.screen.alerts.push(texts.filter((text) => typeof text === 'string').join('\n'));
    return google(BUTTONS.OK);
  }
}

export const MENU = {
  addItem: builder('string string'),
  addSeparator: builder(''),
  addSubMenu: builder('Menu'),
  addToUi: handle(''),
} as const;

const MENU_TYPE = { namespace: 'Base', name: 'Menu', path: 'Menu', members: MENU };

class MenuService extends Service implements Pick<Menu, keyof typeof MENU> {
  readonly type = MENU_TYPE;
  private readonly screen: Screen;
  private readonly caption: string;
  private readonly items: MenuEntry[] = [];

  constructor(screen: Screen, caption: string) {
    super();
    this.screen = screen;
    this.caption = caption;
  }

  addItem = (caption: string, functionName: string): Menu => this.add({ caption, functionName });
  addSeparator = (): Menu => this.add('separator');

  addSubMenu(menu: unknown): Menu {
    const { caption, items } = own<MenuService>(menu);
    return this.add({ caption, items });
  }

  addToUi(): void {
    this.screen.menu = { caption: this.caption, items: [...this.items] };
  }

  private add(entry: MenuEntry): Menu {
    this.items.push(entry);
    return google(this);
  }
}
