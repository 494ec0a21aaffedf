import { expect, test } from 'vitest';
import { startProgress } from './progress.ts';

/** A terminal that keeps what was written, and a clock that stands still until moved. */
function watch({ tty, quiet = false, columns = 80 }: { tty: boolean; quiet?: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const terminal = {
    stdout: (text: string) => expect.unreachable(text),
    stderr: (text: string) => void written.push(text),
    tty,
    columns,
  };
  return { written, clock, progress: startProgress(terminal, { quiet, now: () => clock.ms }) };
}

/** Two stages of a build: 1,250 pages in half a second, then something that nobody counts. */
function run({ clock, progress }: ReturnType<typeof watch>): void {
  for (const done of [0, 400, 800, 1250]) {
    progress.report('compile', done, 1250);
    clock.ms += done === 1250 ? 50 : 150;
  }
  progress.report('publish', 0, 0);
  clock.ms += 2000;
  progress.end();
}

test('off a terminal: one line for each stage, when it has ended', () => {
  const watched = watch({ tty: false });
  run(watched);
  expect(watched.written).toEqual([
    'compile      0.5 s  1,250  2,500/s\n', //
    'publish      2.0 s\n',
  ]);
});

test('on a terminal: one line that is rewritten', () => {
  const watched = watch({ tty: true });
  run(watched);
  expect(watched.written).toEqual([
    '\r\x1b[2Kcompile    0 of 1,250',
    '\r\x1b[2Kcompile    400 of 1,250  2,667/s',
    '\r\x1b[2Kcompile    800 of 1,250  2,667/s',
    '\r\x1b[2Kcompile    1,250  2,778/s',
    '\r\x1b[2Kcompile      0.5 s  1,250  2,500/s\n',
    '\r\x1b[2Kpublish',
    '\r\x1b[2Kpublish      2.0 s\n',
  ]);
});

test('a live line is rewritten ten times a second at most, and never wraps', () => {
  const { written, clock, progress } = watch({ tty: true, columns: 20 });
  for (let done = 0; done < 1000; done++) {
    progress.report('compile', done, 1000);
    clock.ms += 1;
  }
  expect(written).toHaveLength(10);
  for (const text of written) expect(text.replace('\r\x1b[2K', '').length).toBeLessThan(20);
});

test('a stage that did not come to its end shows how far it came', () => {
  const { written, clock, progress } = watch({ tty: false });
  progress.report('render', 300, 1250);
  clock.ms = 1000;
  progress.end();
  progress.end();
  expect(written).toEqual(['render       1.0 s  300 of 1,250  300/s\n']);
});

test('quiet means silent', () => {
  for (const tty of [true, false]) {
    const watched = watch({ tty, quiet: true });
    run(watched);
    expect(watched.written).toEqual([]);
  }
});
