import { defineConfig } from 'vitest/config';

const exclude = ['node_modules/**', '**/*.corpus.test.ts'];

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    // Most tests wait for the disk, for other processes, or for the browser: no core need be spared for the runner.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...exclude, 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude,
          globalSetup: 'tests/browser/sample-setup.ts',
          // All files share one browser; what waits for another file's turn is no fault of the page.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
