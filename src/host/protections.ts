import type { UIPlugin as EnginePlugin } from '@odoo/o-spreadsheet';
import {
  type Engine,
  type Model,
  type Rectangle,
  type SetValuesCommand,
  type Surroundings,
  surroundingsOf,
} from './engine';
import { type ProtectionRecord, recordsOf } from './records';
import { PROTECTED, PROTECTED_TEXT } from './run';
import { Exception } from './service';

/** Somebody who changes a workbook. */
export interface Editor {
  readonly email: string;
  /** Nothing is kept from the owner of the file. */
  readonly isOwner: boolean;
}

/** Everybody may where there is only a warning, and where nobody has said yet who may. */
export function mayEdit({ warningOnly, editors }: ProtectionRecord, { email, isOwner }: Editor): boolean {
  return isOwner || warningOnly || editors === null || editors.includes(email);
}

/** Lets the engine refuse what an editor may not change, before anything of it is changed. */
export function enforceProtections(o: Engine): void {
  const registry = o.registries.featurePluginRegistry as unknown as { add(name: string, plugin: unknown): void };
  registry.add('sheets-protections', protectionsPlugin(o));
}

/** Throws what Google throws when cells may not be changed: for what takes the engine several commands. */
export function refuseProtected(model: Model, editor: Editor, sheetId: string, zone: Rectangle): void {
  const command = { type: 'CLEAR_CELLS', sheetId, target: [zone] };
  if (isRefused(recordsOf(model).protections, command, editor)) throw new Exception(PROTECTED_TEXT);
}

/** What an editor does passes here; what other models have done already does not. */
function protectionsPlugin(o: Engine) {
  const Plugin = class extends o.UIPlugin {
    private readonly surroundings: Surroundings;

    constructor(config: ConstructorParameters<typeof EnginePlugin>[0]) {
      super(config);
      this.surroundings = surroundingsOf(config.custom);
    }

    override allowDispatch(command: unknown) {
      return (this.isRefused(command as Command) ? PROTECTED : 'Success') as never;
    }

    private isRefused(command: Command): boolean {
      const { protections } = recordsOf({ getters: this.getters });
      if (protections.length === 0 || !this.isChange(command)) return false;
      const sheetId = command.sheetId ?? this.getters.getActiveSheetId();
      return isRefused(protections, { ...command, sheetId }, this.surroundings.editor());
    }

    private isChange({ type }: Command): boolean {
      return LOCAL_CHANGES.has(type) || ((o.coreTypes as Set<string>).has(type) && !FREE.has(type));
    }
  };
  return Plugin;
}

/** The places in a command of the engine: a cell, a rectangle that is written, zones, rows or columns. */
interface Command extends Partial<Omit<SetValuesCommand, 'sheetId'>> {
  readonly type: string;
  readonly sheetId?: string;
  readonly target?: readonly Rectangle[];
  readonly zone?: Rectangle;
  readonly figureId?: string;
  readonly shiftDimension?: 'ROW' | 'COL';
  readonly dimension?: 'ROW' | 'COL';
  readonly elements?: readonly number[];
  readonly base?: number;
  readonly position?: 'before' | 'after';
}

/** What changes cells by way of other commands. */
const LOCAL_CHANGES = new Set([
  'PASTE',
  'DELETE_UNFILTERED_CONTENT',
  'SET_FORMATTING_WITH_PIVOT',
  'INSERT_CELL',
  'DELETE_CELL',
]);

/** What leaves the tab as it is: its place among others, names, what is kept about it. */
const FREE = new Set([
  'CREATE_SHEET',
  'DUPLICATE_SHEET',
  'MOVE_SHEET',
  'CREATE_NAMED_RANGE',
  'UPDATE_NAMED_RANGE',
  'DELETE_NAMED_RANGE',
  'UPDATE_LOCALE',
  'SHEET_SET_RECORDS',
]);

function isRefused(protections: readonly ProtectionRecord[], command: Command, editor: Editor): boolean {
  return protections
    .filter((protection) => protection.sheetId === command.sheetId && !mayEdit(protection, editor))
    .some(({ zone, unprotected }) =>
      zone === null ? !changesOnlyCellsIn(unprotected, command) : changesAnythingIn(zone, command),
    );
}

/** Nothing but cells of a protected tab is ever left open: not its rows, its name or its charts. */
function changesOnlyCellsIn(open: readonly Rectangle[], command: Command): boolean {
  return cellsOf(command)?.every((zone) => isCovered(zone, open)) ?? false;
}

/** Rows that go in above or below a protected range are no change of it. */
function changesAnythingIn(range: Rectangle, command: Command): boolean {
  const { type, dimension, elements = [], base = 0, position } = command;
  if (type === 'DELETE_SHEET') return true;
  const [first, last] = dimension === 'COL' ? [range.left, range.right] : [range.top, range.bottom];
  if (type === 'REMOVE_COLUMNS_ROWS') return elements.some((at) => first <= at && at <= last);
  const next = position === 'before' ? base : base + 1;
  if (type === 'ADD_COLUMNS_ROWS') return first < next && next <= last;
  return (cellsOf(command) ?? []).some((zone) => overlap(zone, range));
}

/** Undefined where a command is about more than cells. */
function cellsOf(command: Command): readonly Rectangle[] | undefined {
  const { target, zone, shiftDimension, figureId, col, row, contents, formats, styles } = command;
  if (target !== undefined) return target;
  // The cells behind move along.
  if (zone !== undefined) return [{ ...zone, ...(shiftDimension === 'ROW' ? { bottom: EDGE } : { right: EDGE }) }];
  // A chart lies above its cells.
  if (col === undefined || row === undefined || figureId !== undefined) return undefined;
  const rows = contents ?? formats ?? styles ?? [[]];
  const [bottom, right] = [row + rows.length - 1, col + Math.max(1, rows[0]?.length ?? 0) - 1];
  return [{ top: row, left: col, bottom, right }];
}

const EDGE = Number.POSITIVE_INFINITY;

const overlap = (a: Rectangle, b: Rectangle) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What one of the rectangles leaves of the zone is covered by the others. */
function isCovered(zone: Rectangle, [first, ...others]: readonly Rectangle[]): boolean {
  return first !== undefined && remainder(zone, first).every((rest) => isCovered(rest, others));
}

function remainder(zone: Rectangle, { top, left, bottom, right }: Rectangle): Rectangle[] {
  if (!overlap(zone, { top, left, bottom, right })) return [zone];
  const [from, to] = [Math.max(zone.top, top), Math.min(zone.bottom, bottom)];
  const parts = [
    { ...zone, bottom: from - 1 },
    { ...zone, top: to + 1 },
    { ...zone, top: from, bottom: to, right: left - 1 },
    { ...zone, top: from, bottom: to, left: right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
