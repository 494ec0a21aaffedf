import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

const marker = /^[ \t]*(?:>[ \t]*)+\[!([^\]\s][^\]\r\n]*)\]/gm;
const english = new Set(['note', 'tip', 'important', 'caution', 'warning']);

/** A callout whose keyword is in the page's language: `[!HINWEIS]`. */
export const callout: TopicRule = {
  id: 'callout',
  check({ topic, versions }: CheckedTopic) {
    return versions.flatMap(({ locale, page, file }, column) => {
      if (!locale || !page || !file.includes('[!')) return [];
      const code = topic.columns[column]!.text.blocks.filter(({ kind }) => kind === 'code');
      return [...file.matchAll(marker)].flatMap(({ 0: all, 1: keyword, index }): TopicFault[] => {
        const kind = locale.callouts[keyword!.trim().toUpperCase()];
        if (!kind || english.has(keyword!.trim().toLowerCase())) return [];
        if (code.some(({ start, end }) => index >= start && index < end)) return [];
        const start = index + all.lastIndexOf(keyword!);
        const replacement = kind.toUpperCase();
        const message = `the keyword of the callout is translated: "${keyword}"`;
        return [
          { column, start, end: start + keyword!.length, message, replacement, source: replacement, target: keyword! },
        ];
      });
    });
  },
};
