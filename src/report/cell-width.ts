// East Asian wide and fullwidth ranges of Unicode 17 (UAX #11), joined over unassigned gaps.
const wide =
  /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{Emoji}\uFE0F|[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{1B2FF}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}])/u;

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u115F\u1160\u2028\u2029\u3164\uFFA0]+$/u;

/** How many terminal cells one grapheme takes: 0, 1 or 2. A tab is not a grapheme with a width; expand it first. */
export function cellWidth(grapheme: string): 0 | 1 | 2 {
  if (grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') return 1;
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
