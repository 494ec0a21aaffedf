import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import { defaultLinks } from '../model/defaults.ts';
import type { LinkTarget } from '../model/graph.ts';
import type { Link, Page } from '../model/page.ts';
import { startOf } from '../model/place.ts';
import type { Topic } from '../model/topic.ts';
import { Directory } from './directory.ts';
import { addressesFrom, resolveLink } from './resolve-link.ts';

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const de = tinyLocale('de');

/** The page that all links below stand on. */
const page = pageOf('## One', { locale: 'de', path: 'parts/door.md' });

const directory = new Directory(
  [
    topic('path:parts/door.md', page),
    topic('path:parts/lid.md', pageOf('## Two', { locale: 'de', path: 'parts/lid.md' })),
    topic('path:index.md', pageOf('', { locale: 'de', path: 'index.md' })),
    topic('path:tools/index.md', pageOf('', { locale: 'de', path: 'tools/index.md' })),
    topic(`id:${id}`, pageOf('', { locale: 'de', path: 'parts/Hinge.md' })),
    topic('path:parts/key.md', pageOf('', { locale: 'ru', path: 'parts/key.md' })),
    topic('path:parts/a b.md', pageOf('', { locale: 'de', path: 'parts/a b.md' })),
  ],
  new Map([['de', new Set(['media/door.png', 'media/Plan.pdf'])]]),
);

function topic(id: Topic['id'], ...pages: Page[]): Topic {
  return { id, path: pages[0]!.path, pages: new Map(pages.map((found) => [found.locale, found])) };
}

function targetOf(href: string, kind: Link['kind'] = 'link', links = defaultLinks): LinkTarget {
  const link = { kind, href, text: 'x', place: startOf('de/parts/door.md') };
  return resolveLink(link, page, de, directory, addressesFrom(links));
}

/** A target in one line: `path:a.md #two (letter-case)`. */
function shown(target: LinkTarget): string {
  if (target.kind === 'none') return target.why;
  if (target.kind === 'file') return `file ${target.path}`;
  const healed = target.healed ? ` (${target.healed})` : '';
  if (target.kind === 'url') return `${target.href}${healed}`;
  const section = target.fragment ? ` #${target.fragment}` : '';
  return `${target.topic}${section}${target.lostFragment ? ` without #${target.lostFragment}` : ''}${healed}`;
}

