import { describe, expect, test } from 'vitest';
import { rules } from '../../src/model/rules.ts';
import { cost } from '../cost.ts';
import { compile, findingsOfFile } from '../tiny/tiny-page.ts';

// What one page may hold, and what is said about it. `¦` marks the place that a finding names.

interface Case {
  readonly source: string | Uint8Array;
  readonly rule: keyof typeof rules;
  /** `line:column`; where the source marks it, that place. */
  readonly place?: string;
  readonly says?: string;
}

/** The source without its mark, and the place of the mark. */
function unmarked({ source, place = '1:1' }: Case): { source: string | Uint8Array; place: string } {
  if (typeof source !== 'string' || !source.includes('¦')) return { source, place };
  const before = source.slice(0, source.indexOf('¦')).split(/\r\n|\r|\n/);
  return { source: source.replace('¦', ''), place: `${before.length}:${before.at(-1)!.length + 1}` };
}

/** Every finding of the rule stands at the marked place; an error refuses the page, anything else publishes it. */
function check(wanted: Case): void {
  const { source, place } = unmarked(wanted);
  const found = compile(source);
  const findings = found.page ? found.page.findings : found.findings;
  const first = findings.find(({ rule }) => rule === wanted.rule);
  expect(first && `${first.rule} ${first.place.line}:${first.place.column} ${first.message}`).toMatch(
    new RegExp(`^${wanted.rule} ${place} .*${wanted.says ?? ''}`),
  );
  const stops = found.page === null || findings.some(({ severity }) => severity === 'error');
  expect(stops).toBe(rules[wanted.rule].severity === 'error');
}

/** Seconds that this process computes for something, however busy the machine is. */
const matter = (lines: string) => `---\n${lines}\n---\ntext`;
const body = (markdown: string) => `---\ntitle: T\n---\n${markdown}`;

test('there is nothing to say about a sound page', () => {
  expect(findingsOfFile(body('# A\n\ntext [b](c.md)'))).toEqual([]);
});

describe('front matter', () => {
  test.each<[string, Case]>([
    ['none', { source: '¦# A', rule: 'FM001' }],
    ['never closed', { source: '¦---\ntitle: A\n\n# B', rule: 'FM003' }],
    ['a list', { source: matter('¦- a\n- b'), rule: 'FM004' }],
    ['a text', { source: matter('¦just words'), rule: 'FM004' }],
    ['tabs', { source: matter('title: A\na:\n¦\tb: c'), rule: 'FM005', says: 'a tab indents this line' }],
    [
      'a key twice',
      { source: matter('title: A\n¦title: B'), rule: 'FM005', says: '"title" stands here a second time' },
    ],
    ['a title that is a list', { source: matter('title: ¦[A]'), rule: 'FM006', says: 'title is a list' }],
    ['an id that is no GUID', { source: matter('title: A\nms.assetid: ¦f1aa8bd9-c6ac'), rule: 'FM002' }],
    ['another locale than the folder’s', { source: matter('title: A\nms.contentlocale: ¦fr-FR'), rule: 'FM009' }],
    ['a date that is none', { source: matter('title: A\nms.date: ¦13/32/2020'), rule: 'FM010' }],
    ['a day that no year has', { source: matter('title: A\nms.date: ¦02/30/2020'), rule: 'FM010' }],
    ['no title', { source: matter('¦a: b'), rule: 'FM011' }],
    ['half a character by escapes', { source: matter('title: ¦"a\\uD800"'), rule: 'FM012' }],
    ['a direction control in a key', { source: matter('title: A\n¦ti\u202Etle: B'), rule: 'FI006' }],
    ['a programming language', { source: '¦---js\n{ title: "A" }\n---\n', rule: 'FM008' }],
    ['more than 64 KiB', { source: matter(`title: A\na: ${'b'.repeat(65_536)}`), rule: 'FM007' }],
    [
      '21 levels',
      { source: matter(`title: A\na: ${'['.repeat(19)}¦[[${']'.repeat(21)}`), rule: 'FM007', says: '20 levels' },
    ],
  ])('%s', (_name, wanted) => check(wanted));

  test('a million keys', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `k${index}:\n`).join('');
    check({ source: matter(`title: A\n${keys}`), rule: 'FI007' });
    check({
      source: `¦${matter(`title: A\n${keys.slice(0, 1_000_000)}`)}`,
      rule: 'FM007',
      says: 'limits.frontMatterBytes',
    });
  });

  test('as many keys as fit into 64 KiB', () => {
    const keys = Array.from({ length: 9000 }, (_, index) => `a${index}:`).join('\n');
    expect(findingsOfFile(matter(`title: A\n${keys}`))).toEqual([]);
  });

  test('aliases that would grow to more than memory holds', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => pair.split(''))) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
    }
    const source = matter(`title: A\n${bomb.join('\n')}`);
    expect(findingsOfFile(source)[0]).toMatch(/^FM007 5:12 more than 10 aliases \(limits\.aliases\)$/);
    expect(compile(source).page).toBeNull();
  });
});

