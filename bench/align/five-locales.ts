import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignPages, type PagePair } from '../../src/align/align-pages.ts';
import { abbreviationsOf } from '../../src/io/abbreviations.ts';
import { listContent } from '../../src/io/content-folder.ts';
import { openGitSource } from '../../src/io/git-source.ts';
import type { PageText } from '../../src/model/block.ts';
import { pageText } from '../../src/read/page-text.ts';
import { sentenceCuts } from '../../src/read/sentence-cuts.ts';

const tags = ['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];

/** What aligning all locales with their pinned sources takes, on one core. */
export interface Cost {
  readonly pages: number;
  readonly rows: number;
  readonly sure: number;
  /** Seconds by the clock, by part and in all. */
  readonly read: number;
  readonly align: number;
  readonly seconds: number;
  /** Seconds that the one thread of ours had a core for: what is left when nobody else wants it. */
  readonly thread: number;
  readonly megabytes: number;
}

/** Reads and aligns five locales, one after another, in this process; the source comes from git as each page pins it. */
async function fiveLocales(corpus: string, sure: number): Promise<Cost> {
  const git = await openGitSource(`${join(corpus, 'en')}:docs`);
  const sources = new Map<string, PageText>();
  const english = sentenceCuts('en-US', abbreviationsOf('en-US'));
  const cost = { pages: 0, rows: 0, sure: 0, read: 0, align: 0, megabytes: 0 };
  const start = performance.now();
  for (const tag of tags) {
    const before = performance.now();
    const folder = join(corpus, '2021', tag, 'docs');
    const cuts = sentenceCuts(tag, abbreviationsOf(tag));
    const pairs: PagePair[] = [];
    for (const path of (await listContent(folder, tag)).paths.filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, path), 'utf8');
      const commit = /^ms\.sourcegitcommit: *([0-9a-f]{40})/m.exec(text)?.[1] ?? 'HEAD';
      const key = `${commit}:${path}`;
      const source = sources.get(key) ?? pageText((await git.read(path, commit))?.bytes.toString() ?? '', english);
      sources.set(key, source);
      pairs.push({ source, target: pageText(text, cuts) });
    }
    const middle = performance.now();
    for (const { sentences } of alignPages(pairs)) {
      cost.rows += sentences.length;
      for (const { confidence } of sentences) cost.sure += confidence >= sure ? 1 : 0;
    }
    cost.pages += pairs.length;
    cost.read += (middle - before) / 1000;
    cost.align += (performance.now() - middle) / 1000;
  }
  git.close();
  const { user, system } = process.threadCpuUsage();
  return {
    ...cost,
    thread: (user + system) / 1e6,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

// Run as a program it prints its figures: memory is measured in a process of its own.
if (process.argv[1] === import.meta.filename) {
  const [corpus, sure] = process.argv.slice(2) as [string, string];
  console.log(JSON.stringify(await fiveLocales(corpus, Number(sure))));
}
