export interface LoginLimitOptions {
  /** Failures after which further tries are refused. */
  maxFailures: number;
  /** Milliseconds for which a failure counts. */
  windowMs: number;
  now?: () => number;
}

/** Counts failed logins by user and address, in memory: enough against guessing by hand or loop. */
export class LoginLimits {
  private readonly failures = new Map<string, number[]>();
  private readonly now: () => number;

  constructor(private readonly options: LoginLimitOptions) {
    this.now = options.now ?? Date.now;
  }

  isBlocked(username: string, address: string): boolean {
    return this.recent(keyOf(username, address)).length >= this.options.maxFailures;
  }

  fail(username: string, address: string): void {
    const key = keyOf(username, address);
    this.failures.set(key, [...this.recent(key), this.now()]);
    this.forgetOld();
  }

  succeed(username: string, address: string): void {
    this.failures.delete(keyOf(username, address));
  }

  private recent(key: string): number[] {
    const since = this.now() - this.options.windowMs;
    return (this.failures.get(key) ?? []).filter((time) => time > since);
  }

  /** Made-up user names must not fill the memory. */
  private forgetOld(): void {
    if (this.failures.size <= 10_000) {
      return;
    }
    for (const key of this.failures.keys()) {
      if (this.recent(key).length === 0) {
        this.failures.delete(key);
      }
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= 10_000) {
        return;
      }
      this.failures.delete(key);
    }
  }
}

function keyOf(username: string, address: string): string {
  return JSON.stringify([username, address]);
}
