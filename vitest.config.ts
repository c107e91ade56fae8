import { defineConfig } from 'vitest/config';

/** What drives a browser or clasp, or fails at call after call, and has no clock in it: in one time zone only. */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/build/deploy.test.ts',
  'test/bundle/killed.test.ts',
  'test/google/draw.test.ts',
];

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
