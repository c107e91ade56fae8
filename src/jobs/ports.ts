import type { Day } from '../domain/calendar';
import type { Cell } from '../domain/cells';
import type { InputName } from '../domain/inputs';
import type { TabChoice } from '../surface';
import type { Drawing } from '../workbook/drawing';
import type { CellPlace, Grid } from '../workbook/entries';
import type { DrawnColumns, DrawnRows, InputDrawing, Place } from '../workbook/inputs';

/** What stands on a tab; dates are days on the spreadsheet's clock, as ISO text. */
export interface Contents {
  /** Asked of Google where somebody wants to know: most are named only when something is wrong. */
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** All that a job may touch. */
export interface Ports {
  readonly workbook: Workbook;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly mailer: Mailer;
}

/** The spreadsheet, as the jobs see it. */
export interface Workbook {
  /** What the file is called, and where it is opened. */
  readonly title: string;
  readonly url: string;
  /** `en_US`, `ru_RU` …: the language of what everyone reads. */
  readonly locale: string;
  /** `Europe/Moscow`: the spreadsheet's clock. */
  readonly zone: string;
  /** The day it is on the spreadsheet's clock. */
  readonly today: Day;
  /** The user's tabs, ours left out, in their order. */
  tabs(): TabChoice[];
  activeTab(): number;
  /** The whole tab in one read; `null` when it is gone. */
  read(tab: number): Contents | null;
  /** The tabs that were drawn, in the order in which they stand. */
  generated(): GeneratedTab[];
  /**
   * Draws one tab after another, each whole and over the one that was drawn before where there is one, as long as the
   * part may go on, and at least one. Where the last part ends, a tab of ours that is drawn no more, such as that of
   * somebody who left, keeps its figures and says `outdated` above them.
   *
   * The tabs that lead to others are drawn last, whatever their place. A run that is killed leaves no half of a new tab
   * behind: the next one takes it away.
   */
  draw(drawings: readonly Drawing[], outdated: string, part: Part): Drawn;
  show(tab: number): boolean;
  readonly inputs: InputTabs;
  readonly entries: EntryGrids;
  /** What was written until now has arrived, so that a note may say so. */
  flush(): void;
}

export interface GeneratedTab extends TabChoice {
  /** Who the tab is about: `manager/Ivanova`. */
  readonly key: string;
}

export interface Part {
  /** Whether a part before has drawn it. */
  isDone(drawing: Drawing): boolean;
  mayGoOn(): boolean;
  /** Called just before the new figures of a tab that stands are written, with its key. */
  settle(key: string): void;
}

export interface Drawn {
  /** Those of this part. */
  readonly drawings: readonly Drawing[];
  /** Whether all stand now. */
  readonly isDone: boolean;
  /** The tab that was drawn last. */
  readonly last: TabChoice;
  /** In the order of the drawings once all are done, none before. */
  readonly tabs: readonly TabChoice[];
  /** Those that stay as they are, since they are protected from the person as whom we run: known in every part. */
  readonly refused: readonly TabChoice[];
}

/** The grids on people's tabs into which they type what they did. */
export interface EntryGrids {
  /** One read a tab; those on tabs that are protected from the person as whom we run are left out, here and everywhere. */
  read(): EntryGrid[];
  /** Whether the tab of that key is such a one. */
  isProtected(key: string): boolean;
  /** That of one tab, as it stands now. */
  find(key: string): EntryGrid | undefined;
  /** Says the same in cells of a tab, all in one call, and `''` empties them: nothing else on the tab changes. */
  fill(tab: number, cells: readonly CellPlace[], value: string | number): void;
  /** Writes a rectangle from a cell on. */
  write(corner: Place, values: readonly (readonly number[])[]): void;
}

/** Such a grid as it stands. */
export interface EntryGrid extends Grid {
  readonly tab: number;
  /** Whose: `manager/Ivanova`. */
  readonly key: string;
}

/** The tabs that people fill in: ours to make, theirs from then on. */
export interface InputTabs {
  /** The id of the tab that is known as this input, whatever it is called. */
  find(input: InputName): number | undefined;
  /** A tab of the user's own is known as this input from now on; nothing on it changes. */
  adopt(tab: number, input: InputName): void;
  /** Returns the id of the new tab. */
  create(drawing: InputDrawing): number;
  /** `''` makes the cell blank. False where it is protected from the person as whom we run, or gone. */
  write(cell: Place, value: string | number): boolean;
  /** Puts new rows under a row and fills cells of theirs from a column on: nothing that stands on the tab is overwritten. */
  insertBelow(place: Place, rows: readonly (readonly (string | number)[])[]): boolean;
  /** The same with rows that bring their own looks and rules. */
  insertDrawn(place: Place, rows: DrawnRows): boolean;
  /** Puts new columns behind a column, from the row of their headings down. */
  insertColumns(place: Place, columns: DrawnColumns): boolean;
}

/** The cells that a formula would fill: the selected one, and those below it and to the right. */
export interface Room {
  /** `B7:B9` */
  readonly area: string;
  /** Whether a refresh draws their tab anew. */
  readonly isRedrawn: boolean;
  /** The first of them that holds something, `''` for the edge of the tab; undefined where all are free. */
  readonly taken: string | undefined;
  /** Puts the formula into the selected cell and names it: `B7`. Undefined where it is protected from whoever asks. */
  fill(formula: string): string | undefined;
}

/** Words that outlive an execution, of any length: pointers, never state that a person should be able to read. */
export interface Store {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
  /** Runs while no other execution of ours works on this document; undefined, and nothing is run, while one does. */
  alone<T>(run: () => T): T | undefined;
}

/** The clock, who is at work, and the one trigger that wakes us every hour. */
export interface Scheduler {
  /** Milliseconds since 1970. */
  now(): number;
  /** The e-mail of the person as whom this runs; `''` where Google does not tell. */
  readonly user: string;
  /** Whether this person's trigger is there. */
  isOn(): boolean;
  /** There is one trigger then, however often it is asked for. */
  turnOn(): void;
  turnOff(): void;
  /** Where this person has to agree before anything can be done for them; undefined when they have. */
  whereToAllow(): string | undefined;
}

export interface Mailer {
  send(letter: Letter): void;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}
