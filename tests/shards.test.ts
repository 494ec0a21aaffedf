import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildInput } from '../src/build-outcome.ts';
import { buildPart } from '../src/build-part.ts';
import { buildSite } from '../src/build-site.ts';
import { readOptions } from '../src/cli/options.ts';
import { localesFolder } from '../src/io/project.ts';
import { joinParts } from '../src/join-parts.ts';
import type { Options } from '../src/model/options.ts';
import { folderHash } from './folder-hash.ts';

// A site made in parts is the site made in one go, and parts of different sites never become one.

const project = fileURLToPath(new URL('..', import.meta.url));
const onProgress = () => {};
let folder: string;
let one: string;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-shards-')));
  // Elsewhere than the parts: the folder that things lie in says nothing about the site.
  const out = join(folder, 'one', 'site');
  await buildSite(inputFor(copyOfSample('one'), out, 'cache of one'));
  one = folderHash(out);
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

/** Content and settings of the sample in a folder of its own. */
function copyOfSample(name: string): string {
  const copy = join(folder, name);
  mkdirSync(copy);
  for (const entry of ['content', 'hexapla.config.yml'])
    cpSync(join(project, entry), join(copy, entry), { recursive: true });
  return copy;
}

function inputFor(work: string, out: string, cache: string, more: Partial<Options> = {}): BuildInput {
  const { options, ...rest } = readOptions({ out }, work, localesFolder);
  const review = more.review ? { terms: [], ignores: [] } : null;
  return { ...rest, options: { ...options, ...more }, review, cacheFolder: join(folder, cache), onProgress };
}

/** Makes the parts of a site, the last one first. */
async function partsOf(input: BuildInput, of: number): Promise<void> {
  for (let shard = of; shard >= 1; shard--) expect((await buildPart(input, { shard, of })).part).not.toBeNull();
}

test.each([1, 2, 3, 7])('%i parts, joined, are the site made in one go', { timeout: 900_000 }, async (of) => {
  const out = join(folder, `of ${of}`, 'site');
  await partsOf(inputFor(project, out, 'cache'), of);
  const { published, parts } = await joinParts({ from: `${out}.parts`, out, onProgress });
  expect(published).toBe(true);
  expect(folderHash(out)).toBe(one);
  const shares = parts.map(({ files }) => files.filter(({ path }) => path.endsWith('index.html')).length);
  expect(Math.max(...shares)).toBeLessThan(2 * Math.min(...shares) + 45);
});

test('review pages and files of whole locales come out alike, too', { timeout: 900_000 }, async () => {
  const settings = { review: true, llmsFull: true, markdown: true } as const;
  const whole = join(folder, 'rich one', 'site');
  await buildSite(inputFor(project, whole, 'cache', settings));
  const out = join(folder, 'rich', 'site');
  await partsOf(inputFor(project, out, 'cache', settings), 2);
  await joinParts({ from: `${out}.parts`, out, onProgress });
  expect(readFileSync(join(out, 'de', 'llms.txt'), 'utf8')).toContain('llms-full.txt');
  expect(folderHash(out)).toBe(folderHash(whole));
});

test('a part made from other content is refused, and one that lost a byte; the last site stays', {
  timeout: 900_000,
}, async () => {
  const work = copyOfSample('edited');
  const out = join(work, 'site');
  await partsOf(inputFor(work, out, 'cache'), 2);
  await joinParts({ from: `${out}.parts`, out, onProgress });
  const before = folderHash(out);
  const page = join(work, 'content', 'de', 'elements', 'port-pox.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nHexapla\n`);
  await buildPart(inputFor(work, out, 'cache'), { shard: 2, of: 2 });
  const mixed = joinParts({ from: `${out}.parts`, out, onProgress });
  await expect(mixed).rejects.toThrow('parts 1 and 2 of 2 were made from different content');
  expect(folderHash(out)).toBe(before);
  await buildPart(inputFor(work, out, 'cache'), { shard: 1, of: 2 });
  expect((await joinParts({ from: `${out}.parts`, out, onProgress })).published).toBe(true);
  expect(folderHash(out)).not.toBe(before);

  const file = join(`${out}.parts`, '1-of-2', 'whole', 'robots.txt');
  writeFileSync(file, readFileSync(file, 'utf8').slice(1));
  const damaged = joinParts({ from: `${out}.parts`, out, onProgress });
  await expect(damaged).rejects.toThrow('part 1 of 2 is not whole: whole/robots.txt is missing or damaged');
});

test('content with an error makes no part', { timeout: 900_000 }, async () => {
  const work = copyOfSample('broken');
  writeFileSync(join(work, 'content', 'de', 'broken.md'), '---\ntitle: never closed\n\nText\n');
  const { part, site } = await buildPart(inputFor(work, join(work, 'site'), 'cache'), { shard: 2, of: 3 });
  expect(part).toBeNull();
  expect(site.findings.some(({ severity }) => severity === 'error')).toBe(true);
  await expect(joinParts({ from: join(work, 'site.parts'), out: join(work, 'site'), onProgress })).rejects.toThrow(
    'there is no part of a site',
  );
});
