import matter from 'gray-matter';
import { type Finding, finding } from '../model/finding.ts';
import type { Keys, Limits } from '../model/options.ts';
import { startOf } from '../model/place.ts';
import { type Fence, frontMatterFence } from './front-matter-fence.ts';
import { type FrontMatterFields, frontMatterFields, noFields } from './front-matter-fields.ts';
import { plainYaml } from './plain-yaml.ts';
import { quoted } from './quoted.ts';
import type { Placer } from './source-text.ts';
import { strictYaml, type YamlFault } from './strict-yaml.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

/** What a page's front matter says, and where the page's own text begins. */
export interface FrontMatter extends FrontMatterFields {
  /** Offset in the text where the body begins. */
  readonly bodyStart: number;
  readonly findings: Finding[];
}

/**
 * Reads the YAML between the two lines of `---` at the top of a page.
 *
 * In: the decoded text, its file and places, the limits, the names of the keys. Out: typed settings, all of them empty
 * where the YAML has a fault, and findings FM001 to FM008 and FM010 to FM012. Never throws, never runs code.
 * gray-matter splits what is not plain; the fence is read before it, since it takes any word behind `---` for a language, runs
 * JavaScript, takes a file that never closes for settings throughout, and closes at `---foo`.
 */
export function readFrontMatter(text: string, file: string, place: Placer, limits: Limits, keys: Keys): FrontMatter {
  const fence = frontMatterFence(text);
  if (!fence) return { ...noFields, bodyStart: 0, findings: [finding('FM001', startOf(file), 'no front matter')] };
  const { bodyStart } = fence;
  const refused = refusal(text, fence, place, limits);
  if (refused) return { ...noFields, bodyStart, findings: [refused] };
  const { root, faults } = split(text, fence, limits);
  const at: Placer = (start, end = start) =>
    place(fence.openEnd + start, Math.min(fence.openEnd + end, fence.close ?? text.length));
  if (faults.length > 0) return { ...noFields, bodyStart, findings: faults.map((fault) => faultFinding(fault, at)) };
  if (root && root.kind !== 'map') {
    const message = `front matter is ${root.kind === 'list' ? 'a list' : 'a text'}, not lines of the form key: value`;
    return { ...noFields, bodyStart, findings: [finding('FM004', at(root.start, root.end), message)] };
  }
  const findings: Finding[] = [];
  const fields = frontMatterFields(root ?? emptyMap(-fence.openEnd), keys, at, findings);
  return { ...fields, bodyStart, findings };
}

function emptyMap(at: number): YamlMap {
  return { kind: 'map', entries: new Map(), start: at, end: at };
}

/** What must be said before any YAML is looked at. */
function refusal(text: string, fence: Fence, place: Placer, limits: Limits): Finding | null {
  const opening = () => place(0, fence.openEnd);
  if (!['', 'yaml', 'yml'].includes(fence.language)) {
    return finding('FM008', opening(), `front matter in ${quoted(fence.language)}; only YAML is read`);
  }
  if (fence.close === null) return finding('FM003', opening(), 'front matter begins here and never ends');
  const bytes = Buffer.byteLength(text.slice(fence.openEnd, fence.close));
  if (bytes <= limits.frontMatterBytes) return null;
  const allowed = `limits.frontMatterBytes (${limits.frontMatterBytes})`;
  return finding('FM007', opening(), `front matter has ${bytes} bytes, more than ${allowed} allows`);
}

/** Engines that gray-matter brings and that must never be asked: two of them run code. */
const refusedEngines = Object.fromEntries(
  ['javascript', 'coffee', 'json', 'toml'].map((name) => [name, () => raise(`front matter engine ${name} is refused`)]),
);

/** Splits and parses. Offsets of the outcome count from the end of the opening line; no root: there are no settings. */
function split(text: string, fence: Fence, limits: Limits): { root: YamlNode | null; faults: YamlFault[] } {
  const close = fence.close ?? text.length;
  const yaml = text.slice(fence.openEnd, close).replace(/\r(?!\n)/g, '\n');
  // None of its lines could close it.
  const plain = plainYaml(yaml);
  if (plain) return { root: plain, faults: [] };
  let outcome: ReturnType<typeof split> = { root: null, faults: [] };
  const parse = () => {
    const { frontMatterDepth: depth, aliases } = limits;
    outcome = strictYaml(yaml, { depth, aliases });
    return {};
  };
  const head = `---${withoutBlankRuns(yaml)}---`;
  const { content } = matter(head, { language: 'yaml', engines: { ...refusedEngines, yaml: parse } });
  if (content === '') return outcome;
  const start = yaml.length - content.length;
  const message = 'a line that begins with --- must be the closing line';
  return { root: null, faults: [{ kind: 'syntax', start, end: start + 3, message }] };
}

/**
 * The same text with every long run of white space turned into blanks and one line end. gray-matter looks for a comment
 * from each blank line to the end of the run: 65,536 of them took it 2 s.
 */
function withoutBlankRuns(yaml: string): string {
  return yaml.replace(/\s{100,}/g, (run) => `${' '.repeat(run.length - 1)}\n`);
}

function faultFinding(fault: YamlFault, at: Placer): Finding {
  const place = at(fault.start, fault.end);
  if (fault.kind === 'surrogate') return finding('FM012', place, fault.message);
  if (fault.kind === 'syntax') return finding('FM005', place, fault.message);
  const setting = fault.kind === 'depth' ? 'limits.frontMatterDepth' : 'limits.aliases';
  return finding('FM007', place, `${fault.message} (${setting})`, { fix: `use fewer, or raise ${setting}` });
}

function raise(message: string): never {
  throw new Error(message);
}
