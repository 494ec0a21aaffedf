import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Configuration, readOptions } from '../../src/cli/options.ts';
import { localesFolder } from '../../src/io/project.ts';
import type { Options } from '../../src/model/options.ts';
import { loadSite } from '../../src/pipeline.ts';
import type { Site } from '../../src/site/site.ts';

/** Files by path: `ru/a.md`. */
export type TinyFiles = Readonly<Record<string, string | Uint8Array>>;

/** A folder of content that a test writes; its locales are the folders in `content`. */
export class TinySite {
  readonly folder: string;
  readonly content: string;
  readonly out: string;

  constructor(files: TinyFiles = {}) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-tiny-')));
    this.content = join(this.folder, 'content');
    this.out = join(this.folder, 'out', 'site');
    mkdirSync(this.content);
    this.write(files);
  }

  write(files: TinyFiles): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.content, path)), { recursive: true });
      writeFileSync(join(this.content, path), text);
    }
  }

  /** The configuration that the command line would come to for these locales, with some options of the test's own. */
  configuration(locales: readonly string[], more: Partial<Options> = {}): Configuration {
    const flags = { content: join(this.content, '{id}'), locales: locales.join(','), out: this.out };
    const { options, ...rest } = readOptions(flags, this.content, localesFolder);
    return { ...rest, options: { ...options, ...more } };
  }

  get cacheFolder(): string {
    return join(this.folder, 'cache');
  }

  /** All that is known about the site, short of laying it out. */
  load(locales: readonly string[], more: Partial<Options> = {}): Promise<Site> {
    const { options, locales: found, findings } = this.configuration(locales, more);
    return loadSite(options, found, this.cacheFolder, () => {}, findings);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What there is to say about a site: `MD004 ru/a.md:3:1 the row …`. */
export function siteFindings(site: Pick<Site, 'findings'>): string[] {
  return site.findings.map(({ rule, place, message }) => {
    return `${rule} ${place.path}:${place.line}:${place.column} ${message}`;
  });
}
