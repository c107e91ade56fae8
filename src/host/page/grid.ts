import { type CellStyle, dottedDate, type Engine } from '../engine';
import { TEXT_FORMAT } from '../number-format';
import type { Language } from '../protocol';
import { MENUS } from './menus';
import { RUSSIAN } from './refusals';

/** What of owl, the engine's own framework, the page needs. */
export interface Owl {
  readonly App: new (
    root: unknown,
    config: { props: object; env: object; translateFn: (text: string) => string },
  ) => { addTemplates(xml: Document): void; mount(target: Element): Promise<unknown> };
  readonly Component: new (...args: never[]) => object;
  readonly xml: (template: TemplateStringsArray) => string;
}

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface Getters {
  getCell(position: Position): { readonly style?: CellStyle } | undefined;
  getLocale(): { readonly dateFormat: string };
  getValidationResultForCellValue(
    value: number,
    position: Position,
  ): { readonly isValid: boolean; readonly rule?: { readonly isBlocking: boolean } };
}

/** Teaches the grid what it does otherwise than Sheets: notes appear under the pointer, plain text is read as it is. */
export function makeGridLikeSheets(o: Engine, owl: Owl, language: Language): void {
  showNotes(o, owl);
  hideApostrophes(o);
  validateDottedDates(o);
  if (language === 'ru') o.setTranslationMethod(inRussian);
}

/** What the engine's own templates say. */
export function templateText(language: Language): (text: string) => string {
  return language === 'ru' ? inRussian : (text) => text;
}

/** The engine's own templates, but for the pictures of other sites: no request leaves this page. */
export function readTemplates(xml: string): Document {
  const templates = new DOMParser().parseFromString(xml, 'text/xml');
  for (const picture of templates.querySelectorAll('img[t-attf-src*="//"]')) picture.remove();
  return templates;
}

/** Its menus and what it says to who types; the panels that it opens stay English. */
const inRussian = (text: string, ..._values: unknown[]): string => RUSSIAN[text] ?? MENUS[text] ?? text;

function showNotes(o: Engine, { Component, xml }: Owl): void {
  const Note = class extends Component {
    static readonly template = xml`<div class="note" t-esc="props.text"/>`;
    static readonly props = { text: String, onClosed: { type: Function, optional: true } };
  };
  const registry = o.registries.cellPopoverRegistry as unknown as { add(name: string, popover: object): void };
  registry.add('note', {
    onHover: (position: Position, getters: Getters) => {
      const text = getters.getCell(position)?.style?.note;
      if (!text) return { isOpen: false };
      return { isOpen: true, props: { text }, Component: Note, cellCorner: 'top-right' };
    },
  });
}

/** In a cell of plain text the apostrophe is the engine's own: Sheets shows what was written. */
function hideApostrophes(o: Engine): void {
  const { prototype } = o.stores.CellComposerStore as unknown as { prototype: ComposerStore };
  const { getComposerContent } = prototype;
  prototype.getComposerContent = function (position, selection) {
    const content = getComposerContent.call(this, position, selection);
    const isPlainText = this.getters.getCell(position)?.style?.numberFormat === TEXT_FORMAT;
    return isPlainText ? { ...content, text: content.text.replace(/^'/, '') } : content;
  };
}

/** The engine asks whether a date may stand in a cell before it is read as one. */
function validateDottedDates(o: Engine): void {
  const { prototype } = o.stores.CellComposerStore as unknown as { prototype: ComposerStore };
  const { checkDataValidation } = prototype;
  prototype.checkDataValidation = function () {
    const { getters, sheetId, col, row } = this;
    const isDotted = getters.getLocale().dateFormat.includes('.');
    const serial = isDotted ? dottedDate(this.getCurrentCanonicalContent()) : undefined;
    if (serial === undefined) return checkDataValidation.call(this);
    const { isValid, rule } = getters.getValidationResultForCellValue(serial, { sheetId, col, row });
    return isValid || !rule?.isBlocking;
  };
}

interface ComposerStore extends Position {
  readonly getters: Getters;
  checkDataValidation(this: ComposerStore): boolean;
  getCurrentCanonicalContent(): string;
  getComposerContent(this: ComposerStore, position: Position, selection?: object): { readonly text: string };
}
