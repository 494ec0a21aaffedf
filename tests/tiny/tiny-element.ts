import type { ElementNode } from '../../src/model/graph.ts';
import { type Page, type PageKey, pageKey } from '../../src/model/page.ts';
import type { Topic, TopicId } from '../../src/model/topic.ts';
import type { Site } from '../../src/site/site.ts';

/** What a test says about the element that a page describes; neighbours are files in the same folder. */
export interface TinyElement {
  readonly title?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  /** Texts of the links to neighbours where they are not the neighbours' names. */
  readonly called?: Readonly<Record<string, string>>;
}

/** The page of an element, as the reference has it. */
export function elementPage(name: string, element: TinyElement = {}): string {
  const { title = name, description = `The ${name}.`, parents = [], children = [], called = {} } = element;
  const table = (heading: string, names: readonly string[]): string[] => [
    `### <a name="${heading}"></a>${heading}`,
    '',
    '|Element|Text|',
    '|:-----|:-----|',
    ...names.map((of) => `|[${called[of] ?? of}](${of}.md)|x|`),
    '',
  ];
  const lines = [
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---`,
    `# ${title}`,
    '',
    `\`\`\`xml\n<${name}/>\n\`\`\``,
    '',
    ...table('child-elements', children),
    ...table('parent-elements', parents),
  ];
  return lines.join('\n');
}

/** A site with `count` elements more, all made after one page: for what only large sites show. */
export function withManyElements(site: Site, count: number): Site {
  const model = site.topics.find(({ id }) => site.graph.elements.has(id))!;
  const topics: Topic[] = [];
  const elements = new Map<TopicId, ElementNode>(site.graph.elements);
  const targets = new Map(site.graph.targets);
  const htmlKeys = new Map<PageKey, string>(site.htmlKeys);
  for (let number = 0; number < count; number++) {
    const name = `${String.fromCharCode(65 + (number % 3))}${String(number).padStart(4, '0')}`;
    const path = `many/${name.toLowerCase()}.md`;
    const pages = new Map(
      [...model.pages].map(([locale, page]): [string, Page] => [locale, { ...page, path, title: name, element: null }]),
    );
    const topic: Topic = { id: `path:${path}`, path, pages };
    topics.push(topic);
    elements.set(topic.id, { name, shared: false, parents: [], children: [] });
    for (const page of pages.values()) targets.set(pageKey(page), []);
  }
  const all = [...site.topics, ...topics];
  const graph = { ...site.graph, elements, targets, topics: new Map(all.map((topic) => [topic.id, topic])) };
  return { ...site, topics: all, graph, htmlKeys };
}
