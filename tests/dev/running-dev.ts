import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ShownFault } from '../../src/dev/shown-fault.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
export const launcher = join(project, 'bin', 'hexapla.mjs');

/** What an open page is told. */
interface State {
  readonly faults: readonly ShownFault[];
  readonly total: number;
  readonly reading: object | null;
}

/** `hexapla dev` in a folder of its own with a part of the sample, as somebody has it who writes. */
export interface RunningDev {
  readonly folder: string;
  readonly address: string;
  /** The status of a page, and what it says. */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** What an open page was told last. */
  faults(): readonly ShownFault[];
  /** All that the terminal shows. */
  said(): string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  stop(): Promise<void>;
}

/** Elements that the folder has. */
const kept = /^(?:port|protocol|account|response|server|ssl)-pox\.md$/;

/** A folder with a part of the sample site. */
function sampleFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-dev-')));
  for (const locale of ['de', 'ru', 'en']) {
    cpSync(join(project, 'content', locale), join(folder, 'content', locale), { recursive: true });
    const elements = join(folder, 'content', locale, 'elements');
    for (const name of readdirSync(elements)) if (!kept.test(name)) rmSync(join(elements, name));
  }
  writeFileSync(join(folder, 'hexapla.config.yml'), config('A site'));
  return folder;
}

export function config(title: string): string {
  return `title: ${title}\ncontent: content/{id}\nlocales: [de, ru]\nsource: content/en\nsourceTag: en-US\n`;
}

export async function startDev(): Promise<RunningDev> {
  const folder = sampleFolder();
  const child = spawn(process.execPath, [launcher, 'dev', '--port', '0'], { cwd: folder });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const address = await until('an address', () => /^http:\S+(?=\n)/.exec(out)?.[0]);
  const quit = new AbortController();
  let state: State = { faults: [], total: 0, reading: null };
  const events = await fetch(`${address}_dev/events?page=/`, { signal: quit.signal });
  void listen(events, (event) => {
    if ('faults' in event) state = event as State;
  });
  await until('all pages', () => / pages read after /.test(said));
  return {
    folder,
    address,
    async get(path) {
      const response = await fetch(address + path);
      return { status: response.status, text: await response.text() };
    },
    faults: () => state.faults,
    said: () => said,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    async stop() {
      quit.abort();
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listen(events: Response, onEvent: (event: object) => void): Promise<void> {
  let text = '';
  try {
    for await (const chunk of events.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop()!;
      for (const part of parts) onEvent(JSON.parse(part.slice('data: '.length)));
    }
  } catch {
    // The test has ended.
  }
}

/** Asks until the answer is one; what it waits for is said where it never comes. */
export async function until<Value>(what: string, ask: () => Value | Promise<Value>): Promise<NonNullable<Value>> {
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** A page as the dev server gives it, without what it adds. */
export function withoutClient(html: string): string {
  return html.replace(/<script type="module" src="\/_dev\/client\.js\?[0-9a-f]+"><\/script>/, '');
}
