import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { defaultKeys, defaultLimits } from '../model/defaults.ts';
import type { Limits } from '../model/options.ts';
import { readFrontMatter } from './front-matter.ts';
import { noFields } from './front-matter-fields.ts';
import { placer } from './source-text.ts';

const guid = 'f1aa8bd9-c6ac-41ac-8d2d-56fb20006005';

function read(text: string, limits: Limits = defaultLimits) {
  return readFrontMatter(text, 'a.md', placer('a.md', text), limits, defaultKeys);
}

/** The same with `|` around what the first finding must point to. */
function readMarked(marked: string, limits?: Limits) {
  const text = marked.replaceAll('|', '');
  const place = placer('a.md', text)(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
  return { ...read(text, limits), place };
}

describe('readFrontMatter', () => {
  test('a page as the localisation tools write it', () => {
    const id = guid.toUpperCase();
    const lines = [
      '---',
      'title: TTL (POX)',
      'ms.date: 09/7/2015',
      'api_type:',
      '- schema',
      `ms.assetid: ${id}`,
      'description: What it does.',
      'ms.openlocfilehash: FF1E47fa1e3ebd0267879cd596a3a559f2702943',
      'ms.sourcegitcommit: 54f6cd5a704b36b76d110ee53a6d6c1c3e15f5a9',
      'ms.translationtype: MT',
      'ms.contentlocale: ru-RU',
      'ms.lasthandoff: 09/24/2021',
      'aliases: [old/ttl, older/ttl]',
      '---',
      '# TTL',
    ];
    const text = lines.join('\n');
    const at = placer('a.md', text);
    expect(read(text)).toEqual({
      title: 'TTL (POX)',
      description: 'What it does.',
      assetId: guid,
      assetIdPlace: at(text.indexOf(id), text.indexOf(id) + id.length),
      aliases: ['old/ttl', 'older/ttl'],
      provenance: {
        kind: 'machine',
        translated: '2021-09-24',
        dated: '2015-09-07',
        sourceHash: 'ff1e47fa1e3ebd0267879cd596a3a559f2702943',
        sourceCommit: '54f6cd5a704b36b76d110ee53a6d6c1c3e15f5a9',
      },
      localeTag: { value: 'ru-RU', place: at(text.indexOf('ru-RU'), text.indexOf('ru-RU') + 5) },
      bodyStart: text.indexOf('# TTL'),
      findings: [],
    });
  });

  // `|` marks where the body begins.
  test.each([
    ['LF', '---\ntitle: a\n---\n|body'],
    ['CRLF', '---\r\ntitle: a\r\n---\r\n|body'],
    ['lone CR', '---\rtitle: a\r---\r|body'],
    ['blanks behind the dashes', '--- \t\ntitle: a\n---  \n|body'],
    ['language named', '---yaml\ntitle: a\n---\n|body'],
    ['language named, otherwise', '--- YML\r\ntitle: a\r\n---\r\n|body'],
    ['no body', '---\ntitle: a\n---|'],
    ['empty body', '---\ntitle: a\n---\n|'],
    ['a thematic break in the body', '---\ntitle: a\n---\n|body\n\n---\n\nmore'],
    ['dashes inside a value', '---\ntitle: a\nx: b ---\n---\n|body'],
    ['an indented line of dashes', '---\ntitle: a\nx: >\n  ---\n---\n|body'],
    ['a line separator is no line end', '---\ntitle: a\nx: b\u2028---\n---\n|body'],
  ])('body: %s', (_, marked) => {
    const { title, bodyStart, findings } = read(marked.replace('|', ''));
    expect({ title, bodyStart, findings }).toEqual({ title: 'a', bodyStart: marked.indexOf('|'), findings: [] });
  });

  test.each([
    ['plain text', '# A'],
    ['a thematic break later', 'a\n\n---\n\ntitle: b\n---\n'],
    ['a blank line first', '\n---\ntitle: a\n---\n'],
    ['four dashes', '----\ntitle: a\n----\n'],
    ['words behind the dashes', '--- a b\ntitle: a\n---\n'],
    ['nothing', ''],
  ])('FM001, no front matter: %s', (_, text) => {
    const { bodyStart, findings, ...fields } = read(text);
    expect(fields).toEqual(noFields);
    expect(bodyStart).toBe(0);
    expect(findings).toMatchObject([{ rule: 'FM001', severity: 'warning', place: { line: 1, column: 1 } }]);
  });

  test.each([
    ['FM002', 'title: a\nms.assetid: |f1aa8bd9-c6ac|', 'ms.assetid is not a GUID: "f1aa8bd9-c6ac"'],
    ['FM002', `title: a\nms.assetid: |"{${guid}}"|`, `ms.assetid is not a GUID: "{${guid}}"`],
    ['FM002', `title: a\nms.assetid: |${guid}0|`, `ms.assetid is not a GUID: "${guid}0"`],
    ['FM002', 'title: a\nms.assetid: |2013|', 'ms.assetid is not a GUID: "2013"'],
    ['FM002', 'title: a\nms.assetid: |[a]|', 'ms.assetid is not a GUID but a list'],
    [
      'FM002',
      `title: a\nms.assetid: |${guid.slice(1)}\u202E0|`,
      `ms.assetid is not a GUID: "${guid.slice(1)}\\u{202E}0"`,
    ],
    ['FM004', '|- a\n- b|', 'front matter is a list, not lines of the form key: value'],
    ['FM004', '|title|', 'front matter is a text, not lines of the form key: value'],
    ['FM005', 'title: a\n|title|: b', 'the key "title" stands here a second time'],
    ['FM005', 'title: a\n|\t|manager: b', 'a tab indents this line; YAML allows spaces only'],
    ['FM005', 'title: |a|: b', 'a value with ": " in it must stand in quotes'],
    ['FM005', 'title: |*|', 'alias cannot be an empty string'],
    ['FM005', 'title: |!!js/function| "process.exit(9)"', 'unresolved tag: tag:yaml.org,2002:js/function'],
    ['FM005', 'title: a\n|---|b\nc: d', 'a line that begins with --- must be the closing line'],
    ['FM005', '|---|-\nc: d', 'a line that begins with --- must be the closing line'],
    ['FM006', 'title: |[a, b]|', 'title is a list, not a text'],
    ['FM006', 'title:\n  |a: b|', 'title is a map, not a text'],
    ['FM006', 'title: a\ndescription:\n|- b|', 'description is a list, not a text'],
    ['FM006', 'title: a\nms.contentlocale: |{}|', 'ms.contentlocale is a map, not a text'],
    ['FM006', 'title: a\naliases: [b, |[c]|]', 'aliases holds a list, not a text'],
    ['FM006', 'title: a\nms.sourcegitcommit: |--output=b|', 'ms.sourcegitcommit is not a hash: "--output=b"'],
    ['FM006', 'title: a\nms.openlocfilehash: |tbd|', 'ms.openlocfilehash is not a hash: "tbd"'],
    ['FM010', 'title: a\nms.date: |13/45/2015|', 'ms.date is not a date: "13/45/2015"'],
    ['FM010', 'title: a\nms.lasthandoff: |soon|', 'ms.lasthandoff is not a date: "soon"'],
    ['FM011', '|title|:', 'no title'],
    ['FM011', '|title|: ""', 'no title'],
    ['FM011', '|title|: " "', 'no title'],
    ['FM011', '||manager: a', 'no title'],
    ['FM012', 'title: |"\\ud800"|', 'half a character: a surrogate without its pair'],
    ['FM012', 'title: a\nx: [|"\\udfff"|]', 'half a character: a surrogate without its pair'],
    ['FI006', 'title: a\n|ms\u202E.date|: 09/24/2021', 'direction control in the key "ms\\u{202E}.date"'],
    ['FI006', 'title: a\naliases: |b\u2066c|', 'direction control in "b\\u{2066}c"'],
  ])('%s: %j', (rule, yaml, message) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const { findings, place, bodyStart } = readMarked(`---\n${yaml}\n---\nbody`.replaceAll('\n', lineEnd));
      expect(findings).toMatchObject([{ rule, place, message }]);
      expect(bodyStart).toBe(`---\n${yaml.replaceAll('|', '')}\n---\n`.replaceAll('\n', lineEnd).length);
    }
  });

  test.each([
    ['never closed', 'FM003', '|---|\ntitle: a\n\nbody'],
    ['closed by four dashes only', 'FM003', '|---|\ntitle: a\n----\nbody'],
    ['nothing but the opening', 'FM003', '|---|'],
    ['JavaScript', 'FM008', '|---js|\nprocess.exit(9)\n---\nbody'],
    ['JavaScript, spelled out', 'FM008', '|--- JavaScript|\n({})\n---\nbody'],
    ['JavaScript, never closed', 'FM008', '|---js|\nprocess.exit(9)'],
    ['CoffeeScript', 'FM008', '|---coffee|\nprocess.exit 9\n---\nbody'],
    ['JSON', 'FM008', '|---json|\n{"title": "a"}\n---\nbody'],
    ['TOML', 'FM008', '|---toml|\ntitle = "a"\n---\nbody'],
    ['a name that every object has', 'FM008', '|---constructor|\ntitle: a\n---\nbody'],
  ])('refused at the opening line: %s', (_, rule, marked) => {
    const exit = vi.spyOn(process, 'exit');
    const { findings, place, title } = readMarked(marked);
    expect(findings).toMatchObject([{ rule, severity: 'error', place }]);
    expect(title).toBeNull();
    expect(exit).not.toHaveBeenCalled();
  });

  test('a quotation mark that is never closed ends at the closing line', () => {
    const { findings, place } = readMarked('---\ntitle: "a\nb: c\n||---\nbody');
    const message = 'a quotation mark before this place is never closed';
    expect(findings).toMatchObject([{ rule: 'FM005', place, message }]);
  });

  test('front matter without settings has no title', () => {
    for (const text of ['---\n---\nb', '---\n# a comment\n---\nb', '---\n\n\n---\nb']) {
      const { findings, bodyStart } = read(text);
      expect(findings).toMatchObject([{ rule: 'FM011', place: { line: 1, column: 1 } }]);
      expect(bodyStart).toBe(text.length - 1);
    }
  });

  test('the same fault is found again when the same text is read again', () => {
    const text = '---\ntitle: a: b\n---\n';
    expect(read(text)).toEqual(read(text));
    expect(read(text).findings).toHaveLength(1);
  });

  test.each([
    ['2013', '2013'],
    ['12:30', '12:30'],
    ['yes', 'yes'],
    ['0x1f', '0x1f'],
    ['1e3', '1e3'],
    ['2021-09-24', '2021-09-24'],
    ['null', 'null'],
    ['"on"', 'on'],
    ["'it''s'", "it's"],
    ['"\\ud83d\\ude00"', '😀'],
    ['a\n  b', 'a b'],
    ['>-\n  a\n  b', 'a b'],
    ['|\n  a\n  b\n', 'a b'],
    ['&x on', 'on'],
    ['!!int 5', '5'],
    ['SMTPLast （POX） # comment', 'SMTPLast （POX）'],
  ])('title: %j is the text %j', (written, title) => {
    expect(read(`---\ntitle: ${written}\n---\n`)).toMatchObject({ title, findings: [] });
  });

  test.each([
    ['MT', 'machine'],
    ['mt', 'machine'],
    ['HT', 'human'],
    ['other', 'unknown'],
    ['', 'unknown'],
  ])('ms.translationtype %s is %s', (written, kind) => {
    expect(read(`---\ntitle: a\nms.translationtype: ${written}\n---\n`).provenance.kind).toBe(kind);
  });

  test.each(['', '~', '""'])('ms.assetid: %j is none, and no fault', (written) => {
    expect(read(`---\ntitle: a\nms.assetid: ${written}\n---\n`)).toMatchObject({ assetId: null, findings: [] });
  });

  test('keys are configuration', () => {
    const text = `---\ntitle: a\nid: ${guid}\n---\n`;
    const keys = { ...defaultKeys, assetId: 'id' };
    expect(readFrontMatter(text, 'a.md', placer('a.md', text), defaultLimits, keys).assetId).toBe(guid);
  });
});

