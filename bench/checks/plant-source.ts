import { replaced } from './page-planter.ts';

/** The source of a page after a change that the page has not followed, and where the page shows that. */
export interface PlantedSource {
  readonly source: string;
  /** The range of the page's text that a finding must touch; null: anywhere on the page. */
  readonly range: readonly [start: number, end: number] | null;
}

/** Changes the source of a page, which was translated from `source` as it stands; null where it offers no place for it. */
export type SourcePlanter = (source: string, page: string, random: () => number) => PlantedSource | null;

/** A word of a sentence of the source becomes another one. */
export const plantStale: SourcePlanter = (source, _page, random) => {
  const lines = [...source.matchAll(/(?<=\n\r?\n)\p{Lu}[^\n|`[<]{40,}\.(?=\r?\n)/gu)];
  const line = lines[Math.floor(random() * lines.length)];
  const words = line && [...line[0].matchAll(/(?<= )\p{Ll}{4,}(?= )/gu)];
  const word = words?.[Math.floor(random() * words.length)];
  if (!line || !word) return null;
  return { source: replaced(source, line.index + word.index, word[0].length, 'otherwise').text, range: null };
};

/** An identifier that stands once in the source, and as it is once in the page, gets another name in the source. */
export const plantCodeDriftHead: SourcePlanter = (source, page, random) => {
  const body = /^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/.exec(source)?.[0].length ?? 0;
  const once = (text: string, name: string): boolean => text.split(name).length === 2;
  const names = [...source.matchAll(/(?<![\w./#-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w./#-])/g)].filter(
    ({ index, 0: name }) => index > body && once(source, name) && once(page, name),
  );
  const name = names[Math.floor(random() * names.length)];
  if (!name) return null;
  const at = page.indexOf(name[0]);
  return {
    source: replaced(source, name.index, name[0].length, `${name[0]}Renamed`).text,
    range: [at, at + name[0].length],
  };
};
