import { markOn, summaryIn } from './mark-summary';

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
  /** Where it is known without reading all of the mark: see `sealOf`. */
  readonly seal?: string;
}

/** The marks of a spreadsheet, read once in an execution. */
export interface Marks {
  all(): readonly MarkedTab[];
  add<M extends Mark>(sheet: Sheet, mark: M): MarkedTab<M>;
  change<M extends Mark>(tab: MarkedTab<Mark>, mark: M): void;
  /** From now on the tab is the user's, or is gone. */
  forget(tab: MarkedTab): void;
  /** Notes what the next execution asks for first of all marks, where it finds that in one call. */
  summarise(): void;
}

export function marksIn(spreadsheet: Spreadsheet): Marks {
  let known: readonly MarkedTab[] | undefined;
  const summary = summaryIn(spreadsheet);
  const all = () => {
    known = known ?? summary.read();
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
      const metadata = markOn(sheet, JSON.stringify(mark));
      know({ sheet, metadata, mark });
      return { sheet, metadata, mark };
    },
    change: ({ sheet, metadata }, mark) => {
      summary.leave(metadata);
      metadata.setValue(JSON.stringify(mark));
      know({ sheet, metadata, mark });
    },
    forget,
    summarise: () => summary.write(all()),
  };
}
