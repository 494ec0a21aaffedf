/** Scripts that a script tag of BCP 47 stands for, as Unicode names them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};
const known = new Map<string, RegExp>();

/** Matches one letter of the scripts that a language is written in, by its tag. */
export function scriptLetters(tag: string): RegExp {
  const made =
    known.get(tag) ??
    new RegExp(
      `[${scriptsOf(tag)
        .map((name) => `\\p{Script=${name}}`)
        .join('')}]`,
      'u',
    );
  known.set(tag, made);
  return made;
}

/** `Cyrl`, `Latn`, `Hani`: the scripts of a language, the usual one where the tag names none. */
function scriptsOf(tag: string): readonly string[] {
  const script = new Intl.Locale(tag).maximize().script ?? 'Latn';
  return parts[script] ?? [script];
}
