import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What drives a browser or clasp, builds whole companies or fails at call after call: in one time zone, which is enough. */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/build/deploy.test.ts',
  'test/bundle/build.test.ts',
  'test/bundle/command.test.ts',
  'test/bundle/companies.test.ts',
  'test/bundle/entries.test.ts',
  'test/bundle/forecast*.test.ts',
  'test/bundle/functions.test.ts',
  'test/bundle/gallery.test.ts',
  'test/bundle/inputs.test.ts',
  'test/bundle/killed.test.ts',
  'test/bundle/protected.test.ts',
  'test/bundle/report-date.test.ts',
  'test/bundle/revision.test.ts',
  'test/bundle/xlsx.test.ts',
  'test/google/draw.test.ts',
  'test/samples/plan.test.ts',
  'test/samples/write.test.ts',
];

/**
 * What asks for the time zone of the machine, the spreadsheet engine above all, or is about days: in three time zones. The
 * rest runs in one, and in a world that has none (test/without-zone.ts).
 */
const DAYS = [
  'test/host/**/*.test.ts',
  'test/google/**/*.test.ts',
  'test/formulas/**/*.test.ts',
  'test/i18n/**/*.test.ts',
  'test/jobs/refresh.test.ts',
  'test/workbook/tabs.test.ts',
  ...[
    'absences',
    'calendar',
    'fiscal',
    'pace',
    'period-plan',
    'retro',
    'russian-calendar',
    'schedule',
    'work-calendar',
  ].map((name) => `test/domain/${name}.test.ts`),
];

/** The files of a worker share its modules: the spreadsheet engine alone takes longer to load than most tests to run. */
const QUICK = { pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 120_000 } as const;
const PATIENT = { testTimeout: 240_000, hookTimeout: 240_000 };

/** A minute and more each: begun last, one of them would run alone while the other cores wait. */
const LONGEST = [
  'bundle/forecasts',
  'bundle/forecasts-superstore',
  'browser/first-minutes',
  'browser/page',
  'bundle/killed',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
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
          exclude: [...SLOW, ...DAYS],
          setupFiles: ['test/without-zone.ts'],
        },
      },
      { test: { ...QUICK, name: 'days', include: DAYS, exclude: SLOW, setupFiles: ['test/seed.ts'] } },
      {
        test: {
          ...PATIENT,
          name: 'slow',
          include: SLOW,
          setupFiles: ['test/seed.ts'],
          globalSetup: 'test/run-folder.ts',
        },
      },
    ],
  },
});
