import { hash } from 'node:crypto';
import type { PlainData } from '../model/plain-data.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { Addresses } from './addresses.ts';
import { type SiteInputs, siteInputs, type TopicFacts, topicInputs } from './draft-inputs.ts';
import type { Site } from './site.ts';

/**
 * Sums over all that the drafts of a topic are made from, each made once. A topic's pages stand in it by the names of their
 * compiled pages, which change with anything in them.
 */
export function inputSums(site: Site, addresses: Addresses): (topic: Topic) => string {
  let common: string | null = null;
  const known = new Map<TopicId, string>();
  return (topic) => {
    common ??= sumOf(siteInputs(site, addresses));
    const facts = (): string => sumOf(topicInputs(site, addresses, topic).facts);
    const sum = known.get(topic.id) ?? hash('sha1', `${common} ${topic.id} ${facts()}`);
    known.set(topic.id, sum);
    return sum;
  };
}

/** Plain data, or something in them would be left out. */
function sumOf(inputs: PlainData<SiteInputs> | PlainData<TopicFacts>): string {
  return hash('sha1', JSON.stringify(inputs));
}
