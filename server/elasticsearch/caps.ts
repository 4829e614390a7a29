import type { ElasticsearchClient } from '@kbn/core/server';
import {
  EVENT_TYPE_FIELDS,
  EXACT_SUBFIELDS,
  type PatternCaps,
  type TypeCaps,
} from '../../common/layouts';

type Answer = Awaited<ReturnType<ElasticsearchClient['fieldCaps']>>;

const PER_INDEX = [
  ...Object.values(EVENT_TYPE_FIELDS).flatMap((name) => [
    name,
    ...EXACT_SUBFIELDS.map((ending) => `${name}${ending}`),
  ]),
  '@timestamp',
  'timestamp',
];

const asList = (value: string | string[] | undefined): string[] | undefined =>
  typeof value === 'string' ? [value] : value;

const toTypes = (answer: Answer): Map<string, TypeCaps[]> =>
  new Map(
    Object.entries(answer.fields).map(([name, types]) => [
      name,
      Object.entries(types).map(([type, caps]) => ({
        type,
        searchable: caps.searchable,
        aggregatable: caps.aggregatable,
        indices: asList(caps.indices),
      })),
    ]),
  );

/** Indices in which a field has a mapping. */
const having = (fields: ReadonlyMap<string, TypeCaps[]>, name: string, all: string[]): string[] => {
  const types = fields.get(name) ?? [];
  const without = new Set(types.find(({ type }) => type === 'unmapped')?.indices ?? []);
  const mapped = types.filter(({ type }) => type !== 'unmapped');
  return mapped.length === 0
    ? []
    : all.filter((index) =>
        mapped.some(({ indices }) => indices?.includes(index) ?? !without.has(index)),
      );
};

/** Our own indices are never searched as events, whatever the pattern says. */
export const withoutOwnIndices = (pattern: string): string =>
  `${pattern},-suricata_hunt-*,-suricata_hunt_*`;

/**
 * What an index pattern holds, in two small calls: which index has which layout and time field
 * (asked with unmapped indices, which would be too much to ask of thousands of fields), and the
 * types of all fields that hold a value (indices are listed only where they disagree; a mapping may
 * name far more fields than there are data for).
 */
export const fetchCaps = async (
  client: ElasticsearchClient,
  pattern: string,
  signal?: AbortSignal,
): Promise<PatternCaps> => {
  const index = withoutOwnIndices(pattern);
  const options = { allow_no_indices: true, ignore_unavailable: true };
  const [perIndex, all] = await Promise.all([
    client.fieldCaps(
      { index, ...options, fields: PER_INDEX, include_unmapped: true },
      { ...(signal && { signal }) },
    ),
    client.fieldCaps(
      { index, ...options, fields: '*', include_empty_fields: false },
      { ...(signal && { signal }) },
    ),
  ]);
  const names = asList(perIndex.indices) ?? [];
  const markers = toTypes(perIndex);
  const ecs = having(markers, EVENT_TYPE_FIELDS.ecs, names);
  const eve = having(markers, EVENT_TYPE_FIELDS.eve, names).filter((name) => !ecs.includes(name));
  return { families: { eve, ecs }, fields: new Map([...toTypes(all), ...markers]) };
};
