import { type Finding, finding } from '../../model/finding.ts';
import { type Page, routePath } from '../../model/page.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/**
 * TP002, TP003: two files for one route (`a.md` beside `a/index.md`), or routes that are one on systems that ignore
 * letter case. A topic's stand-in route counts too: it must not hide a page.
 */
export function routes({ topics, locales }: CheckInput): Finding[] {
  const found: Finding[] = [];
  for (const locale of locales) {
    const taken = new Map<string, { route: string; page: Page }>();
    for (const topic of topics) {
      const page = topic.pages.get(locale.id) ?? topic.pages.values().next().value!;
      const route = routePath(topic.pages.get(locale.id)?.path ?? topic.path);
      const other = taken.get(route.toLowerCase());
      if (!other) taken.set(route.toLowerCase(), { route, page });
      else {
        const rule = other.route === route ? 'TP002' : 'TP003';
        found.push(finding(rule, startOf(page.file), `${other.page.file} has the route /${locale.id}/${route}/ too`));
      }
    }
  }
  return found;
}
