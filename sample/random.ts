import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

type Generator = ReturnType<typeof xoroshiro128plus>;

const seedOf = (seed: number, label: string): number =>
  createHash('sha256').update(`${seed}\n${label}`).digest().readInt32LE(0);

/**
 * A stream of random values. Streams of different labels are independent of one another: a change
 * in how one part draws does not change the others.
 */
export class Random {
  private readonly generator: Generator;

  constructor(
    private readonly seed: number,
    label: string,
  ) {
    this.generator = xoroshiro128plus(seedOf(seed, label));
  }

  /** The stream of another label under the same seed. */
  stream(label: string): Random {
    return new Random(this.seed, label);
  }

  /** A whole number, both bounds included. */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** A number from 0 to below 1. */
  fraction(): number {
    return uniformFloat64(this.generator);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('There is nothing to pick from.');
    return value;
  }

  /** Picks by weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    const total = choices.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.fraction() * total;
    for (const [weight, value] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('There is nothing to pick from.');
  }

  /** Sizes and durations: many small ones, few large ones, around `middle`. */
  skewed(middle: number, spread = 1): number {
    const sum = this.fraction() + this.fraction() + this.fraction() + this.fraction() - 2;
    return Math.max(1, Math.round(middle * Math.exp(sum * 1.7 * spread)));
  }

  /** Hexadecimal digits, two a byte. */
  hex(bytes: number): string {
    let text = '';
    for (let at = 0; at < bytes; at += 2) text += this.int(0, 0xffff).toString(16).padStart(4, '0');
    return text.slice(0, bytes * 2);
  }
}
