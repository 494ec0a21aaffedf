import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { rangeFaults } from '../../tests/range-faults.ts';
import type { PageText } from '../model/block.ts';
import { originalText, pageText } from './page-text.ts';
import { sentenceCuts } from './sentence-cuts.ts';

const english = sentenceCuts('en', ['e.g.']);

/** The ranges of the segments, with bars around them. */
function marked(text: string, cuts = english): string {
  let at = 0;
  let out = '';
  for (const { start, end } of pageText(text, cuts).segments) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ['two sentences', 'One. Two.', '[One.] [Two.]'],
  ['emphasis that ends with a sentence', 'It is **off.** The *next* one.', '[It is **off.**] [The *next* one.]'],
  ['emphasis over two sentences', '**One. Two.** Three.', '[**One.] [Two.**] [Three.]'],
  ['no cut in links and code', '[A. B](x.md) and `C. D` and C.', '[[A. B](x.md) and `C. D` and C.]'],
  ['no cut in numbers and names', 'Use 3.5 of Items[0].Name now. Done.', '[Use 3.5 of Items[0].Name now.] [Done.]'],
  ['escapes and entities before a cut', 'A \\> b &amp; c. Next.', '[A \\> b &amp; c.] [Next.]'],
  ['lines that go on', 'One is\n  long. Two\nis too.', '[One is\n  long.] [Two\nis too.]'],
  ['lines that go on in a quote', '> One is\n> long. Two.', '> [One is\n> long.] [Two.]'],
  ['the marker of a callout', '> [!NOTE]\n> One. Two.', '> [!NOTE]\n> [One.] [Two.]'],
  ['a hard break', 'One<br/>Two <br/>', '[One]<br/>[Two] <br/>'],
  [
    'a list in a cell',
    '|a|\n|-|\n|x<ul><li>y</li><li>z</li></ul>|',
    '|[a]|\n|-|\n|[x]<ul><li>[y]</li><li>[z]</li></ul>|',
  ],
  ['anchors and placeholders', '# <a name="k"></a>Set <name>', '# <a name="k"></a>[Set <name>]'],
  ['front matter', '---\ntitle: A. B\n---\nC. D.', '---\ntitle: A. B\n---\n[C.] [D.]'],
  ['code', '```xml\n<a>B. C</a>\n```', '[```xml\n<a>B. C</a>\n```]'],
  ['an abbreviation', 'Names, e.g. Ann. More.', '[Names, e.g. Ann.] [More.]'],
])('%s', (_, text, expected) => {
  expect(marked(text)).toBe(expected);
  expect(rangeFaults(text, pageText(text, english))).toEqual([]);
});

it('splits Chinese', () => {
  expect(marked('它为**关**。默认值为 off。可以吗？', sentenceCuts('zh', []))).toBe(
    '[它为**关**。][默认值为 off。][可以吗？]',
  );
});

it('names inline codes by the sentence that they begin in', () => {
  const { segments } = pageText('A **b** c. See [d *e*](x.md) and `f`.', english);
  expect(segments.map(({ codes }) => codes.map(({ kind, text, href }) => [kind, text, href]))).toEqual([
    [['strong', 'b', '']],
    [
      ['link', 'd e', 'x.md'],
      ['emphasis', 'e', ''],
      ['code', 'f', ''],
    ],
  ]);
});

it('gives section, kind and column', () => {
  const text = '# A\n\nB\n\n- C\n\n> D\n\n## <a name="two"></a>E\n\n|F|G|\n|-|-|\n|H||\n|<b>|I|\n\n<!-- no -->\n';
  const { blocks } = pageText(text, english);
  expect(blocks.map(({ kind, section, text: plain, column }) => [kind, section, plain, column])).toEqual([
    ['heading', 'a', 'A', -1],
    ['paragraph', 'a', 'B', -1],
    ['item', 'a', 'C', -1],
    ['quote', 'a', 'D', -1],
    ['heading', 'two', 'E', -1],
    ['cell', 'two', 'F', 0],
    ['cell', 'two', 'G', 1],
    ['cell', 'two', 'H', 0],
    ['cell', 'two', 'I', 1],
  ]);
});

it('reads both halves of a bilingual page', () => {
  const span = (target: string, source: string): string =>
    `<span data-ttu-id="1">${target}</span><span class="sxs-lookup"><span data-stu-id="1">${source}</span></span>`;
  const text = `# ${span('Eins', 'One')}\n\n${span('Zwei **drei**.', 'Two **three**.')} ${span('Vier.', 'Four.')}\n`;
  const texts = (page: PageText | null): string[] | undefined => page?.segments.map((segment) => segment.text);
  expect(texts(pageText(text, english))).toEqual(['Eins', 'Zwei drei.', 'Vier.']);
  expect(texts(originalText(text, english))).toEqual(['One', 'Two three.', 'Four.']);
  expect(originalText('# One', english)).toBeNull();
  const [, second] = pageText(text, english).segments;
  expect(text.slice(second!.start, second!.end)).toBe('Zwei **drei**.');
});

it('sees planted faults', () => {
  const text = 'One. Two.';
  const page = pageText(text, english);
  const [first, second] = page.segments as [(typeof page.segments)[0], (typeof page.segments)[0]];
  const faulty = (...segments: PageText['segments']): string[] => rangeFaults(text, { ...page, segments });
  expect(faulty(second, first)).not.toEqual([]);
  expect(faulty(first)).toEqual(['block lost text: One. Two.']);
  expect(faulty(first, { ...second, end: 99 })).not.toEqual([]);
});

describe('the sample content', () => {
  const content = new URL('../../content/', import.meta.url);
  const pages = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  it.each(['en', 'ru', 'zh', 'fr', 'es', 'de'])('%s: segments and what is between are the file', (locale) => {
    const own = pages.filter((path) => path.startsWith(locale));
    expect(own.length).toBeGreaterThan(0);
    const cuts = sentenceCuts(locale, []);
    for (const path of own) {
      const text = readFileSync(new URL(path.replaceAll('\\', '/'), content), 'utf8');
      expect([path, ...rangeFaults(text, pageText(text, cuts))]).toEqual([path]);
    }
  });
});
