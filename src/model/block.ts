export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'quote' | 'html';

/** One leaf block of a page, as a range of UTF-16 units in the file. */
export interface Block {
  readonly kind: BlockKind;
  /** Section key of the heading it stands under; the heading's own key for a heading; '' before the first. */
  readonly section: string;
  readonly start: number;
  readonly end: number;
  /** Plain text without markup. */
  readonly text: string;
  /** Column of a table cell from 0; -1 for every other kind. */
  readonly column: number;
}

/** A stretch of text that markup sets apart, as a range of UTF-16 units in the file, marks included. */
export interface InlineCode {
  readonly kind: 'link' | 'image' | 'code' | 'strong' | 'emphasis' | 'other';
  readonly start: number;
  readonly end: number;
  /** Plain text of what it encloses. */
  readonly text: string;
  /** Address of a link or an image as written, else ''. */
  readonly href: string;
}

/** One sentence of a block. */
export interface Segment {
  /** Index into the page's blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Codes that begin in this segment, in order. */
  readonly codes: readonly InlineCode[];
}

/** One page as aligners see it: its leaf blocks and their sentences, both in order. */
export interface PageText {
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}
