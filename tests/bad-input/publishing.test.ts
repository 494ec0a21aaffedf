import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDraft } from '../../src/io/publish.ts';
import { TinySite } from '../tiny/tiny-site.ts';

// Whatever is wrong with the content, the last good site stays as it was.

const program = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));
const page = (body: string): string => `---\ntitle: T\n---\n${body}\n`;
let site: TinySite;

beforeEach(() => {
  site = new TinySite({ 'ru/a.md': page('One'), 'de/a.md': page('Two') });
});
afterEach(() => site.remove());

function build(): Promise<{ code: number; stderr: string }> {
  const args = [program, 'build', '--content', 'content/{id}', '--locales', 'ru,de', '--out', site.out, '--quiet'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: site.folder }, (error, _, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

/** Every file beside and in the output folder, with its bytes. */
function published(): Map<string, string> {
  const beside = join(site.out, '..');
  const files = readdirSync(beside, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );
}

test('content with an error publishes nothing and changes no byte of the last good site', async () => {
  expect(await build()).toEqual({ code: 0, stderr: '' });
  const good = published();
  expect(good.has(join(site.out, 'de', 'a', 'index.html'))).toBe(true);

  site.write({ 'de/a.md': '---\ntitle: never closed\n\nThree\n', 'ru/a.md': page('Four') });
  const refused = await build();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('FM003');
  expect(refused.stderr).toContain('content/de/a.md:1:1');
  expect(published()).toEqual(good);

  site.write({ 'de/a.md': page('Three') });
  expect(await build()).toEqual({ code: 0, stderr: '' });
  expect(published()).not.toEqual(good);
});

test('the second of two builds into one folder is refused, and disturbs nothing', async () => {
  const first = await openDraft(site.out);
  const before = published();
  const second = await build();
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(/another build/i);
  expect(published()).toEqual(before);
  first.abandon();
  expect(await build()).toEqual({ code: 0, stderr: '' });
});
