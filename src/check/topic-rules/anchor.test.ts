import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { anchor } from './anchor.ts';

const source = '# Lamp\n\n## See also\n\nWords.\n';
const good = '# <a name="lamp"></a>L\n\n## <a name="see-also"></a>S\n\nW.\n';

test.each<[says: string, de: string, faults: string[]]>([
  [
    'the odd one out',
    good.replace('see-also', 'see_also'),
    ['de "see_also" the section key is "see_also", in 2 of 3 languages "see-also" → see-also'],
  ],
  [
    'lost',
    good.replace('<a name="see-also"></a>S', 'Siehe auch'),
    [
      'de "## Siehe auch" the section key "see-also" is lost; it was made of the words: "siehe-auch" → <a name="see-also"></a>',
    ],
  ],
])('%s', (_, de, faults) => {
  expect(topicFaults(anchor, { source, versions: { de, ru: good, fr: good } })).toEqual(faults);
});

test.each<[says: string, versions: Record<string, string>]>([
  ['all agree', { de: good, ru: good, fr: good }],
  ['one against one', { de: good, ru: good.replace('see-also', 'also') }],
  ['all agree on other keys than the source', { de: good.replace('lamp', 'lamps'), ru: good.replace('lamp', 'lamps') }],
])('%s', (_, versions) => {
  expect(topicFaults(anchor, { source, versions })).toEqual([]);
});
