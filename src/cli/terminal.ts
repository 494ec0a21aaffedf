/** Where a command writes. Results go to stdout; progress and errors go to stderr. */
export interface Terminal {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether a person watches: lines may be rewritten. */
  readonly tty: boolean;
  /** Width in cells. */
  readonly columns: number;
  /** Whether text on stdout may be coloured; absent: no. */
  readonly color?: boolean;
}

/** Width where nobody watches and the system does not say. */
const usualColumns = 120;

/** The terminal of this process. Colours follow NO_COLOR and FORCE_COLOR, see https://no-color.org. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    tty: stderr.isTTY === true && env['TERM'] !== 'dumb',
    columns: stdout.columns || stderr.columns || usualColumns,
    color: forced || (stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'),
  };
}

/** `hexapla check | head` closes the pipe early; the work goes on, nobody reads the rest. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
