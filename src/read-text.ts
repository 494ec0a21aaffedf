import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { abbreviationsOf } from './io/abbreviations.ts';
import type { PackedFile } from './io/packed-file.ts';
import type { PageText } from './model/block.ts';
import { defaultLimits } from './model/defaults.ts';
import type { Limits } from './model/options.ts';
import type { TextRef } from './model/text-ref.ts';
import { originalText, pageText } from './read/page-text.ts';
import { type SentenceCuts, sentenceCuts } from './read/sentence-cuts.ts';
import { decode } from './read/source-text.ts';

/** Nothing is published from what is only aligned; bilingual pages are several times as long as others. */
export const alignedLimits: Limits = { ...defaultLimits, pageBytes: 16 * defaultLimits.pageBytes };

const nothing: PageText = { blocks: [], segments: [] };

/** Reads blocks and sentences of texts, each where its reference says. */
export class TextReader {
  private readonly sources: Pick<PackedFile, 'get'> | null;
  private readonly cuts = new Map<string, SentenceCuts>();

  /** @param sources texts that are no files, by hash */
  constructor(sources: Pick<PackedFile, 'get'> | null) {
    this.sources = sources;
  }

  /** @throws where a file is not any more what it was when the site was read */
  read(ref: TextRef): PageText {
    const bytes = ref.file === null ? this.sources?.get(ref.hash) : readFileSync(ref.file);
    if (!bytes || hash('sha1', bytes) !== ref.hash) throw new Error(`${ref.file ?? ref.hash} has changed meanwhile`);
    const { text } = decode(bytes, ref.file ?? ref.hash, alignedLimits);
    if (text === null) return nothing;
    const cuts = this.cutsOf(ref.tag);
    return ref.half === 'own' ? pageText(text, cuts) : (originalText(text, cuts) ?? nothing);
  }

  private cutsOf(tag: string): SentenceCuts {
    const cuts = this.cuts.get(tag) ?? sentenceCuts(tag, abbreviationsOf(tag));
    this.cuts.set(tag, cuts);
    return cuts;
  }
}
