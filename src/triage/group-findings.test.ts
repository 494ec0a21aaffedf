import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, finding, type Severity } from '../model/finding.ts';
import { groupFindings } from './group-findings.ts';

const localeOf = (path: string) => /^(\w+)\//.exec(path)?.[1];

interface Said {
  readonly at: string;
  readonly source?: string;
  readonly target?: string;
  readonly severity?: Severity;
  readonly message?: string;
  /** `before>after` */
  readonly mend?: string;
}

/** A finding at `ru/a.md:3`. */
function said({ at, source, target, severity = 'warning', message = 'x', mend }: Said): Finding {
  const [path = '', line = '1'] = at.split(':');
  const place = { path, line: Number(line), column: 1, endLine: Number(line), endColumn: 2 };
  const [before = '', after = ''] = mend?.split('>') ?? [];
  const edits = mend === undefined ? {} : { edits: [{ path, start: 0, end: before.length, before, after, place }] };
  const strings = { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
  return { ...finding('LK001', place, message, { severity }), ...strings, ...edits };
}

function shown(findings: readonly Finding[]): string[] {
  return groupFindings(findings, localeOf).map(({ heals, locales, findings: [first] }) => {
    return `${first.place.path}:${first.place.line} heals ${heals} in ${locales.join('+')}`;
  });
}

const title = { source: 'Remarks', target: 'Bemerkungeneise' };

describe('what is one finding', () => {
  test.each<[string, Said[], string[]]>([
    [
      'the same strings on several pages',
      [
        { at: 'de/b.md:9', ...title },
        { at: 'de/a.md:7', ...title },
        { at: 'de/a.md:3', ...title },
      ],
      ['de/a.md:3 heals 2 in de'],
    ],
    [
      'other strings are another one',
      [
        { at: 'de/a.md', ...title },
        { at: 'de/b.md', ...title, target: 'Hinweise' },
        { at: 'de/c.md', ...title, source: 'Notes' },
      ],
      ['de/a.md:1 heals 1 in de', 'de/b.md:1 heals 1 in de', 'de/c.md:1 heals 1 in de'],
    ],
    [
      'another locale is another one, without a mend',
      [
        { at: 'de/a.md', ...title },
        { at: 'ru/a.md', ...title },
      ],
      ['de/a.md:1 heals 1 in de', 'ru/a.md:1 heals 1 in ru'],
    ],
    [
      'all locales that the same mend puts right',
      [
        { at: 'fr/a.md', ...title, mend: 'http:>https:' },
        { at: 'de/a.md', ...title, mend: 'http:>https:' },
        { at: 'ru/a.md', ...title, mend: 'http:>ftp:' },
        { at: 'zh/a.md', ...title },
      ],
      ['de/a.md:1 heals 2 in de+fr', 'ru/a.md:1 heals 1 in ru', 'zh/a.md:1 heals 1 in zh'],
    ],
    [
      'without strings each one alone',
      [{ at: 'de/a.md:2' }, { at: 'de/a.md:1' }, { at: 'about:1' }],
      ['about:1 heals 1 in ', 'de/a.md:1 heals 1 in de', 'de/a.md:2 heals 1 in de'],
    ],
  ])('%s', (_name, findings, groups) => {
    expect(shown(findings.map(said))).toEqual(groups);
    expect(shown(findings.map(said).toReversed())).toEqual(groups);
  });
});

test('a locale of its own wins over the path', () => {
  const own: Finding = { ...said({ at: 'ru/a.md', ...title }), locale: 'uk' };
  expect(groupFindings([own], localeOf)[0]?.locales).toEqual(['uk']);
});

test('the queue is in the order of healed pages × severity', () => {
  const pages = (count: number, target: string, severity: Severity) =>
    Array.from({ length: count }, (_, page) => said({ at: `de/${page}.md`, source: 's', target, severity }));
  const findings = [
    ...pages(1, 'one error', 'error'),
    ...pages(4, 'four warnings', 'warning'),
    ...pages(11, 'eleven notes', 'note'),
    ...pages(2, 'two warnings', 'warning'),
    ...pages(10, 'ten notes', 'note'),
  ];
  expect(groupFindings(findings, localeOf).map(({ findings: [first] }) => first.target)).toEqual([
    'four warnings',
    'eleven notes',
    'one error',
    'ten notes',
    'two warnings',
  ]);
});

test('a group is as severe as the worst of it', () => {
  const findings = [said({ at: 'de/a.md', ...title }), said({ at: 'de/b.md', ...title, severity: 'error' })];
  expect(groupFindings(findings, localeOf)[0]?.severity).toBe('error');
});

test('every finding is in exactly one group, whatever comes in', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const any = fc.record(
    { at: word.map((page) => `de/${page}.md`), source: word, target: word, mend: fc.constantFrom('a>b', 'b>a') },
    { requiredKeys: ['at'] },
  );
  fc.assert(
    fc.property(fc.array(any), fc.boolean(), (all, turned) => {
      const findings = all.map((one) => said(one as Said));
      const groups = groupFindings(turned ? findings.toReversed() : findings, localeOf);
      expect(new Set(groups.flatMap((group) => group.findings))).toEqual(new Set(findings));
      expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
      expect(shown(findings)).toEqual(shown(findings.toReversed()));
    }),
  );
});
