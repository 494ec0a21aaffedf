import { totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { getHeapStatistics } from 'node:v8';
import type { MemoryLimits } from '../model/memory-need.ts';

/** V8 counts room for young objects in, three times 64 MB, which nothing that stays can use. */
const young = 192 * 1024 * 1024;

/** What this process may take. */
export function memoryLimits(): MemoryLimits {
  const { heap_size_limit: whole } = getHeapStatistics();
  const total = totalmem();
  // Without a limit it is 0 or a number beyond any machine.
  const container = constrainedMemory();
  const isContainer = container > 0 && container < total;
  return { heap: Math.max(whole - young, whole / 4), machine: isContainer ? container : total, isContainer };
}
