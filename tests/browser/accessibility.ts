import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: Readonly<Record<'all' | 'colors', RunOptions>> = {
  /** All rules of axe, and the size of targets (WCAG 2.2, 2.5.8), which axe leaves off by default. */
  all: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
  colors: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};

/**
 * What axe finds on the open page, as `rule: selector`.
 * @param rules `colors` where nothing but the theme has changed since the last time
 */
export async function axeViolations(page: Page, rules: keyof typeof options = 'all'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(source);
  const results = await page.evaluate(
    (given) => (globalThis as unknown as { axe: { run(given: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options[rules],
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
