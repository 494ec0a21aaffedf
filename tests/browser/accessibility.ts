import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(part: string, options: RunOptions): Promise<AxeResults>;
}

const options: Readonly<Record<'all' | 'colors', RunOptions>> = {
  /** All rules of axe, and the size of targets (WCAG 2.2, 2.5.8), which axe leaves off by default. */
  all: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
  colors: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};

/**
 * What axe finds on the open page, as `rule: selector`.
 * @param rules `colors` where nothing but the theme has changed since the last time
 * @param within selector of the part that is looked at, where the rest of the page has been
 */
export async function axeViolations(
  page: Page,
  rules: keyof typeof options = 'all',
  within = 'html',
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(source);
  const results = await page.evaluate(([part, given]) => (globalThis as unknown as { axe: Axe }).axe.run(part, given), [
    within,
    options[rules],
  ] as const);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
