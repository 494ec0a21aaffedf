import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser/launch-browser.ts';
import { type DevSession, startDev } from './dev/dev-session.ts';
import { median } from './measure.ts';

/**
 * What it is like to write with `hexapla dev`: the time from the command to the first page, with a cold and with a warm
 * cache; from the write of a file to the change on screen, in a real browser; and the memory of all processes.
 *   npm run bench:dev -- --file DIR/ru-RU/docs/a.md --page ru/a/ [--edits 10] -- --content 'DIR/{tag}/docs' --locales ru,zh
 * With `--work DIR` only the warm start is measured, with the cache that the folder has.
 * What stands behind the second `--` goes to `hexapla dev`. The file is put back as it was. The theme is there already:
 * it is bundled once for each version of the tool.
 */
const { values, positionals } = parseArgs({
  options: {
    file: { type: 'string' },
    page: { type: 'string', default: '' },
    edits: { type: 'string', default: '10' },
    port: { type: 'string', default: '4399' },
    work: { type: 'string' },
  },
  allowPositionals: true,
});
if (!values.file) throw new Error('--file names the page to be edited, --page its address');
const file = resolve(values.file);
const address = `http://localhost:${values.port}/${values.page}`;
const launcher = fileURLToPath(new URL('../bin/hexapla.mjs', import.meta.url));
const program = [launcher, 'dev', '--port', values.port, ...positionals];
const work = values.work ?? mkdtempSync(join(tmpdir(), 'hexapla-bench-dev-'));
const before = readFileSync(file);
const browser = await launchBrowser();
try {
  if (!values.work) {
    await startAndStop('to have the theme', false);
    rmSync(join(work, '.hexapla'), { recursive: true, force: true });
    await startAndStop('cold', true);
  }
  await startAndStop('warm', true);
} finally {
  writeFileSync(file, before);
  await browser.close();
  if (!values.work) rmSync(work, { recursive: true, force: true });
}

async function startAndStop(title: string, measured: boolean): Promise<void> {
  const session = await startDev(program, work, address);
  try {
    if (!measured) return;
    const first = session.firstPage;
    const firstCpu = session.cpu();
    const whole = await session.whole();
    say(`${title}: first page ${seconds(first)} (${firstCpu.toFixed(1)} s CPU), all read after ${seconds(whole)}`);
    say(
      `  (${session.cpu().toFixed(1)} s CPU), peak ${session.memory().toFixed(0)} MB, load ${loadavg()[0]!.toFixed(1)}`,
    );
    if (title === 'warm') await edits(session);
  } finally {
    await session.stop();
  }
}

async function edits(session: DevSession): Promise<void> {
  const page = await (await chromium.connect(browser.wsEndpoint())).newPage();
  await page.goto(address);
  const count = Number(values.edits);
  const text = before.toString();
  const words = await timed(page, count, (mark) => `${text}\n\n${mark}\n`);
  const titles = await timed(page, count, (mark) => text.replace(/^title:.*$/m, `title: ${mark}`));
  for (const [kind, times] of [['a paragraph more', words] as const, ['another title', titles] as const]) {
    const middle = median(times).toFixed(0);
    say(`${kind}: on screen after ${middle} ms (median of ${count}), worst ${Math.max(...times).toFixed(0)} ms`);
  }
  say(`  peak ${session.memory().toFixed(0)} MB, load ${loadavg()[0]!.toFixed(1)}`);
}

/** Milliseconds from each write until the browser shows the mark that was written. */
async function timed(page: Page, count: number, edited: (mark: string) => string): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < count; edit++) {
    const mark = `edit${edit}x${Math.random().toString(36).slice(2)}`;
    const text = edited(mark);
    if (!text.includes(mark)) throw new Error(`${file} has no place for the edit`);
    const began = performance.now();
    writeFileSync(file, text);
    // In its text or, a title, in the bar of the browser; asked for before each frame.
    await page.waitForFunction((sought) => `${document.title} ${document.body?.textContent}`.includes(sought), mark);
    times.push(performance.now() - began);
    // As somebody who writes on; what follows an edit may still be going on.
    await pause(700);
  }
  return times;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
