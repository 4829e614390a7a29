/** Bytes of documents that are sent at a time, and how many such requests are under way at once. */
export const BATCH_BYTES = 5 * 1024 * 1024;
const BATCH_ITEMS = 10_000;
const IN_FLIGHT = 3;

/**
 * Groups items into batches and works on a few of them at the same time.
 *
 * `work` gets each batch; `onDone` is called for batches in the order in which they were made, once
 * all batches before are done too: what it hears of is complete up to that point.
 */
export class Batches<Item, Mark> {
  private items: Item[] = [];
  private bytes = 0;
  private readonly running = new Set<Promise<void>>();
  private readonly marks = new Map<number, Mark>();
  private made = 0;
  private settled = 0;
  private failure: { error: unknown } | undefined;

  constructor(
    private readonly work: (items: readonly Item[], mark: Mark) => Promise<void>,
    private readonly onDone: (mark: Mark) => void,
  ) {}

  /** Adds an item; says whether the batch is now big enough to be cut. */
  add(item: Item, bytes: number): boolean {
    this.items.push(item);
    this.bytes += bytes;
    return this.bytes >= BATCH_BYTES || this.items.length >= BATCH_ITEMS;
  }

  /**
   * Sends off what was added (possibly nothing) under a mark, and waits while too much is under
   * way. Throws what `work` threw for an earlier batch.
   */
  async cut(mark: Mark): Promise<void> {
    const items = this.items;
    this.items = [];
    this.bytes = 0;
    while (this.running.size >= IN_FLIGHT) await Promise.race(this.running);
    if (this.failure !== undefined) throw this.failure.error;
    const number = this.made++;
    const run = this.runOne(number, items, mark).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  /** Waits for everything under way. Throws what `work` threw. */
  async finish(): Promise<void> {
    await Promise.all(this.running);
    if (this.failure !== undefined) throw this.failure.error;
  }

  /** Waits for everything under way, whatever becomes of it. */
  async settle(): Promise<void> {
    await Promise.all(this.running);
  }

  private async runOne(number: number, items: readonly Item[], mark: Mark): Promise<void> {
    try {
      await this.work(items, mark);
    } catch (error) {
      this.failure ??= { error };
      return;
    }
    this.marks.set(number, mark);
    for (;;) {
      const next = this.marks.get(this.settled);
      if (next === undefined) return;
      this.marks.delete(this.settled);
      this.settled += 1;
      this.onDone(next);
    }
  }
}