describe('limits of front matter', () => {
  const small = { ...defaultLimits, frontMatterBytes: 40, frontMatterDepth: 3, aliases: 2 };

  test.each([
    ['bytes', `|---|\ntitle: ${'я'.repeat(20)}\n---\n`, /has 49 bytes, more than limits\.frontMatterBytes \(40\)/],
    ['depth', '---\ntitle: [[|[|]]]\n---\n', /deeper than 3 levels \(limits\.frontMatterDepth\)/],
    ['aliases', '---\na: &x b\nc: [*x, *x, |*x|]\n---\n', /more than 2 aliases \(limits\.aliases\)/],
  ])('FM007 names the limit: %s', (_, marked, message) => {
    const { findings, place } = readMarked(marked, small);
    expect(findings).toMatchObject([{ rule: 'FM007', place, message: expect.stringMatching(message) }]);
    expect(findings[0]?.fix).toMatch(/raise limits\./);
  });

  const bomb = Array.from({ length: 9 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i},`.repeat(9)}]`).join('\n');

  test.each([
    ['a million keys', Array.from({ length: 1_000_000 }, (_, i) => `k${i}: v`).join('\n'), 'FM007'],
    ['as many keys as fit', Array.from({ length: 5000 }, (_, i) => `k${i}: [v]`).join('\n'), 'FM011'],
    ['an alias bomb', `k0: &k0 lol\n${bomb}`, 'FM007'],
    ['lists in lists', `title: ${'['.repeat(60_000)}`, 'FM007'],
    ['blank lines', `\n`.repeat(65_000), 'FM011'],
    ['blank lines with blanks', ` \n`.repeat(32_000), 'FM011'],
    ['comments', `#\n`.repeat(32_000), 'FM011'],
  ])('%s take no more than a second', (_, yaml, rule) => {
    const reading = () => expect(read(`---\n${yaml}\n---\nbody`).findings).toMatchObject([{ rule }]);
    expect(cost(reading)).toBeLessThan(1);
  });

  test('blank lines inside a value stay', () => {
    const { description } = read(`---\ntitle: a\ndescription: "b${'\n'.repeat(300)}  c"\n---\n`);
    expect(description).toBe('b c');
  });
});

test('any text is read without a throw, and every place is inside it', () => {
  const words = [
    '---',
    '\n',
    '\r',
    'title',
    ': ',
    'a',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '\t',
    '  ',
    '- ',
    '&x ',
    '*x',
    '#',
    '|',
    '>',
    '!',
    '?',
    '%',
    '\0',
    '\\ud800',
  ];
  const text = fc.string({ unit: fc.constantFrom(...words), maxLength: 30 }).map((yaml) => `---\n${yaml}\n---\nbody`);
  fc.assert(
    fc.property(text, (whole) => {
      const lines = whole.split(/\r\n|\r|\n/);
      for (const { place } of read(whole).findings) {
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? -1) + 2);
        const backward = place.endLine < place.line || (place.endLine === place.line && place.endColumn < place.column);
        expect(backward).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
