import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alignSite } from '../../src/align-site.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RuleId } from '../../src/model/rules.ts';
import { reviewSite } from '../../src/review-site.ts';
import { elementPage } from '../tiny/tiny-element.ts';
import { TinySite } from '../tiny/tiny-site.ts';

/*
 * The pages that this project started from are no part of it, but may lie beside it. Their faults are told here by rule and
 * place alone: `line:column-end`, with the literal that is to be written instead.
 */
const folder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const there = existsSync(folder);
const path = 'smtplast-pox.md';

const expected: Readonly<Record<string, readonly string[]>> = {
  ru: [
    'literal-value 57:167-175 → on',
    'bold-boundary 57:176-177 mended',
    'literal-value 57:182-191 → off',
    'bold-punct 57:191-192 mended',
    'literal-value 57:219-228 → off',
    'bold-punct 57:228-229 mended',
  ],
  zh: [
    'literal-xref 23:34-43 → AutoDiscover (POX)',
    'literal-xref 25:34-41 → Response (POX)',
    'literal-xref 27:34-41 → Account (POX)',
    'literal-xref 29:34-41 → Protocol (POX)',
    'literal-xref 53:33-40 → Protocol (POX)',
    'literal-value 57:327-328 → on',
    'bold-boundary 57:330-331',
    'literal-value 57:338-339 → off',
  ],
  fr: [
    'bold-boundary 21:1-23 mended',
    'literal-value 57:200-208 → on',
    'literal-value 57:216-220 → off',
    'bold-punct 57:220-221 mended',
  ],
  es: ['bold-boundary 21:4-25 mended', 'bold-boundary 57:181-193 mended'],
  de: [
    'literal-xref 23:4-24 → AutoDiscover (POX)',
    'literal-xref 27:4-15 → Account (POX)',
    'literal-xref 29:4-19 → Protocol (POX)',
    'literal-xref 53:3-18 → Protocol (POX)',
    'literal-value 57:178-187 → on',
    'literal-value 57:196-207 → off',
    'bold-punct 57:207-208 mended',
    'literal-value 57:234-245 → off',
    'bold-punct 57:245-246 mended',
  ],
};

/** Rules that other tests answer for. */
const judged: ReadonlySet<RuleId> = new Set<RuleId>([
  'literal-value',
  'literal-xref',
  'literal-title',
  'literal-ident',
  'literal-fullwidth',
  'literal-translit',
  'bold-boundary',
  'bold-punct',
  'bold-broken',
  'href-mismatch',
  'struct-block',
  'struct-table',
  'code-differs',
  'anchor',
]);

describe.skipIf(!there)(`the five pages in ../shared/seeds${there ? '' : ': not here, skipped'}`, () => {
  let findings: Finding[] = [];
  let site: TinySite;

  beforeAll(async () => {
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const idOf = (text: string): string => /^ms\.contentlocale: (\w+)/m.exec(text)![1]!;
    site = new TinySite(Object.fromEntries(texts.map((text) => [`${idOf(text)}/${path}`, text])));
    // The elements that the pages link to, so that their names are known.
    for (const name of ['AutoDiscover', 'Response', 'Account', 'Protocol']) {
      site.write({ [`fr/${name.toLowerCase()}-pox.md`]: elementPage(name) });
    }
    const source = join(site.folder, 'source');
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), original(texts.find((text) => idOf(text) === 'zh')!));
    const loaded = await site.load(['ru', 'zh', 'fr', 'es', 'de'], { source });
    const aligned = await alignSite(loaded, site.cacheFolder, () => {});
    findings = await reviewSite(loaded, aligned, site.cacheFolder, () => {});
  });
  afterAll(() => site.remove());

  test.each(['ru', 'zh', 'fr', 'es', 'de'])('all faults of %s, to the character, and no others', (locale) => {
    const found = findings
      .filter((finding) => finding.locale === locale && judged.has(finding.rule) && finding.place.path.endsWith(path))
      .map(({ rule, place, edits }) => {
        const mend = !edits ? '' : rule.startsWith('literal-') ? ` → ${edits[0]!.after}` : ' mended';
        return `${rule} ${place.line}:${place.column}-${place.endColumn}${mend}`;
      });
    expect(found).toEqual(expected[locale]);
  });
});

/** The original of a bilingual page: the second of each pair of spans. */
function original(bilingual: string): string {
  const pair =
    /<span data-ttu-id="[^"]*">.*?<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">(.*?)<\/span><\/span>/g;
  return bilingual.replaceAll(pair, '$1');
}
