import { describe, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { placer } from '../read/source-text.ts';
import { configSettings } from './config-settings.ts';

const read = (text: string) => configSettings(new TextEncoder().encode(text), 'hexapla.config.yml');

describe('configSettings', () => {
  test('every setting', () => {
    const yaml = `
title: Example
site: https://example.org/docs/
content: docs/{tag}
locales: [ru, pt-BR]
source: docs/en
sourceTag: en-GB
sourceGit: ../en:docs
out: public
keys:
  assetId: id
element: {parents: up, children: down}
links:
  rootBase: ''
  ownAddresses: []
  retired:
    - https://old.example.org/{id}
redirects:
  old/page: new/page
overrides:
  - [ru:a.md, pt-BR:b.md]
limits:
  links: 10_000
  pageSeconds: 9
strict: true
markdown: auto
llmsFull: false
`;
    expect(read(yaml)).toEqual({
      title: 'Example',
      site: 'https://example.org/docs/',
      content: 'docs/{tag}',
      locales: ['ru', 'pt-BR'],
      source: 'docs/en',
      sourceTag: 'en-GB',
      sourceGit: '../en:docs',
      out: 'public',
      keys: { assetId: 'id' },
      element: { parents: 'up', children: 'down' },
      links: { rootBase: '', ownAddresses: [], retired: ['https://old.example.org/{id}'] },
      redirects: { 'old/page': 'new/page' },
      overrides: [['ru:a.md', 'pt-BR:b.md']],
      limits: { links: 10000, pageSeconds: 9 },
      strict: true,
      markdown: 'auto',
      llmsFull: false,
    });
  });

  test.each([
    ['', {}],
    ['# nothing yet\n', {}],
    ['title:\nlimits:\n', {}],
    ['title: 2013', { title: '2013' }],
    ['locales: ru, zh,,fr', { locales: ['ru', 'zh', 'fr'] }],
    ['strict: false', { strict: false }],
  ])('%j', (yaml, settings) => {
    expect(read(yaml)).toEqual(settings);
  });

  test.each([
    ['|titel|: a', 'there is no setting "titel"', 'did you mean title?'],
    ['|Title|: a', 'there is no setting "Title"', 'did you mean title?'],
    ['limits:\n  |pageByte|: 9', 'there is no setting "limits.pageByte"', 'did you mean pageBytes?'],
    ['links: {|zzzzzzzz|: a}', 'there is no setting "links.zzzzzzzz"', 'rootBase, ownAddresses, retired'],
    ['|constructor|: a', 'there is no setting "constructor"', ''],
    ['|__proto__|: a', 'there is no setting "__proto__"', ''],
    ['title: a\n|title|: b', 'the key "title" stands here a second time', 'correct the YAML'],
    ['title: a\n|\t|out: b', 'a tab indents this line; YAML allows spaces only', 'correct the YAML'],
    ['|- a|', 'the configuration is not a mapping', 'key: value'],
    ['title: |[a]|', 'title is not a text', ''],
    ['keys: |a|', 'keys is not a mapping', ''],
    ['keys:\n  assetId: |{}|', 'keys.assetId is not a text', ''],
    ['locales: |{ru: a}|', 'locales is not a list', ''],
    ['locales: [ru, |[a]|]', 'each of locales is not a text', ''],
    ['links:\n  retired: |a|', 'links.retired is not a list', ''],
    ['redirects: |[a]|', 'redirects is not a mapping', ''],
    ['redirects: {a: |[b]|}', 'redirects.a is not a text', ''],
    ['overrides: [|a|]', 'each of overrides is not a list', ''],
    ['strict: |yes|', 'strict is neither true nor false', ''],
    ['strict: |1|', 'strict is neither true nor false', ''],
    ['limits: {links: |many|}', 'limits.links is not a whole number above 0', ''],
    ['limits: {links: |0|}', 'limits.links is not a whole number above 0', ''],
    ['limits: {links: |-1|}', 'limits.links is not a whole number above 0', ''],
    ['limits: {links: |1.5|}', 'limits.links is not a whole number above 0', ''],
    ['limits: {links: |99999999999999999999|}', 'limits.links is not a whole number above 0', ''],
  ])('%j: %s', (marked, message, fix) => {
    const text = marked.replaceAll('|', '');
    const place = placer('hexapla.config.yml', text)(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(expect.objectContaining({ message, place, fix: expect.stringContaining(fix) }));
  });

  test('bytes that are no text', () => {
    const bytes = Uint8Array.from([0x61, 0xff]);
    const place = expect.objectContaining({ line: 1, column: 2 });
    expect(() => configSettings(bytes, 'a.yml')).toThrow(expect.objectContaining({ place }));
  });
});
