import { describe, expect, test } from 'vitest';
import { htmlWords, markdownWords } from './raw-words.ts';

describe('the words of Markdown', () => {
  test.each([
    ['---\ntitle: hidden\n---\n# Shown', 'Shown'],
    ['<a name="hidden"></a>Shown<br/>too', 'Shown too'],
    ['[Text](hidden.md "hidden") and [More](https://hidden.example/a(b).aspx)', 'Text and More'],
    ['```XML\n<Element>\n```', 'Element'],
    ['> [!NOTE]\n> Remember', 'Remember'],
    ['1. First\n2. Second', 'First Second'],
    ['![Alt](hidden.png)', 'Alt'],
    ['a <servername> b &amp; c', 'a servername b c'],
    ['Версия 2007 г.', 'Версия 2007 г'],
  ])('%j', (markdown, words) => {
    expect([...markdownWords(markdown)]).toEqual(words.split(' '));
  });
});

test('a word of HTML counts whole and in parts, entities decoded, descriptions of pictures too', () => {
  expect(htmlWords('<b>Ad</b>d &lt;x&gt; <img src="p.png" alt="Picture">')).toEqual(
    new Set(['Add', 'x', 'Picture', 'Ad', 'd']),
  );
});

test('a lost word is seen', () => {
  const shown = htmlWords('<p>One three</p>');
  expect([...markdownWords('One **two** three')].filter((word) => !shown.has(word))).toEqual(['two']);
});
