import { readFileSync } from 'node:fs';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { UsageError } from '../model/usage-error.ts';
import { codeFrame } from '../report/code-frame.ts';
import type { LineOf } from '../report/text.ts';

/** A fault as it is shown over a page: plain text throughout. */
export interface ShownFault {
  readonly rule: string;
  /** `path:line:column`, or ''. */
  readonly place: string;
  readonly message: string;
  /** The line that is meant and carets below it; none where it cannot be read. */
  readonly frame: readonly string[];
  readonly fix: string;
}

/** Cells of a line of content in the box over the page. */
const columns = 90;

export function faultOf({ rule, place, message, fix }: Finding, lineOf: LineOf): ShownFault {
  return {
    rule,
    place: placeText(place),
    message,
    frame: frame(lineOf(place.path, place.line), place),
    fix: fix ?? '',
  };
}

/** What went wrong outside the content: the configuration, git, the disk. */
export function faultOfError(error: unknown): ShownFault {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof UsageError)) return { rule: '', place: '', message, frame: [], fix: '' };
  const { place, fix } = error;
  return { rule: '', place: place ? placeText(place) : '', message, frame: place ? ownFrame(place) : [], fix };
}

function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

function ownFrame(place: Place): readonly string[] {
  try {
    return frame(readFileSync(place.path, 'utf8').split(/\r\n|\r|\n/)[place.line - 1], place);
  } catch {
    return [];
  }
}

function frame(line: string | undefined, place: Place): readonly string[] {
  if (line === undefined) return [];
  return codeFrame(line, place, columns).map(({ gutter, text }) => (gutter + text).trimEnd());
}
