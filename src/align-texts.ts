import { alignUnits, type UnitsPair } from './align/align-pages.ts';
import { writtenBeads } from './align/page-beads.ts';
import { Vocabulary } from './align/units.ts';
import type { PageText } from './model/block.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import type { TextReader } from './read-text.ts';

/** A page and the text it was made from. */
export interface TextPair {
  readonly source: TextRef;
  readonly target: TextRef;
}

/**
 * Source texts that were read, for the next locale. As JSON outside the heap: a page's blocks and sentences as objects take
 * ten times as much, and reading them again from Markdown as long.
 */
export class SourceMemory {
  private readonly texts = new Map<string, Buffer>();

  read(ref: TextRef, reader: TextReader): PageText {
    const known = this.texts.get(textKey(ref));
    if (known) return JSON.parse(known.toString()) as PageText;
    const text = reader.read(ref);
    this.texts.set(textKey(ref), Buffer.from(JSON.stringify(text)));
    return text;
  }
}

/** Reads and aligns the pages of one locale. Out: the beads of each pair, as `writtenBeads` writes them. */
export function alignTexts(pairs: readonly TextPair[], reader: TextReader, sources: SourceMemory): string[] {
  const vocabulary = new Vocabulary();
  const units = pairs.map(({ source, target }): UnitsPair => {
    return [vocabulary.pageUnits(sources.read(source, reader)), vocabulary.pageUnits(reader.read(target))];
  });
  return alignUnits(units, vocabulary, writtenBeads);
}
