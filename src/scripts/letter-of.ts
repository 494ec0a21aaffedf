/** The letter of a key: where keys of another script stand, the place of the key counts. */
export function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z?]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}
