import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { compile, findingsOf, htmlOf, titled } from '../../tests/tiny/tiny-page.ts';
import { allowedElements } from '../model/allowed-html.ts';

const compiled = (source: string) => {
  const found = compile(source);
  if (!found.page) throw new Error('refused');
  return found;
};

describe('the title', () => {
  test.each([
    [
      'of the front matter heads a page without a heading of the first level',
      '## B',
      '<h1>A &lt;b&gt; &amp; c</h1>\n<h2',
    ],
    ['stays away where the page has one', '# B', '<h1 id="b">B</h1>'],
  ])('%s', (_name, markdown, start) => {
    expect(compiled(`---\ntitle: A <b> & c\n---\n${markdown}`).html.pieces.join('')).toMatch(new RegExp(`^${start}`));
  });
});

describe('slots', () => {
  test('HTML and slots take turns; a slot stands for the address of its link', () => {
    expect(compiled(`${titled}# A\n\n[b](c.md) ![d](e.png)\n\n## F`).html).toEqual({
      pieces: [
        '<h1 id="a">A</h1>\n<p><a',
        '>b</a> <img',
        ' alt="d"></p>\n<h2 id="f">F<a class="anchor" href="#f" aria-label="Link to the section “F”"></a></h2>',
        '',
      ],
      slots: [
        { kind: 'link', index: 0 },
        { kind: 'image', index: 1 },
        { kind: 'section', key: 'f' },
      ],
    });
  });

  test.each([
    ['text', '&lt;a href="hx:slot:7"&gt;'],
    ['code', '`<a href="hx:slot:7">`\n\n```html\n<a href="hx:slot:7">\n```'],
    ['an attribute', '<b title=\'<a href="hx:slot:7">\'>a</b>'],
    ['a comment in code', '`<!--hx:section:a-->`'],
  ])('what looks like one in %s is none', (_name, markdown) => {
    expect(compiled(titled + markdown).html.slots).toEqual([]);
  });

  test('an address of that form is an address like any other', () => {
    const { page, html } = compiled(`${titled}[a](hx:slot:7) <a href="hx:slot:7">b</a>`);
    expect(page.links.map(({ href }) => href)).toEqual(['hx:slot:7', 'hx:slot:7']);
    expect(html.slots.map((slot) => slot.kind !== 'section' && slot.index)).toEqual([0, 1]);
  });
});

