import { relative } from 'node:path';
import { folderExists, isInside } from '../io/real-path.ts';
import { contentFolder } from '../model/content-folder.ts';
import type { Locale } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import { UsageError } from '../model/usage-error.ts';

/** Throws a UsageError where two locales would have one folder, or where a placeholder is none. */
export function checkContent({ content, locales }: Pick<Options, 'content' | 'locales'>): void {
  const [strange] = content.replaceAll(/\{(?:tag|id)\}/g, '').match(/\{[^{}]*\}/) ?? [];
  if (strange) throw new UsageError(`content has ${strange} in it`, { fix: 'write {tag} or {id} for the locale' });
  if (locales.length > 1 && !/\{(?:tag|id)\}/.test(content)) {
    const message = `content names one folder for ${locales.length} locales`;
    throw new UsageError(message, { fix: "write {tag} or {id} for the locale: --content 'DIR/{tag}/docs'" });
  }
}

/**
 * Throws a UsageError where publishing would overwrite what it reads: the output folder is replaced as a whole. Symbolic
 * links are followed.
 */
export function checkOut(options: Options, locales: readonly Locale[], project: string): void {
  const { out, content, source } = options;
  const fix = 'choose an output folder of its own with --out';
  const show = (path: string) => relative(project, path) || '.';
  if (isInside(project, out)) throw new UsageError(`the output folder ${show(out)} holds the project`, { fix });
  const folders = locales.map((locale) => contentFolder(content, locale));
  for (const folder of source === '' ? folders : [...folders, source]) {
    const kind = folder === source ? 'source' : 'content';
    if (isInside(out, folder)) {
      throw new UsageError(`the output folder ${show(out)} is inside the ${kind} folder ${show(folder)}`, { fix });
    }
    if (isInside(folder, out)) {
      throw new UsageError(`the ${kind} folder ${show(folder)} is inside the output folder ${show(out)}`, { fix });
    }
  }
}

/** Throws a UsageError where a source is configured and not there: every page would silently count as up to date. */
export function checkSource(source: string, project: string): void {
  if (source === '' || folderExists(source)) return;
  const message = `the source folder ${relative(project, source)} does not exist`;
  throw new UsageError(message, { fix: 'correct source in the configuration' });
}
