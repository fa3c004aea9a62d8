import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // One module cache for all files. Each test therefore makes its own fakes, and leaves no clock or global behind.
    isolate: false,
  },
});