describe('links and anchors of raw HTML', () => {
  test('links are numbered after those of Markdown, at their places', () => {
    const { page } = compiled(
      `${titled}[a](a.md)\n\n<div><a title="t" href="b.md">b</a>\n<img src="c.png" alt="c"></div>`,
    );
    expect(
      page.links.map(({ kind, href, text, place }) => [kind, href, text, `${place.line}:${place.column}`]),
    ).toEqual([
      ['link', 'a.md', 'a', '4:1'],
      ['link', 'b.md', 'b', '6:6'],
      ['image', 'c.png', 'c', '7:1'],
    ]);
  });

  test('their other attributes stay', () => {
    expect(htmlOf('<a title="t" href="b.md">b</a>')).toBe('<p><a href="b.md" title="t">b</a></p>');
  });

  test.each(['<img src="b.png">', '![](b.png)', '<img alt src="b.png">'])(
    'a picture always has a description: %s',
    (markdown) => {
      expect(htmlOf(markdown)).toContain('<img src="b.png" loading="lazy" alt="">');
    },
  );

  test('ids are anchors', () => {
    const { page, html } = compiled(`${titled}<h3 id="x">A</h3>\n\n<span id="y">b</span>`);
    expect(page.anchors).toEqual(['x', 'y']);
    expect(html.pieces.join('')).toMatch(/<h3 id="x">A<a class="anchor".*><\/a><\/h3>\n<p><span id="y">b<\/span><\/p>/);
  });

  test.each([
    ['that another one has', '<span id="x">a</span>\n\n<span id="x">b</span>', 3],
    ['that a heading has, further down', '<li id="x">a</li>\n\n## X', 1],
    ['with a space in it', '<span id="x y">a</span>', 1],
    ['of the page around the content', '<span id="hx-main">a</span>', 1],
  ])('an id %s goes, and is said', (_name, markdown, line) => {
    expect(htmlOf(markdown).match(/ id="/g)?.length ?? 0).toBe(
      compiled(titled + markdown).page.anchors.length + compiled(titled + markdown).page.headings.length,
    );
    expect(findingsOf(markdown)).toEqual([expect.stringMatching(new RegExp(`^MD007 ${line}:1 the id "`))]);
  });

  test('ids that no element keeps are no anchors', () => {
    expect(compiled(`${titled}<p id="x">a</p>`).page.anchors).toEqual([]);
  });
});

describe('nothing can run, load or break out', () => {
  test.each([
    ['a handler', '<b onclick="x()">a</b>', '<p><b>a</b></p>', 'the attribute onclick of <b>'],
    ['a handler in capitals', '<b ONCLICK="x()">a</b>', '<p><b>a</b></p>', 'the attribute onclick of <b>'],
    ['a style', '<p style="position:fixed">a</p>', '<p>a</p>', 'the attribute style of <p>'],
  ])('%s', (_name, markdown, html, says) => {
    expect(htmlOf(markdown)).toBe(html);
    expect(findingsOf(`\n${markdown}`)).toEqual([expect.stringMatching(/^MD009 2:1 /)]);
    expect(findingsOf(markdown)[0]).toContain(says);
  });

  test.each([
    ['a class', '<p class="callout-title" title="b">a</p>', '<p title="b">a</p>'],
    ['but that of code', '<code class="language-x">a</code>', '<p><code class="language-x">a</code></p>'],
    ['a name', '<img name="body" alt="a" src="b.png">', '<img src="b.png" loading="lazy" alt="a">'],
    ['a target', '<a href="b.md" target="_top">a</a>', '<p><a href="b.md">a</a></p>'],
    ['a source of a quotation', '<q cite="javascript:x">a</q>', '<p><q>a</q></p>'],
    [
      'sources of a picture',
      '<img srcset="https://x.example/a.png" alt="a" src="b.png">',
      '<img src="b.png" loading="lazy" alt="a">',
    ],
  ])('%s goes without a word', (_name, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  const bits = [
    '<b',
    '<div',
    '<a',
    '<img',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<svg',
    '<script',
    '</script>',
    '<style>',
    '<iframe',
    '<template>',
    '<math>',
    '<noscript>',
    '<textarea>',
    '<plaintext>',
    '<select>',
    '<option>',
    '<form',
    '<input',
    '<base',
    '<object',
    ' href=',
    ' src=',
    ' onload=',
    ' onerror=x',
    ' style=',
    ' id=',
    ' name=',
    ' srcdoc=',
    ' xlink:href=',
    '"',
    "'",
    '>',
    '/>',
    '=',
    ' ',
    'javascript:alert(1)',
    'JaVa\tScript:x',
    'data:text/html,x',
    '&#106;avascript:x',
    'x',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '| a |\n|---|\n',
    '`',
    '```\n',
    '[a](',
    '![<b>](x)',
    '![',
    '![a](',
    ')',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '</',
    '</div>',
    '</b>',
    '<p>',
    '</p>',
    '\\',
    '[^1]',
    '[^1]: ',
  ];
  const own = ['aside', 'div', 'input', 'pre', 'code', 'span', 'section', 'p', 'a'];
  const attributes =
    /^(?:id|href|src|alt|title|class|lang|dir|loading|width|height|rel|tabindex|role|aria-[a-z]+|scope|start|value|type|checked|disabled|open|colspan|rowspan|reversed|datetime|data-footnote[a-z-]*)$/;

  test('whatever is thrown together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) => {
        const found = compile(titled + parts.join(''));
        if (!found.page) return;
        expect(found.page.findings.map(({ rule }) => rule)).not.toContain('MD013');
        // What slots hold comes from the graph: see resolve-link.test.ts.
        new Parser({
          onopentag(name, attribs) {
            expect(allowedElements.has(name) || own.includes(name), `<${name}>`).toBe(true);
            for (const [key, value] of Object.entries(attribs)) {
              expect(key).toMatch(attributes);
              if (key === 'href' || key === 'src') expect(value).toMatch(/^#/);
            }
          },
          oncomment: (data) => expect(data).toBe(''),
        }).end(found.html.pieces.join(''));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the gate', () => {
  test('each page above lost nothing; a planted loss is found', async () => {
    const { compileHtml } = await import('./compile-html.ts');
    const { readPage } = await import('../read/read-page.ts');
    const { pageFile, readOptions } = await import('../../tests/tiny/tiny-page.ts');
    const input = pageFile(`${titled}a [b](c.md)`);
    const read = readPage(input, readOptions());
    if (!read.page) throw new Error('refused');
    const render = (tree: typeof read.tree) =>
      compileHtml(read.page, tree, read.visible, input.locale, read.placeOf).findings.map(
        ({ rule, message }) => `${rule} ${message}`,
      );
    expect(render(read.tree)).toEqual([]);
    expect(render({ type: 'root', children: [] })).toEqual([
      'MD013 2 words did not reach the HTML: a, b',
      'MD013 the link to "c.md" did not reach the HTML',
    ]);
  });
});
