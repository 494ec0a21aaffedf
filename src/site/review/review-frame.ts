import type { Locale } from '../../model/locale.ts';
import type { ReviewFrame } from '../../model/review-view.ts';
import type { Addresses } from '../addresses.ts';
import type { Site } from '../site.ts';
import { folder } from './review-plan.ts';

/**
 * What a review page knows besides its own.
 * @param locale the language of the page, and the one that it is about; null: about all of them
 */
export function reviewFrame(site: Site, addresses: Addresses, locale: Locale | null): ReviewFrame {
  return {
    locale: locale ?? site.compareLocales.ui,
    siteTitle: site.options.title,
    base: addresses.base,
    sourceTag: site.options.sourceTag,
    home: addresses.route(locale?.id ?? ''),
    top: addresses.route(folder),
    languages: site.locales.map(({ id, name, tag }) => ({
      name,
      tag,
      href: addresses.route(`${folder}/${id}`),
      current: id === locale?.id,
    })),
  };
}
