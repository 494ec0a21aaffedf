import { defineConfig } from 'vitest/config';
import { hasCorpus } from './tests/corpus/corpus-folder.ts';

// Tests over a large corpus of real pages, which is no part of the project. Without it there is nothing to run.
if (!hasCorpus)
  process.stdout.write('There is no corpus beside this project (../shared/corpus): its tests are left out.\n');

/** What looks at the built site; it is built once for all of these. */
const ofSite = ['site', 'budgets', 'validators'].map((name) => `tests/corpus/${name}.corpus.test.ts`);

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    passWithNoTests: !hasCorpus,
    // Each builds or reads eleven thousand pages: one after the other.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'corpus',
          include: hasCorpus ? ['tests/corpus/**/*.corpus.test.ts'] : [],
          exclude: ofSite,
        },
      },
      {
        extends: true,
        test: {
          name: 'corpus site',
          include: hasCorpus ? ofSite : [],
          globalSetup: 'tests/corpus/corpus-setup.ts',
        },
      },
    ],
  },
});
