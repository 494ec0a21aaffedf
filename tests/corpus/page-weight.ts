import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { budget, requestsOfNotFound } from '../browser/budget.ts';

/** What a page of the finished folder makes a new reader load, before anything is opened or scrolled to. */
export interface PageWeight {
  /** Bytes of the page itself. */
  readonly html: number;
  /** Bytes of it that are navigation: what stands in `nav`, `header` and `footer`. */
  readonly navigation: number;
  /** Compressed bytes of scripts, with what they import at once, and of styles. */
  readonly script: number;
  readonly styles: number;
  /** The page, its icon, and every file that it names; not pictures that load when they are reached. */
  readonly requests: number;
}

const around = new Set(['nav', 'header', 'footer']);
/** An import that is made as soon as a script is loaded. */
const importAtOnce = /(?:^|[;}\s])(?:import|export)\s*(?:[\w${},*\s]+\bfrom\s*)?["'](\.[^"']+)["']/g;

/** Weighs pages of one folder; files that several pages load are compressed once. */
export class Scales {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param path of the HTML file below the folder */
  weigh(path: string): PageWeight {
    const html = readFileSync(join(this.#folder, path), 'utf8');
    const { navigation, scripts, styles, others } = partsOf(html);
    const loaded = [...new Set(scripts.flatMap((script) => this.#withImports(script)))];
    const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + this.#compressed(file), 0);
    return {
      html: Buffer.byteLength(html),
      navigation,
      script: size(loaded),
      styles: size(styles),
      requests: 1 + loaded.length + styles.length + others.length,
    };
  }

  #withImports(script: string): string[] {
    const code = readFileSync(join(this.#folder, script), 'utf8');
    const imported = [...code.matchAll(importAtOnce)].map(([, to]) => posix.join(posix.dirname(script), to!));
    return [script, ...imported.flatMap((file) => this.#withImports(file))];
  }

  #compressed(path: string): number {
    const size = this.#sizes.get(path) ?? gzipSync(readFileSync(join(this.#folder, path))).length;
    this.#sizes.set(path, size);
    return size;
  }
}

/** What is too heavy about a page; the size of its HTML is judged over many pages. */
export function overBudget(path: string, weight: PageWeight): string[] {
  const limits = { ...budget, requests: path.endsWith('404.html') ? requestsOfNotFound : budget.requests };
  return (['navigation', 'script', 'styles', 'requests'] as const)
    .filter((figure) => weight[figure] > limits[figure])
    .map((figure) => `${path}: ${figure} ${weight[figure]}`);
}

/** The files that a page names, and the bytes of its navigation. */
function partsOf(html: string) {
  const [scripts, styles, others] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let depth = 0;
  let start = 0;
  let navigation = 0;
  const parser = new Parser({
    onopentag(name, { src, href, rel, loading }) {
      if (around.has(name) && depth++ === 0) start = parser.startIndex;
      if (name === 'script' && src) scripts.add(src);
      else if (name === 'link' && href && rel === 'stylesheet') styles.add(href);
      else if (name === 'link' && href && /^(icon|preload|modulepreload|manifest)$/.test(rel ?? '')) others.add(href);
      else if (src && loading !== 'lazy') others.add(src);
    },
    onclosetag(name) {
      if (around.has(name) && --depth === 0) navigation += Buffer.byteLength(html.slice(start, parser.endIndex + 1));
    },
  });
  parser.end(html);
  return { navigation, scripts: [...scripts], styles: [...styles], others: [...others] };
}
