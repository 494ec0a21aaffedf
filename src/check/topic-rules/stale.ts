import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** A page whose source says something else now than when it was translated. By the words that changed, never by dates. */
export const stale: TopicRule = {
  id: 'stale',
  check({ topic, versions }: CheckedTopic) {
    return versions.flatMap(({ page }, column): TopicFault[] => {
      const { outdated } = topic.columns[column]!;
      if (!page || outdated !== true) return [];
      const changed = topic.rows.flatMap(({ sentences }) => sentences.filter(({ was }) => was[column] !== null));
      if (changed.length === 0) return [];
      const added = changed.filter(({ was }) => was[column] === '').length;
      const gone = changed.filter(({ members }) => members[0]!.length === 0).length;
      const message = `the source has changed since: ${counted(changed.length - added - gone, 'changed')}${counted(added, 'new')}${counted(gone, 'gone')}`;
      return [{ column, start: 0, end: 0, message: message.replace(/, $/, ''), source: '', target: '' }];
    });
  },
};

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'sentence' : 'sentences'} ${what}, `;
}
