import { type Position, valueAt } from '../cells';
import { textContent } from '../literal';
import { builder, Exception, google, HostLimit, handle, Service } from '../service';
import { ENGINE_TAB, idNumber, tabLinkedBy } from '../tab-links';
import type { Workbook } from '../workbook';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** A text with parts that lead somewhere. Offsets count from 0, the end is not included. */
interface RichText {
  readonly text: string;
  readonly links: readonly Link[];
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

export const RICH_TEXT_VALUE = {
  copy: builder(''),
  getText: handle(''),
  getLinkUrl: handle('', 'int int'),
  getStartIndex: handle(''),
  getEndIndex: handle(''),
} as const;

const TYPE = {
  namespace: 'Spreadsheet',
  name: 'RichTextValue',
  path: 'SpreadsheetApp.RichTextValue',
  members: RICH_TEXT_VALUE,
};

export class RichTextValueService extends Service implements Pick<Rich, keyof typeof RICH_TEXT_VALUE> {
  readonly type = TYPE;
  readonly value: RichText;

  constructor(value: RichText) {
    super();
    this.value = value;
  }

  copy = (): Builder => google(new RichTextValueBuilderService(this.value));
  getText = (): string => this.value.text;
  getStartIndex = (): number => 0;
  getEndIndex = (): number => this.value.text.length;

  /** Of the whole text, or of a part of it: null unless one link covers all of that. */
  getLinkUrl(start = 0, end = this.value.text.length): string | null {
    return this.value.links.find((link) => link.start <= start && end <= link.end)?.url ?? null;
  }
}

export const RICH_TEXT_VALUE_BUILDER = {
  setText: builder('string'),
  setLinkUrl: builder('string?', 'int int string?'),
  build: builder(''),
} as const;

const BUILDER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'RichTextValueBuilder',
  path: 'SpreadsheetApp.RichTextValueBuilder',
  members: RICH_TEXT_VALUE_BUILDER,
};

export class RichTextValueBuilderService
  extends Service
  implements Pick<Builder, keyof typeof RICH_TEXT_VALUE_BUILDER>
{
  readonly type = BUILDER_TYPE;
  private value: RichText;

  constructor(value: RichText = { text: '', links: [] }) {
    super();
    this.value = value;
  }

  setText(text: string): Builder {
    this.value = { text, links: [] };
    return google(this);
  }

  setLinkUrl(...given: [url: unknown] | [start: unknown, end: unknown, url: unknown]): Builder {
    const { text, links } = this.value;
    const [start, end, url] = given.length === 3 ? given : [0, text.length, given[0]];
    const [from, to] = [Number(start), Number(end)];
    if (from < 0 || to > text.length || from > to) throw new Exception('The text offsets are out of range.');
    const others = links.filter((link) => link.end <= from || link.start >= to);
    this.value = { text, links: url === null ? others : [...others, { start: from, end: to, url: String(url) }] };
    return google(this);
  }

  build = (): Rich => google(new RichTextValueService(this.value));
}

/** The text of a cell with its link, null where a number, a date or a truth value stands. */
export function richTextAt(workbook: Workbook, position: Position): RichTextValueService | null {
  const text = valueAt(workbook, position);
  if (typeof text !== 'string') return null;
  const { link } = workbook.model.getters.getEvaluatedCell(position);
  const links = link ? [{ start: 0, end: text.length, url: scriptUrl(link.url) }] : [];
  return new RichTextValueService({ text, links });
}

/** The content that shows a text as it is, or as one link; parts of a text cannot lead anywhere in the engine. */
export function richTextContent(workbook: Workbook, { value }: RichTextValueService): string {
  const { text, links } = value;
  const [link] = links;
  if (!link) return textContent(text);
  if (link.start > 0 || link.end < text.length) {
    throw new HostLimit('The local host cannot link a part of a text yet: link all of it.');
  }
  return `[${text}](${engineUrl(workbook, link.url)})`;
}

/** `#gid=7` leads to a tab. */
function engineUrl({ model }: Workbook, url: string): string {
  const sheetId = tabLinkedBy(url, model.getters);
  return sheetId === undefined ? url : `${ENGINE_TAB}${sheetId}`;
}

function scriptUrl(url: string): string {
  return url.startsWith(ENGINE_TAB) ? `#gid=${idNumber(url.slice(ENGINE_TAB.length))}` : url;
}
