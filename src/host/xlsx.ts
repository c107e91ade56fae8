import { strToU8, zipSync } from 'fflate';
import type { Model } from './engine';
import { tabLinkedBy } from './tab-links';

/**
 * Resolves to the workbook as an xlsx file: values, live formulas with what they give, formats, conditional formats,
 * validations, merged cells, widths, frozen rows, colours, charts and named ranges. What no other program knows,
 * SPARKLINE and the functions of the add-on, is there as its value.
 */
export async function xlsxOf(model: Model): Promise<Uint8Array> {
  keepXmlAsText();
  const { files } = await quietly(() => model.exportXLSX());
  const parts = (files as readonly Part[]).filter(({ content }) => content !== undefined);
  return zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(mended(model, path, content!))])));
}

/** The engine warns of every checkbox that it leaves out. */
async function quietly<T>(action: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await action();
  } finally {
    console.warn = warn;
  }
}

/** A file inside the file; pictures have no `content`. */
interface Part {
  readonly path: string;
  readonly content?: string;
}

/**
 * The engine reads each part with the XML tools of a browser, to see that it is well-formed, and writes it out again: a
 * tenth of a second for a thousand cells. Here a part stays the text that it was; tests read what comes out.
 */
function keepXmlAsText(): void {
  if ('XMLSerializer' in globalThis) return;
  const parseFromString = (xml: string) => ({ xml: xml.trim(), querySelector: () => null });
  const serializeToString = ({ xml }: { xml: string }) => DECLARATION + xml;
  Object.assign(globalThis, {
    DOMParser: class {
      parseFromString = parseFromString;
    },
    XMLSerializer: class {
      serializeToString = serializeToString;
    },
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The engine's parts, in which some things are missing and others keep spreadsheet programs from opening the file. The
 * apostrophe before a text says that it is text; in a list of texts it would be shown.
 */
function mended(model: Model, path: string, xml: string): string {
  if (path === 'xl/workbook.xml') return withNames(model, xml);
  if (path === 'xl/sharedStrings.xml') return xml.replace(/(<t[^>]*>)&apos;/g, '$1');
  if (!path.startsWith('xl/worksheets/sheet')) return xml;
  return withLinks(model, withPlainFormulas(withCountedValidations(xml.replaceAll(' errorStyle=""', ''))));
}

/** Names of ranges, and the wish that whoever opens the file calculates it anew. */
function withNames(model: Model, workbook: string): string {
  const { getNamedRanges, getRangeString } = model.getters;
  const names = getNamedRanges().map(({ name, range }) => {
    const place = getRangeString(range, '', { useFixedReference: true, useBoundedReference: true });
    return `<definedName name="${escaped(name)}">${escaped(place)}</definedName>`;
  });
  const list = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return workbook.replace('</sheets>', `</sheets>${list}<calcPr fullCalcOnLoad="1"/>`);
}

/** The engine writes every formula as an array; in one cell it is an ordinary formula, unless it works on arrays. */
function withPlainFormulas(sheet: string): string {
  return sheet.replace(ARRAY_IN_ONE_CELL, (cell, before: string, after: string, formula: string) =>
    WORKS_ON_ARRAYS.test(formula) ? cell : `<c ${before}${after}><f>${formula}</f>`,
  );
}

const ARRAY_IN_ONE_CELL = /<c ([^>]*?)cm="1"([^>]*)>\s*<f t="array" ref="[A-Z]+\d+">([^<]*)<\/f>/g;
const WORKS_ON_ARRAYS = /\b(INDEX|MMULT|FILTER|SORT|SORTN|UNIQUE|TRANSPOSE)\(/;

/** The engine counts validations that it does not write (checkboxes), and an empty list is no valid file. */
function withCountedValidations(sheet: string): string {
  return sheet.replace(/<dataValidations count="\d+">(.*?)<\/dataValidations>/s, (_, inside: string) => {
    const count = inside.split('<dataValidation ').length - 1;
    return count === 0 ? '' : `<dataValidations count="${count}">${inside}</dataValidations>`;
  });
}

/** A formula that leads to a tab by its number leads there by its name. */
function withLinks({ getters }: Model, sheet: string): string {
  return sheet.replace(/&quot;#gid=\d+&quot;/g, (link) => {
    const sheetId = tabLinkedBy(link, getters);
    return sheetId === undefined ? link : escaped(`"#'${getters.getSheetName(sheetId)}'!A1"`);
  });
}

const ENTITIES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
