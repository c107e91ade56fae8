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

export default defineConfig({
  test: {
    maxWorkers: '100%', // half of the cores by default, and a small machine has two
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: SLOW,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow',
          setupFiles: ['test/seed.ts'],
          include: SLOW,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
