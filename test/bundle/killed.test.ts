import { describe, expect, test } from 'vitest';
import { type Host, ScriptError } from '../../src/host/host';
import { ask, build, finished, importSales, openSpreadsheet } from './add-on';
import { pictureOf } from './picture';
import { openPlanned } from './planned';

const columns = { team: 3, division: 4 };

interface Workbook {
  readonly host: Host;
  /** The tab of the sales. */
  readonly sales: number;
}

interface Situation {
  /** A workbook of its own with what stands before. */
  workbook(): Promise<Workbook>;
  job(host: Host, sales: number): unknown;
  /** The call that fails in the first attempt, and how many more succeed in each that follows. */
  readonly failures: { readonly first: number; readonly later: number };
}

const SITUATIONS: { readonly [name: string]: Situation } = {
  'a first plan': {
    workbook: async () => {
      const host = await openSpreadsheet();
      return { host, sales: await importSales(host) };
    },
    job: (host, sales) => build(host, sales, columns),
    failures: { first: 60, later: 41 },
  },
  'a plan with somebody who has come and somebody who is gone': {
    workbook: async () => {
      const { host, sales } = await withWords();
      const rows = host.values('Sales');
      ['S-9', '2026-03-02', 'Ben Early', 'North', 'Retail', 'Atlas', '5000'].forEach((text, at) => {
        host.type('Sales', `${'ABCDEFG'.charAt(at)}${rows.length}`, text);
      });
      rows.forEach((row, at) => {
        if (row.includes('Clara Diaz')) host.type('Sales', `C${at + 1}`, 'Anna Berg');
      });
      return { host, sales };
    },
    job: (host, sales) => build(host, sales, columns),
    failures: { first: 31, later: 29 },
  },
  'a refresh': {
    workbook: () => withWords(),
    job: (host) => finished(() => ask(host, 'refreshTabs')),
    failures: { first: 3, later: 13 },
  },
};

/** The plan stands, and a user has words beside our figures, and a figure in their grid. */
async function withWords(): Promise<Workbook> {
  const { host, sales } = await openPlanned();
  const row = host.values('Anna Berg').findIndex(([first]) => first === 'Day') + 2;
  host.type('Anna Berg', `B${row}`, '5');
  host.type('Team · North', 'I2', 'ask Anna');
  return { host, sales };
}

/**
 * Asks for a job until it is done, and lets one call fail in each attempt, a little later each time: what one attempt
 * has left is what the next begins with. Returns how many were ended.
 */
function endedAgainAndAgain(host: Host, job: () => unknown, { first, later }: Situation['failures']): number {
  for (let ended = 0; ; ended++) {
    host.calls.failAt(first + ended * later);
    try {
      job();
      host.calls.failAt(Number.POSITIVE_INFINITY);
      return ended;
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
    }
  }
}

describe('a job whose execution is ended in the middle, and the next one too, and so on', () => {
  test.each(Object.entries(SITUATIONS))('%s ends in the workbook of an undisturbed one', async (_, situation) => {
    const undisturbed = await situation.workbook();
    situation.job(undisturbed.host, undisturbed.sales);
    const { host, sales } = await situation.workbook();
    expect(endedAgainAndAgain(host, () => situation.job(host, sales), situation.failures)).toBeGreaterThan(4);
    expect(pictureBut(host)).toEqual(pictureBut(undisturbed.host));
    expect(log(host)).toEqual(log(undisturbed.host));
  });
});

describe('while a refresh is at work', () => {
  test('who presses Build is told so, the trigger lets it be, and what was typed comes to the log once', async () => {
    const { host, sales } = await withWords();
    const { columns } = ask(host, 'inspectRetro', sales);
    const request = { tab: sales, columns, year: 2026, growth: 0.5, unit: 1000 };
    const answers: unknown[] = [];
    inTheMiddle(host, 'clearContent', () => {
      answers.push(host.run('buildPlan', [request], 'FULL', { email: 'bob@example.com' }));
      host.run('scheduleRefresh', ['daily']);
      host.run('onHour');
    });
    finished(() => ask(host, 'refreshTabs'));
    expect(answers).toEqual([{ ok: false, message: expect.stringContaining('head@example.com') }]);
    expect(
      log(host)
        .slice(2)
        .map(([, manager, kind, count]) => [manager, kind, count]),
    ).toEqual([['Anna Berg', 'Calls', 5]]);
    const { standing, unfinished } = ask(host, 'openRetro');
    expect([standing?.health.schedule, unfinished]).toEqual(['daily', undefined]);
  });
});

/** Does something else just before the first call of a member. */
function inTheMiddle(host: Host, wanted: string, act: () => void): void {
  const { count } = host.calls;
  host.calls.count = (type, member, kind) => {
    if (member === wanted) {
      host.calls.count = count;
      act();
    }
    count(type, member, kind);
  };
}

/** Without the log of actions, in which blank rows may be left, and whatever tab is in front. */
function pictureBut(host: Host): object {
  const { tabs, ranges } = pictureOf(host);
  return { tabs: tabs.filter(({ name }) => name !== 'Actions'), ranges };
}

const log = (host: Host) => host.values('Actions').filter((row) => row.some((cell) => cell !== ''));
