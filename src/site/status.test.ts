import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { findSources } from '../find-sources.ts';
import { openSourceFolder } from '../io/source-folder.ts';
import type { FoundSource } from '../model/found-source.ts';
import { localeOfPath } from './locale-of-path.ts';
import type { Site } from './site.ts';
import { type KnownSources, localeStatuses, pageStatuses } from './status.ts';

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
    'en/only-source.md': source,
    'de/a.md': page(`ms.openlocfilehash: ${crlf}\nms.translationtype: MT\n`),
    'de/b.md': page(`ms.openlocfilehash: ${asIs}\nms.translationtype: HT\n`),
    'de/c.md': page(`ms.openlocfilehash: ${'0'.repeat(40)}\nms.date: never\n`),
    'de/d.md': page(`ms.openlocfilehash: ${crlf}\n`),
    'ru/a.md': page(''),
  });
  site = await tiny.load(['de', 'ru'], { source: `${tiny.content}/en` });
});
afterAll(() => tiny.remove());

async function tinySources(): Promise<KnownSources> {
  const fileOf = ({ locale, path }: { locale: string; path: string }) => `${tiny.content}/${locale}/${path}`;
  return { ...(await findSources({ ...site, fileOf })), paths: openSourceFolder(`${tiny.content}/en`).paths };
}

const none: KnownSources = { translated: new Map(), now: new Map(), hashNow: new Map(), paths: null };

/** `de/a.md current machine` */
function lines(sources: KnownSources): string[] {
  return pageStatuses(site, sources).map(({ locale, path, state, kind }) => `${locale}/${path} ${state} ${kind}`);
}

test('every page of every locale, and every one that it lacks', async () => {
  expect(lines(await tinySources())).toEqual([
    // By the hash of the source with either kind of line ends.
    'de/a.md current machine',
    'de/b.md current human',
    'de/c.md outdated unknown',
    // The source has no d.md.
    'de/d.md orphaned unknown',
    'de/only-source.md missing null',
    'ru/a.md unknown unknown',
    'ru/b.md missing null',
    'ru/c.md missing null',
    'ru/d.md missing null',
    'ru/only-source.md missing null',
  ]);
});

test('without a source nobody can say', () => {
  expect(lines(none).filter((line) => !line.includes('missing'))).toEqual([
    'de/a.md unknown machine',
    'de/b.md unknown human',
    'de/c.md unknown unknown',
    'de/d.md unknown unknown',
    'ru/a.md unknown unknown',
  ]);
});

test.each([
  ['the same text', 'aa', 'current'],
  ['another text', 'bb', 'outdated'],
])('a page without a hash, but with a commit: %s there', (_name, then, state) => {
  const [page] = site.pages.filter(({ locale }) => locale === 'ru');
  const provenance = { ...page!.provenance, sourceCommit: 'c0ffee' };
  const pinned = { ...site, topics: [{ ...site.topics[0]!, pages: new Map([['ru', { ...page!, provenance }]]) }] };
  const found = (hash: string, commit: string): FoundSource => ({
    record: { origin: 'git', path: 'a.md', commit, match: 'no hash' },
    text: { hash, tag: 'en-US', file: null, half: 'own' },
  });
  const sources = {
    translated: new Map([['ru:a.md' as const, found(then, 'c0ffee00')]]),
    now: new Map([['ru:a.md' as const, found('aa', 'beef')]]),
    hashNow: new Map([['ru:a.md' as const, 'aa']]),
    paths: new Set(['a.md']),
  };
  expect(pageStatuses(pinned, sources).find(({ locale }) => locale === 'ru')?.state).toBe(state);
});

test('the locale that is the source is always current, and lacks nothing that nobody translated', () => {
  const own = { ...site, options: { ...site.options, sourceTag: 'ru-RU' } };
  const states = pageStatuses(own, { ...none, paths: new Set(['a.md', 'x.md']) }).map(
    ({ locale, path, state }) => `${locale}/${path} ${state}`,
  );
  expect(states).toContain('ru/a.md source');
  expect(states).toContain('de/x.md missing');
  expect(states).not.toContain('ru/x.md missing');
});

test('how each locale stands', async () => {
  const pages = pageStatuses(site, await tinySources());
  expect(localeStatuses(site, pages, localeOfPath(site))).toMatchObject([
    {
      locale: 'de',
      pages: 4,
      missing: 1,
      current: 2,
      outdated: 1,
      orphaned: 1,
      unknown: 0,
      machine: 1,
      human: 1,
      findings: { error: 0, warning: 1 },
    },
    { locale: 'ru', pages: 1, missing: 4, current: 0, outdated: 0, orphaned: 0, unknown: 1, machine: 0, human: 0 },
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
