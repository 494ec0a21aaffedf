/** What a build has to hold in memory. */
export interface ContentSize {
  readonly pages: number;
  /** Of all pages together. */
  readonly bytes: number;
}

/** What a process may take, in bytes. */
export interface MemoryLimits {
  /** The main thread's heap: Node ends the process beyond it. */
  readonly heap: number;
  /** The whole process: the container's limit, or all that the machine has. */
  readonly machine: number;
  /** Whether `machine` is a container's limit. */
  readonly isContainer: boolean;
}

const kib = 1024;
const mib = 1024 * kib;

/**
 * Measured with `npm run bench:growth` (docs/scale.md): what the main thread's heap holds beside the pages; what it holds of a
 * page until the site is verified; and the bytes of such a page, five locales taken together.
 */
const measured = { heap: 50 * mib, heapPerPage: 12 * kib, pageBytes: 5 * kib };

/** Beside that heap: the program itself, buffers; and each worker with what it holds of a batch. Measured with 1, 2 and 4. */
const beside = { process: 240 * mib, worker: 50 * mib };

/**
 * The heap that the main thread needs, in bytes. Larger pages have more headings, links and findings, so their records are
 * taken to grow alike; smaller ones still have a title, a route and their neighbours.
 */
export function heapNeed({ pages, bytes }: ContentSize): number {
  const larger = pages === 0 ? 1 : Math.max(1, bytes / pages / measured.pageBytes);
  return Math.round(measured.heap + pages * measured.heapPerPage * larger);
}

/** The memory that the whole process takes, in bytes: while there is room, the heap holds about as much garbage again. */
export function memoryNeed(size: ContentSize, workers: number): number {
  return Math.round(2 * heapNeed(size) + beside.process + workers * beside.worker);
}
