/** An event that waits for its turn. */
interface Waiting<T> {
  time: number;
  /** Order in which events were added: decides between equal times. */
  order: number;
  value: T;
}

const isBefore = <T>(a: Waiting<T>, b: Waiting<T>): boolean =>
  a.time < b.time || (a.time === b.time && a.order < b.order);

/** Gives back by time what was added in any order (a binary heap). */
export class EventQueue<T> {
  private readonly heap: Waiting<T>[] = [];
  private added = 0;

  add(time: number, value: T): void {
    const { heap } = this;
    const entry = { time, order: this.added++, value };
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  /** Takes the earliest if its time is before the given one. */
  takeBefore(time: number): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.at(-1);
    if (first === undefined || last === undefined || first.time >= time) return undefined;
    heap.pop();
    if (heap.length > 0) this.sink(last);
    return first.value;
  }

  private sink(entry: Waiting<T>): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      let child = heap[below];
      const other = heap[below + 1];
      if (child === undefined) break;
      if (other !== undefined && isBefore(other, child)) {
        child = other;
        below += 1;
      }
      if (!isBefore(child, entry)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = entry;
  }
}
