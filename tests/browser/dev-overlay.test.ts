import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningDev, startDev } from '../dev/running-dev.ts';
import { openPage } from './open-page.ts';

// What somebody sees who writes with `hexapla dev`.

let dev: RunningDev;
beforeAll(async () => {
  dev = await startDev();
});
afterAll(async () => {
  await dev?.stop();
});

const file = 'content/de/elements/port-pox.md';

test('a saved change is on screen without a key pressed', async () => {
  const page = await openPage();
  await page.goto(`${dev.address}de/elements/port-pox/`);
  dev.write(file, `${dev.read(file)}\nEin Satz mehr.\n`);
  await page.getByText('Ein Satz mehr.').waitFor();
});

test('a fault stands over the page with its place and what mends it, can be put away, and goes once it is mended', async () => {
  const page = await openPage();
  await page.goto(`${dev.address}de/elements/port-pox/`);
  const good = dev.read(file);
  dev.write(file, good.replace(/^title: .*$/m, 'title: [a'));
  const box = page.getByRole('alert');
  await box.waitFor();
  const text = (await box.textContent()) ?? '';
  expect(text).toContain('One fault to mend');
  expect(text).toMatch(/content\/de\/elements\/port-pox\.md:\d+:\d+/);
  expect(text).toContain('^');
  expect(text).toContain('To mend it:');
  const shot = process.env['HEXAPLA_SHOTS'];
  if (shot) await page.screenshot({ path: `${shot}/dev-overlay.png` });

  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  const badge = page.getByRole('button', { name: 'One fault' });
  await badge.click();
  await box.waitFor();

  dev.write(file, good);
  await box.waitFor({ state: 'detached' });
  expect(await badge.count()).toBe(0);
});
