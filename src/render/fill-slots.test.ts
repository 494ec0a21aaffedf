import { expect, test } from 'vitest';
import type { Slot } from '../model/compiled.ts';
import { fillSlots, type SlotValues } from './fill-slots.ts';

const link: Slot = { kind: 'link', index: 0 };
const image: Slot = { kind: 'image', index: 0 };
const section: Slot = { kind: 'section', key: 'a' };

const values = (more: Partial<SlotValues>): SlotValues => ({ links: [], versions: () => [], ...more });
const filled = (slot: Slot, more: Partial<SlotValues>) =>
  fillSlots({ pieces: ['<a', '>b</a>'], slots: [slot] }, values(more));

test.each<[string, Slot, Partial<SlotValues>, string]>([
  ['a link', link, { links: [{ href: '/b/', external: false }] }, '<a href="/b/">b</a>'],
  [
    'one that leads out',
    link,
    { links: [{ href: 'https://b.example/', external: true }] },
    '<a href="https://b.example/" rel="noopener">b</a>',
  ],
  ['one that leads nowhere', link, { links: [null] }, '<a class="broken">b</a>'],
  ['one that nobody knows', link, {}, '<a class="broken">b</a>'],
  [
    'an address is escaped',
    link,
    { links: [{ href: '"><script>&', external: false }] },
    '<a href="&quot;&gt;&lt;script&gt;&amp;">b</a>',
  ],
  ['a picture', image, { links: [{ href: 'b.png', external: false }] }, '<a src="b.png" loading="lazy">b</a>'],
  [
    'one of known size',
    image,
    { links: [{ href: 'b.png', external: false, size: { width: 3, height: 2 } }] },
    '<a src="b.png" width="3" height="2" loading="lazy">b</a>',
  ],
  ['one that is missing', image, { links: [null] }, '<a class="broken">b</a>'],
  ['a section without other versions', section, {}, '<a>b</a>'],
])('%s', (_name, slot, more, html) => {
  expect(filled(slot, more)).toBe(html);
});

test('the versions of a section', () => {
  const versions = (key: string) => [{ href: `/de/#${key}`, tag: 'de-DE', name: 'Deutsch <de>' }];
  expect(filled(section, { versions })).toBe(
    '<a<p class="versions"><a href="/de/#a" lang="de-DE" hreflang="de-DE">Deutsch &lt;de&gt;</a></p>>b</a>',
  );
});

test('pieces and slots take turns', () => {
  const slots: Slot[] = [link, { kind: 'link', index: 1 }];
  const links = [
    { href: 'x', external: false },
    { href: 'y', external: false },
  ];
  expect(fillSlots({ pieces: ['<a', '><a', '>'], slots }, values({ links }))).toBe('<a href="x"><a href="y">');
  expect(fillSlots({ pieces: ['a'], slots: [] }, values({}))).toBe('a');
});
