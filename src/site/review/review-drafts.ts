import type { FindingDraft, ReviewView } from '../../model/review-view.ts';
import type { Addresses } from '../addresses.ts';
import type { PlannedPage } from '../planned-page.ts';
import type { Site } from '../site.ts';
import { dashboardView, reviewStartView } from './dashboard-view.ts';
import { comparedPlace, findingDraft } from './finding-draft.ts';
import { queuePages, queueView } from './queue-view.ts';
import { folder, queueRoute, type ReviewPlan } from './review-plan.ts';

/** A review page to be laid out. */
export type ReviewDraft =
  | { readonly kind: 'whole'; readonly view: ReviewView }
  | { readonly kind: 'finding'; readonly draft: FindingDraft };

/** Every review page by its route without base and slashes: the choice of languages, dashboards, queues, findings. */
export function reviewDrafts(
  site: Site,
  addresses: Addresses,
  plan: ReviewPlan,
): Map<string, PlannedPage<ReviewDraft>> {
  const pages = new Map<string, PlannedPage<ReviewDraft>>();
  const add = (route: string, view: () => ReviewView) =>
    pages.set(route, { topic: null, draft: () => ({ kind: 'whole', view: view() }) });
  add(folder, () => reviewStartView(site, addresses, plan));
  for (const locale of site.locales) {
    add(`${folder}/${locale.id}`, () => dashboardView(site, addresses, plan, locale));
    for (let page = 1; page <= queuePages(plan, locale); page++) {
      add(queueRoute(locale.id, page), () => queueView(site, addresses, plan, locale, page));
    }
  }
  for (const planned of plan.items) {
    if (planned.route === null) continue;
    pages.set(planned.route, {
      topic: comparedPlace(planned)?.topic.id ?? null,
      draft: () => ({ kind: 'finding', draft: findingDraft(site, addresses, plan, planned) }),
    });
  }
  return pages;
}
