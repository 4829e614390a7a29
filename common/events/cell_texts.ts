import type { EventRow } from '../api';
import { textsAt } from '../eve';
import { endsOf } from '../hosts';
import { sensorOf, sentenceOf, tagOf, timeOf, typeOf } from './event_facts';
import { keyValues } from './key_fields';

type Reader = (row: EventRow) => readonly string[];

const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

const end =
  (side: 'client' | 'server', part: 'ip' | 'port'): Reader =>
  ({ event }) => {
    const value = endsOf(event)[side]?.[part];
    return value === undefined ? [] : [String(value)];
  };

/** Columns that are no field: what they show is made from several fields, or from none. */
const MADE: Readonly<Record<string, Reader>> = {
  time: ({ event }) => some(timeOf(event)),
  type: ({ event }) => [typeOf(event)],
  tag: ({ event }) => [tagOf(event)],
  summary: ({ event }) => [sentenceOf(event)],
  keys: ({ event }) =>
    keyValues(typeOf(event), event).map(({ field, value }) => `${field}: ${value}`),
  sensor: ({ event }) => some(sensorOf(event)?.name),
  'client.ip': end('client', 'ip'),
  'client.port': end('client', 'port'),
  'server.ip': end('server', 'ip'),
  'server.port': end('server', 'port'),
  _index: ({ index }) => [index],
  _id: ({ id }) => [id],
};

/** All texts that an event has in a column: a made one, or the values at an EVE path. */
export const cellTexts = (row: EventRow, column: string): readonly string[] =>
  (Object.hasOwn(MADE, column) ? MADE[column]?.(row) : undefined) ?? textsAt(row.event, column);
