import type { Day } from '../domain/calendar';
import type { Cell } from '../domain/cells';
import type { InputName } from '../domain/inputs';
import type { TabChoice } from '../surface';
import type { Drawing } from '../workbook/drawing';
import type { InputDrawing, Place } from '../workbook/inputs';

/** What stands on a tab; dates are days on the spreadsheet's clock, as ISO text. */
export interface Contents {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The spreadsheet, as the jobs see it. */
export interface Workbook {
  /** `en_US`, `ru_RU` …: the language of what everyone reads. */
  readonly locale: string;
  /** The day it is on the spreadsheet's clock. */
  readonly today: Day;
  /** The user's tabs, ours left out, in their order. */
  tabs(): TabChoice[];
  activeTab(): number;
  /** The whole tab in one read; `null` when it is gone. */
  read(tab: number): Contents | null;
  /**
   * Draws every tab in one pass, over the one it drew before where there is one. A tab of ours that is drawn no more,
   * such as that of somebody who left, keeps its figures and says `outdated` above them.
   */
  draw(drawings: readonly Drawing[], outdated: string): TabChoice[];
  show(tab: number): boolean;
  readonly inputs: InputTabs;
}

/** The tabs that people fill in: ours to make, theirs from then on. */
export interface InputTabs {
  /** The id of the tab that is known as this input, whatever it is called. */
  find(input: InputName): number | undefined;
  /** A tab of the user's own is known as this input from now on; nothing on it changes. */
  adopt(tab: number, input: InputName): void;
  /** Returns the id of the new tab. */
  create(drawing: InputDrawing): number;
  /** `''` makes the cell blank. */
  write(cell: Place, value: string | number): void;
}

/** A few words that outlive an execution: pointers, never state that a person should be able to read. */
export interface Store {
  read(key: string): string | null;
  write(key: string, value: string): void;
}
