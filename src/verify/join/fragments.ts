import { percentDecoded } from '../percent-decoded.ts';
import type { JoinGate } from './joined-site.ts';

/** A link to a section of another page finds the section. Links within a page are checked with the page. */
export const fragments: JoinGate = ({ pages }, report) => {
  const idsOf = new Map<string, ReadonlySet<string>>();
  for (const page of pages.values()) {
    for (const [file, sections] of page.fragments) {
      let ids = idsOf.get(file);
      if (!ids) {
        ids = new Set(pages.get(file)?.ids);
        idsOf.set(file, ids);
      }
      for (const [id, line] of sections) {
        if (ids.has(id) || ids.has(percentDecoded(id) ?? id)) continue;
        report('broken-fragment', page.file, `#${id}: no such id in ${file}`, line);
      }
    }
  }
};
