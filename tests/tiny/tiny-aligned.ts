import type { AlignedColumn, AlignedRow, AlignedTopic } from '../../src/model/aligned-topic.ts';
import type { Block, BlockKind, Segment } from '../../src/model/block.ts';
import type { CompareDraft } from '../../src/model/compare-view.ts';
import type { Heading } from '../../src/model/page.ts';
import type { Route } from '../../src/model/view.ts';
import { tinyLocale } from './tiny-locale.ts';

/** One version's share of a row: its sentences, in one block; none where it has nothing. */
type TinyCell = readonly (string | null)[];

/** A row as a test writes it: the source first, then each version. */
export interface TinyAlignedRow {
  readonly section?: string;
  readonly kind?: BlockKind;
  readonly cells: readonly TinyCell[];
  /** What the source said when a version was made, by column and sentence. */
  readonly was?: Readonly<Record<number, readonly (string | null)[]>>;
  /** How sure each version's sentences are; 1 where left out. */
  readonly sure?: Readonly<Record<number, number>>;
  /** Section keys of the columns where they differ. */
  readonly keys?: Readonly<Record<number, string>>;
}

/** A topic with all its versions, aligned by hand. The first column is the source, no locale of the site. */
export function tinyAligned(locales: readonly string[], rows: readonly TinyAlignedRow[]): AlignedTopic {
  const tags = ['en-US', ...locales.map((id) => tinyLocale(id).tag)];
  const texts = tags.map(() => ({ blocks: [] as Block[], segments: [] as Segment[] }));
  const counts = new Map<string, number>();
  const aligned = rows.map((row): AlignedRow => {
    const { section = '', kind = 'paragraph', cells, was = {}, sure = {}, keys = {} } = row;
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    const places = cells.map((cell, at) => {
      const { blocks, segments } = texts[at]!;
      const said = cell.filter((sentence) => sentence !== null);
      if (said.length === 0) return { blocks: [], members: cell.map(() => []) };
      const text = said.join(' ');
      blocks.push({ kind, section: keys[at] ?? section, start: 0, end: 0, text, column: kind === 'cell' ? 0 : -1 });
      const members = cell.map((sentence) => {
        if (sentence === null) return [];
        return [segments.push({ block: blocks.length - 1, start: 0, end: 0, text: sentence, codes: [] }) - 1];
      });
      return { blocks: [blocks.length - 1], members };
    });
    return {
      id: `${section}.${number}`,
      section,
      kind,
      blocks: places.map(({ blocks }) => blocks),
      sentences: cells[0]!.map((_, index) => ({
        members: places.map(({ members }) => members[index] ?? []),
        confidence: tags.map((_tag, at) => (at === 0 ? null : (sure[at] ?? 1))),
        was: tags.map((_tag, at) => was[at]?.[index] ?? null),
      })),
    };
  });
  const columns = tags.map((tag, at): AlignedColumn => {
    const locale = at === 0 ? null : locales[at - 1]!;
    const path = rows.some(({ cells }) => (cells[at] ?? []).length > 0) ? 'a.md' : null;
    const source = at === 0 ? null : ({ origin: 'git', path: 'a.md', commit: '0123456789', match: 'crlf' } as const);
    return {
      locale,
      tag,
      path,
      text: texts[at]!,
      source,
      outdated: at === 0 ? null : rows.some(({ was }) => was?.[at]),
    };
  });
  return { topic: 'path:a.md', columns, rows: aligned };
}

/** The draft of the same topic's page; every version has these headings. */
export function tinyCompareDraft(locales: readonly string[], headings: readonly Heading[] = []): CompareDraft {
  const provenance = { kind: 'machine', translated: null, dated: null, sourceHash: null, sourceCommit: null } as const;
  return {
    topic: 'path:a.md',
    frame: {
      locale: { ...tinyLocale('en'), tag: 'en-US' },
      siteTitle: 'Site',
      base: '/',
      words: { title: '{title}', text: '' },
      title: 'A',
      titleTag: 'de-DE',
      home: '/' as Route,
      lists: [],
      languages: [],
      previous: null,
      next: null,
    },
    versions: locales.map((id) => {
      const { tag, direction, name } = tinyLocale(id);
      return { locale: id, tag, direction, name, href: `/${id}/a/` as Route, provenance, headings };
    }),
    source: { tag: 'en-US', direction: 'ltr', name: 'English' },
    findings: {},
  };
}
