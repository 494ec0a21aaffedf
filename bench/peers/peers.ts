import { join } from 'node:path';
import { hugoSite } from '../hugo-site.ts';
import { copyPages, renameIn, titleOnly, writeProject } from './pages-of.ts';
import type { Peer } from './peer.ts';

const nothingOfOurs =
  'links checked or mended, topics across languages, element tree, cards, search, gates over the output';

const hugo: Peer = {
  name: 'Hugo, bare template',
  packages: [],
  leavesOut: nothingOfOurs,
  prepare: (folder, content, tags) => hugoSite(join(folder, 'site'), content, tags),
  build: 'rm -rf site/public && hugo --quiet --source site',
  out: 'site/public',
};

const hugoBacklinks: Peer = {
  name: 'Hugo, with backlinks and sitemap',
  packages: [],
  leavesOut: 'all of the above but backlinks, which cost a search over all pages',
  prepare(folder, content, tags) {
    hugoSite(join(folder, 'site'), content, tags);
    // Pages of the same folder that name this file in their text: what a Hugo theme can do without a program beside it.
    const backlinks = `{{ $name := .File.BaseFileName }}{{ range .CurrentSection.RegularPages }}{{ if in .RawContent (printf "%s.md" $name) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`;
    writeProject(folder, {
      'site/layouts/_default/single.html': `<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head><body><main>{{ .Content }}</main><nav>${backlinks}</nav></body></html>`,
    });
  },
  build: 'rm -rf site/public && hugo --quiet --source site',
  out: 'site/public',
};

const astroCollections: Peer = {
  name: 'Astro 7, content collections',
  packages: ['astro@7.3.5'],
  leavesOut: nothingOfOurs,
  prepare(folder, content, tags) {
    for (const tag of tags) copyPages(join(content, tag, 'docs'), join(folder, 'pages', tag.toLowerCase()), titleOnly);
    writeProject(folder, {
      'astro.config.mjs': `export default { markdown: { syntaxHighlight: 'prism' } };`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.md', base: './pages' }) }) };`,
      'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang={entry.id.split('/')[0]}><head><meta charset="utf-8" /><title>{entry.data.title}</title></head><body><main><Content /></main></body></html>`,
    });
  },
  build: 'rm -rf dist .astro node_modules/.astro && NODE_OPTIONS=--max-old-space-size=12000 npx astro build',
  out: 'dist',
};

const starlight: Peer = {
  name: 'Starlight',
  packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
  leavesOut: 'links checked or mended, topics by id, element tree, cards, search (turned off), gates over the output',
  prepare(folder, content, tags) {
    for (const tag of tags) {
      copyPages(join(content, tag, 'docs'), join(folder, 'src/content/docs', tag.toLowerCase()), titleOnly);
    }
    const locales = Object.fromEntries(tags.map((tag) => [tag.toLowerCase(), { label: tag, lang: tag }]));
    writeProject(folder, {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'bench', pagefind: false, defaultLocale: '${tags[0]!.toLowerCase()}', locales: ${JSON.stringify(locales)}, sidebar: [] })] };`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    });
  },
  build: 'rm -rf dist .astro node_modules/.astro && NODE_OPTIONS=--max-old-space-size=12000 npx astro build',
  out: 'dist',
};

const vitepress: Peer = {
  name: 'VitePress',
  packages: ['vitepress@1.6.4'],
  leavesOut:
    'links checked (turned off: there are broken ones), topics by id, hreflang, element tree, cards, search, gates',
  prepare(folder, content, tags) {
    for (const tag of tags) {
      copyPages(join(content, tag, 'docs'), join(folder, tag.toLowerCase()), (text) =>
        titleOnly(text).replaceAll('{{', '&#123;&#123;'),
      );
    }
    const locales = Object.fromEntries(tags.map((tag) => [tag.toLowerCase(), { label: tag, lang: tag }]));
    writeProject(folder, {
      'package.json': '{"type":"module","private":true}',
      '.vitepress/config.js': `export default { title: 'bench', ignoreDeadLinks: true, markdown: { html: false }, locales: ${JSON.stringify(locales)}, themeConfig: { search: undefined } };`,
    });
  },
  build: 'rm -rf .vitepress/dist .vitepress/cache && NODE_OPTIONS=--max-old-space-size=12000 npx vitepress build',
  out: '.vitepress/dist',
};

const docusaurus: Peer = {
  name: 'Docusaurus',
  packages: [
    '@docusaurus/core@3.8.1',
    '@docusaurus/preset-classic@3.8.1',
    '@mdx-js/react@3',
    'webpack@5.95.0',
    'react@19',
    'react-dom@19',
  ],
  leavesOut: 'links checked (turned off), topics by id, element tree, cards, search, gates',
  prepare(folder, content, tags) {
    const [first, ...rest] = tags.map((tag) => tag.toLowerCase());
    for (const tag of tags) {
      const id = tag.toLowerCase();
      const target = id === first ? 'docs' : `i18n/${id}/docusaurus-plugin-content-docs/current`;
      copyPages(join(content, tag, 'docs'), join(folder, target), titleOnly);
    }
    writeProject(folder, {
      'docusaurus.config.js': `module.exports = { title: 'bench', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', onBrokenMarkdownLinks: 'ignore',
  markdown: { format: 'md' },
  i18n: { defaultLocale: '${first}', locales: ${JSON.stringify([first, ...rest])} },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false, pages: false, theme: {} }]] };`,
      'package.json': '{"private":true}',
    });
  },
  build: 'rm -rf build .docusaurus && NODE_OPTIONS=--max-old-space-size=12000 npx docusaurus build',
  out: 'build',
};

const eleventy: Peer = {
  name: 'Eleventy',
  packages: ['@11ty/eleventy@3.1.7', '@11ty/eleventy-plugin-syntaxhighlight@5'],
  leavesOut: nothingOfOurs,
  prepare(folder, content, tags) {
    for (const tag of tags) {
      const target = join(folder, 'pages', tag.toLowerCase());
      copyPages(join(content, tag, 'docs'), target, titleOnly);
      renameIn(target, 'README.md', 'readme.md');
    }
    writeProject(folder, {
      'package.json': '{"type":"module","private":true}',
      'eleventy.config.js': `import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default function (config) { config.addPlugin(highlight); return { dir: { input: 'pages', output: 'out', includes: '../layouts' }, markdownTemplateEngine: false }; }`,
      'pages/pages.json': '{"layout":"page.njk"}',
      'layouts/page.njk':
        '<!doctype html><html><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>{{ content | safe }}</main></body></html>',
    });
  },
  build: 'rm -rf out && NODE_OPTIONS=--max-old-space-size=12000 npx eleventy --quiet',
  out: 'out',
};

/** In the order of the table. */
export const peers: readonly Peer[] = [
  hugo,
  hugoBacklinks,
  eleventy,
  astroCollections,
  starlight,
  vitepress,
  docusaurus,
];
