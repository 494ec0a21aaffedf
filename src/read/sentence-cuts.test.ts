import { expect, test } from 'vitest';
import { sentenceCuts } from './sentence-cuts.ts';

/** The text with a bar at each cut. */
function cut(text: string, tag: string, abbreviations: readonly string[] = []): string {
  const cuts = sentenceCuts(tag, abbreviations)(text);
  return [0, ...cuts].map((from, k) => text.slice(from, cuts[k])).join('|');
}

test.each([
  ['en', [], 'One. Two? Three!', 'One. |Two? |Three!'],
  ['en', [], 'Only one.', 'Only one.'],
  ['en', [], 'Ends. ***', 'Ends. ***'],
  ['en', [], 'See a.b?Id=1 and x!Y now. Then.', 'See a.b?Id=1 and x!Y now. |Then.'],
  ['en', [], 'A\nB', 'A\n|B'],
  ['en', ['No.'], 'See No. Five. Then.', 'See No. Five. |Then.'],
  ['en', ['No.'], 'Say Casino. Then.', 'Say Casino. |Then.'],
  ['de', ['z. B.'], 'Namen, z. B. Anna. Mehr.', 'Namen, z. B. Anna. |Mehr.'],
  ['de', ['z. B.'], 'Namen (z.B. Anna). Mehr.', 'Namen (z.B. Anna). |Mehr.'],
  ['de', ['Nr.'], 'Siehe „Nr. Eins“. Ende.', 'Siehe „Nr. Eins“. |Ende.'],
  ['ru', ['т. е.'], 'Имя, т. е. Анна. Ещё.', 'Имя, т. е. Анна. |Ещё.'],
  ['fr', ['p. ex.'], 'Un nom, p. ex. Anne. Fin.', 'Un nom, p. ex. Anne. |Fin.'],
  ['zh', [], '一。二！三？四', '一。|二！|三？|四'],
  ['zh', [], '值为 on.默认为 off。', '值为 on.|默认为 off。'],
])('%s %j: %s', (tag, abbreviations, text, expected) => {
  expect(cut(text, tag, abbreviations)).toBe(expected);
});
