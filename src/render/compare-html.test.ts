import { expect, test } from 'vitest';
import { type TinyAlignedRow, tinyAligned, tinyCompareDraft } from '../../tests/tiny/tiny-aligned.ts';
import { compareView } from '../site/compare-view.ts';
import { compareRowsHtml } from './compare-html.ts';

function html(rows: readonly TinyAlignedRow[], locales: readonly string[] = ['de']): string {
  const { view, groups } = compareView(tinyCompareDraft(locales), tinyAligned(locales, rows));
  const { strings, tag, direction } = view.locale;
  return compareRowsHtml({ groups, columns: view.columns, strings, tag, direction });
}

test('a row is what other scripts read: id, kind, cells with their version, sentences', () => {
  expect(
    html([
      {
        section: 'x',
        cells: [
          ['One.', 'Two.'],
          ['Eins.', 'Zwei.'],
        ],
      },
    ]),
  ).toBe(
    '<tbody id="s-x"><tr id="r-x.1" data-kind="paragraph"><th scope="row"><a href="#r-x.1">1</a></th>' +
      '<td data-c="source" lang="en-US"><span class="s">One.</span> <span class="s">Two.</span></td>' +
      '<td data-c="de" lang="de-DE"><span class="s">Eins.</span> <span class="s">Zwei.</span></td></tr>\n</tbody>\n',
  );
});

test('text is text, whatever it looks like', () => {
  const made = html([{ section: '"><x', cells: [['<b>&amp;</b>'], ['"q"']] }]);
  expect(made).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;');
  expect(made).toContain('id="s-&quot;&gt;&lt;x"');
  expect(made).not.toContain('<b>');
});

test.each([
  [1, undefined],
  [0.995, '<small>≈</small>'],
  [0.95, '<small class="p">≈ 95%</small>'],
  [0.899, '<small class="q" lang="en-US" dir="ltr">uncertain: 89%</small>'],
])('how sure it is: %d', (sure, wanted) => {
  const made = html([{ cells: [['A.'], ['B.']], sure: { 1: sure } }]);
  if (wanted === undefined) expect(made).not.toContain('<small');
  else expect(made).toContain(`B. ${wanted}</span>`);
});

test('a version with nothing here says so, in the language of the page', () => {
  const made = html([{ cells: [['A.'], []] }, { cells: [['A.'], ['B.']] }]);
  expect(made).toContain(
    '<td data-c="de" lang="de-DE" class="no"><span class="s"></span><small lang="en-US" dir="ltr">',
  );
});

test('what changed is deleted and inserted in the source, and the version is called older', () => {
  const made = html([{ cells: [['New word.'], ['B.']], was: { 1: ['Old word.'] } }]);
  expect(made).toContain('<del>Old</del><ins>New</ins> word.');
  expect(made).toMatch(/<td data-c="de" lang="de-DE" class="old">/);
  expect(made).toContain('<tr id="r-.1" data-kind="paragraph" class="old">');
});

test('a version of the other direction says so', () => {
  const { view, groups } = compareView(tinyCompareDraft(['de']), tinyAligned(['de'], [{ cells: [['A.'], ['B.']] }]));
  const columns = view.columns.map((column) => ({
    ...column,
    direction: column.id === 'de' ? ('rtl' as const) : column.direction,
  }));
  const made = compareRowsHtml({ groups, columns, strings: {}, tag: 'en-US', direction: 'ltr' });
  expect(made).toContain('<td data-c="de" lang="de-DE" dir="rtl">');
});
