import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBeads } from '../../src/align/page-beads.ts';
import { type AlignedTexts, alignTexts, SourceMemory } from '../../src/align-texts.ts';
import { listContent } from '../../src/io/content-folder.ts';
import { openGitSource } from '../../src/io/git-source.ts';
import { sourceFile } from '../../src/io/source-file.ts';
import { statesOf } from '../../src/io/source-state.ts';
import type { TextPair } from '../../src/model/text-ref.ts';
import { TextReader } from '../../src/read-text.ts';

const tags = ['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];

/** What aligning all locales with their pinned sources takes, on one core. */
export interface Cost {
  readonly pages: number;
  readonly rows: number;
  readonly sure: number;
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds that the one thread of ours had a core for: what is left when nobody else wants it. */
  readonly thread: number;
  readonly megabytes: number;
}

/**
 * Aligns five locales, one after another, in this process, as a worker of `alignSite` does; the source comes from git as each
 * page pins it. Finding the sources and writing the results down count as well.
 */
async function fiveLocales(corpus: string, sure: number): Promise<Cost> {
  const start = performance.now();
  const git = await openGitSource(`${join(corpus, 'en')}:docs`);
  const { at } = statesOf(git);
  const texts = new Map<string, Buffer>();
  const reader = new TextReader({ get: (sum) => texts.get(sum) ?? null });
  const sources = new SourceMemory();
  const results: AlignedTexts['pages'][] = [];
  for (const tag of tags) {
    const folder = join(corpus, '2021', tag, 'docs');
    const paths = listContent(folder, tag).paths.filter((name) => name.endsWith('.md'));
    const pairs = paths.map(async (path): Promise<TextPair> => {
      const file = join(folder, path);
      const bytes = readFileSync(file);
      const commit = /^ms\.sourcegitcommit: *([0-9a-f]{40})/m.exec(bytes.toString('latin1'))?.[1] ?? 'HEAD';
      const state = await at(commit);
      const { bytes: source, hashes } = state.paths.has(path)
        ? await state.read(path)
        : sourceFile(Buffer.alloc(0), null);
      texts.set(hashes.asIs, source);
      return {
        name: path,
        source: { hash: hashes.asIs, tag: 'en-US', file: null, half: 'own' },
        target: { hash: hash('sha1', bytes), tag, file, half: 'own' },
      };
    });
    results.push(alignTexts(await Promise.all(pairs), reader, sources).pages);
  }
  git.close();
  const { user, system } = process.threadCpuUsage();
  const seconds = (performance.now() - start) / 1000;
  const rows = results.flat().flatMap((lines) => readBeads(lines.toString('utf8', 0, lines.indexOf('\n'))).sentences);
  return {
    pages: results.flat().length,
    rows: rows.length,
    sure: rows.filter(({ confidence }) => confidence >= sure).length,
    thread: (user + system) / 1e6,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

// Run as a program it prints its figures: memory is measured in a process of its own.
if (process.argv[1] === import.meta.filename) {
  const [corpus, sure] = process.argv.slice(2) as [string, string];
  console.log(JSON.stringify(await fiveLocales(corpus, Number(sure))));
}
