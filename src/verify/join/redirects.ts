import type { JoinGate } from './joined-site.ts';

/** Following redirects arrives at a page that is none. */
export const redirects: JoinGate = ({ pages }, report) => {
  for (const page of pages.values()) {
    const passed = new Set<string>();
    let at: string | null = page.redirect;
    while (at !== null && at !== page.file && !passed.has(at)) {
      passed.add(at);
      at = pages.get(at)?.redirect ?? null;
    }
    if (at === page.file)
      report(
        'redirect-circle',
        page.file,
        `leads back to itself${passed.size > 0 ? ` through ${[...passed].join(', ')}` : ''}`,
      );
  }
};
