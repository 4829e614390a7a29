import type { EventRow } from '../api';
import { isEndField, textsAt } from '../eve';
import { endsOf } from '../hosts';
import { sensorOf, sentenceOf, tagOf, timeOf, typeOf } from './event_facts';
import { keyValues } from './key_fields';

/** Values of an event in a column, with the EVE path at which they stand, if they stand at one. */
export interface CellTexts {
  field?: string;
  texts: readonly string[];
}

interface MadeColumn {
  label: string;
  read: (row: EventRow) => CellTexts;
}

const some = (text: string | undefined, field?: string): CellTexts => ({
  ...(field === undefined ? {} : { field }),
  texts: text === undefined ? [] : [text],
});

const made = (label: string, read: (row: EventRow) => string | undefined): MadeColumn => ({
  label,
  read: (row) => some(read(row)),
});

/** One thing that formats of EVE keep in different places: the first that holds it. */
const anyOf = (label: string, ...fields: string[]): MadeColumn => ({
  label,
  read: ({ event }) => {
    for (const field of fields) {
      const texts = textsAt(event, field);
      if (texts.length > 0) return { field, texts };
    }
    return { texts: [] };
  },
});

const end = (side: 'client' | 'server', part: 'ip' | 'port', label: string): MadeColumn => ({
  label,
  read: ({ event }) => {
    const value = endsOf(event)[side]?.[part];
    return some(value === undefined ? undefined : String(value), `${side}.${part}`);
  },
});

/** Columns that are no field: what they show is made from several fields, or from none. */
export const MADE_COLUMNS: Readonly<Record<string, MadeColumn>> = {
  time: made('Time', ({ event }) => timeOf(event)),
  type: {
    label: 'Type',
    read: ({ event }) => some(typeOf(event), 'event_type'),
  },
  tag: made('Tag', ({ event }) => tagOf(event)),
  summary: made('Summary', ({ event }) => sentenceOf(event)),
  ends: made('Source → destination', () => undefined),
  keys: {
    label: 'Key fields',
    read: ({ event }) => ({
      texts: keyValues(typeOf(event), event).map(({ field, value }) => `${field}: ${value}`),
    }),
  },
  sensor: {
    label: 'Sensor',
    read: ({ event }) => {
      const sensor = sensorOf(event);
      return some(sensor?.name, sensor?.field);
    },
  },
  'client.ip': end('client', 'ip', 'Client'),
  'client.port': end('client', 'port', 'Client port'),
  'server.ip': end('server', 'ip', 'Server'),
  'server.port': end('server', 'port', 'Server port'),
  dns_name: anyOf(
    'Name asked',
    'dns.rrname',
    'dns.queries.rrname',
    'dns.query.rrname',
    'dns.answer.rrname',
  ),
  dns_type: anyOf(
    'Record type',
    'dns.rrtype',
    'dns.queries.rrtype',
    'dns.query.rrtype',
    'dns.answer.rrtype',
  ),
  dns_answers: anyOf(
    'Answers',
    'dns.answers.rdata',
    'dns.rdata',
    'dns.grouped.A',
    'dns.grouped.AAAA',
    'dns.grouped.CNAME',
    'dns.grouped.PTR',
    'dns.grouped.TXT',
  ),
  file_hash: anyOf('Hash', 'fileinfo.sha256', 'fileinfo.sha1', 'fileinfo.md5'),
  _index: made('Index', ({ index }) => index),
  _id: made('Document id', ({ id }) => id),
};

/** Whether a column is made and no field. Those of the ends are both. */
export const isMade = (column: string): boolean =>
  Object.hasOwn(MADE_COLUMNS, column) && !isEndField(column);
