type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** What is written on a tab that is ours: one that we generate, or one that we make for the user to fill in. */
export interface Mark {
  /** The tab's own id: a copy of the tab carries the mark as well, and is the user's. */
  readonly sheet: number;
  /** What the tab is, whatever it is called: `manager/Ivanova`, `input/people`. */
  readonly key: string;
  /** Still being made: where an execution was ended in the middle of it, the next one finishes the tab. */
  readonly isUnfinished?: true;
}

export interface MarkedTab<M extends Mark = Mark> {
  readonly sheet: Sheet;
  readonly metadata: Metadata;
  readonly mark: M;
}

/** The marks of a spreadsheet, read once in an execution. */
export interface Marks {
  all(): readonly MarkedTab[];
  add<M extends Mark>(sheet: Sheet, mark: M): MarkedTab<M>;
  change<M extends Mark>(tab: MarkedTab<Mark>, mark: M): void;
  /** From now on the tab is the user's, or is gone. */
  forget(tab: MarkedTab): void;
}

export function marksIn(spreadsheet: Spreadsheet): Marks {
  let known: readonly MarkedTab[] | undefined;
  const all = () => {
    known = known ?? readMarks(spreadsheet);
    return known;
  };
  const forget = ({ sheet }: Pick<MarkedTab, 'sheet'>) => {
    known = all().filter((tab) => tab.mark.sheet !== sheet.getSheetId());
  };
  const know = (tab: MarkedTab) => {
    forget(tab);
    known = [...all(), tab];
  };
  return {
    all,
    add: (sheet, mark) => {
      const metadata = write(sheet, JSON.stringify(mark));
      know({ sheet, metadata, mark });
      return { sheet, metadata, mark };
    },
    change: (tab, mark) => {
      tab.metadata.setValue(JSON.stringify(mark));
      know({ ...tab, mark });
    },
    forget,
  };
}

/** The metadata key of our marks. */
const MARK = 'sales-rhythm';

function readMarks(spreadsheet: Spreadsheet): MarkedTab[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    const text = metadata.getValue();
    if (sheet === null || text === null) return [];
    const mark = JSON.parse(text) as Mark;
    return mark.sheet === sheet.getSheetId() ? [{ sheet, metadata, mark }] : [];
  });
}

/** Google does not hand over what it adds: it has to be looked for. */
function write(sheet: Sheet, text: string): Metadata {
  sheet.addDeveloperMetadata(MARK, text);
  const [metadata] = sheet.createDeveloperMetadataFinder().withKey(MARK).withValue(text).find();
  if (metadata === undefined) throw new Error(`the mark of the tab ${sheet.getSheetId()} is gone`);
  return metadata;
}
