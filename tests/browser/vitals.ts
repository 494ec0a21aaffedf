import type { Page } from 'playwright-core';

/** What a reader notices of a page that loads, in milliseconds from the click, as Lighthouse defines them. */
export interface Vitals {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Sum over all that moved after it was painted. */
  readonly layoutShift: number;
  /** Durations of tasks of more than 50 ms. */
  readonly longTasks: readonly number[];
  /** What these tasks took beyond 50 ms each: total blocking time. */
  readonly blocking: number;
}

interface Entry {
  readonly type: string;
  readonly start: number;
  readonly duration: number;
  readonly value: number;
}

/** Makes every page that is opened from now on note what `vitals` reads. */
export async function noteVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Entry[] = [];
    (globalThis as unknown as { noted: Entry[] }).noted = noted;
    const note = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries()) {
        const { entryType: type, startTime: start, duration } = entry;
        noted.push({ type, start, duration, value: (entry as unknown as { value?: number }).value ?? 0 });
      }
    };
    for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask']) {
      new PerformanceObserver(note).observe({ type, buffered: true });
    }
  });
}

/** What was noted since the page was opened; waits until it has come to rest. */
export async function vitals(page: Page): Promise<Vitals> {
  const noted = await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)));
    return (globalThis as unknown as { noted: Entry[] }).noted;
  });
  const of = (type: string): Entry[] => noted.filter((entry) => entry.type === type);
  const longTasks = of('longtask').map(({ duration }) => duration);
  return {
    firstPaint: Math.min(...of('paint').map(({ start }) => start)),
    largestPaint: Math.max(...of('largest-contentful-paint').map(({ start }) => start)),
    layoutShift: of('layout-shift').reduce((sum, { value }) => sum + value, 0),
    longTasks,
    blocking: longTasks.reduce((sum, duration) => sum + duration - 50, 0),
  };
}

/**
 * Slows a page down as Lighthouse does for a mid-range phone: a processor four times slower, and its "slow 4G" as the
 * browser's tools apply it (throttling constants of Lighthouse: 562.5 ms a request, 1,474.56 kbit/s down, 675 up).
 */
export async function likeSlowPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytes = (kilobits: number): number => (kilobits * 1024) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: bytes(1474.56),
    uploadThroughput: bytes(675),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
