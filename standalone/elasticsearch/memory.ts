import { totalmem } from 'node:os';

const GIB = 1024 ** 3;
const SMALL_MACHINE = 6 * GIB;

/** The heap to give Elasticsearch, in MiB: 2 GiB, or half of that on a small machine. */
export function defaultHeapMb(memory: number = availableMemory()): number {
  return memory < SMALL_MACHINE ? 1024 : 2048;
}

/** Bytes of memory of this machine or, in a container, of what the container may use. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
