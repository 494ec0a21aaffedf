import type { Page } from 'playwright-core';
import { site } from './open-page.ts';

/** What went wrong while a page was open, each as a sentence that begins with its kind. */
export interface Watch {
  readonly problems: string[];
  /** Addresses of all requests, in order. */
  readonly requests: string[];
}

/** Watches a page from now on, over all its visits. */
export async function watch(page: Page): Promise<Watch> {
  const problems: string[] = [];
  const requests: string[] = [];
  const say = (problem: string): void => void problems.push(problem);
  await page.exposeFunction('policyViolated', (what: string) => say(`policy: ${what}`));
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { policyViolated(what: string): void }).policyViolated;
    addEventListener('securitypolicyviolation', (event) =>
      report(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') say(`console: ${message.text()} on ${page.url()}`);
  });
  page.on('pageerror', (error) => say(`script: ${error.message} on ${page.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(site) && !url.startsWith('data:')) say(`foreign: ${url} on ${page.url()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isPage) say(`missing: ${response.url()} on ${page.url()}`);
  });
  return { problems, requests };
}
