import { faultTally } from './fault.ts';
import type { Alternate, FileFacts, PageFacts, SitemapFacts } from './file-facts.ts';
import type { JudgedFile, JudgedFiles } from './judged-file.ts';

/** Judged files as numbers: a tenth of what they take as JSON, since most texts stand in many of them. */
export interface PackedFacts {
  readonly texts: readonly string[];
  readonly numbers: Int32Array;
}

const kinds: readonly FileFacts['kind'][] = ['other', 'page', 'sitemap'];

/** Files without fault, packed; those with faults are left out: they are to be read again. */
export function packFacts({ paths, files }: JudgedFiles): PackedFacts {
  const to = new NumberWriter();
  to.list(paths, (path) => to.text(path));
  for (const [path, file] of files) {
    if (file.facts.tally.kept.length === 0) writeFile(to, path, file);
  }
  return to.packed();
}

/** What `packFacts` packed. */
export function unpackFacts(packed: PackedFacts): JudgedFiles {
  const from = new NumberReader(packed);
  const paths = from.list(() => from.text());
  const files = new Map<string, JudgedFile>();
  while (!from.isAtEnd()) {
    const path = from.text();
    files.set(path, readFile(from, path));
  }
  return { paths, files };
}

function writeFile(to: NumberWriter, path: string, { sha256, bytes, facts, targets }: JudgedFile): void {
  to.text(path);
  to.text(sha256);
  to.number(bytes);
  to.list(targets, (target) => to.number(target));
  to.number(kinds.indexOf(facts.kind));
  if (facts.kind === 'page') writePage(to, facts);
  else if (facts.kind === 'sitemap') writeSitemap(to, facts);
  else to.number(facts.links);
}

function readFile(from: NumberReader, path: string): JudgedFile {
  const sha256 = from.text();
  const bytes = from.number();
  const targets = from.numbersOfList();
  const kind = kinds[from.number()]!;
  const { tally } = faultTally(path);
  const facts: FileFacts =
    kind === 'page'
      ? { kind, file: path, tally, ...readPage(from) }
      : kind === 'sitemap'
        ? { kind, file: path, tally, ...readSitemap(from) }
        : { kind, file: path, tally, links: from.number() };
  return { sha256, bytes, facts, targets };
}

function writePage(to: NumberWriter, page: PageFacts): void {
  to.number(page.links);
  to.list(page.ids, (id) => to.text(id));
  to.list([...page.fragments], ([file, sections]) => {
    to.text(file);
    to.list([...sections], ([id, line]) => {
      to.text(id);
      to.number(line);
    });
  });
  to.number((page.indexed ? 1 : 0) + (page.isRedirect ? 2 : 0));
  to.text(page.redirect);
  to.text(page.canonical);
  writeAlternates(to, page.alternates);
  to.number(page.canonicalLine);
  to.number(page.alternatesLine);
}

function readPage(from: NumberReader): Omit<PageFacts, 'kind' | 'file' | 'tally'> {
  const links = from.number();
  const ids = from.list(() => from.text());
  const fragments = new Map(
    from.list(() => {
      const file = from.text();
      return [file, new Map(from.list(() => [from.text(), from.number()] as const))] as const;
    }),
  );
  const signs = from.number();
  return {
    links,
    ids,
    fragments,
    indexed: (signs & 1) !== 0,
    isRedirect: (signs & 2) !== 0,
    redirect: from.textOrNull(),
    canonical: from.textOrNull(),
    alternates: readAlternates(from),
    canonicalLine: from.number(),
    alternatesLine: from.number(),
  };
}

function writeSitemap(to: NumberWriter, { isIndex, entries }: SitemapFacts): void {
  to.number(isIndex ? 1 : 0);
  to.list(entries, ({ loc, line, alternates }) => {
    to.text(loc);
    to.number(line);
    writeAlternates(to, alternates);
  });
}

function readSitemap(from: NumberReader): Omit<SitemapFacts, 'kind' | 'file' | 'tally'> {
  const isIndex = from.number() === 1;
  const entries = from.list(() => ({ loc: from.text(), line: from.number(), alternates: readAlternates(from) }));
  return { isIndex, entries };
}

/** All versions of a page name the same ones, so each list is written once. */
function writeAlternates(to: NumberWriter, alternates: readonly Alternate[]): void {
  const known = to.alternates(alternates);
  to.number(known);
  if (known !== -1) return;
  to.list(alternates, ({ tag, href }) => {
    to.text(tag);
    to.text(href);
  });
}

function readAlternates(from: NumberReader): readonly Alternate[] {
  const known = from.number();
  if (known !== -1) return from.alternates[known]!;
  const alternates = from.list(() => ({ tag: from.text(), href: from.text() }));
  from.alternates.push(alternates);
  return alternates;
}

/** Writes numbers one after the other; each text once. */
class NumberWriter {
  private readonly texts = new Map<string, number>();
  private readonly lists = new Map<string, number>();
  private numbers = new Int32Array(1 << 16);
  private length = 0;

  number(value: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.length++] = value;
  }

  text(text: string | null): void {
    this.number(text === null ? -1 : this.numberOf(text));
  }

  private numberOf(text: string): number {
    const known = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, known);
    return known;
  }

  /** The number of a list that was written before; -1 for a new one. */
  alternates(alternates: readonly Alternate[]): number {
    const key = alternates.map(({ tag, href }) => `${this.numberOf(tag)} ${this.numberOf(href)}`).join();
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    this.lists.set(key, this.lists.size);
    return -1;
  }

  list<T>(items: ArrayLike<T> & Iterable<T>, write: (item: T) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  packed(): PackedFacts {
    return { texts: [...this.texts.keys()], numbers: this.numbers.slice(0, this.length) };
  }
}

/** Reads what a writer wrote, in the same order. */
class NumberReader {
  /** The lists of versions read so far. */
  readonly alternates: (readonly Alternate[])[] = [];
  private at = 0;
  private readonly packed: PackedFacts;

  constructor(packed: PackedFacts) {
    this.packed = packed;
  }

  isAtEnd(): boolean {
    return this.at === this.packed.numbers.length;
  }

  number(): number {
    return this.packed.numbers[this.at++]!;
  }

  text(): string {
    return this.packed.texts[this.number()]!;
  }

  textOrNull(): string | null {
    const number = this.number();
    return number === -1 ? null : this.packed.texts[number]!;
  }

  list<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(read());
    return items;
  }

  numbersOfList(): Int32Array {
    const length = this.number();
    this.at += length;
    return this.packed.numbers.subarray(this.at - length, this.at);
  }
}
