import { hash } from 'node:crypto';
import type { Edit } from '../model/edit.ts';
import type { Severity } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { Place } from '../model/place.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { healing } from './queue-text.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub refuses a file with more results in one run (its documentation, "SARIF results exceed limit"). */
const mostResults = 25_000;

/** GitHub reads no more locations of one result, and refuses a file with more than 1,000 (same place). */
const mostLocations = 100;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const problem = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/**
 * The queue as a SARIF 2.1.0 log with one run, in the subset that GitHub code scanning reads: a result for each mistake, at its
 * first place. `version` is Hexapla's. Past 25,000 results the mildest are left out, and the run says how many.
 */
export function sarifReport(groups: readonly FindingGroup[], version: string): object {
  const ids = (Object.keys(rules) as RuleId[]).sort();
  const index = new Map(ids.map((id, position) => [id, position]));
  const kept = groups.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostResults);
  const fingerprint = fingerprints();
  const run = {
    tool: { driver: { name: 'Hexapla', semanticVersion: version, rules: ids.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which hexapla was run' } } },
    invocations: [{ executionSuccessful: true, ...leftOut(groups.length - kept.length) }],
    results: kept.map((group) => ({
      ruleId: group.rule,
      ruleIndex: index.get(group.rule),
      level: group.severity,
      message: { text: message(group) },
      locations: group.findings.slice(0, mostLocations).map(({ place }) => ({
        physicalLocation: { artifactLocation: artifact(place.path), region: region(place) },
      })),
      partialFingerprints: { primaryLocationLineHash: fingerprint(group) },
      ...fixes(group),
      properties: { key: group.key, heals: group.heals },
    })),
  };
  return { $schema: schema, version: '2.1.0', runs: [run] };
}

function descriptor(id: RuleId): object {
  const { severity, title, why, fix } = rules[id];
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} Fix: ${fix}`, markdown: `${escapeHtml(why)}\n\n**Fix:** ${escapeHtml(fix)}` },
    defaultConfiguration: { level: severity },
    properties: { 'problem.severity': problem[severity], tags: ['documentation'] },
  };
}

function message({ heals, locales, findings: [first] }: FindingGroup): string {
  const parts = [first.message, ...(heals > 1 ? [upper(healing({ heals, locales }))] : [])];
  return [...parts, ...(first.fix ? [`Fix: ${first.fix}`] : [])].join('. ');
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A relative URI where the path is relative and inside the root, so that GitHub finds the file. */
function artifact(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return path.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** GitHub wants all four numbers; an empty place is widened to one column, or nothing would be marked. */
function region({ line, column, endLine, endColumn }: Place): object {
  const end = endLine > line ? endColumn : Math.max(endColumn, column + 1);
  return { startLine: line, startColumn: column, endLine: Math.max(endLine, line), endColumn: end };
}

/** One fix for all places of a mistake, in all files: that is what it heals. */
function fixes({ findings }: FindingGroup): object {
  const edits = findings.flatMap((one) => one.edits ?? []);
  if (edits.length === 0) return {};
  const artifactChanges = [...Map.groupBy(edits, ({ path }) => path)].map(([path, changes]) => ({
    artifactLocation: artifact(path),
    replacements: changes.map(replacement),
  }));
  const { before, after } = edits[0]!;
  return {
    fixes: [
      { description: { text: `Write ${JSON.stringify(after)} instead of ${JSON.stringify(before)}` }, artifactChanges },
    ],
  };
}

/** What is deleted is exact, unlike the place of a result: an empty region inserts. */
function replacement({ place: { line, column, endLine, endColumn }, after }: Edit): object {
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text: after },
  };
}

/**
 * What makes two findings of two runs one alert: rule and strings, or rule, file and message where there are none, and which of
 * several; not the line, as lines move.
 */
function fingerprints(): (group: FindingGroup) => string {
  const seen = new Map<string, number>();
  return ({ key, locales, findings: [{ source, target, place }] }) => {
    const where = source === undefined && target === undefined ? place.path : locales.join(',');
    const print = hash('sha256', JSON.stringify([key, where])).slice(0, 16);
    const nth = (seen.get(print) ?? 0) + 1;
    seen.set(print, nth);
    return `${print}:${nth}`;
  };
}

function leftOut(count: number): object {
  if (count === 0) return {};
  const text = `Further findings left out: ${count}; code scanning takes ${mostResults} at most`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

/** Angle brackets outside code would be read as HTML. */
function escapeHtml(markdown: string): string {
  return markdown.replace(/`[^`]*`|</g, (match) => (match === '<' ? '&lt;' : match));
}
