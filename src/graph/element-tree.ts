import type { Contradiction, ElementNode, LinkTarget } from '../model/graph.ts';
import type { LocaleId } from '../model/locale.ts';
import { type PageKey, pageKey } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';

export interface ElementTree {
  readonly elements: ReadonlyMap<TopicId, ElementNode>;
  readonly contradictions: readonly Contradiction[];
}

/** Who names whom, and in which locales. */
type Claims = Map<TopicId, Map<TopicId, LocaleId[]>>;

/** Parents and children of every element, joined over the locales and over both directions. */
export function elementTree(
  topics: readonly Topic[],
  targets: ReadonlyMap<PageKey, readonly LinkTarget[]>,
): ElementTree {
  const saidByChild = collect(topics, targets, 'parents');
  const saidByParent = collect(topics, targets, 'children');
  const isElement = (id: TopicId): boolean => elements.has(id);
  const elements = new Map<TopicId, ElementNode>();
  for (const topic of topics) {
    const page = [...topic.pages.values()].find((found) => found.element);
    if (page?.element) elements.set(topic.id, { name: page.element.name, shared: false, parents: [], children: [] });
  }
  const counts = Map.groupBy(elements.values(), ({ name }) => name);
  const parentsHeard = reversed(saidByParent);
  const childrenHeard = reversed(saidByChild);
  for (const [id, node] of elements) {
    const parents = union(saidByChild.get(id)?.keys(), parentsHeard.get(id)).filter(isElement);
    const children = union(saidByParent.get(id)?.keys(), childrenHeard.get(id)).filter(isElement);
    elements.set(id, { ...node, shared: counts.get(node.name)!.length > 1, parents, children });
  }
  return { elements, contradictions: contradictions(topics, elements, saidByParent, saidByChild) };
}

function collect(
  topics: readonly Topic[],
  targets: ReadonlyMap<PageKey, readonly LinkTarget[]>,
  side: 'parents' | 'children',
): Claims {
  const claims: Claims = new Map();
  for (const topic of topics) {
    const named = new Map<TopicId, LocaleId[]>();
    for (const page of topic.pages.values()) {
      for (const index of page.element?.[side] ?? []) {
        const target = targets.get(pageKey(page))?.[index];
        if (target?.kind !== 'topic' || target.topic === topic.id) continue;
        const said = named.get(target.topic);
        if (!said) named.set(target.topic, [page.locale]);
        else if (said.at(-1) !== page.locale) said.push(page.locale);
      }
    }
    if (named.size > 0) claims.set(topic.id, named);
  }
  return claims;
}

function reversed(claims: Claims): Map<TopicId, TopicId[]> {
  const found = new Map<TopicId, TopicId[]>();
  for (const [from, named] of claims) {
    for (const to of named.keys()) {
      const list = found.get(to);
      if (list) list.push(from);
      else found.set(to, [from]);
    }
  }
  return found;
}

function union(first: Iterable<TopicId> | undefined, second: Iterable<TopicId> | undefined): TopicId[] {
  return [...new Set([...(first ?? []), ...(second ?? [])])];
}

/** Only where the silent side has the section in which it could have spoken. */
function contradictions(
  topics: readonly Topic[],
  elements: ReadonlyMap<TopicId, ElementNode>,
  saidByParent: Claims,
  saidByChild: Claims,
): Contradiction[] {
  const declares = (topic: Topic, side: 'parents' | 'children'): boolean =>
    [...topic.pages.values()].some((page) => page.element?.declares[side]);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const found: Contradiction[] = [];
  for (const { id } of topics) {
    for (const [child, locales] of saidByParent.get(id) ?? []) {
      if (!elements.has(child) || saidByChild.get(child)?.has(id) || !declares(byId.get(child)!, 'parents')) continue;
      found.push({ parent: id, child, saidBy: 'parent', locales });
    }
    for (const [parent, locales] of saidByChild.get(id) ?? []) {
      if (!elements.has(parent) || saidByParent.get(parent)?.has(id) || !declares(byId.get(parent)!, 'children'))
        continue;
      found.push({ parent, child: id, saidBy: 'child', locales });
    }
  }
  return found;
}
