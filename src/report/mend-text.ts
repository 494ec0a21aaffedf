import type { LocaleId } from '../model/locale.ts';
import { counted } from './counted.ts';
import { painter } from './text.ts';
import { wrapped } from './wrapped.ts';

/** What a patch comes to. */
export interface PatchPreview {
  readonly locale: LocaleId;
  /** The patch as people name it. */
  readonly file: string;
  readonly strings: number;
  readonly pages: number;
  readonly edits: number;
  /** What heals most pages, in that order. */
  readonly examples: readonly { readonly before: string; readonly after: string; readonly pages: number }[];
}

export interface MendPreview {
  readonly patches: readonly PatchPreview[];
  /** Mends that others leave no room for. */
  readonly overlapping: number;
  /** Mends that expect another text than there is. */
  readonly lapsed: number;
  /** How people apply the patches, one command a line. */
  readonly commands: readonly string[];
}

/** Examples of each locale. */
const mostExamples = 3;
/** Lines of one side of an example. */
const mostLines = 2;

/** What patches would do, for people: a diff of the words that change on most pages, counts, and how to apply them. */
export function mendText(preview: MendPreview, { color, columns }: { color: boolean; columns: number }): string {
  const paint = painter(color);
  if (preview.patches.length === 0)
    return ['No finding here has a mend that is safe without a look.', ...leftOut(preview), ''].join('\n');
  const lines = preview.patches.flatMap(({ locale, file, strings, pages, examples }) => [
    `${paint('strong', locale)}: ${counted(strings, 'string')} on ${counted(pages, 'page')} → ${file}`,
    ...examples
      .slice(0, mostExamples)
      .flatMap(({ before, after, pages: healed }) => [
        `  ${paint('faint', `${counted(healed, 'page')}:`)}`,
        ...side('-', before, columns).map((line) => paint('error', line)),
        ...side('+', after, columns).map((line) => paint('added', line)),
      ]),
    ...(strings > mostExamples ? [`  and ${counted(strings - Math.min(strings, mostExamples), 'more string')}`] : []),
  ]);
  const apply = ['Nothing is changed yet. To apply:', ...preview.commands.map((command) => `  ${command}`)];
  return [...lines, ...leftOut(preview), ...apply, ''].join('\n');
}

function side(mark: string, text: string, columns: number): string[] {
  if (text === '') return [];
  return wrapped(text, columns - 6, mostLines).map((line) => `    ${mark} ${line}`);
}

function leftOut({ overlapping, lapsed }: MendPreview): string[] {
  return [
    ...(overlapping > 0
      ? [`${counted(overlapping, 'edit')} left out: others change the same words; check again after applying`]
      : []),
    ...(lapsed > 0 ? [`${counted(lapsed, 'edit')} left out: the file says something else there`] : []),
  ];
}
