import { type Finding, finding } from '../../model/finding.ts';
import type { Locale } from '../../model/locale.ts';
import { type Page, type PagePath, routePath } from '../../model/page.ts';
import { startOf } from '../../model/place.ts';
import { isReservedRoute } from '../../model/reserved-route.ts';
import type { CheckInput } from '../check-input.ts';

/**
 * TP002, TP003: two files for one route (`a.md` beside `a/index.md`, or beside a file `a`), or routes that are one on
 * systems that ignore letter case. A topic's stand-in route counts too: it must not hide a page.
 */
export function routes({ topics, locales, files }: CheckInput): Finding[] {
  const found: Finding[] = [];
  for (const locale of locales) {
    const taken = new Map<string, { route: string; page: Page }>();
    const copied = new Map([...(files.get(locale.id)?.keys() ?? [])].map((path) => [path.toLowerCase(), path]));
    for (const topic of topics) {
      const page = topic.pages.get(locale.id) ?? topic.pages.values().next().value!;
      const route = routePath(topic.pages.get(locale.id)?.path ?? topic.path);
      found.push(...inTheWay(route, page, locale, copied));
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

/** What is no page and stands where the page's folder, or one around it, must be made. */
function inTheWay(route: string, page: Page, locale: Locale, copied: ReadonlyMap<string, PagePath>): Finding[] {
  if (isReservedRoute(route)) {
    const message = `the route /${locale.id}/${route}/ is one that the site itself needs`;
    return [finding('TP002', startOf(page.file), message)];
  }
  const parts = route.toLowerCase().split('/');
  const file = parts.map((_, index) => copied.get(parts.slice(0, index + 1).join('/'))).find((path) => path);
  if (!file) return [];
  const message = `the file ${file} stands where the folder of the route /${locale.id}/${route}/ must be`;
  return [finding('TP002', startOf(page.file), message)];
}
