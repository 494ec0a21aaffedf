import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownWriting, type Writing } from '../model/writing.ts';
import { localesFolder } from './project.ts';

/**
 * How a language is written, from the key `writing` of its file in `locales/`; nothing is known of a language without a file.
 * @param tag BCP 47; its language subtag decides
 */
export function writingOf(tag: string, folder = localesFolder): Writing {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase();
  const path = join(folder, `${language}.json`);
  if (!language || !existsSync(path)) return unknownWriting;
  const { writing } = JSON.parse(readFileSync(path, 'utf8')) as { writing?: Partial<Writing> };
  return { ...unknownWriting, ...writing };
}
