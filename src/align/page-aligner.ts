import type { PageText } from '../model/block.ts';
import { type Aligner, alignPage, type PageAlignment, withConfidence } from './align-page.ts';
import type { Learnt } from './learn.ts';
import { withRoom } from './lexicon.ts';
import { SignReader } from './row-signs.ts';
import { alignerOf } from './study.ts';
import { Vocabulary, type Words } from './units.ts';

/** Room for words of one page that were never met; more is made where a page has more. */
const USUAL_ROOM = 1 << 12;

/** What other pages taught, and the words that they have. */
export interface Lesson extends Learnt {
  readonly words: Words;
}

/** Aligns pages by what others taught, each by itself: what one gives hangs on none that came before. */
export class PageAligner {
  private readonly lesson: Lesson;
  private readonly vocabulary: Vocabulary;
  private room = 0;
  private aligner!: Aligner;
  private signs!: SignReader;

  constructor(lesson: Lesson) {
    this.lesson = lesson;
    this.vocabulary = new Vocabulary(lesson.words);
    this.makeRoom(lesson.words.forms.length + USUAL_ROOM);
  }

  align(from: PageText, to: PageText): PageAlignment {
    this.vocabulary.forgetFresh();
    const source = this.vocabulary.pageUnits(from);
    const target = this.vocabulary.pageUnits(to);
    if (this.vocabulary.size > this.room) this.makeRoom(2 * this.vocabulary.size);
    return withConfidence(source, target, alignPage(source, target, this.aligner), this.signs);
  }

  private makeRoom(size: number): void {
    const lexicon = withRoom(this.lesson.lexicon, size);
    this.room = size;
    this.aligner = alignerOf({ ...this.lesson, lexicon }, this.vocabulary);
    this.signs = new SignReader(this.aligner.model);
  }
}
