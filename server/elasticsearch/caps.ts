import type { ElasticsearchClient } from '@kbn/core/server';
import { EVENT_TYPE_FIELDS, namesInShort, type PatternCaps } from '../../common/layouts';
import { capsAnswer, indicesWith, typesByField, type CapsAnswer } from './caps_answer';
import { closedIndices } from './closed_indices';
import { fieldPatterns } from './field_patterns';
import { havingAll, mappingFaults } from './mapping_faults';
import { isOwnIndex, withoutOwnIndices } from './pattern';

/** Products that read Suricata into fields of their own, by fields that only they have together. */
const OTHER_LAYOUTS: readonly { name: string; fields: readonly string[] }[] = [
  { name: 'Security Onion', fields: ['rule.uuid', 'log.id.uid'] },
  { name: 'Malcolm', fields: ['rootId', 'rule.name'] },
];

const failureOf = ({ indices, failure }: CapsAnswer['failures'][number]): string => {
  const error = failure?.error;
  return `${namesInShort(indices)}: not searched, because it does not say what it holds (${error?.reason ?? error?.type ?? 'no reason given'})`;
};

const others = (fields: ReturnType<typeof typesByField>, unread: readonly string[]): string[] =>
  OTHER_LAYOUTS.flatMap((layout) => {
    const found = havingAll(fields, layout.fields, unread);
    return found.length === 0
      ? []
      : [
          `${namesInShort(found)}: events in the layout of ${layout.name}, which is not read; they are not counted`,
        ];
  });

/** What two answers about a pattern say: where every field is, and which fields hold values. */
export const toPatternCaps = (
  all: CapsAnswer,
  valued: CapsAnswer | undefined,
  closed: readonly string[],
): PatternCaps => {
  const fields = typesByField(all);
  const names = all.indices.filter((index) => !isOwnIndex(index));
  const ecs = indicesWith(fields, EVENT_TYPE_FIELDS.ecs, names);
  const isEcs = new Set(ecs);
  const eve = indicesWith(fields, EVENT_TYPE_FIELDS.eve, names).filter((name) => !isEcs.has(name));
  const read = new Set([...eve, ...ecs]);
  const unknown = names.filter((name) => !read.has(name));
  const caps: PatternCaps = {
    families: { eve, ecs },
    fields,
    ...(valued && { valued: new Set(Object.keys(valued.fields)) }),
  };
  const { unread, failures } = mappingFaults(caps, unknown);
  const without = (indices: readonly string[]) => indices.filter((name) => !unread.has(name));
  return {
    ...caps,
    families: { eve: without(eve), ecs: without(ecs) },
    failures: [
      ...all.failures.map(failureOf),
      ...(closed.length > 0 ? [`${namesInShort(closed)}: closed, so not searched`] : []),
      ...others(fields, unknown),
      ...failures,
    ],
  };
};

/**
 * What an index pattern holds, asked at once: which index has which field and how, by the mappings;
 * which fields hold a value at all; and which indices are closed.
 *
 * The first two could be one call that lists only fields with values for each index. Elasticsearch
 * then looks into every index where it compares mappings otherwise, the answer names nearly every
 * index at every field, and a field that is not indexed looks like one that nobody fills.
 */
export const fetchCaps = async (
  client: ElasticsearchClient,
  pattern: string,
  signal?: AbortSignal,
  paths: readonly string[] = [],
): Promise<PatternCaps> => {
  const request = {
    index: withoutOwnIndices(pattern),
    fields: fieldPatterns(paths),
    allow_no_indices: true,
    ignore_unavailable: true,
  };
  const transport = { ...(signal && { signal }) };
  const [all, valued, closed] = await Promise.all([
    client.fieldCaps({ ...request, include_unmapped: true }, transport),
    client.fieldCaps({ ...request, include_empty_fields: false }, transport),
    closedIndices(client, request.index, signal),
  ]);
  return toPatternCaps(capsAnswer.parse(all), capsAnswer.parse(valued), closed);
};
