import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileState } from './io/file-states.ts';
import { tinySite } from './verify/tiny-site.ts';
import { type FormerJudgement, judgeFolder, verifyFolder } from './verify-folder.ts';

let folder: string;
const page = 'ru/a/index.html';
const longAgo = new Date('2020-01-01');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-judge-'));
  for (const [path, text] of Object.entries(tinySite)) write(path, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As if it had been written long ago. */
function write(path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  utimesSync(full, longAgo, longAgo);
}

/** What was judged, every file of it known to be the same. */
async function former(): Promise<FormerJudgement> {
  const { home, paths, files } = await judgeFolder(folder);
  return { home, paths, files, taken: new Map(paths.map((path) => [path, fileState(join(folder, path))])) };
}

/** With one number that no reading would come to: whoever says it has not read the page. */
function marked(before: FormerJudgement): FormerJudgement {
  const file = before.files.get(page)!;
  if (file.facts.kind !== 'page') throw new Error('no page');
  const facts = { ...file.facts, links: file.facts.links + 1000 };
  return { ...before, files: new Map([...before.files, [page, { ...file, facts }]]) };
}

test('a folder that is the one that was judged gets the same verdict, and is not read', async () => {
  const before = await former();
  const { verdict } = await judgeFolder(folder, { former: before });
  expect(verdict).toEqual(await verifyFolder(folder));
  const { links } = (await judgeFolder(folder, { former: marked(before) })).verdict;
  expect(links).toBe(verdict.links + 1000);
});

test('the verdict of a folder by itself comes from what is in it', async () => {
  expect((await verifyFolder(folder)).ok).toBe(true);
});

const damaged = tinySite[page]!.replace('href="/base/ru/"', 'href="/base/rx/"');

test('a file that is damaged after it was taken over is found, whatever its time and size say', async () => {
  const before = await former();
  write(page, damaged);
  const { size, mtimeMs } = statSync(join(folder, page));
  expect([size, mtimeMs]).toEqual([Buffer.byteLength(tinySite[page]!), longAgo.getTime()]);
  const { verdict } = await judgeFolder(folder, { former: before });
  expect(verdict.faults.map(({ gate, file }) => `${gate} ${file}`)).toEqual([`broken-link ${page}`]);
});

test('a file so young that its state does not tell is read', async () => {
  const before = await former();
  writeFileSync(join(folder, page), damaged);
  const taken = new Map([...before.taken, [page, fileState(join(folder, page))]]);
  expect((await judgeFolder(folder, { former: { ...before, taken } })).verdict.brokenLinks).toBe(1);
});

test.each([1, 1000])('a page whose link leads nowhere any more is found (threads from %i files on)', async (from) => {
  const before = await former();
  rmSync(join(folder, 'ru/media/p q.png'));
  const { verdict } = await judgeFolder(folder, { former: before, threadsFrom: from });
  expect(verdict).toEqual(await verifyFolder(folder));
  expect(verdict.brokenLinks).toBe(8);
});

test('a page that lost a section is found through the pages that lead to it', async () => {
  const before = await former();
  write('ru/a/index.html', tinySite[page]!.replace('<h2 id="see-also">See also</h2>', ''));
  const { verdict } = await judgeFolder(folder, { former: before });
  expect(verdict).toEqual(await verifyFolder(folder));
  expect(verdict.faults.map(({ file }) => file)).toContain('ru/index.html');
});

test.each([1, 1000])(
  'bytes that are the same are not judged again, wherever they stand (threads from %i)',
  async (from) => {
    const before = await former();
    const elsewhere = { ...marked(before), taken: new Map<string, string>() };
    const { verdict } = await judgeFolder(folder, { former: elsewhere, threadsFrom: from });
    expect(verdict.links).toBe((await verifyFolder(folder)).links + 1000);
  },
);

/** As after so many edits that most paths with numbers are gone. */
function crowded(before: FormerJudgement): FormerJudgement {
  const gone = Array.from({ length: 1001 }, (_, number) => `gone-${number}`);
  const files = [...before.files].map(([path, file]) => {
    return [path, { ...file, targets: file.targets.map((target) => target + gone.length) }] as const;
  });
  return { ...before, paths: [...gone, ...before.paths], files: new Map(files) };
}

test('paths keep their numbers until too many are gone', async () => {
  const before = marked(await former());
  const { paths, files, verdict } = await judgeFolder(folder, {
    former: { ...before, paths: [...before.paths, 'gone'] },
  });
  expect(paths).toEqual([...before.paths, 'gone']);
  expect(files.get(page)).toBe(before.files.get(page));
  const again = await judgeFolder(folder, { former: crowded(before) });
  expect(again).toMatchObject({ paths: before.paths, files: before.files, verdict });
});

test('with other numbers, too, a page whose link leads nowhere any more is found', async () => {
  const before = await former();
  rmSync(join(folder, 'ru/media/p q.png'));
  const { verdict } = await judgeFolder(folder, { former: crowded(before) });
  expect(verdict.brokenLinks).toBe(8);
});

test('under another base path nothing holds', async () => {
  const before = await former();
  const options = { former: marked(before), base: '/' };
  expect((await judgeFolder(folder, options)).verdict).toEqual(await verifyFolder(folder, { base: '/' }));
});

test('files come with their hash and the state in which they were read', async () => {
  const { bytes } = await judgeFolder(folder);
  expect(bytes.get(page)).toMatchObject({
    size: readFileSync(join(folder, page)).length,
    state: fileState(join(folder, page)),
  });
  writeFileSync(join(folder, page), damaged);
  expect((await judgeFolder(folder)).bytes.get(page)?.state).toBeNull();
});
