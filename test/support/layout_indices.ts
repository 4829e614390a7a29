import type { Client, estypes } from '@elastic/elasticsearch';
import { toEcs, type EcsVariant } from './to_ecs';

type Json = Record<string, unknown>;

/** How the strings of an index are mapped, as seen in the field. */
export type LayoutName = 'keyword' | 'x.keyword' | 'x.raw' | EcsVariant;

export const LAYOUTS: readonly LayoutName[] = [
  'keyword',
  'x.keyword',
  'x.raw',
  'agent',
  'filebeat',
];

const IGNORE_ABOVE = 8_191;
const ADDRESSES = ['src_ip', 'dest_ip', 'flow.src_ip', 'flow.dest_ip'];

const nested = (path: string, mapping: Json): Json =>
  path
    .split('.')
    .reverse()
    .reduce<Json>(
      (inner, key, index) => ({ [key]: index === 0 ? inner : { properties: inner } }),
      mapping,
    );

const merge = (parts: readonly Json[]): Json => {
  const all: Json = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const known = all[key] as { properties?: Json } | undefined;
      const added = value as { properties?: Json };
      all[key] =
        known?.properties && added.properties
          ? { properties: merge([known.properties, added.properties]) }
          : value;
    }
  }
  return all;
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringMapping = (layout: LayoutName): Json => {
  const keyword = { type: 'keyword', ignore_above: IGNORE_ABOVE };
  if (layout === 'x.keyword') return { type: 'text', fields: { keyword } };
  if (layout === 'x.raw') return { type: 'text', analyzer: 'whitespace', fields: { raw: keyword } };
  return keyword;
};

const properties = (layout: LayoutName): Json => {
  const address = { type: 'ip' };
  if (layout !== 'agent' && layout !== 'filebeat') {
    return merge([
      ...ADDRESSES.map((path) => nested(path, address)),
      nested('@timestamp', { type: 'date' }),
      nested('timestamp', stringMapping(layout)),
      nested('smb.session_id', { type: 'keyword' }),
      nested('metadata.flowints', { type: 'flattened' }),
      nested('stats', { type: 'object', enabled: false }),
    ]);
  }
  return merge([
    nested('@timestamp', { type: 'date' }),
    nested('source.ip', address),
    nested('destination.ip', address),
    nested('event.start', { type: 'date' }),
    nested('event.end', { type: 'date' }),
    nested('suricata.eve.flow_id', { type: 'keyword' }),
    nested('suricata.eve.alert.metadata', { type: 'flattened' }),
    nested('suricata.eve.smb.session_id', { type: 'keyword' }),
    nested('suricata.eve.metadata.flowints', { type: 'flattened' }),
    nested('suricata.eve.stats', { type: 'object', enabled: false }),
  ]);
};

/** Makes an index of a layout and puts raw EVE events into it; ids are their place in the list. */
export const fillLayoutIndex = async (
  client: Client,
  index: string,
  layout: LayoutName,
  events: readonly Json[],
): Promise<{ refused: Map<number, string> }> => {
  await client.indices.create({
    index,
    settings: {
      number_of_replicas: 0,
      'index.mapping.total_fields.limit': 10_000,
      'index.mapping.ignore_malformed': true,
    },
    mappings: {
      date_detection: false,
      dynamic_templates: [
        { strings: { match_mapping_type: 'string', mapping: stringMapping(layout) } },
      ],
      properties: properties(layout) as Record<string, estypes.MappingProperty>,
    },
  });
  const documents = events.map((event) =>
    layout === 'agent' || layout === 'filebeat'
      ? toEcs(event, layout)
      : { '@timestamp': event['timestamp'], ...event },
  );
  await learnFields(client, index, documents);
  return putDocuments(client, index, documents);
};

/** All fields of some documents in one, each as it is met first. */
const oneOfAll = (documents: readonly Json[]): Json => {
  const all: Json = {};
  const add = (to: Json, from: Json): void => {
    for (const [key, value] of Object.entries(from)) {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      for (const one of values) {
        const known = to[key];
        if (!isObject(one)) to[key] ??= one;
        else if (known === undefined || isObject(known)) add((to[key] ??= {}) as Json, one);
      }
    }
  };
  for (const document of documents) add(all, document);
  return all;
};

/**
 * Lets an index learn all its fields from one document: otherwise each document with a new field
 * waits for a change of the mapping. Where that document is refused, the fields are learned one by
 * one.
 */
const learnFields = async (
  client: Client,
  index: string,
  documents: readonly Json[],
): Promise<void> => {
  const all = { index: { _index: index, _id: 'all fields' } };
  await client.bulk({ operations: [all, oneOfAll(documents)] });
  await client.bulk({ operations: [{ delete: all.index }] });
};

/** Puts documents into an index, their places in the list as ids; says which were refused, and why. */
export const putDocuments = async (
  client: Client,
  index: string,
  documents: readonly Json[],
): Promise<{ refused: Map<number, string> }> => {
  const refused = new Map<number, string>();
  for (let from = 0; from < documents.length; from += 1_000) {
    const part = documents.slice(from, from + 1_000);
    const answer = await client.bulk({
      operations: part.flatMap((document, offset) => [
        { index: { _index: index, _id: String(from + offset) } },
        document,
      ]),
    });
    answer.items.forEach((item, offset) => {
      const error = item.index?.error;
      if (error) refused.set(from + offset, error.reason ?? error.type);
    });
  }
  await client.indices.refresh({ index });
  return { refused };
};

/** Makes an index with a mapping of its own and puts documents into it; all must be taken. */
export const makeIndex = async (
  client: Client,
  index: string,
  mappings: estypes.MappingTypeMapping,
  documents: readonly Json[],
): Promise<void> => {
  await client.indices.create({ index, settings: { number_of_replicas: 0 }, mappings });
  const { refused } = await putDocuments(client, index, documents);
  if (refused.size > 0) throw new Error([...refused.values()].join('\n'));
};
