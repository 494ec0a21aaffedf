import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/corpus/**', 'node_modules/**'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
