import { createHost, type Host, type HostOptions } from '../../src/host/host';

/** Noon of 2026-03-31 in London, where it is summer already. */
export const NOW = Date.parse('2026-03-31T11:00:00Z');

/** A host whose add-on consists of these functions. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ code, now: () => NOW, ...options });
}

/**
 * Returns what a script returns when somebody clicks it. It finds the open spreadsheet as `book` and its first tab as
 * `sheet`.
 */
export function click(body: string, options: Partial<HostOptions> = {}): unknown {
  return hostOf(clickable(body), options).run('clicked');
}

/** The code of an add-on with one function, `clicked`. */
export function clickable(body: string): string {
  return `function clicked() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.getSheets()[0];
    ${body}
  }`;
}

/** What a script throws, as Google would show it: `Exception: …`. */
export function thrownBy(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
  return 'nothing was thrown';
}
