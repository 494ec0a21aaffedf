import type { LocaleId } from '../model/locale.ts';
import type { Site } from './site.ts';

/** Tells which locale's content a path of a finding belongs to. */
export function localeOfPath(site: Site): (path: string) => LocaleId | undefined {
  const labels = [...site.folders.keys()].map((label, index) => [`${label}/`, site.locales[index]!.id] as const);
  return (path) => labels.find(([label]) => path.startsWith(label))?.[1];
}
