import { randomUUID } from 'node:crypto';
import { isWhole, openPacked, type PackedFile, writePacked } from './io/packed-file.ts';
import type { JudgedFile, JudgedFiles } from './verify/judged-file.ts';
import { packFacts, unpackFacts } from './verify/packed-facts.ts';
import type { SiteHome } from './verify/site-home.ts';

/** What the gates gathered of a site. */
export interface GatheredFacts extends JudgedFiles {
  readonly home: SiteHome;
}

/** The same as it was kept: all of a site at some time, and beside it what was new since then. */
export interface KeptJudgement extends GatheredFacts {
  readonly all: JudgedFiles & { readonly name: string };
}

/** How many files may be new before all are written once more: every build reads them beside all others. */
const mostNew = 1000;

/**
 * Keeps what the gates gathered, for the next build: after an edit, what is new since all was kept. A disk that refuses costs
 * time, nothing else.
 * @param before what `keptJudgement` read from that file, and nobody has written since
 * @returns a name for it
 */
export function keepJudgement(file: string, judgement: GatheredFacts, before: KeptJudgement | null): string {
  const name = randomUUID();
  const news = before && newsOf(judgement, before);
  const { texts, numbers } = packFacts(news ?? judgement);
  const entries = {
    name,
    home: JSON.stringify(judgement.home),
    texts: JSON.stringify(texts),
    numbers: Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    ...(news && { all: before.all.name, gone: JSON.stringify(news.gone) }),
  };
  try {
    writePacked(
      news ? newsFile(file) : file,
      Object.entries(entries).map(([key, value]) => [key, Buffer.from(value)] as const),
    );
  } catch {}
  return name;
}

/** What was kept under a name; null where it is gone, damaged, or of another build. */
export function keptJudgement(file: string, name: string): KeptJudgement | null {
  const packed = whole(file);
  const first = packed && textOf(packed, 'name');
  const news = first === name ? null : whole(newsFile(file));
  if (!packed || !first) return null;
  if (first !== name && (!news || textOf(news, 'name') !== name || textOf(news, 'all') !== first)) return null;
  const all = { name: first, ...factsIn(packed) };
  const home = JSON.parse(textOf(news ?? packed, 'home')) as SiteHome;
  if (!news) return { home, paths: all.paths, files: all.files, all };
  const { paths, files } = factsIn(news);
  const now = new Map([...all.files, ...files]);
  for (const path of JSON.parse(textOf(news, 'gone')) as string[]) now.delete(path);
  return { home, paths: [...all.paths, ...paths], files: now, all };
}

/** What has changed since all was kept; null where that is much, or where files have other numbers. */
function newsOf({ paths, files: now }: JudgedFiles, { all }: KeptJudgement) {
  if (all.paths.some((path, number) => path !== paths[number])) return null;
  const files = new Map([...now].filter(([path, file]) => all.files.get(path) !== file));
  const gone = [...all.files.keys()].filter((path) => !isKept(now.get(path)));
  return files.size + gone.length > mostNew ? null : { paths: paths.slice(all.paths.length), files, gone };
}

/** A file with faults is to be read again: `packFacts` leaves it out. */
function isKept(file: JudgedFile | undefined): boolean {
  return file?.facts.tally.kept.length === 0;
}

/** Where that stands which is new since all was kept. */
function newsFile(file: string): string {
  return `${file}.news`;
}

function whole(file: string): PackedFile | null {
  return isWhole(file) ? openPacked(file) : null;
}

function textOf(packed: PackedFile, key: string): string {
  return packed.get(key)?.toString() ?? '';
}

function factsIn(packed: PackedFile): JudgedFiles {
  const bytes = packed.get('numbers')!;
  // Numbers of four bytes begin at a multiple of four, which a piece of a file need not.
  const numbers = new Int32Array(new Uint8Array(bytes).buffer);
  return unpackFacts({ texts: JSON.parse(textOf(packed, 'texts')) as string[], numbers });
}
