import { defineConfig } from 'vitest/config';

/** What drives a browser or clasp, builds whole companies or fails at call after call: in one time zone, which is enough. */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/build/deploy.test.ts',
  'test/bundle/build.test.ts',
  'test/bundle/command.test.ts',
  'test/bundle/companies.test.ts',
  'test/bundle/entries.test.ts',
  'test/bundle/forecasts.test.ts',
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

export default defineConfig({
  test: {
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
      { test: { ...PATIENT, name: 'slow', include: SLOW, setupFiles: ['test/seed.ts'] } },
    ],
  },
});
