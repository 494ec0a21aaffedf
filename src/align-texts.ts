import { hash } from 'node:crypto';
import type { PageAlignment } from './align/align-page.ts';
import { lessons } from './align/lessons.ts';
import { type Lesson, PageAligner } from './align/page-aligner.ts';
import { writtenBeads } from './align/page-beads.ts';
import { study, type UnitsPair } from './align/study.ts';
import { Vocabulary } from './align/units.ts';
import { readLesson, writtenLesson } from './align/written-lesson.ts';
import { readText, writtenText } from './align/written-text.ts';
import type { PageText } from './model/block.ts';
import { pairKey, type TextPair, type TextRef, textKey } from './model/text-ref.ts';
import type { TextReader } from './read-text.ts';

/** What the pages of a locale came to. */
export interface AlignedTexts {
  /** In the order of the pairs. Of each its beads and its own text, as they are written down, a line each. */
  readonly pages: readonly Buffer[];
  /** What all pages that were not learnt from were aligned by; null where there is none. */
  readonly lesson: Buffer | null;
  /** The same where the same was learnt from the same texts. */
  readonly lessonKey: string;
  /** How many pages were aligned; the others were known. */
  readonly aligned: number;
}

/** What an earlier run of the same code wrote down. */
export interface AlignedBefore {
  readonly lessonKey: string;
  readonly lesson: Buffer | null;
  /** One of `pages`; null where it was not there, or one of its texts was another. */
  page(pair: TextPair): Buffer | null;
  /** A translation as `writtenText` wrote it, by its `textKey`; null where it is not known. */
  text(key: string): Buffer | null;
}

const nothingBefore: AlignedBefore = { lessonKey: '', lesson: null, page: () => null, text: () => null };

/**
 * Source texts that were read, for the next locale: written down outside the heap, where they take a tenth of what objects
 * take, and are back in a tenth of the time that it takes to read them from Markdown.
 */
export class SourceMemory {
  private readonly texts = new Map<string, Buffer>();
  private readonly before: AlignedBefore['text'];

  constructor(before = nothingBefore.text) {
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
 * Reads and aligns the pages of one locale: some together, which teaches what the two languages have in common, each other
 * page by that. A page is taken from before where its texts and all that was learnt from are the same.
 * @param most see `lessons`
 */
export function alignTexts(
  pairs: readonly TextPair[],
  reader: TextReader,
  sources: SourceMemory,
  before = nothingBefore,
  most?: number,
): AlignedTexts {
  const teaches = lessons(
    pairs.map(({ name }) => name),
    most,
  );
  const lessonPairs = pairs.filter((_, page) => teaches[page]);
  const lessonKey = hash('sha1', lessonPairs.map(pairKey).join('\0'));
  const isTeaching = lessonPairs.length < pairs.length;
  const texts = new PairTexts(reader, sources, before);
  const known = before.lessonKey === lessonKey && (before.lesson || !isTeaching) ? before : null;
  const learnt = known ? null : learn(lessonPairs, texts);
  const lesson = isTeaching ? (known?.lesson ?? Buffer.from(writtenLesson(learnt!.lesson))) : null;
  let aligner: PageAligner | null = null;
  let aligned = learnt ? lessonPairs.length : 0;
  const pages = pairs.map((pair): Buffer => {
    const page = learnt?.pages.get(pair) ?? known?.page(pair);
    if (page) return page;
    aligned += 1;
    aligner ??= new PageAligner(learnt?.lesson ?? readLesson(lesson!.toString()));
    const text = texts.target(pair);
    return alignedLines(aligner.align(texts.source(pair), readText(text.toString())), text);
  });
  return { pages, lesson, lessonKey, aligned };
}

function alignedLines(alignment: PageAlignment, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${writtenBeads(alignment)}\n`), text]);
}

/** Where the texts of pages come from. */
class PairTexts {
  private readonly reader: TextReader;
  private readonly sources: SourceMemory;
  private readonly before: AlignedBefore;

  constructor(reader: TextReader, sources: SourceMemory, before: AlignedBefore) {
    this.reader = reader;
    this.sources = sources;
    this.before = before;
  }

  source({ source }: TextPair): PageText {
    return this.sources.read(source, this.reader);
  }

  /** As it is written down, which takes a fraction of the memory. */
  target({ target }: TextPair): Buffer {
    return this.before.text(textKey(target)) ?? Buffer.from(writtenText(this.reader.read(target)));
  }
}

/** Aligns pages together, for what they teach. */
function learn(
  pairs: readonly TextPair[],
  texts: PairTexts,
): { readonly lesson: Lesson; readonly pages: ReadonlyMap<TextPair, Buffer> } {
  const vocabulary = new Vocabulary();
  const written = pairs.map((pair) => texts.target(pair));
  const units = pairs.map((pair, page): UnitsPair => {
    return [vocabulary.pageUnits(texts.source(pair)), vocabulary.pageUnits(readText(written[page]!.toString()))];
  });
  const { learnt, alignments } = study(units, vocabulary);
  const pages = alignments.map((alignment, page): [TextPair, Buffer] => {
    return [pairs[page]!, alignedLines(alignment, written[page]!)];
  });
  return { lesson: { ...learnt, words: vocabulary.words() }, pages: new Map(pages) };
}
