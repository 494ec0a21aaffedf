import { type ContentSize, heapNeed, type MemoryLimits, memoryNeed } from '../model/memory-need.ts';

const mib = 1024 * 1024;
/** From this share of the limit on, the heap is said to be short: collecting garbage takes ever more time by then. */
const near = 0.85;

/**
 * What there is to say before a build begins that may not have enough memory; '' where it has.
 * @param workers threads beside the main one
 */
export function memoryForecast(size: ContentSize, limits: MemoryLimits, workers: number): string {
  const heap = heapNeed(size);
  const memory = memoryNeed(size, workers);
  const pages = size.pages.toLocaleString('en');
  if (memory > limits.machine) {
    const where = limits.isContainer ? 'this container' : 'this machine';
    const fewer = memoryNeed(size, 1) <= limits.machine && workers > 1;
    return told(
      `${pages} pages take about ${megabytes(memory)} of memory, and ${where} has ${megabytes(limits.machine)}: ` +
        'the system may end the build without a word',
      `give it ${megabytes(rounded(memory))}${fewer ? ', or use a single thread: HEXAPLA_WORKERS=1' : ''}`,
    );
  }
  if (heap <= limits.heap * near) return '';
  const what = `${pages} pages take about ${megabytes(heap)} of Node's heap, and its limit is ${megabytes(limits.heap)}`;
  return told(`${what}: Node may end the build as "out of memory"`, raise(heap, limits));
}

/** What there is to say while the heap fills; '' while there is room. @param used what garbage collection left, in bytes */
export function heapNear(used: number, limits: MemoryLimits): string {
  if (used <= limits.heap * near) return '';
  const what = `${megabytes(used)} of Node's heap are in use, and its limit is ${megabytes(limits.heap)}`;
  return told(`${what}: Node may end the build as "out of memory"`, raise(2 * used, limits));
}

/** How to have a heap for so much. */
function raise(need: number, { machine, isContainer }: MemoryLimits): string {
  const wanted = rounded(need * 1.25);
  if (wanted > machine)
    return `give ${isContainer ? 'the container' : 'the machine'} more than ${megabytes(wanted)} of memory`;
  return `NODE_OPTIONS=--max-old-space-size=${wanted / mib} npx hexapla build …`;
}

function told(message: string, fix: string): string {
  return `note: ${message}\n  fix: ${fix}\n  docs/scale.md#memory\n`;
}

/** To half a gigabyte above. */
function rounded(bytes: number): number {
  return Math.ceil(bytes / (512 * mib)) * 512 * mib;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / mib).toLocaleString('en')} MB`;
}
