import { type Finding, finding } from '../model/finding.ts';
import type { Limits } from '../model/options.ts';
import type { PagePath } from '../model/page.ts';
import { startOf } from '../model/place.ts';
import type { RuleId } from '../model/rules.ts';
import { bidiControl } from './bidi-control.ts';
import { quoted } from './quoted.ts';

/** The files of a locale's content folder by what becomes of them, each list sorted by code unit. */
export interface SortedFiles {
  readonly pages: PagePath[];
  /** The table of contents at the top of the folder. */
  readonly toc: PagePath | null;
  /** Files that are published as they are: pictures, downloads. */
  readonly files: PagePath[];
  readonly findings: Finding[];
}

const backup = /(?:~|\.(?:sw[a-p]|bak|orig|tmp)|^thumbs\.db|^desktop\.ini|^#.*#)$/i;

/** DocFX settings and data: for tools, not for readers. */
const settings = /\.(?:ya?ml|json)$/i;

/** Files that a browser would run as part of the site: content never runs code. */
const active = /\.(?:[xs]?html?|xht|m?js|cjs|wasm|xml|xslt?|svgz|swf|hta|php)$/i;

/**
 * Sorts the files of one locale.
 *
 * In: paths relative to the locale's content folder, with `/`; limits; how people name
 * that folder in findings. Out: pages
 * (`.md`), table of contents, other files, and findings FI005 (litter, said once), FI006, FI008, FI009, FI010. A path
 * with an error is in no list.
 */
export function sortFiles(paths: readonly string[], limits: Limits, folder = ''): SortedFiles {
  const sorted = [...paths].sort(byCodeUnit);
  const findings: Finding[] = [];
  const say: Say = (rule, path, message) =>
    findings.push(finding(rule, startOf(folder === '' ? path : `${folder}/${path}`), message));
  const litter = sorted.filter(isLitter);
  const [first] = litter;
  if (first !== undefined) say('FI005', first, litterMessage(litter.length));
  const kept = lookAlikes(
    sorted.filter((path) => !isLitter(path) && isSound(path, limits, say)),
    say,
  );
  const tocs = kept.filter((path) => /^toc\.ya?ml$/i.test(path));
  return {
    pages: kept.filter(isPage),
    toc: tocs[0] ?? null,
    files: kept.filter((path) => !isPage(path) && !settings.test(path) && !active.test(path)),
    findings,
  };
}

/** Order by UTF-16 code unit: the same on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isPage(path: string): boolean {
  return /\.md$/i.test(path);
}

/** Backups, swap and lock files of editors, what file managers leave behind, and anything hidden. */
function isLitter(path: string): boolean {
  return path.split('/').some((part) => (part.startsWith('.') && part !== '..' && part !== '.') || backup.test(part));
}

function litterMessage(count: number): string {
  return count === 1 ? 'one backup or hidden file ignored' : `${count} backup or hidden files ignored, this one first`;
}

type Say = (rule: RuleId, path: string, message: string) => void;

function isSound(path: string, limits: Limits, say: Say): boolean {
  const parts = path.split('/');
  if (parts.some((part) => ['', '.', '..'].includes(part)) || /^[A-Za-z]:/.test(path)) {
    say('FI009', path, `${quoted(path)} leads out of the content folder`);
    return false;
  }
  const bytes = Buffer.byteLength(path);
  const longest = Math.max(...parts.map((part) => Buffer.byteLength(part)));
  if (bytes > limits.pathBytes) {
    say('FI008', path, `the path has ${bytes} bytes, more than limits.pathBytes (${limits.pathBytes}) allows`);
    return false;
  }
  if (longest > limits.segmentBytes) {
    const allowed = `limits.segmentBytes (${limits.segmentBytes})`;
    say('FI008', path, `one name in the path has ${longest} bytes, more than ${allowed} allows`);
    return false;
  }
  if (bidiControl.test(path)) say('FI006', path, `direction control in the name ${quoted(path)}`);
  return true;
}

/** The paths without those that differ from an earlier one only in letter case or Unicode form (FI010). */
function lookAlikes(paths: readonly string[], say: Say): string[] {
  const seen = new Map<string, string>();
  return paths.filter((path) => {
    const key = folded(path);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, path);
    else say('FI010', path, `the name differs from ${quoted(earlier)} only in letter case or Unicode form`);
    return earlier === undefined;
  });
}

/**
 * NFC, then each character to upper and lower case: simple case folding, as file systems do it. A character whose upper
 * case is several characters stays, so that `straße` and `strasse` are two names.
 */
function folded(path: string): string {
  const form = path.normalize('NFC');
  if (/^[\x20-\x7E]*$/.test(form)) return form.toLowerCase();
  return Array.from(form, (character) => {
    const upper = character.toUpperCase();
    return (upper.length === character.length ? upper : character).toLowerCase();
  }).join('');
}
