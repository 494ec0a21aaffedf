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

/** A text as `writtenText` wrote it in an earlier run, by its `textKey`; null where it is not known. */
export type WrittenBefore = (key: string) => Buffer | null;

const nothingBefore: WrittenBefore = () => null;

/**
 * Source texts that were read, for the next locale: written down outside the heap, where they take a tenth of what objects
 * take, and are back in a tenth of the time that it takes to read them from Markdown.
 */
export class SourceMemory {
  private readonly texts = new Map<string, Buffer>();
  private readonly before: WrittenBefore;

  constructor(before = nothingBefore) {
    this.before = before;
  }

  /** The text as `writtenText` writes it. */
  written(ref: TextRef, reader: TextReader): Buffer {
    const key = textKey(ref);
    const known = this.texts.get(key) ?? this.before(key) ?? Buffer.from(writtenText(reader.read(ref)));
    this.texts.set(key, known);
    return known;
  }

  read(ref: TextRef, reader: TextReader): PageText {
    return readText(this.written(ref, reader).toString());
  }
}

/**
 * Reads and aligns the pages of one locale; in the order of the pairs.
 * @param before the locale's texts that need not be read again
 */
export function alignTexts(
  pairs: readonly TextPair[],
  reader: TextReader,
  sources: SourceMemory,
  before = nothingBefore,
): AlignedText[] {
  const vocabulary = new Vocabulary();
  const texts: Buffer[] = [];
  const units = pairs.map(({ source, target }): UnitsPair => {
    const known = before(textKey(target));
    const text = known ? readText(known.toString()) : reader.read(target);
    texts.push(known ?? Buffer.from(writtenText(text)));
    return [vocabulary.pageUnits(sources.read(source, reader)), vocabulary.pageUnits(text)];
  });
  return alignUnits(units, vocabulary, (alignment, page) => {
    return { text: texts[page]!, beads: writtenBeads(alignment) };
  });
}
