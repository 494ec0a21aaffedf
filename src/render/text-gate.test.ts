import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { lostWords } from './text-gate.ts';

test.each([
  ['nothing', '', '', []],
  ['all there', 'a b', '<p>a <b>b</b></p>', []],
  ['a word cut by tags', 'Protocol', '<p>Pro<b>to</b>col</p>', []],
  ['a word that may break, elsewhere', 'b TtlPox', '<p>Ttl<wbr>Pox</p><p>b</p>', []],
  ['other marks and spaces', 'a, b – c', '<p>a b</p>\n<p>c –</p>', []],
  ['entities', 'a&b <c>', '<p>a&#x26;b &lt;c></p>', []],
  ['more than there was', 'a', '<p>a b</p>', []],
  ['in another order', 'a b c', '<p>a c</p><p>b</p>', []],
  ['the description of a picture', 'a b', '<p>a <img src="x" alt="b"></p>', []],
  ['one that looks like a tag', 'a <b>', '<p>a <img alt="<b>"></p>', []],
  ['the title of a callout is no text of the page', 'Note', '<p class="callout-title">Note</p>', ['Note']],
  ['an attribute is no text', 'a b', '<p title="b">a</p>', ['b']],
  ['two words that came out as one', 'a b c', '<p>ab</p><p>x c</p>', []],
  ['two words that came out as one, the second one elsewhere too', 'a b b', '<p>b</p><p>ab</p><p>x</p>', []],
  ['a name that an entity has', 'a lt', '<p>a &lt;</p>', ['lt']],
  ['what an entity stands for', 'é & é', '<p>é &amp; &#xE9;</p>', []],
  ['behind an attribute with a bracket in it', 'a b', '<p title="> b">a</p>', ['b']],
  ['in a tag that never ends', 'a b', '<p>a<p title="b', []],
  ['other white space', 'a\u3000b\u00a0c', '<p>a b c</p>', []],
  ['at the end', 'a b', '<p>a</p>', ['b']],
  ['a word lost', 'a b c', '<p>a c</p>', ['b']],
  ['one of two lost', 'a a', '<p>a</p>', ['a']],
  ['a word in Chinese', '元素 甲', '<p>元素</p>', ['甲']],
  ['letter case counts', 'TTL', '<p>ttl</p>', ['TTL']],
])('%s', (_name, visible, html, lost) => {
  expect(lostWords(visible, html)).toEqual(lost);
});

test('a word that is left out anywhere is found, and only that one', () => {
  const words = fc.array(fc.stringMatching(/^[a-zа-я0-9]{1,4}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.nat(), (all, at) => {
      const paragraph = (text: readonly string[]) => `<p>${text.join('</p>\n<p>')}</p>`;
      expect(lostWords(all.join(' '), paragraph(all))).toEqual([]);
      const index = at % all.length;
      expect(lostWords(all.join(' '), paragraph(all.toSpliced(index, 1)))).toEqual([all[index]]);
    }),
  );
});

test.each(['<img ', 'alt="', '<', '&', '<p class="callout-title">'])('many %j in a page take no time', (bit) => {
  const text = bit.repeat(100_000);
  const html = `<p title="${text.replaceAll('"', '&quot;')}">a</p>`;
  expect(cost(() => lostWords(`${text} lost`, html))).toBeLessThan(2);
});
