import { z } from 'zod';
import type { Prevalence } from '../../common/api';
import { END_SOURCE_FIELDS, textsAt } from '../../common/eve';
import { allOf, type Condition } from '../../common/filters';
import { endsOf } from '../../common/hosts';
import { sourceFields, toEve } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { estimateAggs, estimated, hostAggs, hostCountsOf } from './hosts_of_value';

type Within = 'range' | 'hunt';

const hit = z.object({
  _index: z.string(),
  _id: z.string(),
  _source: z.record(z.string(), z.unknown()).optional(),
});

const seen = z.object({
  first: z.object({ value: z.number().nullable() }).optional(),
  last: z.object({ value: z.number().nullable() }).optional(),
  firstEvent: z.object({ hits: z.object({ hits: z.array(hit) }) }).optional(),
});

/** First and last event, and which the first was. */
const seenAggs = ({ group: { timeField, family } }: GroupHunt) =>
  timeField === undefined
    ? {}
    : {
        first: { min: { field: timeField } },
        last: { max: { field: timeField } },
        firstEvent: {
          top_hits: {
            size: 1,
            sort: [{ [timeField]: 'asc' }],
            _source: {
              includes: END_SOURCE_FIELDS.flatMap((path) =>
                sourceFields(path, family).map((field) => field.path),
              ),
            },
          },
        },
      };

const search = (
  hunt: GroupHunt,
  within: Within,
  condition: Condition,
  aggs: Readonly<Record<string, unknown>>,
): Search => ({
  purpose: within === 'hunt' ? 'the value in the hunt' : 'the value in the time range',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: allOf([hunt.query, hunt.filterQuery(condition)]),
    aggs,
  },
});

/** The first event over all layouts, and when the value was seen. */
const seenOf = (hunt: CompiledHunt, answers: readonly SearchAnswer[]) => {
  const found = answers.flatMap(({ aggregations }, at) => {
    const { first, last, firstEvent } = seen.parse(aggregations ?? {});
    const family = hunt.groups[at]?.group.family ?? 'eve';
    return first?.value == null
      ? []
      : [
          {
            first: first.value,
            last: last?.value ?? first.value,
            hit: firstEvent?.hits.hits[0],
            family,
          },
        ];
  });
  const [earliest] = found.toSorted((a, b) => a.first - b.first);
  const event = earliest?.hit && toEve(earliest.hit._source ?? {}, earliest.family);
  return {
    firstSeen: earliest === undefined ? null : new Date(earliest.first).toISOString(),
    lastSeen:
      earliest === undefined
        ? null
        : new Date(Math.max(...found.map(({ last }) => last))).toISOString(),
    firstHost:
      event === undefined
        ? null
        : (endsOf(event).client?.ip ?? textsAt(event, 'src_ip')[0] ?? null),
    firstEvent:
      earliest?.hit === undefined ? null : { index: earliest.hit._index, id: earliest.hit._id },
  };
};

/**
 * How common a value is, in the time range and within the hunt: two searches for each layout, in
 * one request; two more for a value with more hosts than are counted exactly. `range` is the hunt
 * for all events of the time range.
 */
export const prevalenceOf = async (
  { range, hunt }: Record<Within, CompiledHunt>,
  scope: HuntScope,
  condition: Condition,
): Promise<Prevalence> => {
  const ask = async (aggsOf: (group: GroupHunt, within: Within) => object) => {
    const asked = [
      ...range.groups.map((group) => ({ group, within: 'range' as const })),
      ...hunt.groups.map((group) => ({ group, within: 'hunt' as const })),
    ];
    const answers = await msearch(
      scope.client,
      asked.map(({ group, within }) =>
        search(group, within, condition, { ...aggsOf(group, within) }),
      ),
      scope.signal,
    );
    const ofRange = answers.slice(0, range.groups.length);
    return { answers, ofRange, ofHunt: answers.slice(range.groups.length) };
  };
  const { answers, ofRange, ofHunt } = await ask((group, within) => ({
    ...hostAggs(group),
    ...(within === 'range' ? seenAggs(group) : {}),
  }));
  let hosts = hostCountsOf(ofRange);
  let hostsInHunt = hostCountsOf(ofHunt);
  const failures = [...hunt.failures, ...failuresOf(answers)];
  if (!hosts.hostsAreExact) {
    const more = await ask(estimateAggs);
    failures.push(...failuresOf(more.answers));
    hosts = estimated(hosts, more.ofRange);
    if (!hostsInHunt.hostsAreExact) hostsInHunt = estimated(hostsInHunt, more.ofHunt);
  }
  return {
    events: totalOf(ofRange),
    ...hosts,
    ...seenOf(range, ofRange),
    inHunt: { events: totalOf(ofHunt), ...hostsInHunt },
    notes: hunt.notes,
    failures: [...new Set(failures)],
  };
};
