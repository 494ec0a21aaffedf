const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ].*)?$/;

/**
 * A date as `2021-09-24`, or null where the text is none: `MM/DD/YYYY` (month first, one digit is enough) or ISO 8601,
 * whose time is left out. Pure text: no time zone can move the day.
 */
export function isoDate(text: string): string | null {
  const [, y, m, d] = iso.exec(text) ?? reorder(american.exec(text)) ?? [];
  if (!y || !m || !d) return null;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

function reorder(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[3], match[1], match[2]];
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
