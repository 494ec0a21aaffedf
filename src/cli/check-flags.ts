import { resolve } from 'node:path';
import type { LocaleId } from '../model/locale.ts';
import { rules } from '../model/rules.ts';
import { UsageError } from '../model/usage-error.ts';
import type { SiteCommand } from './configuration.ts';
import { nearest } from './nearest.ts';
import { commaSeparated } from './setting-readers.ts';

const formats = ['text', 'json', 'sarif', 'markdown'] as const;

/** The flags of `check` beside those of every site command, for `parseArgs`. */
export const checkFlagTypes = {
  rule: { type: 'string' },
  locale: { type: 'string' },
  format: { type: 'string' },
  top: { type: 'string' },
  notes: { type: 'boolean' },
  'no-review': { type: 'boolean' },
  baseline: { type: 'string' },
  fix: { type: 'boolean' },
  patches: { type: 'string' },
  'work-pack': { type: 'string' },
} as const;

/** What `check` is asked for. */
export interface CheckFlags {
  readonly format: (typeof formats)[number];
  /** null: all. */
  readonly rules: ReadonlySet<string> | null;
  readonly locales: ReadonlySet<LocaleId> | null;
  /** How many findings are shown; null: the usual number. */
  readonly top: number | null;
  readonly notes: boolean;
  /** Whether translations are compared with their source and with each other. */
  readonly review: boolean;
  /** As people name it, or null. */
  readonly baseline: string | null;
  readonly fix: boolean;
  /** The folder for patches, as people name it. */
  readonly patches: string;
  /** How many strings, or null: no work pack. */
  readonly workPack: number | null;
  /** The file for the report, absolute; null: stdout. */
  readonly out: string | null;
}

/** Reads the flags before anything else is done, so that a slip costs no time. Throws a UsageError for what cannot be meant. */
export function checkFlags({ own, json, locales }: SiteCommand): CheckFlags {
  const text = (name: string) => (typeof own[name] === 'string' ? own[name] : null);
  const workPack = wholeNumber('--work-pack', text('work-pack'));
  const wanted = wantedLocales(
    text('locale'),
    locales.map(({ id }) => id),
  );
  if (workPack !== null && (wanted?.size ?? locales.length) !== 1) {
    throw new UsageError('a work pack is for one language', { fix: 'name it with --locale' });
  }
  if (text('patches') !== null && own['fix'] !== true) {
    throw new UsageError('--patches says where patches go, and none are made', { fix: 'add --fix' });
  }
  const out = text('out');
  return {
    format: json ? 'json' : formatOf(text('format') ?? 'text'),
    rules: wantedRules(text('rule')),
    locales: wanted,
    top: wholeNumber('--top', text('top')),
    notes: own['notes'] === true,
    review: own['no-review'] !== true,
    baseline: text('baseline'),
    fix: own['fix'] === true,
    patches: text('patches') ?? 'hexapla-fixes',
    workPack,
    out: out === null ? null : resolve(out),
  };
}

function formatOf(name: string): CheckFlags['format'] {
  const known = formats.find((format) => format === name);
  if (known) return known;
  throw new UsageError(`there is no format "${name}"`, { fix: 'use text, json, sarif or markdown' });
}

function wholeNumber(flag: string, value: string | null): number | null {
  if (value === null) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${flag} is not a whole number above 0: ${JSON.stringify(value)}`, {
    fix: `write it like ${flag} 50`,
  });
}

function wantedRules(list: string | null): ReadonlySet<string> | null {
  if (list === null) return null;
  const ids = commaSeparated(list);
  const unknown = ids.find((id) => !Object.hasOwn(rules, id));
  if (unknown === undefined) return new Set(ids);
  const near = nearest(unknown, Object.keys(rules));
  const fix = near ? `did you mean ${near}?` : 'docs/rules.md lists all of them';
  throw new UsageError(`there is no rule ${unknown}`, { fix });
}

function wantedLocales(list: string | null, known: readonly LocaleId[]): ReadonlySet<LocaleId> | null {
  if (list === null) return null;
  const ids = commaSeparated(list);
  const strange = ids.find((id) => !known.includes(id));
  if (strange === undefined) return new Set(ids);
  throw new UsageError(`the site has no locale ${strange}`, { fix: `it has ${known.join(', ')}` });
}