describe('bytes', () => {
  const bytes = (...parts: (string | number)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

  test.each<[string, Case]>([
    ['NUL', { source: body('a\n¦\0b'), rule: 'FI003' }],
    ['invalid UTF-8', { source: bytes(body('a\né'), 0xff), rule: 'FI001', place: '5:2', says: '0xFF' }],
    ['a character cut in two', { source: bytes(body('a'), 0xc3), rule: 'FI001', place: '4:2' }],
    ['a surrogate as bytes', { source: bytes(body(''), 0xed, 0xa0, 0x80), rule: 'FI001', place: '4:1' }],
    ['a byte too long', { source: bytes(body(''), 0xc0, 0xaf), rule: 'FI001', place: '4:1' }],
    ['UTF-16, by its mark', { source: Buffer.from('\uFEFFabc', 'utf16le'), rule: 'FI002' }],
    ['UTF-16 without a mark', { source: Buffer.from(body('text'), 'utf16le'), rule: 'FI002' }],
    ['a direction control in an anchor', { source: body('a ¦<a name="x\u2066y"></a>'), rule: 'FI006' }],
    ['a megabyte and a byte', { source: body('a'.repeat(1_048_576)), rule: 'FI007' }],
  ])('%s', (_name, wanted) => check(wanted));

  test.each([
    ['no bytes', ''],
    ['white space', ' \r\n\t\n'],
    ['nothing but a mark', '\uFEFF'],
  ])('an empty file: %s; the page is left out, and the others are published', (_name, source) => {
    expect(findingsOfFile(source)).toEqual(['FI004 1:1 the file is empty']);
    expect(compile(source).page).toBeNull();
    expect(rules.FI004.severity).toBe('warning');
  });

  test.each([
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\n## B\n\nc **d**'],
    ['CRLF', '---\r\ntitle: A\r\n---\r\n## B\r\n\r\nc **d**'],
    ['lone CR', '---\rtitle: A\r---\r## B\r\rc **d**'],
  ])('%s makes no difference', (_name, source) => {
    const { page, html } = compile(source) as Extract<ReturnType<typeof compile>, { html: unknown }>;
    expect(page).toMatchObject({ title: 'A', headings: [{ text: 'B', line: 4 }], findings: [] });
    expect(html.pieces.join('')).toContain('<p>c <strong>d</strong></p>');
  });
});

describe('Markdown', () => {
  test.each<[string, Case]>([
    ['a fence never closed', { source: body('a\n\n¦```xml\n<b>'), rule: 'MD001' }],
    ['HTML never closed', { source: body('a ¦<b>c\n\nd'), rule: 'MD002' }],
    ['a tag never closed', { source: body('<div>\n¦<b title="c'), rule: 'MD002' }],
    ['a comment never closed', { source: body('¦<!-- a\n\nb'), rule: 'MD002' }],
    ['a ragged row', { source: body('| a | b |\n|---|---|\n¦| c |'), rule: 'MD004' }],
    ['a heading without text', { source: body('a\n\n¦## '), rule: 'MD005' }],
    ['two equal headings', { source: body('## A\n\n¦## A'), rule: 'MD006' }],
    ['two headings with one anchor', { source: body('## <a name="x"></a>A\n\n¦## <a name="x"></a>B'), rule: 'MD006' }],
    ['an anchor twice', { source: body('<a name="x"></a>a\n\nb ¦<a name="x"></a>'), rule: 'MD007' }],
    ['an id of HTML twice', { source: body('<span id="x">a</span>\n\n¦<span id="x">b</span>'), rule: 'MD007' }],
    ['a placeholder', { source: body('https://¦<server>/'), rule: 'MD008' }],
    ['a script', { source: body('a ¦<script>b</script>'), rule: 'MD009' }],
    ['a handler', { source: body('a ¦<b onclick="c">d</b>'), rule: 'MD009' }],
    ['101 quotes', { source: body(`a\n\n${'> '.repeat(100)}¦> b`), rule: 'MD003' }],
    ['101 elements of HTML', { source: body(`${'<u>'.repeat(100)}¦<u>a`), rule: 'MD003' }],
    ['a footnote for nothing', { source: body('a\n\n¦[^x]: b'), rule: 'MD016' }],
    ['a callout of no kind', { source: body('¦> [!HUH]\n> a'), rule: 'MD014' }],
    ['too many links', { source: body(`${'[a](b) '.repeat(20_000)}¦[a](b)`), rule: 'MD012' }],
  ])('%s', (_name, wanted) => check(wanted));

  test.each<[string, Case]>([
    ['10,000 quotes', { source: body('> '.repeat(10_000)), rule: 'MD003', place: '4:1' }],
    ['10,000 quotes without spaces', { source: body(`${'>'.repeat(10_000)} a`), rule: 'MD003', place: '4:1' }],
    ['10,000 lists', { source: body(`${'- '.repeat(10_000)}a`), rule: 'MD003', place: '4:1' }],
    ['10,000 numbered lists', { source: body(`${'1. '.repeat(10_000)}a`), rule: 'MD003', place: '4:1' }],
    [
      '1,000 lists, line by line',
      {
        source: body(Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')),
        rule: 'MD003',
        place: '4:1',
      },
    ],
    [
      '100,000 emphases',
      { source: body(`${'*a '.repeat(100_000)}${' a*'.repeat(100_000)}`), rule: 'MD003', place: '4:301' },
    ],
    ['a megabyte of unclosed elements', { source: body('<b>'.repeat(349_000)), rule: 'MD003', place: '4:301' }],
    ['a megabyte of unclosed blocks', { source: body('<div>\n'.repeat(174_000)), rule: 'MD003', place: '104:1' }],
    ['200,000 character references', { source: body(`a\n\n${'&amp;'.repeat(200_000)}`), rule: 'MD010', place: '6:1' }],
    ['words of 500,000 underscores', { source: body('a_'.repeat(500_000)), rule: 'MD010', place: '4:1' }],
  ])('%s', (_name, wanted) => {
    expect(cost(() => check(wanted))).toBeLessThan(5);
  });

  const much = (bit: string, bytes: number) => body(bit.repeat(Math.floor(bytes / Buffer.byteLength(bit))));
  const withinTime = (source: string) => {
    let rules: string[] = [];
    const seconds = cost(() => {
      const found = compile(source);
      rules = (found.page ? found.page.findings : found.findings).map(({ rule }) => rule);
    });
    expect(rules).not.toContain('MD013');
    expect(rules).not.toContain('FI007');
    expect(seconds).toBeLessThan(5);
  };

  test.each(['[', '*', '`', '<', '<b'])('a megabyte of %j takes less than the five seconds of a page', (bit) => {
    withinTime(much(bit, 1_048_500));
  });

  test.each([
    '![',
    '[a](',
    '](',
    '**a ',
    '_',
    '~',
    '<a ',
    '<!--',
    'x <!-- ',
    '<x y="',
    '&',
    '\\',
    '|',
    '#',
    '-',
    '> ',
    '\t',
    ' ',
    '\n',
    '\r',
    'a',
    '中',
    '\u0301',
    '\u200d',
    'http://',
    '[^',
    '<span data-ttu-id="',
    '<span class="sxs-lookup"><span data-stu-id="',
  ])('a quarter of a megabyte of %j, too', (bit) => withinTime(much(bit, 262_144)));
});
