/** As much as a card or a list takes. */
const most = 240;
/** The end of a sentence: a full stop with space behind it and a capital, a digit or a bracket after that; or a Chinese one. */
const ends = /[.!?…]["»”)]?(?=\s+[\p{Lu}\p{Lo}\p{N}«“"(¿¡])|[。！？]["”）]?/gu;

/** The first sentence of a description, or as many whole words as one can take in. */
export function firstSentence(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  for (const end of plain.matchAll(ends)) {
    const length = end.index + end[0].length;
    if (length > most) break;
    // What is shorter is an abbreviation, or says too little to stand alone.
    if (length >= Math.min(24, plain.length) || /[。！？]/.test(end[0])) return plain.slice(0, length);
  }
  if (plain.length <= most) return plain;
  const cut = plain.lastIndexOf(' ', most);
  return `${plain.slice(0, cut > most / 2 ? cut : most).replace(/[\s,;:.–—-]+$/, '')}…`;
}
