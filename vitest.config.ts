import { defineConfig } from 'vitest/config';

const exclude = ['node_modules/**', '**/*.corpus.test.ts'];

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    // Most tests wait for the disk, for other processes, or for the browser: no core need be spared for the runner.
    maxWorkers: '100%',
    // A test that hangs is ended. One that waits for a busy machine, or for the browser that all files share, is not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
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
        },
      },
    ],
  },
});
