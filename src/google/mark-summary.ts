import { fingerprint } from '../workbook/fingerprint';
import type { TabMark } from './generated-tab';
import type { Mark, MarkedTab } from './mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * The marks of all tabs in one place, a mark of the spreadsheet itself: to read those of fifty tabs takes fifty calls. Of
 * a tab that stands there the mark is read when somebody asks for what the summary leaves out.
 *
 * A summary is never older than a mark: jobs work one after another, and each empties it before the first mark in it
 * changes and writes it when all is done. Both are in the document, and go back with it to an older version. What it does
 * not know, such as a copy, is read.
 */
export interface MarkSummary {
  read(): MarkedTab[];
  /** A mark is about to change. */
  leave(metadata: Metadata): void;
  write(tabs: readonly MarkedTab[]): void;
}

export function summaryIn(spreadsheet: Spreadsheet): MarkSummary {
  let metadata: Metadata | undefined;
  let said = '';
  const say = (text: string) => {
    if (text === said) return;
    if (metadata === undefined) metadata = markOn(spreadsheet, text);
    else metadata.setValue(text);
    said = text;
  };
  return {
    read: () => {
      const found = spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find();
      metadata = found.find((each) => each.getLocation().getSheet() === null);
      said = metadata?.getValue() ?? '';
      const briefs = briefsIn(said);
      return found.flatMap((each) => tabWith(each, briefs[each.getId()]) ?? []);
    },
    leave: (changing) => {
      if (changing.getId() in briefsIn(said)) say('');
    },
    write: (tabs) => {
      const text = JSON.stringify(Object.fromEntries(tabs.flatMap(briefOf)) satisfies Briefs);
      if (text.length <= LONGEST) say(text);
    },
  };
}

/** The metadata key of our marks. */
const MARK = 'sales-rhythm';

/** Google does not hand over what it adds: it has to be looked for. */
export function markOn(place: Sheet | Spreadsheet, text: string): Metadata {
  place.addDeveloperMetadata(MARK, text);
  const [metadata] = place.createDeveloperMetadataFinder().withKey(MARK).withValue(text).find();
  if (metadata === undefined) throw new Error(`the mark of ${place.getName()} is gone`);
  return metadata;
}

/** A spreadsheet bears about 30,000 characters, of ours and of others. */
const LONGEST = 20_000;

/** What tells a drawing from the one that stands on its tab: all but the figures. `notes` are their fingerprints. */
export function sealOf({ layout, rows, notes = [] }: Pick<TabMark, 'layout' | 'rows' | 'notes'>): string {
  return fingerprint(JSON.stringify([layout, rows, notes]));
}

/** By the id of the metadata. */
type Briefs = { readonly [metadata: string]: Brief };

const briefsIn = (said: string): Briefs => JSON.parse(said || '{}');

/** What of a mark is asked for every time. */
type Brief = Pick<TabMark, 'sheet' | 'key' | 'grid'> & { readonly seal: string };

/** The mark of a tab that is brought to another drawing is left out. */
function briefOf({
  metadata,
  mark,
  seal = sealIn(mark),
}: MarkedTab<Mark & Partial<TabMark>>): [metadata: string, brief: Brief][] {
  const { sheet, key, grid } = mark;
  return seal === undefined ? [] : [[String(metadata.getId()), { sheet, key, seal, ...(grid && { grid }) }]];
}

/** A tab to fill in has neither layout nor rows. */
function sealIn(mark: Mark & Partial<TabMark>): string | undefined {
  const { key, layout = key, rows = [], notes = [], isUnfinished, next, typed } = mark;
  return isUnfinished || next || typed || layout === '' ? undefined : sealOf({ layout, rows, notes });
}

/** Undefined on a tab of the user's: a copy brings the mark of its original along. */
function tabWith(metadata: Metadata, brief: Brief | undefined): MarkedTab | undefined {
  const sheet = metadata.getLocation().getSheet();
  if (sheet === null) return undefined;
  const id = sheet.getSheetId();
  if (brief?.sheet === id) return { sheet, metadata, mark: abridged(brief, metadata), seal: brief.seal };
  const mark = wholeMark(metadata);
  return mark.sheet === id ? { sheet, metadata, mark } : undefined;
}

const wholeMark = (metadata: Metadata) => JSON.parse(metadata.getValue() ?? '{}') as Mark & Partial<TabMark>;

/** Where there is one of the last three, the mark is not in the summary. */
type LeftOut = Exclude<keyof TabMark, keyof Brief | 'isUnfinished' | 'next' | 'typed'>;

/** A mark that reads what is left out of it. */
function abridged({ seal: _, ...known }: Brief, metadata: Metadata): Mark {
  let read: ReturnType<typeof wholeMark> | undefined;
  const whole = () => {
    read = read ?? wholeMark(metadata);
    return read;
  };
  return {
    ...known,
    get layout() {
      return whole().layout;
    },
    get rows() {
      return whole().rows;
    },
    get columns() {
      return whole().columns;
    },
    get chart() {
      return whole().chart;
    },
    get notes() {
      return whole().notes;
    },
  } satisfies { readonly [name in LeftOut]: unknown };
}
