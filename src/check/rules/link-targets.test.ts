import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFindings, TinySite } from '../../../tests/tiny/tiny-site.ts';

/** One link a line; the first line of text is the fourth of the file. */
const links = [
  '[same locale](b.md#two)',
  '[another site](https://example.org/)',
  '[nowhere](gone.md)',
  '[no section](b.md#three)',
  '[letter case](B.md)',
  '[out of the folder](../../x.md)',
  '[code](javascript:alert(1))',
  '[backslash](<b\\c.md>)',
  '[no scheme](//example.org/)',
  '[own address](https://docs.microsoft.com/de-de/exchange/client-developer/b)',
  "[another locale's](https://docs.microsoft.com/en-us/exchange/client-developer/b)",
  '[one locale only](only.md)',
  '[retired](https://msdn.microsoft.com/library/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0.aspx)',
  '![no picture](gone.png)',
  '![remote](https://example.org/a.png)',
];

let found: string[];
let withoutBase: string[];
let site: TinySite;

beforeAll(async () => {
  site = new TinySite({
    'de/a.md': `---\ntitle: A\n---\n${links.join('\n')}\n`,
    'de/b.md': '---\ntitle: B\nms.assetid: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\n---\n## Two\n',
    'ru/a.md': `---\ntitle: A\n---\n[root](/azure/a)\n[long](${'x'.repeat(90)}.md)\n`,
    'ru/only.md': '---\ntitle: Only\n---\n',
  });
  found = siteFindings(await site.load(['de', 'ru'])).filter((said) => said.startsWith('LK'));
  const { links: options } = site.configuration(['de', 'ru']).options;
  const without = await site.load(['de', 'ru'], { links: { ...options, rootBase: '' } });
  withoutBase = siteFindings(without).filter((said) => said.includes('ru/a.md'));
});
afterAll(() => site.remove());

test('each fault of a link is said where the link stands, and sound links are not mentioned', () => {
  const brief = found
    .filter((said) => said.includes('de/a.md'))
    .map((said) => said.replace(/ \S*de\/a\.md:(\d+):\d+/, ' $1'));
  const lines = brief.map((said) => said.replace(/^(\w+) (\d+) .*$/, (_, rule, line) => `${rule} ${links[line - 4]}`));
  expect(lines).toEqual([
    'LK001 [nowhere](gone.md)',
    'LK002 [no section](b.md#three)',
    'LK003 [letter case](B.md)',
    'LK004 [out of the folder](../../x.md)',
    'LK005 [code](javascript:alert(1))',
    'LK006 [backslash](<b\\c.md>)',
    'LK007 [no scheme](//example.org/)',
    'LK008 [own address](https://docs.microsoft.com/de-de/exchange/client-developer/b)',
    "LK008 [another locale's](https://docs.microsoft.com/en-us/exchange/client-developer/b)",
    'LK009 [one locale only](only.md)',
    'LK010 [retired](https://msdn.microsoft.com/library/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0.aspx)',
    'LK012 ![no picture](gone.png)',
    'LK013 ![remote](https://example.org/a.png)',
  ]);
});

test.each([
  ['LK002', '"b.md#three": the page has no section "three"'],
  ['LK003', '"B.md" is written in other letter case; it now leads to the page here'],
  ['LK009', '"only.md" exists in ru only'],
])('%s says what is wrong: %s', (rule, message) => {
  expect(found.find((said) => said.startsWith(rule))).toContain(message);
});

test('an address from the root is sound only with a base to follow it', () => {
  expect(found.join('\n')).not.toContain('LK011');
  expect(withoutBase[0]).toMatch(/^LK011 .*:4:1 "\/azure\/a": no base$/);
});

test('long addresses are cut', () => {
  expect(withoutBase[1]).toMatch(/^LK001 .*:5:1 "x{77}\.\.\.": missing page$/);
});
