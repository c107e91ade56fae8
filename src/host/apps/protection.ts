import type { Rectangle } from '../engine';
import { mayEdit } from '../protections';
import { addRecord, changeRecord, type ProtectionRecord, recordOf, recordsOf, removeRecord } from '../records';
import { PROTECTED_TEXT } from '../run';
import { type EnumValue, Exception, google, handle, own, read, Service, write } from '../service';
import { editorOf, sizeOf, type Workbook } from '../workbook';
import { PROTECTION_TYPES } from './enums';
import { type NamedRangeService, rangeCalled } from './named-range';
import { RangeService, rangeOf } from './range';
import { UserService } from './session';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;

export const PROTECTION = {
  addEditor: write('string', 'User'),
  addEditors: write('string[]'),
  canDomainEdit: read(''),
  canEdit: read(''),
  getDescription: read(''),
  getEditors: read(''),
  getProtectionType: handle(''),
  getRange: read(''),
  getRangeName: read(''),
  getUnprotectedRanges: read(''),
  isWarningOnly: read(''),
  remove: write(''),
  removeEditor: write('string', 'User'),
  removeEditors: write('any[]'),
  setDescription: write('string'),
  setDomainEdit: write('boolean'),
  setNamedRange: write('NamedRange'),
  setRange: write('Range'),
  setRangeName: write('string'),
  setUnprotectedRanges: write('Range[]'),
  setWarningOnly: write('boolean'),
} as const;

const TYPE = { namespace: 'Spreadsheet', name: 'Protection', path: 'SpreadsheetApp.Protection', members: PROTECTION };

/** The user of the host owns the file, so nothing is ever kept from them. Who may not edit may not change it either. */
class ProtectionService extends Service implements Pick<Protection, keyof typeof PROTECTION> {
  readonly type = TYPE;
  private readonly workbook: Workbook;
  private readonly id: number;

  constructor(workbook: Workbook, id: number) {
    super();
    this.workbook = workbook;
    this.id = id;
  }

  getProtectionType = (): GoogleAppsScript.Spreadsheet.ProtectionType =>
    google(PROTECTION_TYPES[this.record().zone === null ? 'SHEET' : 'RANGE']);
  getDescription = (): string => this.record().description;
  setDescription = (description: string): Protection => this.change({ description });
  isWarningOnly = (): boolean => this.record().warningOnly;
  setWarningOnly = (warningOnly: boolean): Protection => this.change({ warningOnly });
  canEdit = (): boolean => mayEdit(this.record(), editorOf(this.workbook));
  canDomainEdit = (): boolean => false;
  setDomainEdit = (): Protection => this.change({ editors: this.editors() });

  getRange = (): Range => google(protectedRange(this.workbook, this.record()));
  getRangeName = (): string | null => this.record().rangeName;

  setRange(range: unknown): Protection {
    const { sheetId, zone } = own<RangeService>(range);
    return this.change({ sheetId, zone: zone(), rangeName: null });
  }

  setRangeName(rangeName: string): Protection {
    const range = rangeCalled(this.workbook, rangeName);
    if (!range) throw new Exception(`The named range ${rangeName} does not exist.`);
    return this.change({ sheetId: range.sheetId, zone: range.zone(), rangeName });
  }

  setNamedRange = (named: unknown): Protection => this.setRangeName(own<NamedRangeService>(named).getName());

  getUnprotectedRanges(): Range[] {
    const { sheetId, unprotected } = this.record();
    return unprotected.map((zone) => google(rangeOf(this.workbook, sheetId, zone)));
  }

  setUnprotectedRanges = (ranges: unknown[]): Protection =>
    this.change({ unprotected: ranges.map((range) => own<RangeService>(range).zone()) });

  /** Nobody in particular where everybody may edit after a warning. */
  getEditors(): User[] {
    this.refuseStranger();
    const emails = this.record().warningOnly ? [] : [this.workbook.owner, ...this.editors()];
    return emails.map((email) => google(new UserService(email)));
  }

  addEditor = (editor: unknown): Protection => this.addEditors([editor]);
  addEditors = (editors: unknown[]): Protection => {
    const others = editors.map(emailOf).filter((email) => email !== this.workbook.owner);
    return this.change({ editors: [...new Set([...this.editors(), ...others])] });
  };

  removeEditor = (editor: unknown): Protection => this.removeEditors([editor]);
  removeEditors = (editors: unknown[]): Protection => {
    const gone = new Set(editors.map(emailOf));
    return this.change({
      editors: this.editors().filter((email) => email === this.workbook.editor || !gone.has(email)),
    });
  };

  remove(): void {
    this.refuseStranger();
    removeRecord(this.workbook.model, 'protections', this.id);
  }

  private record(): ProtectionRecord {
    return recordOf(this.workbook.model, 'protections', this.id);
  }

  /** Beside the owner. The list begins with who changes it first: nobody can shut themselves out. */
  private editors(): readonly string[] {
    const { editor, owner } = this.workbook;
    return this.record().editors ?? (editor === owner ? [] : [editor]);
  }

  private refuseStranger(): void {
    if (!this.canEdit()) throw new Exception(PROTECTED_TEXT);
  }

  private change(change: Partial<ProtectionRecord>): Protection {
    this.refuseStranger();
    changeRecord(this.workbook.model, 'protections', this.id, change);
    return google(this);
  }
}

/** Protects a range, or with null a whole tab. Ranges may be protected twice, tabs are protected once. */
export function protect(workbook: Workbook, sheetId: string, zone: Rectangle | null): Protection {
  const { protections } = recordsOf(workbook.model);
  const known = zone === null && protections.find((each) => each.sheetId === sheetId && each.zone === null);
  if (known) return google(new ProtectionService(workbook, known.id));
  const id = addRecord(workbook.model, 'protections', { ...NEW_PROTECTION, sheetId, zone });
  return google(new ProtectionService(workbook, id));
}

/** The protections of one kind, of the whole file or on one tab. */
export function protectionsOf(workbook: Workbook, type: unknown, sheetId?: string): Protection[] {
  const ofSheet = own<EnumValue>(type) === PROTECTION_TYPES.SHEET;
  return recordsOf(workbook.model)
    .protections.filter((each) => (each.zone === null) === ofSheet && (sheetId ?? each.sheetId) === each.sheetId)
    .map(({ id }) => google(new ProtectionService(workbook, id)));
}

const NEW_PROTECTION = { description: '', warningOnly: false, unprotected: [], rangeName: null, editors: null };

/** The range of a whole tab has no notation. */
function protectedRange(workbook: Workbook, { sheetId, zone }: ProtectionRecord): RangeService {
  if (zone !== null) return rangeOf(workbook, sheetId, zone);
  return new RangeService(workbook, sheetId, { row: 1, column: 1, ...sizeOf(workbook, sheetId), open: 'both' });
}

function emailOf(editor: unknown): string {
  return typeof editor === 'string' ? editor : own<UserService>(editor).getEmail();
}