test.each([
  // Pages, from where the page stands.
  ['lid.md', 'path:parts/lid.md'],
  ['./lid.md', 'path:parts/lid.md'],
  ['../parts/lid.md', 'path:parts/lid.md'],
  ['lid', 'path:parts/lid.md'],
  ['lid/', 'path:parts/lid.md'],
  ['lid.md?view=all', 'path:parts/lid.md'],
  ['  lid.md\n', 'path:parts/lid.md'],
  ['a%20b.md', 'path:parts/a b.md'],
  ['../index.md', 'path:index.md'],
  ['../', 'path:index.md'],
  ['../tools/', 'path:tools/index.md'],
  // Sections.
  ['#one', 'path:parts/door.md #one'],
  ['', 'path:parts/door.md'],
  ['lid.md#two', 'path:parts/lid.md #two'],
  ['lid.md#top', 'path:parts/lid.md'],
  ['lid.md#', 'path:parts/lid.md'],
  ['lid.md#three', 'path:parts/lid.md without #three'],
  ['lid.md#%zz', 'path:parts/lid.md without #%zz'],
  // What the content has wrong, and can be mended.
  ['LID.md', 'path:parts/lid.md (letter-case)'],
  ['key.md', 'path:parts/key.md'],
  // Other files.
  ['../media/door.png', 'file media/door.png'],
  ['../media/plan.PDF', 'file media/Plan.pdf'],
  // What cannot be mended.
  ['gone.md', 'missing page'],
  ['gone', 'missing page'],
  ['gone.pdf', 'missing file'],
  ['../../other/a.md', 'outside the content'],
  ['a\\b.md', 'malformed address'],
  ['%5Clid.md', 'malformed address'],
  ['a%00.md', 'malformed address'],
  ['%zz.md', 'malformed address'],
  ['https://', 'malformed address'],
  // Other sites.
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['//example.org/a', 'https://example.org/a (scheme)'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:+123', 'tel:+123'],
  ['file:///etc/passwd', 'unsafe address'],
  ['C:\\a.md', 'unsafe address'],
  // Addresses of this content on other sites, and of the retired library.
  ['https://docs.microsoft.com/de-de/exchange/client-developer/parts/lid', 'path:parts/lid.md (own-address)'],
  ['https://docs.microsoft.com/en-us/exchange/client-developer/parts/lid#two', 'path:parts/lid.md #two (other-locale)'],
  ['/exchange/client-developer/parts/lid', 'path:parts/lid.md (own-address)'],
  [`https://msdn.microsoft.com/library/${id}.aspx`, `id:${id} (asset-id)`],
  [`http://msdn.microsoft.com/en-us/library/${id.toUpperCase()}%28Office.15%29.aspx`, `id:${id} (asset-id)`],
  ['/azure/a', 'https://learn.microsoft.com/de-de/azure/a'],
])('a link to %j: %s', (href, target) => {
  expect(shown(targetOf(href))).toBe(target);
});

test.each([
  ['../media/door.png', 'file media/door.png'],
  ['../media/gone.png', 'missing file'],
  ['lid.md', 'missing file'],
  ['https://example.org/a.png', 'remote picture'],
  ['//example.org/a.png', 'remote picture'],
  ['data:image/png;base64,AAAA', 'unsafe address'],
])('a picture at %j: %s', (href, target) => {
  expect(shown(targetOf(href, 'image'))).toBe(target);
});

test('without a base nobody knows where an address from the root leads', () => {
  expect(shown(targetOf('/azure/a', 'link', { ...defaultLinks, rootBase: '' }))).toBe('no base');
});

/** What browsers skip around and inside an address, as https://url.spec.whatwg.org/#concept-basic-url-parser has it. */
const around = fc.string({ unit: fc.integer({ min: 0, max: 0x20 }).map((code) => String.fromCharCode(code)) });
const inside = fc.constantFrom('', '', '', '\t', '\n', '\r');

const unsafeSpelling = fc
  .tuple(
    fc.constantFrom('javascript:', 'data:', 'vbscript:', 'blob:', 'view-source:javascript:'),
    fc.array(fc.tuple(fc.boolean(), inside), { minLength: 12, maxLength: 12 }),
    around,
    fc.constantFrom('alert(1)', 'text/html,<b>', '//example.org/%0aalert(1)', 'lid.md', ''),
  )
  .map(([scheme, spellings, before, rest]) => {
    const letters = [...scheme].map((letter, index) => {
      const [upper, skipped] = spellings[index] ?? [false, ''];
      return (upper ? letter.toUpperCase() : letter) + skipped;
    });
    return before + letters.join('') + rest;
  });

test('no spelling of a scheme that runs code gets through', () => {
  const say = (href: string, kind: Link['kind']): string => shown(targetOf(href, kind));
  fc.assert(
    fc.property(unsafeSpelling, fc.constantFrom('link', 'image'), (href, kind) => {
      expect(say(href, kind)).toBe('unsafe address');
    }),
  );
});

test('whatever a link says: an answer, and only addresses that are safe', () => {
  const written = fc.oneof(
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc.string({ unit: fc.constantFrom(...'/\\.:#?%&;@[]() ajd\t\n\0', 'javascript', 'https', '&#58;', '%3A') }),
  );
  const base = 'https://example.org/de/parts/door/';
  fc.assert(
    fc.property(written, fc.constantFrom('link', 'image'), (href, kind) => {
      const target = targetOf(href, kind);
      if (target.kind !== 'url') return;
      expect(new URL(target.href, base).protocol).toMatch(/^(?:https?|mailto|tel):$/);
      expect(new URL(target.href).href, 'addresses are written as browsers read them').toBe(target.href);
    }),
    { numRuns: 300 },
  );
});

test('a long run of spaces takes no time', () => {
  expect(shown(targetOf(`${' '.repeat(500_000)}a${' '.repeat(500_000)}b.md`))).toBe('missing page');
});
