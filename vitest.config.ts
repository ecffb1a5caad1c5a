import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/editor/**'],
    // Laws run many cases and some tests start a server; none is a test of time, so a busy machine may take its own.
    testTimeout: 60_000,
  },
});
