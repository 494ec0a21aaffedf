/** An address with parts that vary, such as `https://example.org/{tag}/docs/`; the rest is literal. */
export interface AddressPattern {
  /** The varying parts and what follows the pattern, or null. Brackets match percent-encoded ones, http matches https. */
  match(address: string): { tag?: string; id?: string; rest: string } | null;
}

const parts: Readonly<Record<string, string>> = {
  '{tag}': '(?<tag>[a-z]{2,3}(?:-[a-z0-9]{2,8})*)',
  '{id}': '(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
};

/** A pattern from configuration (`links.ownAddresses`, `links.retired`). */
export function addressPattern(template: string): AddressPattern {
  const source = template
    .split(/(\{tag\}|\{id\})/)
    .map((part) => parts[part] ?? literal(part))
    .join('');
  const pattern = new RegExp(`^${source}(?<rest>.*)$`, 'is');
  return {
    match(address) {
      const groups = pattern.exec(address)?.groups;
      if (!groups) return null;
      const { tag, id, rest } = groups;
      return { ...(tag ? { tag } : {}), ...(id ? { id } : {}), rest: rest ?? '' };
    },
  };
}

const brackets: Readonly<Record<string, string>> = { '(': '(?:\\(|%28)', ')': '(?:\\)|%29)' };

function literal(text: string): string {
  return text
    .replaceAll(/[.*+?^$|[\]\\{}()]/g, (found) => brackets[found] ?? `\\${found}`)
    .replace(/^https?:/i, 'https?:');
}
