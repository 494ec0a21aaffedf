/** Controls, bidi controls, zero-width characters and lone surrogates: what a reader of a message cannot see. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A value of the content as messages show it: in quotes, at most 60 characters, nothing invisible in it. */
export function quoted(value: string): string {
  const characters = [...value.slice(0, 200)];
  const short = characters.length > 60 || value.length > 200 ? `${characters.slice(0, 59).join('')}…` : value;
  return `"${short.replace(invisible, codePoint)}"`;
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
