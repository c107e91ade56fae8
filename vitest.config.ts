import { defineConfig } from 'vitest/config';

/** What drives a browser or clasp, and has no clock in it: `npm test` runs it in one time zone only. */
const SLOW = ['test/browser/**/*.test.ts', 'test/build/deploy.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: '100%', // half of the cores by default, and a small machine has two
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: SLOW,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: SLOW, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
