import { routePath } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import { topicRoute } from './addresses.ts';
import { type OtherName, otherNames } from './element-names.ts';
import { type IndexPlace, indexPlace, pageOrder } from './index-letters.ts';
import type { Site } from './site.ts';

/** A line of the index: an element under its own name, or under one that some locale gave it. */
export interface IndexLine extends IndexPlace {
  readonly topic: TopicId;
  /** null: the element's own name. */
  readonly other: OtherName | null;
}

/** One page of the index; `name` is '' for the first. */
export interface IndexPage {
  readonly name: string;
  readonly label: string;
  readonly lines: readonly IndexLine[];
  /** Lines of the letter; more than these if it has several pages. */
  readonly total: number;
}

/** The index of elements, the same in all locales. */
export interface ElementIndex {
  /** The route inside a locale: `elements-index`, unless the content has that. */
  readonly route: string;
  readonly pages: readonly IndexPage[];
  /** Whether `pages` has more than one: then the first is a table of letters. */
  readonly split: boolean;
  readonly elements: number;
}

/** Lines that one page holds, about 40 kB of HTML; lines of each letter on the first page of several. */
const most = { page: 350, first: 8 };

const made = new WeakMap<Site, ElementIndex | null>();

/** The index of a site, or null where it has no elements. */
export function elementIndex(site: Site): ElementIndex | null {
  const known = made.get(site);
  if (known !== undefined) return known;
  const index = site.graph.elements.size === 0 ? null : makeIndex(site);
  made.set(site, index);
  return index;
}

function makeIndex(site: Site): ElementIndex {
  const lines = linesOf(site);
  const { size } = site.graph.elements;
  const route = freeRoute(site);
  const whole: IndexPage = { name: '', label: '', lines, total: lines.length };
  if (lines.length <= most.page) return { route, pages: [whole], split: false, elements: size };
  const letters = [...Map.groupBy(lines, ({ page }) => page)];
  const pages = letters.flatMap(([page, all]) =>
    Array.from({ length: Math.ceil(all.length / most.page) }, (_, part) => ({
      name: part === 0 ? page : `${page}-${part + 1}`,
      label: part === 0 ? all[0]!.label : `${all[0]!.label} ${part + 1}`,
      lines: all.slice(part * most.page, (part + 1) * most.page),
      total: all.length,
    })),
  );
  const first = letters.flatMap(([, all]) => mostMentioned(site, all));
  return { route, pages: [{ ...whole, lines: first }, ...pages], split: true, elements: size };
}

/** The few lines of a page whose elements most other pages lead to, under the page's name; own names if it has some. */
function mostMentioned(site: Site, lines: readonly IndexLine[]): IndexLine[] {
  const mentions = ({ topic }: IndexLine): number => site.graph.backlinks.get(topic)?.length ?? 0;
  const own = lines.filter(({ other }) => other === null);
  const best = (own.length > 0 ? own : lines).toSorted((a, b) => mentions(b) - mentions(a)).slice(0, most.first);
  return lines.filter((line) => best.includes(line)).map((line) => ({ ...line, letter: line.label }));
}

function linesOf(site: Site): IndexLine[] {
  const others = otherNames(site);
  const lines = [...site.graph.elements].flatMap(([topic, { name }]): IndexLine[] => [
    { ...indexPlace(name), topic, other: null },
    ...(others.get(topic) ?? []).map((other) => ({ ...indexPlace(other.text), topic, other })),
  ]);
  const path = (line: IndexLine): string => site.graph.topics.get(line.topic)!.path;
  return lines.sort(
    (a, b) => pageOrder(a.page) - pageOrder(b.page) || compare(a.key, b.key) || compare(path(a), path(b)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A route that nothing of the content uses, nor anything below it. Letter case does not count: hosts differ. */
function freeRoute(site: Site): string {
  const taken = new Set<string>();
  const take = (route: string): void => void taken.add(route.split('/')[0]!.toLowerCase());
  for (const locale of site.locales) {
    for (const topic of site.topics) take(topicRoute(topic, locale).slice(locale.id.length + 1));
    for (const path of site.files.get(locale.id)?.keys() ?? []) take(path);
  }
  for (const { from } of site.graph.redirects) take(from);
  for (const topic of site.topics) take(routePath(topic.path));
  for (let number = 1; ; number++) {
    const route = number === 1 ? 'elements-index' : `elements-index-${number}`;
    if (!taken.has(route)) return route;
  }
}
