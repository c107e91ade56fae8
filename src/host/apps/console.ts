import { inspect } from 'node:util';
import { google, handle, Service } from '../service';

/** A line that a script wrote. */
export interface LogLine {
  readonly severity: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

export const CONSOLE = {
  log: handle(),
  info: handle(),
  warn: handle(),
  error: handle(),
  time: handle(),
  timeEnd: handle(),
} as const;

const TYPE = { namespace: 'Console', name: 'console', path: 'console', members: CONSOLE };

export class ConsoleService extends Service {
  readonly type = TYPE;
  private readonly lines: LogLine[];

  constructor(lines: LogLine[]) {
    super();
    this.lines = lines;
  }

  log = (...values: unknown[]): void => this.add('log', values);
  info = (...values: unknown[]): void => this.add('info', values);
  warn = (...values: unknown[]): void => this.add('warn', values);
  error = (...values: unknown[]): void => this.add('error', values);
  time(): void {}
  timeEnd(): void {}

  private add(severity: LogLine['severity'], values: readonly unknown[]): void {
    const texts = values.map((value) => (typeof value === 'string' ? value : inspect(value)));
    this.lines.push({ severity, text: texts.join(' ') });
  }
}

type Logger = GoogleAppsScript.Base.Logger;

export const LOGGER = { log: handle(), getLog: handle(''), clear: handle('') } as const;

const LOGGER_TYPE = { namespace: 'Base', name: 'Logger', path: 'Logger', members: LOGGER };

export class LoggerService extends Service implements Pick<Logger, keyof typeof LOGGER> {
  readonly type = LOGGER_TYPE;
  private readonly lines: LogLine[];

  constructor(lines: LogLine[]) {
    super();
    this.lines = lines;
  }

  log(...values: unknown[]): Logger {
    this.lines.push({ severity: 'log', text: values.map(String).join(' ') });
    return google(this);
  }

  getLog = (): string => this.lines.map(({ text }) => `${text}\n`).join('');

  clear(): void {
    this.lines.length = 0;
  }
}
