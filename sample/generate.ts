import { background } from './background/background';
import { HOUR, toMicros, type Micros } from './clock';
import { EventQueue } from './event_queue';
import { Random } from './random';
import type { Emit, EveEvent } from './scene';
import { STORIES } from './stories';

export interface SampleOptions {
  /** The same seed, events, hours and time give the same lines. Any whole number. */
  seed: number;
  /**
   * How many events there are in all. The stories stay as they are, so that there are never fewer
   * than theirs (about 3,000); everyday traffic makes up the rest.
   */
  events: number;
  /** The end of the time range. */
  now: Date;
  /** Length of the time range. Default and least: 48 and 18 hours. */
  hours?: number;
}

export const DEFAULT_HOURS = 48;
const LEAST_HOURS = 18;

interface TimedEvent {
  time: Micros;
  event: EveEvent;
}

/** The events of all stories, by time. */
const storyEvents = (random: Random, now: Micros): TimedEvent[] => {
  const events: TimedEvent[] = [];
  const emit: Emit = (time, event) => {
    if (time < now) events.push({ time, event });
  };
  for (const [name, story] of Object.entries(STORIES)) {
    story({ random: random.stream(`story ${name}`), emit, now });
  }
  return events.sort((a, b) => a.time - b.time);
};

/**
 * A company's network over some hours, as Suricata 8 would have logged it: one EVE line (without
 * line end) after the other, by time. Memory does not grow with the number of events.
 *
 * Throws RangeError if an option is out of range.
 */
export function* generateSample(options: SampleOptions): Generator<string> {
  const { seed, events, now: end, hours = DEFAULT_HOURS } = options;
  if (hours < LEAST_HOURS) throw new RangeError(`The sample spans at least ${LEAST_HOURS} hours.`);
  if (!Number.isSafeInteger(events) || events < 0) {
    throw new RangeError('The number of events is a whole number from 0 on.');
  }
  const now = toMicros(end);
  const random = new Random(seed, 'sample');
  const stories = storyEvents(random, now);
  const queue = new EventQueue<EveEvent>();
  for (const { time, event } of stories) queue.add(time, event);
  const everyday = background(
    random.stream('background'),
    now - hours * HOUR,
    now,
    Math.max(0, events - stories.length),
    (time, event) => queue.add(time, event),
  );
  for (const settled of everyday) {
    for (;;) {
      const event = queue.takeBefore(settled);
      if (event === undefined) break;
      yield JSON.stringify(event);
    }
  }
}
