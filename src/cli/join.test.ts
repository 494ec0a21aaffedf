import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinFlags } from './join.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-join-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('without --join it is a build like any other', () => {
  expect(joinFlags(['--shard', '1/2', '--content', 'x'])).toBeNull();
});

test('the site goes where it is asked to, else where the configuration says', () => {
  const from = join(folder, 'site.parts');
  const out = join(folder, 'site');
  expect(joinFlags(['--join', from, '--out', out])).toEqual({ from, out, json: false, quiet: false });
  const config = join(folder, 'hexapla.config.yml');
  writeFileSync(config, 'out: public\n');
  expect(joinFlags([`--join=${from}`, '--config', config, '--json'])).toMatchObject({
    out: join(folder, 'public'),
    json: true,
  });
});

test.each([['--shard', '1/2'], ['--content', 'x'], ['--review']])('%s says nothing to it', (...more) => {
  expect(() => joinFlags(['--join', folder, ...more])).toThrow(`${more[0]} says nothing to --join`);
});

test('publishing must not remove the parts', () => {
  expect(() => joinFlags(['--join', join(folder, 'site'), '--out', folder])).toThrow('one inside the other');
  expect(() => joinFlags(['--join', folder, '--out', join(folder, 'site')])).toThrow('one inside the other');
});
