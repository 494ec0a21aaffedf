import { UsageError } from '../model/usage-error.ts';

/** How many ports after the first one are tried. */
const furtherPorts = 10;

/**
 * Listens on the first port that is free: the one that is wished, or one of the next ten.
 * @param listen starts a server; rejects with the error of the system
 * @throws UsageError where none is free, or the system allows none
 */
export async function firstFree<Server>(
  wished: number,
  host: string,
  listen: (port: number) => Promise<Server>,
): Promise<Server> {
  const last = wished === 0 ? 0 : Math.min(wished + furtherPorts, 65_535);
  for (let port = wished; port <= last; port++) {
    try {
      return await listen(port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') continue;
      throw listenError(code, error, host, port);
    }
  }
  const tried = wished === last ? `port ${last} is in use` : `ports ${wished} to ${last} are all in use`;
  throw new UsageError(tried, { fix: 'name another one with --port' });
}

function listenError(code: string | undefined, error: unknown, host: string, port: number): unknown {
  if (code === 'EACCES') return new UsageError(`port ${port} is not allowed`, { fix: 'take one above 1023' });
  if (code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND' && code !== 'EAI_AGAIN') return error;
  return new UsageError(`this machine has no address ${host}`, { fix: 'leave --host out, or write 0.0.0.0' });
}

/** The number of `--port`. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port ${text} is no port`, { fix: 'write a number from 0 to 65535; 0 takes any free one' });
}
