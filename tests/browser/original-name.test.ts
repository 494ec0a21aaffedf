import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { openPage, phone, plant } from './open-page.ts';
import { stringsOf } from './sample-pages.ts';

/** A page of the sample on which a name was translated. */
const path = 'de/elements/accounttype-pox/';
const mark = '.original-name';
const says = stringsOf('de')['originalName']!.split('{')[0]!;

describe('a damaged name', () => {
  test('has a mark in the margin, level with it, that says what the original has: without scripts, with the keyboard', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(path);
    const first = page.locator(mark).first();
    expect(await first.getAttribute('aria-label')).toMatch(new RegExp(`^${says}\\S`));
    const line = await first.evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
    const article = (await page.locator('article').boundingBox())!;
    const shown = () => first.evaluate((one) => getComputedStyle(one, '::after').content);
    expect(await shown()).toBe('none');
    expect(line.width).toBe(0);
    await first.focus();
    expect(await shown()).toContain(says);
    await first.blur();
    await page.mouse.move(article.x - 10, line.top + line.height / 2);
    expect(await shown()).toContain(says);
  });

  test('changes nothing of the text: neither what is there, nor what is copied', async () => {
    const page = await openPage();
    await page.goto(path);
    const text = () => page.locator('article').textContent();
    const selected = () =>
      page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('article')!);
        return getSelection()!.toString();
      });
    const before = [await text(), await selected()];
    expect(await page.locator(mark).count()).toBeGreaterThan(0);
    await page.evaluate((marks) => {
      for (const one of document.querySelectorAll(marks)) one.remove();
    }, mark);
    expect([await text(), await selected()]).toEqual(before);
    const markdown = await page.request.get(`${path}index.md`);
    expect(await markdown.text()).not.toContain(says);
  });

  test('axe finds nothing while it says so, at either width', async () => {
    const page = await openPage();
    await page.goto(path);
    await page.locator(mark).first().focus();
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, 'colors')).toEqual([]);
    await page.setViewportSize(phone);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('planted: a mark that says nothing is found', async () => {
    const page = await openPage();
    await plant(page, path, (html) =>
      html
        .replace(/(class="original-name") role="note"/, '$1 role="img"')
        .replace(/ aria-label="Im Original[^"]*"/, ''),
    );
    await page.goto(path);
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^role-img-alt/));
  });
});
