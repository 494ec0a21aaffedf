import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GatheredFacts, keepJudgement, keptJudgement } from './kept-judgement.ts';
import { fileJudge } from './verify/judge-file.ts';
import type { JudgedFile } from './verify/judged-file.ts';
import { isRead } from './verify/read-facts.ts';
import { siteFolder } from './verify/site-folder.ts';
import { tinySite } from './verify/tiny-site.ts';

const home = { origin: 'https://docs.example', base: '/base/' };
const paths = Object.keys(tinySite).sort();
const judge = fileJudge(siteFolder(home, paths), paths);
const page = 'ru/a/index.html';
const text = tinySite[page]!;
const first = gathered(new Map(paths.filter(isRead).map((path) => [path, judged(path, tinySite[path]!)])));

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-kept-'));
  file = join(folder, 'judged');
});
afterEach(() => rmSync(folder, { recursive: true }));

function judged(path: string, bytes: string): JudgedFile {
  return judge(path, Buffer.from(bytes), null)!;
}

function gathered(files: GatheredFacts['files']): GatheredFacts {
  return { home, paths, files };
}

/** As a build does it after an edit: all but one page are the very objects that were kept. */
function edit(name: string, bytes: string, without = ''): string {
  const before = keptJudgement(file, name)!;
  const files = new Map([...before.files, [page, judged(page, bytes)]]);
  files.delete(without);
  return keepJudgement(file, gathered(files), before);
}

test('what was kept comes back as it was', () => {
  const name = keepJudgement(file, first, null);
  expect(keptJudgement(file, name)).toMatchObject(first);
  expect(keptJudgement(file, 'another')).toBeNull();
});

test('after an edit only what is new is written', () => {
  const name = keepJudgement(file, first, null);
  const { mtimeNs } = statSync(file, { bigint: true });
  const second = edit(name, text.replace('See also', 'Once'), 'ru/media/chart.svg');
  const third = edit(second, text.replace('See also', 'Twice'));
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
  const kept = keptJudgement(file, third)!;
  expect(kept.files.get(page)).toEqual(judged(page, text.replace('See also', 'Twice')));
  expect([...kept.files.keys()].sort()).toEqual(
    [...first.files.keys()].filter((path) => path !== 'ru/media/chart.svg').sort(),
  );
  expect(keptJudgement(file, second)).toBeNull();
});

test('a file with a fault is no longer known', () => {
  const faulty = edit(keepJudgement(file, first, null), '<p>');
  expect(keptJudgement(file, faulty)!.files.has(page)).toBe(false);
});

test('files that come later have later numbers', () => {
  const before = keptJudgement(file, keepJudgement(file, first, null))!;
  const name = keepJudgement(file, { ...before, paths: [...paths, 'z'] }, before);
  expect(keptJudgement(file, name)).toMatchObject({ paths: [...paths, 'z'], files: first.files, all: { paths } });
});

test('where files have other numbers, all are written', () => {
  const before = keptJudgement(file, keepJudgement(file, first, null))!;
  const name = keepJudgement(file, { ...before, paths: ['0', ...paths] }, before);
  expect(keptJudgement(file, name)).toMatchObject({ files: first.files, all: { name, paths: ['0', ...paths] } });
});

test('what is new says nothing beside another whole, or when it is damaged', () => {
  const name = keepJudgement(file, first, null);
  const second = edit(name, text.replace('See also', 'Once'));
  const [all, news] = [file, `${file}.news`].map((path) => readFileSync(path));
  keepJudgement(file, first, null);
  expect(keptJudgement(file, second)).toBeNull();
  writeFileSync(file, all!);
  expect(keptJudgement(file, second)).not.toBeNull();
  writeFileSync(`${file}.news`, news!.subarray(0, -1));
  expect(keptJudgement(file, second)).toBeNull();
});
