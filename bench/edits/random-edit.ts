import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** The sample site in a folder of its own, to be edited. */
export interface Sample {
  /** With a folder for each locale. */
  readonly content: string;
  /** The configuration file. */
  readonly config: string;
  /** The published site. */
  readonly out: string;
}

/** Something that people do between two builds; says what it did. */
export type RandomEdit = (sample: Sample) => string;

const locales = ['de', 'ru', 'en'];
const pages = fc.record({ locale: fc.constantFrom(...locales), pick: fc.nat(1000), word: fc.nat(1000) });

/** A page that is there, in some locale; null where the locale has none left. */
function pageOf({ content }: Sample, { locale, pick }: { locale: string; pick: number }): string | null {
  const names = filesBelow(join(content, locale)).filter((name) => name.endsWith('.md'));
  return names.length === 0 ? null : join(content, locale, names[pick % names.length]!);
}

function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

type PageEdit = (page: string, word: number, sample: Sample) => string;

function ofPage(edit: PageEdit): fc.Arbitrary<RandomEdit> {
  return pages.map((chosen) => (sample) => {
    const page = pageOf(sample, chosen);
    return page === null ? 'no page left' : `${edit(page, chosen.word, sample)}: ${page.slice(sample.content.length)}`;
  });
}

function rewrite(page: string, change: (text: string) => string): void {
  writeFileSync(page, change(readFileSync(page, 'utf8')));
}

const pageEdits: Readonly<Record<string, PageEdit>> = {
  body(page, word) {
    rewrite(page, (text) => `${text}\nWord ${word}.\n`);
    return 'a paragraph more';
  },
  title(page, word) {
    rewrite(page, (text) => text.replace(/^title: .*$/m, `title: Title ${word}`).replace(/^# .*$/m, `# Title ${word}`));
    return 'another title';
  },
  heading(page, word) {
    rewrite(page, (text) => `${text}\n## Section ${word}\n\n[here](#section-${word}), [there](port-pox.md#port-pox)\n`);
    return 'a section more, and links';
  },
  identity(page) {
    rewrite(page, (text) => text.replace(/^ms\.assetid: .*\n/m, ''));
    return 'no asset id';
  },
  remove(page) {
    rmSync(page);
    return 'removed';
  },
  rename(page, word) {
    renameSync(page, join(dirname(page), `moved-${word}.md`));
    return 'renamed';
  },
  copy(page, word) {
    const text = readFileSync(page, 'utf8').replace(/^ms\.assetid: .*\n/m, '');
    writeFileSync(join(dirname(page), `copy-${word}.md`), text.replace(/^title: .*$/m, `title: Copy ${word}`));
    return 'copied';
  },
  empty(page) {
    writeFileSync(page, '');
    return 'emptied';
  },
  touch(page, word) {
    utimesSync(page, 1_600_000_000 + word, 1_600_000_000 + word);
    return 'another date, the same bytes';
  },
  sameLength(page) {
    rewrite(page, (text) => text.replace(/[a-z](?=\.\s*$)/m, (letter) => (letter === 'q' ? 'w' : 'q')));
    return 'a letter replaced';
  },
  folder(page, word) {
    const below = join(dirname(page), `below-${word}`, 'index.md');
    mkdirSync(dirname(below), { recursive: true });
    renameSync(page, below);
    return 'moved into a folder';
  },
};

const otherEdits: readonly fc.Arbitrary<RandomEdit>[] = [
  fc.constantFrom(...locales).map((locale) => ({ content }) => {
    const file = join(content, locale, 'TOC.yml');
    const there = existsSync(file);
    if (there) rmSync(file);
    else writeFileSync(file, '- name: Start\n  href: index.md\n- name: Port\n  href: elements/port-pox.md\n');
    return `table of contents of ${locale} ${there ? 'removed' : 'written'}`;
  }),
  fc.constantFrom(...locales).map((locale) => ({ content }) => {
    const file = join(content, locale, 'media', 'request-response.svg');
    if (existsSync(file)) rewrite(file, (text) => `${text}<!-- -->\n`);
    return `picture of ${locale}`;
  }),
  fc
    .record({
      title: fc.constantFrom('One', 'Two'),
      site: fc.constantFrom('', 'https://docs.example/', 'https://docs.example/below/'),
      locales: fc.constantFrom('[de, ru]', '[ru, de]', '[de]', '[de, ru, en]'),
      compare: fc.constantFrom('auto', 'true', 'false'),
      markdown: fc.constantFrom('auto', 'true', 'false'),
    })
    .map((settings) => ({ config }) => {
      const lines = Object.entries(settings).map(([key, value]) => `${key}: ${value === '' ? "''" : value}\n`);
      writeFileSync(config, `${lines.join('')}content: content/{id}\nsource: content/en\nsourceTag: en-US\n`);
      return `settings ${lines.join(' ').replaceAll('\n', '')}`;
    }),
  fc.nat(1000).map((pick) => ({ out }) => {
    const files = existsSync(out) ? filesBelow(out) : [];
    if (files.length > 0) writeFileSync(join(out, files[pick % files.length]!), 'damaged');
    return 'a published file damaged';
  }),
  fc.constant(({ out }: Sample) => {
    rmSync(out, { recursive: true, force: true });
    return 'the published site removed';
  }),
  fc.constant(() => 'nothing'),
];

/** What people do to a documentation between two builds, at random. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  { arbitrary: fc.oneof(...Object.values(pageEdits).map(ofPage)), weight: 3 },
  { arbitrary: fc.oneof(...otherEdits), weight: 1 },
);
