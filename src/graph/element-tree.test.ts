import { expect, test } from 'vitest';
import type { LinkTarget } from '../model/graph.ts';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { elementTree } from './element-tree.ts';

/** What a page says about its neighbours; a side that it is silent about has no section. */
interface Says {
  readonly name?: string;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
}

/** Elements by their name, each with its pages by locale; null: a page that describes no element. */
type Written = Readonly<Record<string, Readonly<Record<string, Says | null>>>>;

function tree(written: Written) {
  const targets = new Map<PageKey, LinkTarget[]>();
  const topics = Object.entries(written).map(([topic, versions]): Topic => {
    const pages = Object.entries(versions).map(([locale, says]): [string, Page] => {
      const [parents, children] = [says?.parents ?? [], says?.children ?? []];
      const declares = { parents: says?.parents !== undefined, children: says?.children !== undefined };
      const element = says && {
        name: says.name ?? topic,
        parents: parents.map((_, index) => index),
        children: children.map((_, index) => parents.length + index),
        declares,
      };
      const page = { locale, path: `${topic}.md`, element } as unknown as Page;
      targets.set(
        pageKey(page),
        [...parents, ...children].map((name) => target(name, name in written)),
      );
      return [locale, page];
    });
    return { id: `path:${topic}`, path: `${topic}.md`, pages: new Map(pages) };
  });
  const { elements, contradictions } = elementTree(topics, targets);
  const bare = (id: TopicId): string => id.replace('path:', '');
  return {
    elements: Object.fromEntries(
      [...elements].map(([id, { parents, children }]) => {
        return [bare(id), `${parents.map(bare).join(' ')} > . > ${children.map(bare).join(' ')}`.trim()];
      }),
    ),
    shared: [...elements].filter(([, node]) => node.shared).map(([id]) => bare(id)),
    contradictions: contradictions.map(({ parent, child, saidBy, locales }) => {
      return `${bare(parent)} > ${bare(child)} says the ${saidBy} in ${locales.join(' ')}`;
    }),
  };
}

function target(name: string, known: boolean): LinkTarget {
  return known
    ? { kind: 'topic', topic: `path:${name}`, fragment: null }
    : { kind: 'url', href: `https://example.org/${name}` };
}

test.each<[says: string, written: Written, elements: Record<string, string>]>([
  [
    'both sides agree',
    { door: { en: { children: ['knob'] } }, knob: { en: { parents: ['door'] } } },
    { door: '> . > knob', knob: 'door > . >' },
  ],
  [
    'only the parent speaks',
    { door: { en: { children: ['knob', 'lock'] } }, knob: { en: {} }, lock: { en: {} } },
    { door: '> . > knob lock', knob: 'door > . >', lock: 'door > . >' },
  ],
  [
    'only the child speaks',
    { door: { en: {} }, knob: { en: { parents: ['door'] } } },
    { door: '> . > knob', knob: 'door > . >' },
  ],
  [
    'each locale knows a part',
    { door: { en: { children: ['knob'] }, de: { children: ['lock', 'knob'] } }, knob: { en: {} }, lock: { de: {} } },
    { door: '> . > knob lock', knob: 'door > . >', lock: 'door > . >' },
  ],
  [
    'a translation that has lost its sections still is an element',
    { door: { en: { children: ['knob'] }, de: null }, knob: { de: null, en: { parents: ['door'] } } },
    { door: '> . > knob', knob: 'door > . >' },
  ],
  [
    'a page of prose is no neighbour',
    { door: { en: { children: ['guide'] } }, guide: { en: null } },
    { door: '> . >' },
  ],
  ['nor is another site', { door: { en: { children: ['elsewhere'] } } }, { door: '> . >' }],
  ['nor is the element itself', { door: { en: { children: ['door'], parents: ['door'] } } }, { door: '> . >' }],
])('%s', (_, written, elements) => {
  const shown = Object.fromEntries(Object.entries(elements).map(([name, line]) => [name, line.trim()]));
  expect(tree(written).elements).toEqual(shown);
});

test('elements of the same name share it', () => {
  const { shared } = tree({ key: { en: {} }, 'key-old': { en: { name: 'key' } }, lock: { en: {} } });
  expect(shared).toEqual(['key', 'key-old']);
});

test.each<[says: string, written: Written, contradictions: string[]]>([
  [
    'the child has a section of parents, and leaves one out',
    { door: { en: { children: ['knob'] } }, knob: { en: { parents: [] } } },
    ['door > knob says the parent in en'],
  ],
  [
    'the parent has a section of children, and leaves one out',
    { door: { en: { children: [] } }, knob: { en: { parents: ['door'] }, de: { parents: ['door'] } } },
    ['door > knob says the child in en de'],
  ],
  ['the silent side has no such section', { door: { en: { children: ['knob'] } }, knob: { en: {} } }, []],
  ['both agree', { door: { en: { children: ['knob'] } }, knob: { en: { parents: ['door'] } } }, []],
  [
    'they agree in another locale',
    { door: { en: { children: ['knob'] } }, knob: { en: { parents: [] }, de: { parents: ['door'] } } },
    [],
  ],
  ['the other side is no element', { door: { en: { children: ['guide'] } }, guide: { en: null } }, []],
])('a contradiction? %s', (_, written, contradictions) => {
  expect(tree(written).contradictions).toEqual(contradictions);
});
