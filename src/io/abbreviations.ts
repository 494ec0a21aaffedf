import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localesFolder } from './project.ts';

/**
 * Abbreviations of a language after which no sentence ends, from the key `abbreviations` of its file in `locales/`; none
 * for a language without a file.
 * @param tag BCP 47; its language subtag decides
 */
export function abbreviationsOf(tag: string, folder = localesFolder): readonly string[] {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase();
  const path = join(folder, `${language}.json`);
  if (!language || !existsSync(path)) return [];
  const { abbreviations } = JSON.parse(readFileSync(path, 'utf8')) as { abbreviations?: unknown };
  return Array.isArray(abbreviations) ? abbreviations.filter((entry) => typeof entry === 'string') : [];
}
