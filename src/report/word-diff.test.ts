import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangedLines, wordDiff } from './word-diff.ts';

/** `2: a [-b-]{+c+}` */
function shown({ line, pieces }: ChangedLines): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return `${line}: ${pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')}`;
}

test.each<[string, string, string, string[]]>([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['line ends alone', 'a\r\nb\r\n', 'a\nb\n', []],
  ['a word', 'one\nold word\n', 'one\nnew word\n', ['2: [-old-]{+new+} word\n']],
  ['two places', 'a\nx\nb\ny\n', 'a\nX\nb\nY\n', ['2: [-x-]{+X+}\n', '4: [-y-]{+Y+}\n']],
  ['a line more', 'a\nb\n', 'a\nnew\nb\n', ['2: {+new\n+}']],
  ['a line less', 'a\nold\nb\nc d\n', 'a\nb\nc e\n', ['2: [-old\n-]', '3: c [-d-]{+e+}\n']],
])('%s', (_name, was, now, expected) => {
  expect(wordDiff(was, now).map(shown)).toEqual(expected);
});

test('same and removed is the former text of the changed lines, same and added the present one', () => {
  const text = fc.array(fc.constantFrom('a', 'b ', 'c\n', '\n', 'ä,', '中')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (was, now) => {
      const present = now.split('\n');
      for (const { line, pieces } of wordDiff(was, now)) {
        const added = pieces.flatMap(({ kind, text: piece }) => (kind === 'removed' ? [] : piece)).join('');
        expect(`${present.slice(line - 1).join('\n')}\n`.startsWith(added)).toBe(true);
      }
      expect(wordDiff(was, now).length === 0).toBe(was === now);
    }),
  );
});
