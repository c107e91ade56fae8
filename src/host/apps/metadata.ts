import { addRecord, changeRecord, type Metadata, recordOf, recordsOf, removeRecord } from '../records';
import { EnumValue, google, handle, own, read, Service, write } from '../service';
import type { Workbook } from '../workbook';
import { METADATA_LOCATIONS, METADATA_VISIBILITIES } from './enums';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

/** `addDeveloperMetadata` may be given a value, a visibility, or both in this order. */
export function addMetadata(workbook: Workbook, sheetId: string, key: string, rest: readonly unknown[]): void {
  const value = rest.find((item) => typeof item === 'string') as string | undefined;
  const visibility = rest.find((item) => item instanceof EnumValue);
  const label = (visibility?.label ?? 'DOCUMENT') as Metadata['visibility'];
  addRecord(workbook.model, 'metadata', { sheetId, key, value: value ?? null, visibility: label });
}

/** The metadata of a tab, or of the whole file (`''`). */
export function metadataOn(workbook: Workbook, sheetId: string): DeveloperMetadata[] {
  const here = recordsOf(workbook.model).metadata.filter((item) => item.sheetId === sheetId);
  return here.map(({ id }) => google(new MetadataService(workbook, id)));
}

export const METADATA = {
  getId: handle(''),
  getKey: read(''),
  getValue: read(''),
  getVisibility: read(''),
  getLocation: handle(''),
  setKey: write('string'),
  setValue: write('string'),
  remove: write(''),
} as const;

const TYPE = {
  namespace: 'Spreadsheet',
  name: 'DeveloperMetadata',
  path: 'SpreadsheetApp.DeveloperMetadata',
  members: METADATA,
};

class MetadataService extends Service implements Pick<DeveloperMetadata, keyof typeof METADATA> {
  readonly type = TYPE;
  private readonly workbook: Workbook;
  private readonly id: number;

  constructor(workbook: Workbook, id: number) {
    super();
    this.workbook = workbook;
    this.id = id;
  }

  getId = (): number => this.id;
  getKey = (): string => this.item().key;
  getValue = (): string | null => this.item().value;
  getVisibility = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility =>
    google(METADATA_VISIBILITIES[this.item().visibility]);
  getLocation = (): Location => google(new LocationService(this.workbook, this.item().sheetId));
  setKey = (key: string): DeveloperMetadata => this.change({ key });
  setValue = (value: string): DeveloperMetadata => this.change({ value });

  remove = (): void => removeRecord(this.workbook.model, 'metadata', this.id);

  private item(): Metadata {
    return recordOf(this.workbook.model, 'metadata', this.id);
  }

  private change(change: Partial<Metadata>): DeveloperMetadata {
    changeRecord(this.workbook.model, 'metadata', this.id, change);
    return google(this);
  }
}

export const LOCATION = { getSheet: handle(''), getSpreadsheet: handle(''), getLocationType: handle('') } as const;

const LOCATION_TYPE = {
  namespace: 'Spreadsheet',
  name: 'DeveloperMetadataLocation',
  path: 'SpreadsheetApp.DeveloperMetadataLocation',
  members: LOCATION,
};

class LocationService extends Service implements Pick<Location, keyof typeof LOCATION> {
  readonly type = LOCATION_TYPE;
  private readonly workbook: Workbook;
  private readonly sheetId: string;

  constructor(workbook: Workbook, sheetId: string) {
    super();
    this.workbook = workbook;
    this.sheetId = sheetId;
  }

  getSheet = (): GoogleAppsScript.Spreadsheet.Sheet | null =>
    this.sheetId === '' ? null : google(new SheetService(this.workbook, this.sheetId));
  getSpreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet | null =>
    this.sheetId === '' ? google(new SpreadsheetService(this.workbook)) : null;
  getLocationType = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType =>
    google(METADATA_LOCATIONS[this.sheetId === '' ? 'SPREADSHEET' : 'SHEET']);
}

export const FINDER = {
  withId: handle('int'),
  withKey: handle('string'),
  withValue: handle('string'),
  withVisibility: handle('DeveloperMetadataVisibility'),
  find: read(''),
} as const;

const FINDER_TYPE = {
  namespace: 'Spreadsheet',
  name: 'DeveloperMetadataFinder',
  path: 'SpreadsheetApp.DeveloperMetadataFinder',
  members: FINDER,
};

/** Looks at the whole file, or at one tab. */
export class FinderService extends Service implements Pick<Finder, keyof typeof FINDER> {
  readonly type = FINDER_TYPE;
  private readonly workbook: Workbook;
  private readonly wanted: Partial<Metadata>;

  constructor(workbook: Workbook, wanted: Partial<Metadata> = {}) {
    super();
    this.workbook = workbook;
    this.wanted = wanted;
  }

  withId = (id: number): Finder => this.narrowed({ id });
  withKey = (key: string): Finder => this.narrowed({ key });
  withValue = (value: string): Finder => this.narrowed({ value });
  withVisibility = (visibility: unknown): Finder =>
    this.narrowed({ visibility: own<EnumValue>(visibility).label as Metadata['visibility'] });

  find(): DeveloperMetadata[] {
    const conditions = Object.entries(this.wanted) as [keyof Metadata, unknown][];
    return recordsOf(this.workbook.model)
      .metadata.filter((item) => conditions.every(([field, value]) => item[field] === value))
      .map(({ id }) => google(new MetadataService(this.workbook, id)));
  }

  private narrowed(more: Partial<Metadata>): Finder {
    return google(new FinderService(this.workbook, { ...this.wanted, ...more }));
  }
}
