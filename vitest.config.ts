import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What drives a browser, clasp or another process, and what builds a company of forty people, of which a worker has memory
 * for one or two: a worker for each file, in one time zone.
 */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/build/deploy.test.ts',
  'test/bundle/companies.test.ts',
  'test/bundle/forecast*.test.ts',
  'test/samples/plan.test.ts',
  'test/samples/write.test.ts',
];

/** What builds small companies in the host or fails at call after call: in one time zone, which is enough. */
const BUNDLE = ['test/bundle/**/*.test.ts', 'test/google/draw.test.ts'];

/**
 * What asks for the time zone of the machine, the spreadsheet engine above all: in three time zones. The rest runs in one,
 * and in a world that has none (test/without-zone.ts).
 */
const DAYS = [
  'test/domain/calendar.test.ts',
  'test/formulas/**/*.test.ts',
  'test/google/**/*.test.ts',
  'test/host/**/*.test.ts',
];

/** The files of a worker share its modules: the spreadsheet engine alone takes longer to load than most tests to run. */
const SHARED = { pool: 'threads', isolate: false } as const;
const QUICK = { ...SHARED, testTimeout: 60_000, hookTimeout: 120_000 } as const;
const PATIENT = { testTimeout: 240_000, hookTimeout: 240_000 };

/** Half a minute and more each: begun last, one of them would run alone while the other cores wait. */
const LONGEST = [
  'bundle/forecasts',
  'bundle/forecasts-superstore',
  'bundle/killed',
  'bundle/entries',
  'google/draw',
  'browser/first-minutes',
  'browser/page',
];

/** In each project, since the files of one share its workers. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    return projects.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    maxWorkers: '100%', // half of the cores by default, and a small machine has two
    projects: [
      {
        test: {
          ...QUICK,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...SLOW, ...BUNDLE, ...DAYS],
          setupFiles: ['test/without-zone.ts'],
        },
      },
      { test: { ...QUICK, name: 'days', include: DAYS, exclude: BUNDLE, setupFiles: ['test/seed.ts'] } },
      {
        test: {
          ...SHARED,
          ...PATIENT,
          name: 'bundle',
          include: BUNDLE,
          exclude: SLOW,
          setupFiles: ['test/seed.ts'],
          globalSetup: 'test/run-folder.ts',
        },
      },
      {
        test: {
          ...PATIENT,
          name: 'slow',
          include: SLOW,
          setupFiles: ['test/seed.ts'],
          globalSetup: 'test/browser/unpacked.ts',
        },
      },
    ],
  },
});
