import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { htmlFaults, htmlTextFaults } from '../validators/html-faults.ts';
import { hasJava, nuFaults, withoutJava } from '../validators/nu-faults.ts';
import { extremes, pagesByKind, usualKinds } from '../validators/page-kinds.ts';
import { sampleLocales, siteFolder } from './sample-pages.ts';

const kinds = pagesByKind(siteFolder);
const paths = extremes(kinds);
const element = 'de/elements/ttl-pox/index.html';

test('every kind of page of the sample is looked at, in every locale', () => {
  const known = [...kinds.keys()];
  for (const { id } of sampleLocales) {
    expect(known).toEqual(expect.arrayContaining([...usualKinds, 'redirect'].map((kind) => `${id} ${kind}`)));
  }
  expect(known).toEqual(expect.arrayContaining(['fr page in another language', 'front', 'not found']));
  expect(known.filter((kind) => kind.endsWith('other'))).toEqual([]);
});

describe('html-validate', () => {
  test('finds nothing', async () => {
    expect(await htmlFaults(siteFolder, paths)).toEqual([]);
  });

  test.each([
    ['an id twice', '<p id="a"></p><p id="a"></p>', 'no-dup-id'],
    ['a block in a paragraph', '<p><div></div></p>', 'close-order'],
    ['a button in a link', '<a href="/de/"><button type="button">x</button></a>', 'element-permitted-content'],
    ['a label for nothing', '<label for="none">x</label>', 'no-missing-references'],
    ['a role that an element has already', '<nav role="navigation" aria-label="x"></nav>', 'no-redundant-role'],
    ['a style of its own', '<p style="color: red">x</p>', 'no-inline-style'],
    ['a foreign script without a checksum', '<script src="https://other.example/a.js"></script>', 'require-sri'],
    ['a picture without a text', '<img src="/favicon.svg">', 'wcag/h37'],
  ])('planted: %s', async (_what, html, rule) => {
    expect((await htmlTextFaults('a.html', planted(html))).join('\n')).toContain(` ${rule}: `);
  });
});

if (!hasJava) console.warn(withoutJava);

describe.skipIf(!hasJava)('the Nu validator', () => {
  test('finds nothing', async () => {
    expect(await nuFaults(siteFolder, paths)).toEqual([]);
  });

  test('planted faults are found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-nu-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const faults = {
      'twice.html': planted('<p id="a"></p><p id="a"></p>'),
      'button.html': planted('<a href="/de/"><button type="button">x</button></a>'),
      'colour.html': planted('<p colour="red">x</p>'),
      'section.html': planted('<section><p>x</p></section>'),
    };
    for (const [name, html] of Object.entries(faults)) writeFileSync(join(folder, name), html);
    const found = await nuFaults(folder, Object.keys(faults));
    for (const [name, expected] of Object.entries({
      'twice.html': 'Duplicate ID',
      'button.html': 'must not appear as a descendant of the “a” element',
      'colour.html': 'Attribute “colour” not allowed',
      'section.html': 'Section lacks heading',
    })) {
      expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${name}:.*${expected}`)));
    }
  });
});

/** The page of an element, with something behind its heading. */
function planted(html: string): string {
  return readFileSync(join(siteFolder, element), 'utf8').replace('</h1>', `</h1>${html}`);
}
