/** Seconds before answers that lack something are asked again; the last holds for all after. */
const DELAYS = [10, 30, 60, 120, 300] as const;

/**
 * When answers that lack a part of the data are asked again. What was asked for often and still is
 * missing will hardly come back soon: an index that can never be searched costs next to nothing,
 * whatever else is asked meanwhile.
 */
export class IncompleteAnswers {
  /** How often it was asked again for what is missing, by what the server says of it. */
  private readonly asked = new Map<string, number>();

  /** Seconds to wait with these missing. */
  delay(failures: Iterable<string>): number {
    const attempts = [...failures].map((failure) => this.asked.get(failure) ?? 0);
    return DELAYS[Math.min(...attempts, DELAYS.length - 1)] ?? 300;
  }

  /** To be told what is missing whenever it is asked again: what is not any more is forgotten. */
  askAgain(failures: Iterable<string>): void {
    const missing = new Set(failures);
    for (const failure of this.asked.keys()) {
      if (!missing.has(failure)) this.asked.delete(failure);
    }
    for (const failure of missing) this.asked.set(failure, (this.asked.get(failure) ?? 0) + 1);
  }
}
