import { createHash } from 'node:crypto';
import type { Finding, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { type RuleId, rules } from '../model/rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub refuses a file with more results in one run (its documentation, "SARIF results exceed limit"). */
const mostResults = 25_000;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const problem = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/**
 * Findings as a SARIF 2.1.0 log with one run, in the subset that GitHub code scanning reads. `version` is Hexapla's.
 * Past 25,000 findings the mildest are left out, and the run says how many.
 */
export function sarifReport(findings: readonly Finding[], version: string): object {
  const ids = (Object.keys(rules) as RuleId[]).sort();
  const index = new Map(ids.map((id, position) => [id, position]));
  const kept = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostResults);
  const fingerprint = fingerprints();
  const run = {
    tool: { driver: { name: 'Hexapla', semanticVersion: version, rules: ids.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which hexapla was run' } } },
    invocations: [{ executionSuccessful: true, ...leftOut(findings.length - kept.length) }],
    results: kept.map((one) => ({
      ruleId: one.rule,
      ruleIndex: index.get(one.rule),
      level: one.severity,
      message: { text: one.fix ? `${one.message}. Fix: ${one.fix}` : one.message },
      locations: [{ physicalLocation: { artifactLocation: artifact(one.place.path), region: region(one.place) } }],
      partialFingerprints: { primaryLocationLineHash: fingerprint(one) },
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

/** What makes two findings of two runs one alert: rule, file, message and which of several; not the line, as lines move. */
function fingerprints(): (one: Finding) => string {
  const seen = new Map<string, number>();
  return (one) => {
    const hash = createHash('sha256').update([one.rule, one.place.path, one.message].join('\0')).digest('hex');
    const key = hash.slice(0, 16);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}:${nth}`;
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
