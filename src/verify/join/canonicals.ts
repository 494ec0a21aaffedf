import { percentDecoded } from '../percent-decoded.ts';
import { routeOf } from '../site-home.ts';
import { isListed, type JoinGate, pageAt } from './joined-site.ts';

/**
 * The canonical link of a page that may be listed is its own address, absolute and in one spelling. That of any other
 * page (redirect, stand-in) leads to a page.
 */
export const canonicals: JoinGate = (site, report) => {
  for (const page of site.pages.values()) {
    const { file, canonical, canonicalLine } = page;
    if (canonical === null) continue;
    if (!isListed(page)) {
      if (!pageAt(site, canonical)) report('canonical', file, `${canonical}: no such page`, canonicalLine);
      continue;
    }
    const own = site.folder.origin + site.folder.base + routeOf(file);
    if (percentDecoded(canonical) !== own) report('canonical', file, `${canonical} instead of ${own}`, canonicalLine);
  }
};
