import type { AlignedTopic } from '../../model/aligned-topic.ts';
import type { Locale } from '../../model/locale.ts';
import type { ComparedVersion, FindingDraft, FindingView, RowDraft } from '../../model/review-view.ts';
import type { Topic } from '../../model/topic.ts';
import type { Addresses } from '../addresses.ts';
import { compareAddress } from '../compare-routes.ts';
import type { Site } from '../site.ts';
import { markedParts } from './marked-parts.ts';
import { mendParts, placeView, queueRow, rowAddress, wordsOf } from './queue-row.ts';
import { reviewFrame } from './review-frame.ts';
import { type PlannedItem, queueRoute, queueSize, type ReviewPlan } from './review-plan.ts';

/** What one page lists. */
const most = { places: 1000, mends: 20 };

/** A mistake and everywhere it stands, short of the row in all languages. */
export function findingDraft(site: Site, addresses: Addresses, plan: ReviewPlan, planned: PlannedItem): FindingDraft {
  const { item, places } = planned;
  const own = site.locales.filter(({ id }) => item.locales.includes(id));
  const locale = own[0]!;
  const isOne = own.length === 1;
  const row = queueRow(site, addresses, planned, locale);
  const words = wordsOf(planned, locale.tag);
  const queue = plan.queues.get(locale.id)!;
  const page = Math.floor(queue.indexOf(planned) / queueSize) + 1;
  return {
    view: {
      ...reviewFrame(site, addresses, isOne ? locale : null),
      kind: 'review',
      part: 'finding',
      row: {
        ...row,
        source: item.source === null ? null : markedParts(item.source, words),
        target: item.target === null ? null : markedParts(item.target, words),
        mends: item.mends.slice(0, most.mends).map((mend) => mendParts(mend, locale.tag)),
        languages: isOne ? [] : own.map(({ name }) => name),
      },
      tag: isOne ? locale.tag : null,
      messages: item.messages,
      key: item.key,
      queue: `${addresses.route(queueRoute(locale.id, page))}#f-${planned.id}`,
      places: places.slice(0, most.places).map((place) => placeView(site, addresses, place)),
      more: Math.max(0, places.length - most.places),
      command: item.mends.length === 0 ? null : `npx hexapla check --fix --rule ${item.rule}`,
    },
    row: rowDraft(site, addresses, planned, words),
  };
}

/** The row that the page of a finding shows in all languages; null where its places stand in none. */
export function comparedPlace({ places }: PlannedItem): { readonly topic: Topic; readonly row: string } | null {
  for (const { topic, row } of places) if (topic !== null && row !== null) return { topic, row };
  return null;
}

function rowDraft(site: Site, addresses: Addresses, planned: PlannedItem, faults: readonly string[]): RowDraft | null {
  const place = comparedPlace(planned);
  const compare = place && compareAddress(site, addresses, place.topic.id);
  if (!place || !compare) return null;
  const { topic, row } = place;
  const name = ({ tag, direction, name: called }: Locale) => ({ tag, direction, name: called });
  return {
    topic: topic.id,
    id: row,
    href: rowAddress(compare, row),
    versions: [
      { locale: null, ...name(site.compareLocales.source), href: null },
      ...site.locales
        .filter(({ id }) => topic.pages.has(id))
        .map((locale) => ({ locale: locale.id, ...name(locale), href: addresses.topic(topic, locale) })),
    ],
    faults,
    locales: planned.item.locales,
  };
}

/** The page of a finding, with what all languages say in its row. */
export function findingView({ view, row: draft }: FindingDraft, aligned: AlignedTopic | null): FindingView {
  const row = aligned?.rows.find(({ id }) => id === draft?.id);
  if (!draft || !aligned || !row) return { ...view, compared: null };
  const versions = draft.versions.flatMap(({ locale, ...version }): ComparedVersion[] => {
    const at = aligned.columns.findIndex((column) => column.locale === locale);
    if (at < 0) return [];
    const { blocks } = aligned.columns[at]!.text;
    const text = row.blocks[at]!.map((index) => blocks[index]!.text).join('\n');
    const isWrong = locale !== null && draft.locales.includes(locale);
    return [{ ...version, parts: isWrong ? markedParts(text, [...draft.faults]) : [{ kind: 'text', text }] }];
  });
  return { ...view, compared: { href: draft.href, versions } };
}
