import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { CalloutKind, Locale } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import type { Page, PagePath } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import { type Half, splitBilingual } from './bilingual.ts';
import { callouts } from './callouts.ts';
import type { Reading } from './context.ts';
import { elementFacts } from './element-facts.ts';
import { footnotes } from './footnotes.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { links } from './links.ts';
import { costlyRun, nestingBound, nodeBeyond, openFences } from './markdown-limits.ts';
import { plainHtml } from './plain-html.ts';
import { raggedTables } from './ragged-tables.ts';
import { markdownTree } from './satteri-parser.ts';
import { sectionKeys } from './section-keys.ts';
import { decode, placer } from './source-text.ts';
import { visibleText } from './visible-text.ts';

/** One file of one locale, as it comes from disk. */
export interface PageFile {
  readonly locale: Locale;
  readonly path: PagePath;
  /** The file as people name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-1 of the bytes. */
  readonly hash: string;
}

/** What reading depends on besides the file; part of every cache key. */
export interface ReadOptions extends Pick<Options, 'keys' | 'element' | 'limits'> {
  /** Callout keywords of all languages, upper case. */
  readonly calloutWords: Readonly<Record<string, CalloutKind>>;
}

/** A page that could be read: its facts, its tree for the renderer, and all text that must reach a reader. */
export interface ReadPage {
  readonly page: Page;
  /** What the tree was read from: the body, of a bilingual page its own half. */
  readonly text: string;
  readonly tree: Root;
  readonly visible: string;
  /** The file's place of a range in `text`. */
  placeOf(start: number, end: number): Place;
}

/** Called one after the other by ourselves: unified's way of doing it takes as long as some of the steps. */
const steps = [raggedTables(), footnotes(), plainHtml(), sectionKeys(), callouts(), links()];

/**
 * Reads one page. A page with an error has no tree: it cannot be published, only reported.
 * Never throws for anything that stands in the file.
 */
export function readPage(input: PageFile, options: ReadOptions): ReadPage | { page: null; findings: Finding[] } {
  const { locale, file } = input;
  const decoded = decode(input.bytes, file, options.limits);
  if (decoded.text === null) return { page: null, findings: [...decoded.findings] };
  const text = decoded.text;
  const place = placer(file, text);
  const matter = readFrontMatter(text, file, place, options.limits, options.keys);
  const findings = [...decoded.findings, ...matter.findings, ...localeContradiction(matter, locale)];
  if (text.trim() === '') return { page: null, findings };
  const body = text.slice(matter.bodyStart);
  const halves = splitBilingual(body, matter.bodyStart);
  const half: Half = halves?.target ?? { text: body, toFile: (offset) => matter.bodyStart + offset };
  // The end is exclusive: in a bilingual page what comes next may stand elsewhere.
  const placeOf: Reading['placeOf'] = (start, end) =>
    place(half.toFile(start), end > start ? half.toFile(end - 1) + 1 : half.toFile(start));
  const { limits, calloutWords } = options;
  const reading: Reading = { locale, limits, calloutWords, placeOf, findings, headings: [], anchors: [], links: [] };
  const tree = parseMarkdown(half.text, reading);
  if (findings.some((found) => found.severity === 'error') || !tree) return { page: null, findings };
  const visible = visibleText(tree);
  const vfile = new VFile({ data: { reading } });
  for (const step of steps) step(tree, vfile);
  // Elements of HTML count too, and no HTML parser may see too many.
  if (findings.some((found) => found.rule === 'MD003')) return { page: null, findings };
  const title = matter.title ?? reading.headings[0]?.text ?? fileTitle(input.path);
  const { headings, anchors } = reading;
  const page: Page = {
    locale: locale.id,
    path: input.path,
    file,
    hash: input.hash,
    title,
    description: matter.description,
    assetId: matter.assetId,
    assetIdPlace: matter.assetIdPlace,
    aliases: matter.aliases,
    provenance: matter.provenance,
    bilingual: halves !== null,
    headings,
    anchors,
    links: reading.links,
    element: elementFacts(tree, options.element, title),
    findings,
  };
  return { page, text: half.text, tree, visible, placeOf };
}

/** Far more than anybody writes in one paragraph; the parser takes a quarter of a second for it. */
const mostCostly = 10_000;
/** How many times the limit a page may seem to be nested before it is parsed: what only looks so is code. */
const benefit = 3;

/** The tree of a Markdown text, or null with a finding where it is nested too deeply. */
function parseMarkdown(text: string, reading: Reading): Root | null {
  const { nesting } = reading.limits;
  const seems = nestingBound(text);
  if (seems > nesting * benefit) return tooDeep(reading, `${seems} levels`, 0);
  const costly = costlyRun(text, mostCostly);
  if (costly >= 0) {
    const message = `one paragraph has more than ${mostCostly} character references and underscores inside words`;
    reading.findings.push(finding('MD010', reading.placeOf(costly, costly), message, { fix: 'split the paragraph' }));
    return null;
  }
  const tree = markdownTree(text);
  const deep = nodeBeyond(tree, nesting);
  if (deep) return tooDeep(reading, `more than ${nesting} levels`, deep.position?.start.offset ?? 0);
  for (const fence of openFences(tree, text)) {
    const place = reading.placeOf(fence, fence + 3);
    reading.findings.push(finding('MD001', place, 'a code block starts here and never ends'));
  }
  return tree;
}

function tooDeep(reading: Reading, levels: string, at: number): null {
  const message = `blocks are nested ${levels} deep; the limit is ${reading.limits.nesting} (limits.nesting)`;
  reading.findings.push(finding('MD003', reading.placeOf(at, at), message));
  return null;
}

function localeContradiction(matter: FrontMatter, locale: Locale): Finding[] {
  const claimed = matter.localeTag;
  if (!claimed || claimed.value.toLowerCase() === locale.tag.toLowerCase()) return [];
  const message = `the page says that it is ${claimed.value}, but its folder is ${locale.tag}`;
  return [finding('FM009', claimed.place, message)];
}

function fileTitle(path: PagePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
