import type { Gate } from '../fault.ts';
import { percentDecoded } from '../percent-decoded.ts';
import type { Address } from '../site-folder.ts';
import { linkAddresses, refreshAddress } from './link-addresses.ts';
import type { StartWatch } from './watch.ts';

/** Elements other than links whose address the reader goes to; whatever else is named is loaded with the page. */
const followed = new Set(['form', 'button', 'meta']);
/** What `link` may name without loading it. */
const merelyNamed = /^(?:alternate|author|canonical|help|license|me|next|prev|search)$/i;
/** Addresses that run something or carry a document of their own; a picture may be written as `data:`. */
const unsafe = new Set(['javascript', 'vbscript', 'data', 'blob', 'file', 'filesystem']);

/** Addresses: each leads to a file of the folder, is safe, and loads nothing from elsewhere. */
export const watchLinks: StartWatch = ({ facts, folder, report, line }) => {
  const own: { id: string; line: number }[] = [];

  /** HTML: "#" and "#top" are the top of any page. A text directive (`:~:`) is not part of the fragment. */
  const toSection = (file: string, fragment: string) => {
    const id = fragment.replace(/:~:.*$/s, '');
    if (id === '' || id === 'top' || !file.endsWith('.html')) return;
    if (file === facts.file) {
      own.push({ id, line: line() });
      return;
    }
    const sections = facts.fragments.get(file) ?? new Map<string, number>();
    facts.fragments.set(file, sections);
    if (!sections.has(id)) sections.set(id, line());
  };

  const follow = (name: string, href: string, rel: string) => {
    const hash = href.indexOf('#');
    const path = hash === -1 ? href : href.slice(0, hash);
    const address: Address = path === '' ? { kind: 'file', file: facts.file } : folder.resolve(path, facts.file);
    if (address.kind === 'file' || address.kind === 'missing') facts.links++;
    if (address.kind !== 'file') {
      const fault = faultOf(name, href, rel, address);
      if (fault) report(...fault, line());
      return;
    }
    if (hash !== -1) toSection(address.file, href.slice(hash + 1));
    if (name === 'meta') facts.redirect = address.file;
  };

  return {
    open(name, attributes) {
      const refresh = refreshAddress(name, attributes);
      if (refresh !== null) {
        facts.isRedirect = true;
        follow(name, refresh, '');
      }
      for (const href of linkAddresses(name, attributes)) follow(name, href, attributes['rel'] ?? '');
    },
    end() {
      const ids = new Set(facts.ids);
      for (const { id, line } of own) {
        if (ids.has(id) || ids.has(percentDecoded(id) ?? id)) continue;
        report('broken-fragment', `#${id}: no such id on this page`, line);
      }
    },
  };
};

/** What is wrong with an address that leads to no file of the site; null where nothing is. */
function faultOf(name: string, href: string, rel: string, address: Address): [Gate, string] | null {
  switch (address.kind) {
    case 'file':
      return null;
    case 'missing':
      return ['broken-link', `${href}: ${address.why}`];
    case 'scheme':
      if (!unsafe.has(address.scheme) || (name === 'img' && /^data:image\//i.test(href))) return null;
      return ['unsafe-address', `${address.scheme}: in <${name}>`];
    case 'remote':
      if (name === 'a' || name === 'area') return /\bnoopener\b/i.test(rel) ? null : ['missing-noopener', href];
      if (followed.has(name) || (name === 'link' && merelyNamed.test(rel))) return null;
      return ['remote-resource', `<${name}> loads ${href}`];
  }
}
