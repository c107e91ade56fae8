import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { Exception, handle, Service } from '../service';
import { formatDate } from './format-date';

type Utilities = GoogleAppsScript.Utilities.Utilities;

export const UTILITIES = {
  formatDate: handle('Date string string'),
  sleep: handle('int'),
  getUuid: handle(''),
  parseCsv: handle('string', 'string string'),
  base64Encode: handle('string'),
} as const;

const TYPE = { namespace: 'Utilities', name: 'Utilities', path: 'Utilities', members: UTILITIES };

export class UtilitiesService extends Service implements Pick<Utilities, keyof typeof UTILITIES> {
  readonly type = TYPE;
  private readonly wait: (milliseconds: number) => void;

  constructor(wait: (milliseconds: number) => void) {
    super();
    this.wait = wait;
  }

  formatDate = (date: unknown, zone: string, pattern: string): string => formatDate(date as Date, zone, pattern);
  getUuid = (): string => randomUUID();
  base64Encode = (text: unknown): string => Buffer.from(String(text), 'utf8').toString('base64');

  sleep(milliseconds: number): void {
    if (milliseconds < 0) throw new Exception('Argument cannot be negative: milliseconds');
    this.wait(milliseconds);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    const { data, errors } = Papa.parse<string[]>(csv, { delimiter });
    if (errors.length > 0) throw new Exception('Could not parse text.');
    return data;
  }
}
