import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignedSite } from './align-site.ts';
import { ownCode } from './io/own-code.ts';
import { forgetFormer, newestPacked, writePacked } from './io/packed-file.ts';
import { type TopicStrings, topicStrings, VariedStrings } from './site/varied-strings.ts';

/** Code that decides what a topic's strings are, beside what decides its alignment. */
const folders = ['../align/', '../model/'];
const files = ['../open-aligned.ts', '../kept-strings.ts', '../site/varied-strings.ts', '../site/compare-sentences.ts'];

/**
 * The strings of all topics of a site. Those of one topic are kept under all that the topic is made of: after an edit one
 * topic is put together, not all of them.
 * @param folder where they are kept
 */
export function keptStrings(aligned: AlignedSite, folder: string): VariedStrings {
  const code = hash('sha1', ownCode(folders, files).join('\0'));
  const topics = aligned.shared.topics.map(({ topic }) => ({
    topic,
    key: hash('sha1', `${code} ${aligned.parts(topic)}`),
  }));
  const pack = join(folder, `strings-${hash('sha1', topics.map(({ key }) => key).join())}`);
  const former = newestPacked(pack);
  const strings = new VariedStrings();
  let isNew = false;
  const entries = topics.map(({ topic, key }) => {
    const known = former?.get(key);
    isNew ||= !known;
    const own = known ? (JSON.parse(known.toString()) as TopicStrings) : topicStrings(aligned.topic(topic)!);
    strings.add(topic, own);
    return [key, known ?? Buffer.from(JSON.stringify(own))] as const;
  });
  if (isNew) {
    writePacked(pack, new Map(entries));
    forgetFormer(pack);
  }
  return strings;
}
