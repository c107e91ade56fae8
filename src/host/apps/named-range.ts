import { run } from '../run';
import { Exception, google, handle, own, Service, write } from '../service';
import { tabName, tabNamed, type Workbook } from '../workbook';
import { type RangeService, rangeOf } from './range';

type Named = GoogleAppsScript.Spreadsheet.NamedRange;

export const NAMED_RANGE = {
  getName: handle(''),
  getRange: handle(''),
  setName: write('string'),
  setRange: write('Range'),
  remove: write(''),
} as const;

const TYPE = { namespace: 'Spreadsheet', name: 'NamedRange', path: 'SpreadsheetApp.NamedRange', members: NAMED_RANGE };

export class NamedRangeService extends Service implements Pick<Named, keyof typeof NAMED_RANGE> {
  readonly type = TYPE;
  private readonly workbook: Workbook;
  /** As the engine has it. */
  private name: string;

  constructor(workbook: Workbook, name: string) {
    super();
    this.workbook = workbook;
    this.name = name;
  }

  getName = (): string => nameShown(this.workbook, this.name);
  getRange = (): GoogleAppsScript.Spreadsheet.Range => google(this.range());

  setName(name: string): Named {
    refuseName(name);
    rename(this.workbook, this.name, name, this.range());
    this.name = name;
    return google(this);
  }

  setRange(range: unknown): Named {
    rename(this.workbook, this.name, this.name, own<RangeService>(range));
    return google(this);
  }

  remove = (): void => removeName(this.workbook, this.getName());

  private range(): RangeService {
    const range = rangeCalled(this.workbook, this.getName());
    if (!range) throw new Exception(missing(this.getName()));
    return range;
  }
}

/** The names of the whole file, or of the ranges on one tab, in the order in which they were given. */
export function namedRanges(workbook: Workbook, sheetId?: string): Named[] {
  const all = workbook.model.getters.getNamedRanges();
  const here = all.filter(({ range }) => sheetId === undefined || range.sheetId === sheetId);
  return here.map(({ name }) => google(new NamedRangeService(workbook, name)));
}

/** The range of that name, capital and small letters alike; `'Ann'!plan` is the one that belongs to the tab Ann alone. */
export function rangeCalled(workbook: Workbook, name: string): RangeService | null {
  const range = workbook.model.getters.getNamedRange(nameKept(workbook, name))?.range;
  return range ? rangeOf(workbook, range.sheetId, range.zone) : null;
}

/** Gives a range a name; another range that had it loses it. */
export function nameRange(workbook: Workbook, name: string, range: RangeService): void {
  refuseName(name);
  if (rangeCalled(workbook, name)) rename(workbook, name, name, range);
  else run(workbook.model, 'CREATE_NAMED_RANGE', { name, ...on(workbook, range) });
}

export function removeName(workbook: Workbook, name: string): void {
  if (!rangeCalled(workbook, name)) throw new Exception(missing(name));
  run(workbook.model, 'DELETE_NAMED_RANGE', { name: nameKept(workbook, name) });
}

/** What is named on a tab has the same name on its copy, which belongs to the copy alone. */
export function copyNames(workbook: Workbook, from: string, to: string): void {
  const { getNamedRanges, getRangeDataFromZone } = workbook.model.getters;
  const here = getNamedRanges().filter(({ range }) => range.sheetId === from);
  for (const [name, zone] of new Map(here.map((each) => [each.name.split('.')[0]!, each.range.zone]))) {
    const ranges = [getRangeDataFromZone(to, zone)];
    run(workbook.model, 'CREATE_NAMED_RANGE', { name: ofTab(name, to), sheetId: to, ranges });
  }
}

/** The engine has names of the whole file alone; a dot, which Sheets allows in none, leads to the tab of the others. */
const ofTab = (name: string, sheetId: string) => `${name}.${sheetId}`;

function nameKept(workbook: Workbook, name: string): string {
  const [, quoted = '', own = ''] = /^'((?:[^']|'')+)'!(.+)$/.exec(name) ?? [];
  const sheetId = tabNamed(workbook, quoted.replaceAll("''", "'"));
  return sheetId === undefined ? name : ofTab(own, sheetId);
}

function nameShown(workbook: Workbook, kept: string): string {
  const [name = '', sheetId = ''] = kept.split('.');
  const isThere = workbook.model.getters.tryGetSheet(sheetId) !== undefined;
  return isThere ? `'${tabName(workbook, sheetId).replaceAll("'", "''")}'!${name}` : kept;
}

function rename(workbook: Workbook, oldRangeName: string, newRangeName: string, range: RangeService): void {
  run(workbook.model, 'UPDATE_NAMED_RANGE', { oldRangeName, newRangeName, ...on(workbook, range) });
}

/** Without the tab the engine would hold the range against the size of whichever is open. */
function on({ model }: Workbook, range: RangeService) {
  const { sheetId } = range;
  return { sheetId, ranges: [model.getters.getRangeDataFromZone(sheetId, range.zone())] };
}

/** Letters, digits and underscores; neither a number nor a cell. */
function refuseName(name: string): void {
  const isCell = /^(\$?[A-Z]{1,3}\$?\d+|R\d+C\d+)$/i.test(name);
  if (/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !isCell && !/^(true|false)$/i.test(name)) return;
  throw new Exception(`The name of the range is invalid: ${name}`);
}

const missing = (name: string): string => `The named range ${name} does not exist.`;
