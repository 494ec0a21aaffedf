import { replaced } from './page-planter.ts';

/** A source after a change that its pages have not followed, and where they show that. */
export interface PlantedSource {
  readonly source: string;
  /** The range of a page's text that a finding must touch; 'anywhere'; or 'nowhere': this page does not show it. */
  rangeIn(page: string): readonly [start: number, end: number] | 'anywhere' | 'nowhere';
}

/** Changes the source of some pages; null where it offers no place for it. */
export type SourcePlanter = (source: string, page: string, random: () => number) => PlantedSource | null;

/** A word of a sentence of the source becomes another one. */
export const plantStale: SourcePlanter = (source, _page, random) => {
  const lines = [...source.matchAll(/(?<=\n\r?\n)\p{Lu}[^\n|`[<]{40,}\.(?=\r?\n)/gu)];
  const line = lines[Math.floor(random() * lines.length)];
  const words = line && [...line[0].matchAll(/(?<= )\p{Ll}{4,}(?= )/gu)];
  const word = words?.[Math.floor(random() * words.length)];
  if (!line || !word) return null;
  const changed = replaced(source, line.index + word.index, word[0].length, 'otherwise').text;
  return { source: changed, rangeIn: () => 'anywhere' };
};

/** An identifier that stands once in the source, and as it is once in the page, gets another name in the source. */
export const plantCodeDriftHead: SourcePlanter = (source, page, random) => {
  const body = /^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/.exec(source)?.[0].length ?? 0;
  const names = [...source.matchAll(/(?<![\w./#-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w./#-])/g)].filter(
    ({ index, 0: name }) => index > body && isOnce(source, name) && isOnce(page, name),
  );
  const name = names[Math.floor(random() * names.length)];
  if (!name) return null;
  return {
    source: replaced(source, name.index, name[0].length, `${name[0]}Renamed`).text,
    rangeIn(text) {
      const at = text.indexOf(name[0]);
      return isOnce(text, name[0]) ? [at, at + name[0].length] : 'nowhere';
    },
  };
};

function isOnce(text: string, name: string): boolean {
  return text.split(name).length === 2;
}
