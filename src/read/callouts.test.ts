import { describe, expect, test } from 'vitest';
import { findingsOf, htmlOf } from '../../tests/tiny/tiny-page.ts';

const german = (markdown: string) => htmlOf(markdown, { locale: 'de' });
const note = (inside: string) =>
  `<aside class="callout note">\n<p class="callout-title">Hinweis</p>\n${inside}</aside>`;

describe('a quote that opens with a keyword is a callout, with a title in the language of the page', () => {
  test.each([
    ['> [!NOTE]\n> a', note('<p>a</p>\n')],
    ['> [!note] a', note('<p>a</p>\n')],
    ['> [!NOTE]<br/>a', note('<p>a</p>\n')],
    ['> [!NOTE]  \n> a', note('<p>a</p>\n')],
    ['> [!NOTE]\r\n> a', note('<p>a</p>\n')],
    ['> [!NOTE]\n>\n> a', note('<p>a</p>\n')],
    ['> [!NOTE]', note('')],
    ['> [!NOTE]\n> - a', note('<ul>\n<li>a</li>\n</ul>\n')],
  ])('%j', (markdown, html) => {
    expect(german(markdown)).toBe(html);
    expect(findingsOf(markdown)).toEqual([]);
  });

  test.each(['tip', 'important', 'caution', 'warning'])('%s', (kind) => {
    expect(german(`> [!${kind.toUpperCase()}]\n> a`)).toMatch(new RegExp(`^<aside class="callout ${kind}">`));
  });
});

test.each([
  ['the page’s own word', 'de', 'HINWEIS', 'note', 'MD011 1:1 the callout keyword "HINWEIS" is translated'],
  ['in small letters', 'de', 'Warnung', 'warning', 'MD011 1:1 the callout keyword "Warnung" is translated'],
  ['another language’s word', 'fr', 'ПРИМЕЧАНИЕ', 'note', 'MD011 1:1 the callout keyword "ПРИМЕЧАНИЕ" is translated'],
])('%s is understood, and said', (_name, locale, keyword, kind, finding) => {
  const markdown = `> [!${keyword}]\n> a`;
  expect(htmlOf(markdown, { locale })).toMatch(new RegExp(`^<aside class="callout ${kind}">`));
  expect(findingsOf(markdown, { locale })).toEqual([finding]);
});

test('an unknown word is shown as it is', () => {
  expect(htmlOf('> [!HUH]\n> a')).toBe('<blockquote>\n<p>[!HUH]\na</p>\n</blockquote>');
  expect(findingsOf('\n> [!HUH]\n> a')).toEqual(['MD014 2:1 "HUH" is no kind of callout']);
});

test.each(['> a [!NOTE]', '> [!]\n> a', '> [! NOTE]', '[!NOTE] a', '> # [!NOTE]', '> [NOTE] a', '> `[!NOTE]`'])(
  'no callout: %j',
  (markdown) => {
    expect(htmlOf(markdown)).not.toContain('aside');
    expect(findingsOf(markdown)).toEqual([]);
  },
);
