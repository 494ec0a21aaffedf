import { defineConfig } from 'vitest/config';
import { hasCorpus } from './tests/corpus/corpus-folder.ts';

// Tests over a large corpus of real pages, which is no part of the project. Without it there is nothing to run.
if (!hasCorpus)
  process.stdout.write('There is no corpus beside this project (../shared/corpus): its tests are left out.\n');

export default defineConfig({
  test: {
    name: 'corpus',
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    include: hasCorpus ? ['tests/corpus/**/*.corpus.test.ts'] : [],
    passWithNoTests: !hasCorpus,
    // Each builds or reads eleven thousand pages: one after the other.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
