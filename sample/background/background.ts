import { MINUTE, officeActivity, overallActivity, type Micros } from '../clock';
import type { Random } from '../random';
import type { Emit } from '../scene';
import type { Activities, Activity } from './activity';
import { MACHINES } from './infrastructure';
import { MACHINES_IN_THE_DOMAIN, PEOPLE_IN_THE_OFFICE } from './office';
import { PEOPLE_ON_THE_WEB } from './web';
import { MACHINES_ON_THE_WEB } from './web_of_machines';

const PEOPLE: Activities = [...PEOPLE_ON_THE_WEB, ...PEOPLE_IN_THE_OFFICE];
const ALWAYS: Activities = [...MACHINES_ON_THE_WEB, ...MACHINES_IN_THE_DOMAIN, ...MACHINES];

/** Of what happens at the busiest time, the share that people do. */
const PEOPLE_SHARE = 0.6;

const chooseActivity = (random: Random, time: Micros): Activity => {
  const people = PEOPLE_SHARE * officeActivity(time);
  const isPeople = random.fraction() < people / (people + 1 - PEOPLE_SHARE);
  return random.weighted(isPeople ? PEOPLE : ALWAYS);
};

const SLOT = MINUTE;

/** A stretch of time with how many events it shall have brought the whole to. */
interface Slot {
  start: Micros;
  end: Micros;
  total: number;
}

/** Spreads a number of events over the time range by how busy it is. */
function* slotsOf(from: Micros, until: Micros, events: number): Generator<Slot> {
  const starts: Micros[] = [];
  for (let start = from; start < until; start += SLOT) starts.push(start);
  const whole = starts.reduce((sum, start) => sum + overallActivity(start), 0);
  let before = 0;
  for (const start of starts) {
    before += overallActivity(start);
    yield {
      start,
      end: Math.min(start + SLOT, until),
      total: Math.round((events * before) / whole),
    };
  }
}

/**
 * Everyday traffic: exactly `events` events between two times.
 *
 * Yields after each slot the time before which no event will come any more. Events that fall after
 * `until` (flows that are still running then) are left out, as they are not written yet.
 */
export function* background(
  random: Random,
  from: Micros,
  until: Micros,
  events: number,
  emit: Emit,
): Generator<Micros> {
  let written = 0;
  const count: Emit = (time, event) => {
    if (time >= until || written >= events) return;
    written += 1;
    emit(time, event);
  };
  const scene = { random, emit: count, now: until };
  for (const { start, end, total } of slotsOf(from, until, events)) {
    while (written < total) {
      const time = start + Math.floor(random.fraction() * (end - start));
      chooseActivity(random, time)(scene, time);
    }
    yield end;
  }
}
