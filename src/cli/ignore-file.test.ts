import { expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { ignoreEntries } from './ignore-file.ts';

const key = '0123456789abcdef';
const read = (text: string) => ignoreEntries(Buffer.from(text), 'hexapla-ignore.yml');

test('entries with their places', () => {
  const text = `# names that are right\n- key: ${key}\n  rule: LK001\n  reason: a name\n- {key: ${key}, rule: literal-title, reason: ' x '}\n`;
  expect(read(text)).toEqual([
    {
      key,
      rule: 'LK001',
      reason: 'a name',
      place: { path: 'hexapla-ignore.yml', line: 2, column: 3, endLine: 4, endColumn: 17 },
    },
    { key, rule: 'literal-title', reason: 'x', place: expect.objectContaining({ line: 5, column: 3 }) },
  ]);
});

test.each(['', '# nothing yet\n', '[]\n'])('no entries: %j', (text) => {
  expect(read(text)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['no list', 'key: x\n', '1:1', 'the ignore file is not a list'],
  ['no mapping', '- LK001\n', '1:3', 'an ignore entry is not a mapping'],
  ['broken YAML', '- key: "x\n', '2:1', 'a quotation mark before this place is never closed'],
  ['a key that nobody knows', `- kei: ${key}\n`, '1:3', 'there is no setting "kei"'],
  [
    'a key of another form',
    '- {key: abc, rule: LK001, reason: x}\n',
    '1:9',
    'the key is not one that a report has shown',
  ],
  ['a rule that nobody knows', `- {key: ${key}, rule: LK0O1, reason: x}\n`, '1:33', 'there is no rule "LK0O1"'],
  ['no reason', `- {key: ${key}, rule: LK001}\n`, '1:3', 'an ignore entry without a reason'],
  ['an empty reason', `- {key: ${key}, rule: LK001, reason: " "}\n`, '1:48', 'an ignore entry without a reason'],
])('%s is said at its place', (_name, text, place, message) => {
  const error = thrown(() => read(text));
  expect(error.message).toContain(message);
  expect(`${error.place?.line}:${error.place?.column}`).toBe(place);
  expect(error.fix).not.toBe('');
});

function thrown(action: () => void): UsageError {
  try {
    action();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
