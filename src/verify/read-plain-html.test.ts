import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsedFacts, plainFacts } from './page-facts.ts';
import { readPlainHtml } from './read-plain-html.ts';
import { siteFolder } from './site-folder.ts';
import { tinySite } from './tiny-site.ts';

const folder = siteFolder({ origin: 'https://docs.example', base: '/base/' }, Object.keys(tinySite));
const file = 'ru/a/index.html';
const page = tinySite[file]!.replaceAll('/>', '>');

function withBody(html: string): string {
  return page.replace('</h1>', () => `</h1>${html}`);
}

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    '<hr>',
    '<P>',
  ],
  ...[
    '<table>',
    '<thead>',
    '<tbody>',
    '<tr>',
    '<td>',
    '<th>',
    '</td>',
    '</th>',
    '</tr>',
    '</tbody>',
    '</thead>',
    '</table>',
  ],
  ...[
    '<dl>',
    '<dt>',
    '<dd>',
    '</dd>',
    '</dt>',
    '</dl>',
    '<h2>',
    '</h2>',
    '<h1>',
    '</h1>',
    '<button>',
    '</button>',
    '<a>',
    '</a>',
  ],
  ...[
    '<a href="#see-also">',
    '<a href="/base/ru/#see-also">',
    '<a href="/base/none/">',
    '<a href="#none">',
    '<a href=#x>',
  ],
  ...['<a href="javascript:x">', '<a href="https://x.example/">', '<a href="https://x.example/" rel="noopener">'],
  ...[
    '<img src="/base/_astro/dot.png" alt="">',
    '<img src="/base/_astro/dot.png">',
    '<p id="x">',
    '<p id="y" id="z">',
    '<p id=q>',
  ],
  ...[
    '<script>',
    '</script>',
    '<script type="application/ld+json">{}</script>',
    '<style>',
    '</style>',
    '<svg>',
    '</svg>',
  ],
  ...[
    '<title>',
    '</title>',
    '<template>',
    '</template>',
    '<textarea>',
    '</textarea>',
    '<iframe>',
    '<p onclick="x">',
    "<p title='x'>",
  ],
  ...[
    'undefined',
    '[object Object]',
    '&#117;ndefined',
    '&#x0075;ndefined',
    '&lt;b&gt;',
    '&amp',
    'a < b',
    '<',
    '>',
    '"',
    '&quot;',
  ],
  ...[
    '<!-- c -->',
    '<!-->',
    '<!-- a --!>',
    '<!--',
    '-->',
    '<!doctype html>',
    '<?x?>',
    '</ b>',
    '<p title="undefined">',
    '<code>',
    '</code>',
  ],
  ...[
    '<p lang="x_y">',
    '<p  id="two">',
    '<p id="a&amp;b">',
    '<a name="n">',
    '<p title="a>b">',
    '<p title>',
    'hx:slot',
    '\n',
    ' ',
  ],
);

test('a page that is read plainly has no fault that the parser finds, and the same facts', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
      const html = withBody(parts.join(''));
      const found = plainFacts(file, html, folder);
      if (!found) return;
      plain += 1;
      expect(found.page.facts).toEqual(parsedFacts(file, html, folder).page.facts);
    }),
    { numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('pages without a fault are read plainly', () => {
  expect(plainFacts(file, page, folder)?.page.facts).toEqual(parsedFacts(file, page, folder).page.facts);
  const body =
    '<table><thead><tr><th>a</th></tr></thead></table><dl><dt>a</dt><dd><p>b</p></dd></dl><!-- c --><p title="a>b">&lt;</p>';
  expect(plainFacts(file, withBody(body), folder)).not.toBeNull();
});

test.each([
  ['a missing end tag', '<p>a<p>b</p>'],
  ['an end tag too many', 'a</p>'],
  ['a paragraph that a block ends', '<p><div></div></p>'],
  ['a link in a link', '<a href="#"><a href="#">x</a></a>'],
  ['a cell outside its row', '<table><td>x</td><td>y</td></table><tr><tr></tr></tr>'],
  ['a value without quotes', '<p id=x></p>'],
  ['a value in single quotes', "<p id='x'></p>"],
  ['an attribute twice', '<p id="x" id="y"></p>'],
  ['letters in upper case', '<P></P>'],
  ['a tag that closes itself', '<br/>'],
  ['foreign elements', '<svg></svg>'],
  ['an element with rules of its own', '<template></template>'],
  ['a comment that browsers end elsewhere', '<!-- a --!> b -->'],
  ['a reference with zeros', '&#0000117;'],
  ['a bare angle bracket', 'a < b'],
  ['a script that is never closed', '<script>'],
])('%s is left to the parser', (_says, html) => {
  expect(readPlainHtml(html, { open() {}, text() {}, close() {} })).toBe(false);
});
