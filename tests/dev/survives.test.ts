import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config, type RunningDev, startDev, until } from './running-dev.ts';

// Whatever happens to the files while somebody writes: dev says where and what to do, goes on, and shows what is mended.

let dev: RunningDev;
beforeAll(async () => {
  dev = await startDev();
});
afterAll(async () => {
  await dev?.stop();
});

const page = 'content/de/elements/port-pox.md';
const address = 'de/elements/port-pox/';

function shows(path: string, words: string): Promise<true> {
  return until(`${words} on /${path}`, async () => (await dev.get(path)).text.includes(words) || null) as Promise<true>;
}

interface Broken {
  readonly what: string;
  readonly file: string;
  readonly broken: (text: string) => string | Uint8Array;
  /** What the overlay and the terminal name. */
  readonly place: RegExp;
}

const faults: readonly Broken[] = [
  {
    what: 'a front matter that is no YAML',
    file: page,
    broken: (text) => text.replace(/^title: .*$/m, 'title: [a'),
    place: /^content\/de\/elements\/port-pox\.md:\d+:\d+$/,
  },
  {
    what: 'a front matter that never ends',
    file: page,
    broken: (text) => text.replace(/\n---\n/, '\n'),
    place: /^content\/de\/elements\/port-pox\.md:1:1$/,
  },
  {
    what: 'bytes that are no UTF-8',
    file: page,
    broken: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0x0a, 0xff, 0xfe, 0x0a])]),
    place: /^content\/de\/elements\/port-pox\.md:\d+:\d+$/,
  },
  {
    what: 'a configuration that is no YAML',
    file: 'hexapla.config.yml',
    broken: (text) => `${text}locales: [de\n`,
    place: /^hexapla\.config\.yml:\d+:\d+$/,
  },
  {
    what: 'a setting that nobody knows',
    file: 'hexapla.config.yml',
    broken: (text) => `${text}colour: red\n`,
    place: /^hexapla\.config\.yml:\d+:\d+$/,
  },
];

test.each(faults)(
  '$what is said with its place and what mends it; the page stays; mended, it is shown',
  async ({ file, broken, place }) => {
    const before = dev.read(file);
    const words = `Satz ${Math.random().toString(36).slice(2)}`;
    dev.write(page, `${dev.read(page)}\n${words}\n`);
    await shows(address, words);
    const good = file === page ? dev.read(page) : before;
    const saidBefore = dev.said().length;

    dev.write(file, broken(good));
    const [fault] = await until('a fault', () => (dev.faults().length > 0 ? dev.faults() : null));
    expect(fault!.place).toMatch(place);
    expect(fault!.fix).not.toBe('');
    expect(fault!.frame.length === 0 || fault!.frame.join('\n').includes('^')).toBe(true);
    const terminal = dev.said().slice(saidBefore);
    expect(terminal).toContain(fault!.place);
    expect(terminal).toContain(`fix: ${fault!.fix}`);
    expect((await dev.get(address)).text).toContain(words);

    dev.write(file, good);
    await until('no fault', () => dev.faults().length === 0);
    dev.write(page, `${dev.read(page)}\nMehr ${words}\n`);
    await shows(address, `Mehr ${words}`);
  },
);

const goings: readonly (readonly [what: string, go: () => void])[] = [
  ['a deleted page', () => rmSync(join(dev.folder, page))],
  ['an empty page', () => dev.write(page, '')],
];

test.each(goings)('%s gives way to another version, and comes back', async (_what, go) => {
  const text = dev.read(page);
  go();
  await shows(address, 'noindex');
  dev.write(page, text);
  await until('the page', async () => !(await dev.get(address)).text.includes('noindex'));
  expect(dev.faults()).toEqual([]);
});

test('a renamed page is at its new address', async () => {
  const renamed = join(dev.folder, 'content/de/elements/port-two.md');
  renameSync(join(dev.folder, page), renamed);
  await until('the new address', async () => (await dev.get('de/elements/port-two/')).status === 200);
  renameSync(renamed, join(dev.folder, page));
  await until('the old address', async () => !(await dev.get(address)).text.includes('noindex'));
  expect((await dev.get('de/elements/port-two/')).status).toBe(404);
});

test('a new page in a new folder is there, and gone with it', async () => {
  expect((await dev.get('de/new/one/')).status).toBe(404);
  dev.write('content/de/new/one.md', '---\ntitle: Neu\n---\n\n# Neu\n\nEin neuer Satz.\n');
  await shows('de/new/one/', 'Ein neuer Satz.');
  dev.write('content/de/new/one.md', '---\ntitle: Neu\n---\n\n# Neu\n\nEin anderer Satz.\n');
  await shows('de/new/one/', 'Ein anderer Satz.');
  rmSync(join(dev.folder, 'content/de/new'), { recursive: true });
  await until('not found', async () => (await dev.get('de/new/one/')).status === 404);
});

test('a folder of content that is moved away is said, and back it is shown', async () => {
  const folder = join(dev.folder, 'content/ru');
  renameSync(folder, `${folder}-away`);
  const faults = await until('a fault', () => (dev.faults().length > 0 ? dev.faults() : null));
  expect(faults.map(({ place }) => place)).toContain('content/ru:1:1');
  mkdirSync(folder, { recursive: true });
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-away`, folder);
  await until('no fault', () => dev.faults().length === 0);
  await until('its page', async () => !(await dev.get('ru/elements/port-pox/')).text.includes('noindex'));
});

test('a changed configuration is shown', async () => {
  dev.write('hexapla.config.yml', config('Another name'));
  await shows(address, 'Another name');
  dev.write('hexapla.config.yml', config('A site'));
  await until('the old name', async () => !(await dev.get(address)).text.includes('Another name'));
});

test('an emptied cache is filled again', async () => {
  rmSync(join(dev.folder, '.hexapla'), { recursive: true });
  expect((await dev.get('ru/elements/port-pox/')).status).toBe(200);
  expect((await dev.get(address)).status).toBe(200);
});
