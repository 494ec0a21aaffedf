/** Letters that Unicode does not take apart, as people write them without the key for them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * Text as search compares it: lower case, without accents, full-width forms made narrow. The breve of й and the dots
 * of ё go the same way, in the index as in the query.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Nine in ten words of the index are ASCII, and normalising is the dearest part of cutting a text.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => spelled[letter]!)
    .normalize('NFC');
}
