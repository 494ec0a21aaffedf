import type { InlineCode } from '../../model/block.ts';
import { emphasised, emphasisPairs } from '../emphasis-pairs.ts';
import { joiningWords } from '../joining-words.ts';
import type { Knowledge, TargetWords } from '../knowledge.ts';
import { isLiteral } from '../literals.ts';
import type { CheckedRow, RowFault, RowRule, RowSide } from '../row-rule.ts';
import { hasToken } from '../tokens-of.ts';
import { transliterationOf } from '../transliteration-of.ts';
import { variantOf } from '../variant-of.ts';

/**
 * A value or name of the schema, emphasised in the source, that the translation has put into its own language:
 * `**off**` became `**aus**`. What is only written otherwise (`**Off**`) is a matter of `literal-ident`.
 */
export const literalValue: RowRule = {
  id: 'literal-value',
  check(row, knowledge) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'heading' || kind === 'code') return [];
    const lost = emphasised(source).filter(({ text }) => isLost(text, target, row) && isLiteral(text, row, knowledge));
    if (lost.length === 0) return [];
    const pairs = emphasisPairs(row);
    return lost.flatMap((code) => {
      const pair = pairs.find((known) => known.source === code);
      return pair ? judge(code, pair.target, pair.certain, row, knowledge) : [];
    });
  },
};

/** Whether a word is not there in any writing, nor in other letters. */
function isLost(text: string, target: RowSide, row: CheckedRow): boolean {
  if (/\s/.test(text) || hasToken(target.text, text) || variantOf(text, target.text) !== null) return false;
  // Where spaces are missing around it, a literal is no word of its own, and whole all the same.
  if (emphasised(target).some((code) => hasToken(code.text, text))) return false;
  return transliterationOf(text, row.target!.text) === null;
}

const around = /^[\s—–\-"'“”„«»‘’‹›「」（(]+|[\s"'“”„«»‘’‹›「」）).,;:!?。，、；：！？]+$/g;

function judge(
  code: InlineCode,
  written: InlineCode,
  certain: boolean,
  row: CheckedRow,
  knowledge: Knowledge,
): RowFault[] {
  const target = row.target!;
  const core = coreOf(written.text, row.locale.tag);
  if (core === '') return [];
  const raw = target.raw.slice(written.start - target.start, written.end - target.start);
  const at = raw.indexOf(core);
  const message = `the literal "${code.text}" is translated as "${core}"`;
  const told = { message, source: code.text, target: core };
  if (at < 0) return [{ start: written.start, end: written.end, ...told }];
  const start = written.start + at;
  const isSafe = (certain || inOrder(row)) && standsAlone(core, code, written, row, knowledge);
  return [{ start, end: start + core.length, ...told, ...(isSafe ? { replacement: code.text } : {}) }];
}

/** What stands for the literal: without quotation marks, marks of the sentence, and an "and" that was swallowed. */
function coreOf(text: string, tag: string): string {
  let core = text.replaceAll(around, '');
  for (const join of joiningWords(tag)) {
    if (core.endsWith(join) && /[\s"'“”„«»]/.test(core.at(-join.length - 1) ?? '')) core = core.slice(0, -join.length);
    if (core.startsWith(`${join} `)) core = core.slice(join.length);
    core = core.replaceAll(around, '');
  }
  return core;
}

/** Whether all literals of a list were lost alike, so that they stand in the order of the source. */
function inOrder({ source, target }: CheckedRow): boolean {
  const [from, to] = [emphasised(source!), emphasised(target!)];
  return (
    from.length === to.length &&
    from.every(({ text }, k) => to.findIndex((code) => code.text === text) === (to[k]!.text === text ? k : -1))
  );
}

/** Whether a translation is nothing but the literal: no part of a longer phrase or compound, no word that was only emphasised by mistake. */
function standsAlone(
  core: string,
  code: InlineCode,
  written: InlineCode,
  row: CheckedRow,
  knowledge: Knowledge,
): boolean {
  const { source, target, locale } = row;
  const words = core.split(/\s+/);
  if (/[,;:.，。、；：]/.test(core) || words.length > 2) return false;
  const counts = knowledge.targetWords.get(locale.tag);
  if (words.length === 1 && isFrequent(core.toLowerCase(), counts)) return false;
  const next = /^\s*(\p{L}+)/u.exec(source!.raw.slice(code.end - source!.start))?.[1];
  const beforeWord = next !== undefined && !joiningWords(row.sourceTag).includes(next);
  const goesOn = /^\s*\p{L}/u.test(target!.raw.slice(written.end - target!.start));
  if (goesOn && next === undefined) return false;
  return !beforeWord || (words.length === 1 && !isCompound(core, counts));
}

/** Words that stand in every second sentence are no translations of a literal. */
function isFrequent(word: string, counts: TargetWords | undefined): boolean {
  return counts !== undefined && counts.get(word) > Math.max(counts.most / 20, FEW);
}

/** In a small documentation any word may stand in every second sentence. */
const FEW = 20;

/** Whether a noun ends in another word of the language, which would be lost with it: `Endpunktelement`. */
function isCompound(word: string, counts: TargetWords | undefined): boolean {
  if (!counts || !/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  for (let at = 3; at <= lower.length - 4; at++) if (counts.get(lower.slice(at)) >= 20) return true;
  return false;
}
