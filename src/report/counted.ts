/** `1 page`, `1,774 pages`. */
export function counted(items: number, thing: string): string {
  return `${inEnglish(items)} ${thing}${items === 1 ? '' : 's'}`;
}

/** `1,774`. */
export function inEnglish(items: number): string {
  return items.toLocaleString('en');
}
