import type { Terminal } from './terminal.ts';

/** Says on stderr how far the work is. */
export interface Progress {
  /** `done` of `total` things of a stage are ready; `total` 0: nobody counts. Another stage ends the one before. */
  report(stage: string, done: number, total: number): void;
  /** Ends the last stage; call it before anything else is printed. */
  end(): void;
}

/** How often a live line is rewritten, in milliseconds. */
const pause = 100;
/** Below this time a rate says nothing, in seconds. */
const shortest = 0.1;

/** A live line for the current stage on a terminal, and one line for each finished stage everywhere; nothing if quiet. */
export function startProgress(
  terminal: Terminal,
  { quiet, now = () => performance.now() }: { quiet: boolean; now?: () => number },
): Progress {
  let current: { stage: string; done: number; total: number; since: number } | null = null;
  let shown = Number.NEGATIVE_INFINITY;
  const clear = terminal.tty ? '\r\x1b[2K' : '';

  function end(): void {
    if (current && !quiet) {
      const seconds = (now() - current.since) / 1000;
      const parts = [`${seconds.toFixed(1)} s`.padStart(7), counts(current), rate(current.done, seconds)];
      terminal.stderr(`${clear}${line(current.stage, parts)}\n`);
    }
    current = null;
  }

  function report(stage: string, done: number, total: number): void {
    if (current?.stage !== stage) {
      end();
      current = { stage, done, total, since: now() };
      shown = Number.NEGATIVE_INFINITY;
    }
    current = { ...current, done, total };
    if (quiet || !terminal.tty || now() - shown < pause) return;
    shown = now();
    const parts = [counts(current), rate(done, (now() - current.since) / 1000)];
    terminal.stderr(clear + line(stage, parts).slice(0, terminal.columns - 1));
  }

  return { report, end };
}

function line(stage: string, parts: readonly string[]): string {
  return `${stage.padEnd(10)} ${parts.filter((part) => part !== '').join('  ')}`.trimEnd();
}

function counts({ done, total }: { done: number; total: number }): string {
  if (total === 0) return '';
  const of = done === total ? '' : ` of ${total.toLocaleString('en')}`;
  return done.toLocaleString('en') + of;
}

function rate(done: number, seconds: number): string {
  return done > 0 && seconds >= shortest ? `${Math.round(done / seconds).toLocaleString('en')}/s` : '';
}
