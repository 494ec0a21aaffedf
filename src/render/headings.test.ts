import { expect, test } from 'vitest';
import { compile, htmlOf, titled } from '../../tests/tiny/tiny-page.ts';

const slots = (markdown: string) => {
  const { html } = compile(titled + markdown) as Extract<ReturnType<typeof compile>, { html: unknown }>;
  return html.slots.filter(({ kind }) => kind === 'section');
};

test('sections have a link to themselves and a slot for their versions', () => {
  expect(htmlOf('## <a name="b"></a>A *c*')).toBe(
    '<h2 id="b">A <em>c</em><a class="anchor" href="#b" aria-label="Link to the section “A c”"></a></h2>',
  );
  expect(slots('## <a name="b"></a>A\n\n### C')).toEqual([
    { kind: 'section', key: 'b' },
    { kind: 'section', key: 'c' },
  ]);
});

test.each([
  ['with signs of HTML', '<b>&', '%3Cb%3E%26'],
  ['with a dash at the end', 'a--', 'a--'],
  ['in another script', 'раздел', '%D1%80%D0%B0%D0%B7%D0%B4%D0%B5%D0%BB'],
  ['that ends comments', '-->', '--%3E'],
])('a key %s', (_name, key, encoded) => {
  const markdown = `## <a name="${key}"></a>A`;
  expect(slots(markdown)).toEqual([{ kind: 'section', key }]);
  expect(htmlOf(markdown)).toContain(`href="#${encoded}"`);
});

test('a title with signs of replacement stays as it is', () => {
  expect(htmlOf('## <a name="b"></a>$& $\' {title}')).toContain(
    `aria-label="Link to the section “$&#x26; $&#x27; {title}”"`,
  );
});

test.each([
  ['the title', '# A'],
  ['small ones', '#### A'],
  ['one inside a quote', '> ## A'],
  ['one of raw HTML', '<h2>A</h2>'],
])('%s has none', (_name, markdown) => {
  expect(slots(markdown)).toEqual([]);
  expect(htmlOf(markdown)).not.toContain('class="anchor"');
});

test('a comment of the content is no slot', () => {
  expect(slots('<!--hx:section:a-->\n\n<div><!--hx:section:b-->c</div>\n\n`<!--hx:section:d-->`')).toEqual([]);
});
