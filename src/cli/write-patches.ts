import { rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { contentText } from '../io/content-text.ts';
import { replaceFile } from '../io/replace-file.ts';
import { mendPages } from '../mend/mend-pages.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { MendPreview, PatchPreview } from '../report/mend-text.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import type { Site } from '../site/site.ts';

/** One patch for everything, beside those of the locales. */
const allName = 'all';

/** What patches would do, and how they come to disk. */
export interface Patches {
  readonly preview: MendPreview;
  /** Writes them; patches of an earlier run that would no longer apply are removed. Content is never touched. */
  write(): void;
}

/**
 * Makes a patch for each locale, and one for all where there are several.
 * @param folder where they go, as people name it
 */
export function patchesOf(groups: readonly FindingGroup[], site: Site, folder: string): Patches {
  const mends = mendPages(groups, contentText(site.folders), localeOfPath(site));
  const files = new Map(mends.locales.map(({ locale, patch }) => [locale, patch]));
  if (files.size > 1) files.set(allName, [...files.values()].join(''));
  const patches = mends.locales.map(({ locale, strings, pages, edits, examples }): PatchPreview => {
    return { locale, file: name(folder, locale), strings, pages, edits, examples };
  });
  return {
    preview: {
      patches,
      overlapping: mends.overlapping.length,
      lapsed: mends.lapsed.length,
      commands: commands(site, folder, [...files.keys()]),
    },
    write() {
      for (const [locale, patch] of files) replaceFile(resolve(name(folder, locale)), patch);
      for (const locale of [...site.locales.map(({ id }) => id), allName]) {
        if (!files.has(locale)) rmSync(resolve(name(folder, locale)), { force: true });
      }
    },
  };
}

function name(folder: string, locale: string): string {
  return `${folder.replace(/(?<=.)[\\/]+$/, '')}/${locale}.patch`;
}

/** Paths in a patch are those of findings: below the folder where people work, or below the content's own. */
function commands(site: Site, folder: string, locales: readonly string[]): string[] {
  const [first] = [...site.folders].map(([label, path]) => path.slice(0, -label.length - 1));
  const base = resolve(first ?? site.options.workFolder);
  const from = relative(site.options.workFolder, base).split(sep).join('/');
  const whole = locales.includes(allName) ? [allName] : locales;
  return whole.map((locale) => {
    if (from === '') return `git apply --whitespace=nowarn ${quoted(name(folder, locale))}`;
    const patch = relative(base, resolve(join(folder, `${locale}.patch`)))
      .split(sep)
      .join('/');
    return `(cd ${quoted(from)} && git apply --whitespace=nowarn ${quoted(patch)})`;
  });
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
