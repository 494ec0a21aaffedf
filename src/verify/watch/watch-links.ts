import { percentDecoded } from '../percent-decoded.ts';
import { linkAddresses, refreshAddress } from './link-addresses.ts';
import type { StartWatch } from './watch.ts';

/** Elements whose address is followed by the reader; whatever the others name is loaded with the page. */
const followed = new Set(['a', 'area', 'form', 'button', 'meta']);
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
    const address = path === '' ? ({ kind: 'file', file: facts.file } as const) : folder.resolve(path, facts.file);
    if (address.kind === 'file' || address.kind === 'missing') facts.links++;
    if (address.kind === 'file' && hash !== -1) toSection(address.file, href.slice(hash + 1));
    if (address.kind === 'file' && name === 'meta') facts.redirect = address.file;
    if (address.kind === 'missing') report('broken-link', `${href}: ${address.why}`, line());
    if (address.kind === 'scheme' && unsafe.has(address.scheme) && !(name === 'img' && /^data:image\//i.test(path))) {
      report('unsafe-address', `${address.scheme}: in <${name}>`, line());
    }
    if (address.kind !== 'remote') return;
    if (name === 'a' || name === 'area') {
      if (!/\bnoopener\b/i.test(rel)) report('missing-noopener', href, line());
    } else if (!followed.has(name) && !(name === 'link' && merelyNamed.test(rel))) {
      report('remote-resource', `<${name}> loads ${href}`, line());
    }
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
        if (!ids.has(id) && !ids.has(percentDecoded(id) ?? id))
          report('broken-fragment', `#${id}: no such id on this page`, line);
      }
    },
  };
};
