import { expect, test } from 'vitest';
import { draftJson } from './draft-json.ts';
import type { Draft } from './site/drafts.ts';
import type { Packed } from './site/shared-locales.ts';

test('each draft has its own, whichever was asked for before', () => {
  const [a, b] = ['a', 'b'].map((kind) => ({ kind }) as unknown as Packed<Draft>) as [Packed<Draft>, Packed<Draft>];
  expect([a, a, b, a, b, b].map(draftJson)).toEqual(['a', 'a', 'b', 'a', 'b', 'b'].map((kind) => `{"kind":"${kind}"}`));
});
