import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { localeOfPath } from './locale-of-path.ts';
import type { Site } from './site.ts';
import { statusOf } from './status.ts';

const source = 'The source.\nTwo lines.\n';
const crlf = hash('sha1', source.replaceAll('\n', '\r\n'));
const asIs = hash('sha1', source);
const page = (lines: string) => `---\ntitle: T\n${lines}---\n`;

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'en/a.md': source,
    'en/b.md': source,
    'en/c.md': source,
    'de/a.md': page(`ms.openlocfilehash: ${crlf}\nms.translationtype: MT\n`),
    'de/b.md': page(`ms.openlocfilehash: ${asIs}\nms.translationtype: HT\n`),
    'de/c.md': page(`ms.openlocfilehash: ${'0'.repeat(40)}\nms.date: never\n`),
    'de/d.md': page(`ms.openlocfilehash: ${crlf}\n`),
    'ru/a.md': page(''),
  });
  site = await tiny.load(['de', 'ru'], { source: `${tiny.content}/en` });
}, 60_000);
afterAll(() => tiny.remove());

test('how each locale stands', () => {
  expect(statusOf(site, localeOfPath(site))).toEqual([
    {
      locale: 'de',
      pages: 4,
      missing: 0,
      // By the hash of the source with either kind of line ends.
      current: 2,
      outdated: 1,
      // The source has no d.md.
      unknown: 1,
      machine: 1,
      human: 1,
      findings: { error: 0, warning: 1, note: 1 },
    },
    {
      locale: 'ru',
      pages: 1,
      missing: 3,
      current: 0,
      outdated: 0,
      unknown: 1,
      machine: 0,
      human: 0,
      findings: { error: 0, warning: 0, note: 0 },
    },
  ]);
});

test.each([
  ['de/a.md', 'de'],
  ['ru/x/b.md', 'ru'],
  ['de', undefined],
  ['dee/a.md', undefined],
  ['overrides', undefined],
])('a finding about %s belongs to %s', (path, locale) => {
  expect(localeOfPath(site)(path)).toBe(locale);
});
