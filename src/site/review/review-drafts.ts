import type { FindingDraft, ReviewView } from '../../model/review-view.ts';
import type { Addresses } from '../addresses.ts';
import type { Site } from '../site.ts';
import { dashboardView, reviewStartView } from './dashboard-view.ts';
import { findingDraft } from './finding-draft.ts';
import { queuePages, queueView } from './queue-view.ts';
import { folder, queueRoute, type ReviewPlan } from './review-plan.ts';

/** A review page to be laid out. */
export type ReviewDraft =
  | { readonly kind: 'whole'; readonly view: ReviewView }
  | { readonly kind: 'finding'; readonly draft: FindingDraft };

/** Every review page by its route without base and slashes: the choice of languages, dashboards, queues, findings. */
export function reviewDrafts(site: Site, addresses: Addresses, plan: ReviewPlan): Map<string, () => ReviewDraft> {
  const whole = (view: () => ReviewView) => (): ReviewDraft => ({ kind: 'whole', view: view() });
  const makers = new Map<string, () => ReviewDraft>();
  makers.set(
    folder,
    whole(() => reviewStartView(site, addresses, plan)),
  );
  for (const locale of site.locales) {
    makers.set(
      `${folder}/${locale.id}`,
      whole(() => dashboardView(site, addresses, plan, locale)),
    );
    for (let page = 1; page <= queuePages(plan, locale); page++) {
      makers.set(
        queueRoute(locale.id, page),
        whole(() => queueView(site, addresses, plan, locale, page)),
      );
    }
  }
  for (const planned of plan.items) {
    if (planned.route === null) continue;
    makers.set(planned.route, () => ({
      kind: 'finding',
      draft: findingDraft(site, addresses, plan, planned),
    }));
  }
  return makers;
}
