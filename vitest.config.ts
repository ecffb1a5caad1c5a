import { defineConfig } from 'vitest/config';

/** It stands in for the file system, which no other test may see. */
const mocked = 'test/files/denied.test.ts';

// Laws run many cases and some tests start a server; none is a test of time, so a busy machine may take its own.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/editor/**', mocked],
          // Loading the parser anew for each of many files would take longer than most of them.
          isolate: false,
          testTimeout,
        },
      },
      { test: { name: 'mocked', include: [mocked], testTimeout } },
    ],
  },
});
