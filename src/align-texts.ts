import { alignUnits, type UnitsPair } from './align/align-pages.ts';
import { writtenBeads } from './align/page-beads.ts';
import { Vocabulary } from './align/units.ts';
import { readText, writtenText } from './align/written-text.ts';
import type { PageText } from './model/block.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import type { TextReader } from './read-text.ts';

/** A page and the text it was made from. */
export interface TextPair {
  readonly source: TextRef;
  readonly target: TextRef;
}

/** A page's blocks and sentences, and what of its source says the same, as they are written down. */
export interface AlignedText {
  readonly text: Buffer;
  readonly beads: string;
}

/**
 * Source texts that were read, for the next locale: written down outside the heap, where they take a tenth of what objects
 * take, and are back in a tenth of the time that it takes to read them from Markdown.
 */
export class SourceMemory {
  private readonly texts = new Map<string, Buffer>();

  /** The text as `writtenText` writes it. */
  written(ref: TextRef, reader: TextReader): Buffer {
    const known = this.texts.get(textKey(ref)) ?? Buffer.from(writtenText(reader.read(ref)));
    this.texts.set(textKey(ref), known);
    return known;
  }

  read(ref: TextRef, reader: TextReader): PageText {
    return readText(this.written(ref, reader).toString());
  }
}

/** Reads and aligns the pages of one locale; in the order of the pairs. */
export function alignTexts(pairs: readonly TextPair[], reader: TextReader, sources: SourceMemory): AlignedText[] {
  const vocabulary = new Vocabulary();
  const texts: Buffer[] = [];
  const units = pairs.map(({ source, target }): UnitsPair => {
    const text = reader.read(target);
    texts.push(Buffer.from(writtenText(text)));
    return [vocabulary.pageUnits(sources.read(source, reader)), vocabulary.pageUnits(text)];
  });
  return alignUnits(units, vocabulary, (alignment, page) => {
    return { text: texts[page]!, beads: writtenBeads(alignment) };
  });
}
