import type { BuiltIndex } from './engine.ts';
import type { Query, QueryKind } from './queries.ts';

/** How one engine did in one locale. */
export interface Judgement {
  /** Queries of each kind, and how many of them had the right page among the first five. */
  readonly kinds: ReadonlyMap<QueryKind, { readonly asked: number; readonly found: number }>;
  /** Bytes of first queries, ascending. */
  readonly bytes: readonly number[];
  /** Milliseconds of each query, ascending. */
  readonly milliseconds: readonly number[];
  readonly missed: readonly Query[];
}

/** Kinds of query made from titles and descriptions. */
export const headKinds: readonly QueryKind[] = ['name', 'phrase', 'unspaced', 'inflected', 'unaccented'];

/** Kinds of query that an engine must answer; `text`, two words that are neighbours in the text alone, is only reported. */
export const gate: readonly QueryKind[] = [...headKinds, 'word'];

export async function judge(index: BuiltIndex, queries: readonly Query[]): Promise<Judgement> {
  const kinds = new Map<QueryKind, { asked: number; found: number }>();
  const bytes: number[] = [];
  const milliseconds: number[] = [];
  const missed: Query[] = [];
  for (const query of queries) {
    const started = performance.now();
    const answer = await index.search(query.text);
    milliseconds.push(performance.now() - started);
    if (answer.bytes !== null) bytes.push(answer.bytes);
    const kind = kinds.get(query.kind) ?? { asked: 0, found: 0 };
    kinds.set(query.kind, kind);
    kind.asked++;
    if (answer.pages.slice(0, 5).includes(query.page)) kind.found++;
    else missed.push(query);
  }
  const ascending = (a: number, b: number): number => a - b;
  return { kinds, bytes: bytes.sort(ascending), milliseconds: milliseconds.sort(ascending), missed };
}

/** Share of queries answered over some kinds, and their number. */
export function recall({ kinds }: Judgement, of: readonly QueryKind[]): { share: number; asked: number } {
  const counted = of.flatMap((kind) => kinds.get(kind) ?? []);
  const asked = counted.reduce((sum, { asked }) => sum + asked, 0);
  return { asked, share: counted.reduce((sum, { found }) => sum + found, 0) / asked };
}

/** The value below which a share of an ascending list lies. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}
