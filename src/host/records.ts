import type { CorePlugin as EngineCorePlugin } from '@odoo/o-spreadsheet';
import type { Engine, Model, Rectangle } from './engine';
import { run } from './run';
import { Exception } from './service';

/** Developer metadata, the way the workbook keeps it: on a tab (`sheetId`) or on the whole file (`''`). */
export interface Metadata {
  readonly id: number;
  readonly sheetId: string;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
}

/** A protected range, or a whole tab. The engine's own lock would stop everybody, the owner too. */
export interface ProtectionRecord {
  readonly id: number;
  readonly sheetId: string;
  /** Null protects the whole tab. */
  readonly zone: Rectangle | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly unprotected: readonly Rectangle[];
  readonly rangeName: string | null;
  /** By e-mail, beside the owner; null until somebody says who may: then everybody may who may edit the file. */
  readonly editors: readonly string[] | null;
}

/** What Google keeps with a workbook and the engine has no place for: it is saved, undone and sent to pages with it. */
export interface Records {
  readonly metadata: readonly Metadata[];
  readonly protections: readonly ProtectionRecord[];
}

const NO_RECORDS: Records = { metadata: [], protections: [] };
const SET_RECORDS = 'SHEET_SET_RECORDS';

/** The records of the whole workbook, oldest first. */
export function recordsOf({ getters }: Pick<Model, 'getters'>): Records {
  return (getters as unknown as { getSheetsRecords(): Records }).getSheetsRecords();
}

const GONE: { readonly [kind in keyof Records]: string } = {
  metadata: 'The developer metadata no longer exists.',
  protections: 'The protection no longer exists.',
};

/** The record of that number. Throws an Exception when it is gone. */
export function recordOf<Kind extends keyof Records>(model: Model, kind: Kind, id: number): Records[Kind][number] {
  const records: readonly Records[Kind][number][] = recordsOf(model)[kind];
  const record = records.find((each) => each.id === id);
  if (!record) throw new Exception(GONE[kind]);
  return record;
}

/** Adds a record with a number of its own, which it returns. */
export function addRecord<Kind extends keyof Records>(
  model: Model,
  kind: Kind,
  record: Omit<Records[Kind][number], 'id'>,
): number {
  const records = recordsOf(model)[kind];
  const id = 1 + records.reduce((highest, each) => Math.max(highest, each.id), 0);
  setRecords(model, { [kind]: [...records, { ...record, id }] });
  return id;
}

/** Throws an Exception when the record is gone. */
export function changeRecord<Kind extends keyof Records>(
  model: Model,
  kind: Kind,
  id: number,
  change: Partial<Records[Kind][number]>,
): void {
  const changed = { ...recordOf(model, kind, id), ...change };
  const records = recordsOf(model)[kind].map((record) => (record.id === id ? changed : record));
  setRecords(model, { [kind]: records });
}

export function removeRecord(model: Model, kind: keyof Records, id: number): void {
  setRecords(model, { [kind]: recordsOf(model)[kind].filter((record) => record.id !== id) });
}

/** Teaches the engine to keep records; ranges move with the rows and columns that are inserted before them. */
export function addRecords(o: Engine): void {
  (o.coreTypes as Set<string>).add(SET_RECORDS);
  const inverses = o.registries.inverseCommandRegistry as {
    add(type: string, inverse: (command: object) => object[]): void;
  };
  inverses.add(SET_RECORDS, (command) => [command]);
  o.registries.corePluginRegistry.add('sheets-records', recordsPlugin(o));
}

/** Replaces the records that are named. */
function setRecords(model: Model, change: Partial<Records>): void {
  run(model, SET_RECORDS, { records: { ...recordsOf(model), ...change } });
}

interface Command {
  readonly type: string;
  readonly sheetId: string;
  readonly records: Records;
}

/** How the engine says what became of a range. */
interface RangeAdapters {
  applyChange(range: object): { readonly changeType: string; readonly range: { readonly zone: Rectangle } };
}

function recordsPlugin(o: Engine) {
  const Plugin = class extends o.CorePlugin {
    static override getters = ['getSheetsRecords'] as const;
    records = NO_RECORDS;

    override handle(command: unknown): void {
      const { type, records, sheetId } = command as Command;
      if (type === SET_RECORDS) this.keep(records);
      if (type === 'DELETE_SHEET') this.keep(recordsWithout(this.records, sheetId));
    }

    override adaptRanges(adapters: unknown): void {
      const adapt = (sheetId: string, zone: Rectangle): Rectangle[] =>
        this.adapted(adapters as RangeAdapters, sheetId, zone);
      const protections = this.records.protections.flatMap((each) => adaptedProtection(each, adapt));
      if (this.records.protections.length > 0) this.keep({ ...this.records, protections });
    }

    override import(data: object): void {
      this.records = { ...NO_RECORDS, ...(data as { sheetsRecords?: Partial<Records> }).sheetsRecords };
    }

    override export(data: object): void {
      (data as { sheetsRecords?: Records }).sheetsRecords = this.records;
    }

    getSheetsRecords(): Records {
      return this.records;
    }

    private keep(records: Records): void {
      this.history.update('records', records);
    }

    /** Where a zone is now: nowhere when it was deleted. */
    private adapted({ applyChange }: RangeAdapters, sheetId: string, zone: Rectangle): Rectangle[] {
      const change = applyChange(this.getters.getRangeFromZone(sheetId, zone));
      if (change.changeType === 'REMOVE') return [];
      return [change.changeType === 'NONE' ? zone : change.range.zone];
    }
  };
  return Plugin as unknown as typeof EngineCorePlugin;
}

function recordsWithout({ metadata, protections }: Records, sheetId: string): Records {
  const stays = (record: { readonly sheetId: string }) => record.sheetId !== sheetId;
  return { metadata: metadata.filter(stays), protections: protections.filter(stays) };
}

function adaptedProtection(
  protection: ProtectionRecord,
  adapt: (sheetId: string, zone: Rectangle) => Rectangle[],
): ProtectionRecord[] {
  const { sheetId, zone } = protection;
  const unprotected = protection.unprotected.flatMap((each) => adapt(sheetId, each));
  if (zone === null) return [{ ...protection, unprotected }];
  return adapt(sheetId, zone).map((moved) => ({ ...protection, zone: moved, unprotected }));
}
