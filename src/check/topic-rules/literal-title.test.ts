import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { literalTitle } from './literal-title.ts';

const page = (title: string, heading: string, more = ''): string =>
  `---\ntitle: ${title}\n---\n# <a name="x"></a>${heading}\n\n\`\`\`xml\n<Lamp/>\n\`\`\`\n${more}`;
const known = { elements: ['Lamp', 'Attributes'] };

test.each<[says: string, source: string, de: string, faults: string[]]>([
  [
    'translated in the front matter',
    page('Lamp', 'Lamp'),
    page('Lampe', 'Lamp'),
    ['de "Lampe" the title has lost "Lamp" → Lamp'],
  ],
  [
    'translated in the heading',
    page('Lamp (POX)', 'Lamp (POX)'),
    page('Lamp (POX)', 'Lampe (POX)'),
    ['de "Lampe (POX)" the title has lost "Lamp" → Lamp (POX)'],
  ],
  [
    'with quotation marks',
    page('"Lamp"', 'Lamp'),
    page('"Lampe"', 'Lamp'),
    ['de "Lampe" the title has lost "Lamp" → Lamp'],
  ],
  [
    'changed in a heading of words',
    page('Lamp', 'Lamp', '\n## A GetLamp request\n'),
    page('Lamp', 'Lamp', '\n## Eine getLamp-Anforderung\n'),
    ['de "Eine getLamp-Anforderung" the title has lost "GetLamp"'],
  ],
])('%s', (_, source, de, faults) => {
  expect(topicFaults(literalTitle, { source, versions: { de }, element: 'Lamp' }, known)).toEqual(faults);
});

test.each<[says: string, source: string, de: string, element?: string]>([
  ['the name is there', page('Lamp', 'Lamp'), page('Lamp', 'Lamp-Element'), 'Lamp'],
  ['a page about no element', page('Lamp', 'Lamp'), page('Lampe', 'Lampe')],
  ['a heading of words', page('Lamp', 'Lamp', '\n## Attributes\n'), page('Lamp', 'Lamp', '\n## Attribute\n'), 'Lamp'],
  ['words as a title', page('On lamps', 'On lamps'), page('Über Lampen', 'Über Lampen'), 'Lamp'],
])('%s', (_, source, de, element) => {
  expect(topicFaults(literalTitle, { source, versions: { de }, ...(element ? { element } : {}) }, known)).toEqual([]);
});
