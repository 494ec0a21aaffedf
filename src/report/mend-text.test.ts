import { expect, test } from 'vitest';
import { type MendPreview, mendText } from './mend-text.ts';

const plain = { color: false, columns: 80 };
const preview: MendPreview = {
  patches: [
    {
      locale: 'de',
      file: 'fixes/de.patch',
      strings: 37,
      pages: 1801,
      edits: 1900,
      examples: [
        { before: 'Bemerkungeneise', after: 'Hinweise', pages: 1774 },
        { before: '', after: '\x1b[2J', pages: 1 },
        { before: 'x', after: '', pages: 1 },
        { before: 'y', after: 'z', pages: 1 },
      ],
    },
  ],
  overlapping: 3,
  lapsed: 1,
  commands: ['git apply fixes/de.patch'],
};

test('what the patches would do, and how to apply them', () => {
  expect(mendText(preview, plain)).toBe(`de: 37 strings on 1,801 pages → fixes/de.patch
  1,774 pages:
    - Bemerkungeneise
    + Hinweise
  1 page:
    + \uFFFD[2J
  1 page:
    - x
  and 34 more strings
3 edits left out: others change the same words; check again after applying
1 edit left out: the file says something else there
Nothing is changed yet. To apply:
  git apply fixes/de.patch
`);
});

test('nothing to mend is one line', () => {
  expect(mendText({ patches: [], overlapping: 0, lapsed: 0, commands: [] }, plain)).toBe(
    'No finding here has a mend that is safe without a look.\n',
  );
});
