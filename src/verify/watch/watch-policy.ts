import type { StartWatch } from './watch.ts';

/** A site has one policy; pages that each had one of their own would fill memory. */
const mostKnown = 100;

/** Sources that let nothing run but the site's own files and what is named by its hash. */
const safeScriptSource = /^'(?:self|none|report-sample|wasm-unsafe-eval|sha(?:256|384|512)-[\w+/=-]+)'$/;

/**
 * The content security policy: `default-src 'none'`, no foreign or unnamed script, and in force before anything loads.
 * A policy in a meta element counts only in the head (CSP Level 3, 3.3) and only for what follows it.
 */
export const watchPolicy: StartWatch = ({ report, line }) => {
  let policies = 0;
  let inBody = false;
  let loaded: string | null = null;
  return {
    open(name, attributes) {
      if (name === 'body') inBody = true;
      else if (
        name === 'script' ||
        name === 'style' ||
        (name === 'link' && /stylesheet|preload/i.test(attributes['rel'] ?? ''))
      ) {
        loaded ??= name;
      } else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy' && !inBody) {
        policies++;
        for (const weakness of weaknesses(attributes['content'] ?? '')) report('csp', weakness, line());
        if (loaded) report('csp', `the policy comes after a <${loaded}>`, line());
      }
    },
    end() {
      if (policies === 0) report('csp', 'no policy in <head>', 1);
    },
  };
};

const known = new Map<string, readonly string[]>();

/** All pages of a site say the same. */
function weaknesses(policy: string): readonly string[] {
  const before = known.get(policy);
  if (before) return before;
  const found = weaknessesOf(policy);
  if (known.size < mostKnown) known.set(Buffer.from(policy).toString(), found);
  return found;
}

function weaknessesOf(policy: string): readonly string[] {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    const key = name?.toLowerCase();
    // Of two directives of one name the first counts (CSP Level 3, 2.2.1).
    if (key && !directives.has(key)) directives.set(key, sources);
  }
  const found = directives.get('default-src')?.join(' ') === "'none'" ? [] : ["default-src is not 'none'"];
  for (const [name, sources] of directives) {
    const isScript = name.startsWith('script-src');
    for (const source of sources) {
      if (isScript ? !safeScriptSource.test(source) : /^'unsafe-/.test(source)) found.push(`${name} allows ${source}`);
    }
  }
  return found;
}
