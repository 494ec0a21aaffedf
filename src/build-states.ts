import { join } from 'node:path';
import { alignFolderTopics, type FolderTopics } from './align-folder-topics.ts';
import { rendererOf } from './io/astro-renderer.ts';
import { sourceLocales } from './io/locale-files.ts';
import { localesFolder } from './io/project.ts';
import { openDraft } from './io/publish.ts';
import { copyAssets, writeFiles } from './io/site-files.ts';
import { setSiteHandle } from './io/site-handle.ts';
import { builtEntry } from './lay-out.ts';
import type { View } from './model/any-view.ts';
import type { CompareView } from './model/compare-view.ts';
import { encodedPath } from './model/encoded-path.ts';
import type { Finding } from './model/finding.ts';
import type { ListView } from './model/list-view.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { AlignedFolder } from './read-folder.ts';
import { compareRowsHtml } from './render/compare-html.ts';
import { type StatesEntry, statesHtml } from './render/states-html.ts';
import { addressesOf } from './site/addresses.ts';
import { statesRoutes } from './site/states-routes.ts';
import { statesView } from './site/states-view.ts';
import { themeBundle } from './theme-bundle.ts';
import type { Verdict } from './verify/verdict.ts';
import { verifyFolder } from './verify-folder.ts';

/** How the pages of two folders came out. */
export interface StatesOutcome {
  readonly pages: number;
  /** Pages that are not the same in both. */
  readonly differing: number;
  readonly findings: readonly Finding[];
  /** Nothing was published where it is not `ok`. */
  readonly verdict: Verdict;
}

/** Where nothing is served from another folder than the root. */
const origin = 'http://localhost';

/**
 * Makes a small site of two folders: a list of the pages, and for each page both versions side by side, laid out and styled
 * as a site's own compare pages. Written beside `out`, verified, then put in its place.
 * @throws UsageError where `out` holds what no build of ours wrote; the file system's error where a folder cannot be read
 */
export async function buildStates(
  before: AlignedFolder,
  after: AlignedFolder,
  out: string,
  onProgress: OnProgress,
): Promise<StatesOutcome> {
  const draft = await openDraft(out);
  const giveUp = (): void => draft.abandon();
  process.once('exit', giveUp);
  try {
    onProgress('align', 0, 0);
    const folders = alignFolderTopics(before, after);
    const routes = statesRoutes(folders.paths);
    const theme = await themeBundle('');
    const write = await pageWriter(builtEntry(theme.server), draft.folder, ['', ...routes]);
    const entries = await layOut(folders, routes, write, onProgress);
    copyAssets(theme.client, draft.folder);
    onProgress('verify', 0, 0);
    const verdict = await verifyFolder(draft.folder);
    if (verdict.ok) await draft.publish();
    const differing = entries.filter(({ stands, differing: rows }) => stands !== 'both' || rows > 0).length;
    return { pages: entries.length, differing, findings: folders.findings, verdict };
  } finally {
    process.off('exit', giveUp);
    giveUp();
  }
}

/** Lays a view out and writes it under its route. */
type PageWriter = (route: string, view: View) => Promise<void>;

async function pageWriter(entry: string, folder: string, routes: readonly string[]): Promise<PageWriter> {
  let current: View | null = null;
  setSiteHandle({ routes, view: () => current! });
  const renderer = await rendererOf(entry);
  return async (route, view) => {
    current = view;
    const html = await renderer.render(`${origin}/${route === '' ? '' : `${encodedPath(route)}/`}`);
    writeFiles(folder, new Map([[join(route, 'index.html'), html]]));
  };
}

async function layOut(
  folders: FolderTopics,
  routes: readonly string[],
  write: PageWriter,
  onProgress: OnProgress,
): Promise<StatesEntry[]> {
  const { paths, tags, isOneLanguage } = folders;
  const [first, second] = tags.map((tag) => sourceLocales(tag, localesFolder)) as [Languages, Languages];
  const { ui } = first;
  const addresses = addressesOf('');
  const home = addresses.route('');
  const words = wordsOf(folders, first, second);
  const shared = { locale: ui, siteTitle: words.site, base: addresses.base, home, lists: [] };
  const link = (at: number) =>
    paths[at] === undefined ? null : { label: paths[at], href: addresses.route(routes[at]!), tag: 'zxx' };
  const entries: StatesEntry[] = [];
  for (const topic of folders.topics()) {
    const at = entries.length;
    const frame = {
      ...shared,
      words: words.page,
      title: paths[at]!,
      titleTag: 'zxx',
      languages: [],
      previous: link(at - 1),
      next: link(at + 1),
    };
    const { view, groups } = statesView({ frame, languages: [first.source, second.source], isOneLanguage }, topic);
    const { strings, tag, direction } = ui;
    const html = compareRowsHtml({ groups, columns: view.columns, strings, tag, direction });
    await write(routes[at]!, { ...view, html } satisfies CompareView);
    const [was, now] = topic.columns.map(({ path }) => path !== null);
    const stands = was && now ? 'both' : was ? 'before' : 'after';
    const differing = isOneLanguage ? view.counts.changed : view.counts.differs;
    const filter = differing === 0 ? '' : isOneLanguage ? '?f=changed' : '?f=differs';
    const href = `${addresses.route(routes[at]!)}${filter}`;
    entries.push({ path: paths[at]!, href, rows: view.rows, differing, stands });
    onProgress('lay out', entries.length, paths.length);
  }
  const html = statesHtml(entries, words.list, ui);
  await write('', { ...shared, kind: 'list', title: words.site, text: words.text, parts: [], html } satisfies ListView);
  return entries;
}

type Languages = ReturnType<typeof sourceLocales>;

/** What the pages say of themselves: two states of one language, or two languages. */
function wordsOf({ isOneLanguage }: FolderTopics, { ui, source }: Languages, { source: target }: Languages) {
  const word = (key: string): string => ui.strings[key] ?? '';
  const only = ({ name }: Locale): string => word('statesOnly').replace('{language}', name);
  return isOneLanguage
    ? {
        site: word('statesTitle'),
        text: word('statesText'),
        page: { title: word('statesPageTitle'), text: word('statesText') },
        list: { differing: word('statesDiffering'), before: word('statesGone'), after: word('statesNew') },
      }
    : {
        site: word('statesPair'),
        text: word('statesPairText'),
        page: { title: word('compareTitle'), text: word('compareText') },
        list: { differing: word('statesStructure'), before: only(source), after: only(target) },
      };
}
