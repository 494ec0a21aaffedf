import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { checkFlags, checkFlagTypes } from './check-flags.ts';
import { checkUsage } from './check-usage.ts';
import type { SiteCommand } from './configuration.ts';

function flagsOf(args: string, json = false) {
  const { values } = parseArgs({
    args: args === '' ? [] : args.split(' '),
    options: { ...checkFlagTypes, out: { type: 'string' } },
  });
  return checkFlags({ own: values, json, locales: ['ru', 'de'].map(tinyLocale) } as unknown as SiteCommand);
}

test('nothing asked is all of it, as text', () => {
  expect(flagsOf('')).toEqual({
    format: 'text',
    rules: null,
    locales: null,
    top: null,
    notes: false,
    review: true,
    baseline: null,
    fix: false,
    patches: 'hexapla-fixes',
    workPack: null,
    out: null,
  });
});

test('all that can be asked', () => {
  const args = '--rule LK001,FM002 --locale ru --format sarif --top 7 --notes --no-review --baseline b.json';
  expect(flagsOf(`${args} --fix --patches p --work-pack 50 --out x/y`)).toEqual({
    format: 'sarif',
    rules: new Set(['LK001', 'FM002']),
    locales: new Set(['ru']),
    top: 7,
    notes: true,
    review: false,
    baseline: 'b.json',
    fix: true,
    patches: 'p',
    workPack: 50,
    out: resolve('x/y'),
  });
  expect(flagsOf('--format markdown', true).format).toBe('json');
});

test.each([
  ['--format xml', 'there is no format "xml"'],
  ['--rule LK999x', 'there is no rule LK999x'],
  ['--rule toString', 'there is no rule toString'],
  ['--locale fr', 'the site has no locale fr'],
  ['--top 0', '--top is not a whole number above 0: "0"'],
  ['--top many', '--top is not a whole number above 0: "many"'],
  ['--work-pack 50', 'a work pack is for one language'],
  ['--work-pack 50 --locale ru,de', 'a work pack is for one language'],
  ['--patches p', '--patches says where patches go, and none are made'],
])('%s cannot be meant', (args, message) => {
  expect(() => flagsOf(args)).toThrow(message);
});

test('the help names every flag, and fits a terminal', () => {
  for (const flag of Object.keys(checkFlagTypes)) expect(checkUsage).toContain(`--${flag} `);
  for (const line of checkUsage.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
