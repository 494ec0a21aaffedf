import { frontMatterLines } from '../front-matter-line.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** Settings that are text, and those that say something about the translation itself. */
const own =
  /^(?:title|description|titleSuffix|keywords|ms\.(?:openloc\w*|sourcegit\w*|translationtype|contentlocale|lasthandoff|locfileid|date|author|reviewer|custom)|author|manager)$/i;

/** A setting of the front matter that is no text and is not the same as in the source that was translated. */
export const meta: TopicRule = {
  id: 'meta',
  check({ versions }: CheckedTopic) {
    return versions.flatMap(({ page, file, pinned }, column) => {
      if (!page || !pinned) return [];
      const source = frontMatterLines(pinned.file);
      return [...frontMatterLines(file)].flatMap(([key, { value, start }]): TopicFault[] => {
        const wanted = source.get(key)?.value;
        if (wanted === undefined || wanted === value || own.test(key)) return [];
        const message = `${key} is "${value}", in the source "${wanted}"`;
        const told = { source: `${key}: ${wanted}`, target: `${key}: ${value}` };
        return [{ column, start, end: start + value.length, message, replacement: wanted, ...told }];
      });
    });
  },
};
