import type { EventRow } from '../api';
import { summarize, textsAt } from '../eve';
import { endsOf } from '../hosts';
import { TAGS, type Tag } from '../hunts';

type Event = EventRow['event'];

/** An event in one sentence. An event that breaks the rules of EVE still gets one. */
export const sentenceOf = (event: Event): string => summarize(event, endsOf(event));

/** The first text at any of the paths. */
export const textOf = (event: Event, ...paths: string[]): string | undefined =>
  paths.flatMap((path) => textsAt(event, path))[0];

export const typeOf = (event: Event): string => textOf(event, 'event_type') ?? 'unknown';

/** As the sensor wrote it, microseconds included. */
export const timeOf = (event: Event): string | undefined =>
  textOf(event, 'timestamp', '@timestamp');

const SENSOR_PATHS = ['host', 'host.name', 'observer.name', 'sensor_name', 'agent.name'] as const;

/** The sensor's name and the field that holds it. */
export const sensorOf = (event: Event): { field: string; name: string } | undefined =>
  SENSOR_PATHS.flatMap((field) => textsAt(event, field).map((name) => ({ field, name })))[0];

/** What classification says of the event. */
export const tagOf = (event: Event): Tag => {
  const texts = [...textsAt(event, 'hunt.tag'), ...textsAt(event, 'alert.tag')];
  return TAGS.find((tag) => texts.includes(tag)) ?? 'untagged';
};
