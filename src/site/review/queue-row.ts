import type { Locale } from '../../model/locale.ts';
import type { PlaceView, QueueRow, ReviewPart } from '../../model/review-view.ts';
import type { Route } from '../../model/view.ts';
import type { Addresses } from '../addresses.ts';
import { changedParts } from '../compare-parts.ts';
import { compareAddress } from '../compare-routes.ts';
import type { Site } from '../site.ts';
import { topicLabel } from '../topic-label.ts';
import { faultWords, markedParts, shortParts } from './marked-parts.ts';
import type { PlannedItem, PlannedPlace } from './review-plan.ts';
import { sectionOf } from './section-of.ts';

/** Of what a line shows: mends, and units of a text whose words are compared. */
const most = { mends: 3, compared: 2000 };

/** A mistake as a line of a locale's queue. */
export function queueRow(site: Site, addresses: Addresses, planned: PlannedItem, locale: Locale): QueueRow {
  const { item, id, route, places } = planned;
  const here = places.find((place) => place.locale?.id === locale.id) ?? places[0];
  const words = wordsOf(planned, locale.tag);
  const parts = (text: string | null): readonly ReviewPart[] | null =>
    text === null ? null : shortParts(markedParts(text, words));
  const others = item.locales.filter((other) => other !== locale.id);
  const sections = places.flatMap(({ topic, locale: own }) =>
    topic && own?.id === locale.id ? (sectionOf(site, topic, locale) ?? []) : [],
  );
  return {
    id,
    rule: item.rule,
    title: item.title,
    severity: item.severity,
    heals: item.heals,
    languages: site.locales.filter((other) => others.includes(other.id)).map(({ name }) => name),
    message: item.messages[0] ?? '',
    source: parts(item.source),
    target: parts(item.target),
    mends: item.mends.slice(0, most.mends).map((mend) => shortParts(mendParts(mend, locale.tag))),
    fix: item.fix,
    href: route === null ? null : addresses.route(route),
    place: placeView(site, addresses, here),
    sections: [...new Set(sections)].sort(),
    first: false,
  };
}

/** What is wrong in the strings of a mistake: what messages quote, what mends replace, and of that what goes. */
export function wordsOf({ item }: PlannedItem, tag: string): string[] {
  const going = item.mends.flatMap((mend) => mendParts(mend, tag).filter(({ kind }) => kind === 'removed'));
  return faultWords(item.messages, [
    ...item.mends.map(({ before }) => before),
    ...going.map(({ text }) => text.trim()),
  ]);
}

/** A mend as the words that go and those that come. */
export function mendParts({ before, after }: { before: string; after: string }, tag: string): readonly ReviewPart[] {
  if (before.length + after.length > most.compared) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changedParts(before, after, tag).map(({ kind, text }) => ({
    kind: kind === 'added' || kind === 'removed' ? kind : 'text',
    text,
  }));
}

/** A place with the page to read and the row to compare. */
export function placeView(site: Site, addresses: Addresses, place: PlannedPlace): PlaceView {
  const { path, line, topic, locale, row } = place;
  const file = `${path}:${line}`;
  if (!topic || !locale) return { file, page: null, compare: null };
  const compare = compareAddress(site, addresses, topic.id);
  return {
    file,
    page: { label: topicLabel(site, topic.id, locale), href: addresses.topic(topic, locale), tag: locale.tag },
    compare: compare && rowAddress(compare, row),
  };
}

/** A row of a compare page. */
export function rowAddress(compare: Route, row: string | null): string {
  return row === null ? compare : `${compare}#r-${encodeURIComponent(row)}`;
}
