import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementPage } from '../../tests/tiny/tiny-element.ts';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import type { Options } from '../model/options.ts';
import { addressesOf } from './addresses.ts';
import { llmsTexts } from './llms-texts.ts';
import { markdownFacts, markdownNotes } from './markdown-notes.ts';
import { hostLimits, markdownPlan } from './markdown-plan.ts';
import type { Site } from './site.ts';

const files = {
  'en/index.md': '---\ntitle: Start\ndescription: What this is about.\n---\n',
  'en/toc.yml': '- name: Parts\n  items:\n  - href: door.md\n    name: D\n  - href: knob.md\n    name: K\n',
  'en/door.md': elementPage('door', { title: 'A [door]', description: 'A way in.\n  Wide.', children: ['knob'] }),
  'en/knob.md': elementPage('knob', { parents: ['door'] }),
  'en/loose.md': '---\ntitle: Loose\n---\n',
  'de/loose.md': '---\ntitle: Los\n---\n',
};

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['en', 'de'], { title: 'Docs' });
});
afterAll(() => tiny.remove());

const addresses = addressesOf('https://example.org/docs/');
const withOptions = (options: Partial<Options>): Site => ({ ...site, options: { ...site.options, ...options } });
const tooBig = new Map([['en/llms-full.txt', hostLimits.fileBytes + 1]]);

test('every page of a locale, by the divisions of its table of contents', () => {
  const text = llmsTexts(site, addresses, new Map([['en/llms-full.txt', 9]])).get('en/llms.txt')!;
  expect(text.split('\n')).toEqual([
    '# Docs',
    '',
    '> What this is about.',
    '',
    '## Parts',
    '',
    '- [A \\[door\\]](https://example.org/docs/en/door/index.md): A way in. Wide.',
    '- [knob](https://example.org/docs/en/knob/index.md): The knob.',
    '',
    '## Contents',
    '',
    '- [Start](https://example.org/docs/en/index.md): What this is about.',
    '- [Loose](https://example.org/docs/en/loose/index.md)',
    '',
    '## Optional',
    '',
    '- [llms-full.txt](https://example.org/docs/en/llms-full.txt): all pages in one file, as Markdown',
    '- [Index of elements](https://example.org/docs/en/elements-index/)',
    '- [Deutsch](https://example.org/docs/de/llms.txt): de-DE',
    '',
  ]);
});

test('the root names the languages', () => {
  const text = llmsTexts(site, addresses, new Map()).get('llms.txt')!;
  expect(text).toContain('- [English](https://example.org/docs/en/llms.txt): en\n');
});

test('without Markdown beside them, pages are named by their own addresses', () => {
  const text = llmsTexts(withOptions({ markdown: false }), addresses, new Map()).get('de/llms.txt')!;
  expect(text).toContain('- [Los](https://example.org/docs/de/loose/)\n');
  expect(text).not.toContain('llms-full');
});

describe('what the strictest host would refuse is left out, and said', () => {
  /** As if the content had so many pictures. */
  function withFiles(count: number, options: Partial<Options> = {}): Site {
    const many = new Map(Array.from({ length: count }, (_, index) => [`${index}.png`, '/tmp/x.png']));
    return { ...withOptions(options), files: new Map([['en', many]]) };
  }

  test('Markdown beside the pages: below 20,000 files', () => {
    const small = withFiles(15_000);
    expect(markdownPlan(small, addresses)).toMatchObject({ beside: true, pages: { size: 5 } });
    expect(markdownNotes(markdownFacts(small, addresses), new Map())).toEqual([]);
    const large = withFiles(20_000);
    expect(markdownPlan(large, addresses)).toMatchObject({ beside: false, pages: { size: 0 } });
    expect(markdownNotes(markdownFacts(large, addresses), new Map())).toEqual([
      expect.stringMatching(/might have 20,\d{3} files, and some hosts take 20,000; "markdown: true" turns it on$/),
    ]);
  });

  test('the one file of a locale: up to 25 MiB', () => {
    expect(llmsTexts(site, addresses, tooBig).get('en/llms.txt')).not.toContain('llms-full');
    expect(markdownNotes(markdownFacts(site, addresses), tooBig)).toEqual([
      'en/llms-full.txt is left out: it has 26 MiB, and some hosts take 25 MiB a file; "llmsFull: true" turns it on',
    ]);
  });

  test('whoever asks for it gets it, and hears nothing', () => {
    const wanted = withFiles(20_000, { markdown: true, llmsFull: true });
    expect(markdownPlan(wanted, addresses).beside).toBe(true);
    expect(llmsTexts(wanted, addresses, tooBig).get('en/llms.txt')).toContain('llms-full.txt');
    expect(markdownNotes(markdownFacts(wanted, addresses), tooBig)).toEqual([]);
  });

  test('whoever does not want it hears nothing either', () => {
    const unwanted = withFiles(20_000, { markdown: false, llmsFull: false });
    expect(markdownNotes(markdownFacts(unwanted, addresses), new Map())).toEqual([]);
  });
});
