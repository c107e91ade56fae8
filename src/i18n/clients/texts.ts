import type { ClientSegment } from '../../domain/clients/client-segments';

/** A client to be named in a sentence. */
export interface NamedClient {
  readonly client: string;
  readonly amount: number;
}

/** What is said of clients on their own tab and on those of managers. */
export interface ClientTexts {
  /** How many are at risk, what they brought in a year, and whom to call first. */
  atRisk(count: number, lastYear: number, first: readonly NamedClient[]): string;
  /** Who could bring most beyond what they bring in a year. */
  room(first: readonly NamedClient[]): string;
  /** What is asked of clients in a quarter that is named in words, what they will bring of it anyway, and what new ones have to. */
  asked(quarter: string, money: { readonly asked: number; readonly expected: number; readonly fresh: number }): string;
  /** Whom nobody looks after. */
  orphans(count: number, first: readonly NamedClient[]): string;
  readonly segments: { readonly [segment in ClientSegment]: string };
  readonly columns: {
    readonly client: string;
    readonly kind: string;
    readonly segment: string;
    readonly lastYear: string;
    readonly expected: string;
    readonly room: string;
    readonly target: string;
    readonly silent: string;
    readonly driver: string;
    readonly worth: string;
  };
  readonly tables: {
    readonly atRisk: string;
    readonly room: string;
    readonly drivers: string;
    /** Of a quarter that is named in words. */
    readonly all: (quarter: string) => string;
    readonly mine: (quarter: string) => string;
  };
  readonly notes: {
    readonly atRisk: string;
    readonly room: string;
    readonly prospects: string;
    readonly all: string;
    /** The error of the forecast by client, as a share of the sales; undefined where too little is known to measure it. */
    readonly drivers: (error: number | undefined) => string;
  };
  /** A line for what has to come from clients that somebody does not have yet, and one for clients that are not listed. */
  readonly fresh: string;
  readonly others: (count: number) => string;
  /** What is known of every client from its purchases; other drivers have the headings of their columns. */
  readonly drivers: { readonly [driver: string]: string };
  /** By what share the forecast errs less with a driver. */
  worth(driver: { readonly better: number; readonly isUsed: boolean; readonly doesHarm: boolean }): string;
}
