import type { Attributes } from '../attributes.ts';

/** Attributes that hold one address each (HTML, index of attributes). `cite`, `itemid` and `ping` lead no reader anywhere. */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['href'],
    area: ['href'],
    audio: ['src'],
    button: ['formaction'],
    embed: ['src'],
    form: ['action'],
    frame: ['src'],
    iframe: ['src'],
    image: ['href', 'xlink:href'],
    img: ['src'],
    input: ['src', 'formaction'],
    link: ['href'],
    object: ['data'],
    script: ['src'],
    source: ['src'],
    track: ['src'],
    use: ['href', 'xlink:href'],
    video: ['src', 'poster'],
  }),
);

const none: readonly string[] = [];

/**
 * The addresses in the attributes of an element, as written, without white space around them. Canonical and hreflang
 * links are not among them: they have gates of their own.
 */
export function linkAddresses(name: string, attributes: Attributes): readonly string[] {
  const candidates = attributesOf.get(name);
  if (!candidates || isAboutThePage(name, attributes)) return none;
  const found: string[] = [];
  for (const attribute of candidates) {
    const value = attributes[attribute];
    if (value !== undefined) found.push(value.trim());
  }
  const srcset = attributes['srcset'] ?? attributes['imagesrcset'];
  return srcset === undefined ? found : [...found, ...srcsetAddresses(srcset)];
}

function isAboutThePage(name: string, { rel, hreflang }: Attributes): boolean {
  return name === 'link' && (rel === 'canonical' || (rel === 'alternate' && hreflang !== undefined));
}

/** The addresses of a `srcset`: each runs to white space, and a comma at its end is none of it (HTML, 4.8.4.2.1). */
function srcsetAddresses(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?/g)].map((candidate) => candidate[1] ?? '');
}

/** Where a `<meta http-equiv="refresh">` leads, or null for any other element. */
export function refreshAddress(name: string, attributes: Attributes): string | null {
  if (name !== 'meta' || attributes['http-equiv']?.toLowerCase() !== 'refresh') return null;
  const url = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*$/is.exec(attributes['content'] ?? '');
  return url?.[2] ?? null;
}
