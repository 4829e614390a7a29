import { z } from 'zod';
import type { Prevalence } from '../../common/api';
import { END_SOURCE_FIELDS, textsAt } from '../../common/eve';
import { allOf, type Condition, type Query } from '../../common/filters';
import { endsOf } from '../../common/hosts';
import { sourceFields, toEve, type LayoutFamily } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import type { Aggs, CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { estimateAggs, estimated, hostAggs, hostCountsOf } from './hosts_of_value';

type Within = 'range' | 'hunt';

/** The first or the last event with the value: found by the order of time, without looking at all. */
const endSearch = (hunt: GroupHunt, order: 'asc' | 'desc', condition: Condition): Search => {
  const { indices, timeField, family } = hunt.group;
  return {
    purpose: order === 'asc' ? 'the first event with the value' : 'the last event with the value',
    indices,
    body: {
      size: 1,
      track_total_hits: false,
      query: valueQuery(hunt, condition),
      sort: [{ [timeField ?? '@timestamp']: { order, missing: '_last', format: 'epoch_millis' } }],
      _source: END_SOURCE_FIELDS.flatMap((path) =>
        sourceFields(path, family).map((field) => field.path),
      ),
    },
  };
};

const valueQuery = (hunt: GroupHunt, condition: Condition): Query =>
  allOf([hunt.query, hunt.filterQuery(condition)]);

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
    query: valueQuery(hunt, condition),
    aggs,
  },
});

interface Found {
  at: number;
  hit: SearchAnswer['hits']['hits'][number];
  family: LayoutFamily;
}

const foundIn = (answers: readonly SearchAnswer[], groups: readonly GroupHunt[]): Found[] =>
  answers.flatMap((answer, place) => {
    const [hit] = answer.hits.hits;
    const time = z.coerce.number().safeParse(hit?.sort?.[0]);
    const family = groups[place]?.group.family ?? 'eve';
    return hit === undefined || !time.success ? [] : [{ at: time.data, hit, family }];
  });

/** When the value was seen, by whom first and in which event, over all layouts. */
const seenOf = (first: readonly Found[], last: readonly Found[]) => {
  const [earliest] = first.toSorted((a, b) => a.at - b.at);
  const [latest] = last.toSorted((a, b) => b.at - a.at);
  const event = earliest && toEve(earliest.hit._source ?? {}, earliest.family);
  return {
    firstSeen: earliest === undefined ? null : new Date(earliest.at).toISOString(),
    lastSeen: latest === undefined ? null : new Date(latest.at).toISOString(),
    firstHost:
      event === undefined
        ? null
        : (endsOf(event).client?.ip ?? textsAt(event, 'src_ip')[0] ?? null),
    firstEvent:
      earliest?.hit._id === undefined ? null : { index: earliest.hit._index, id: earliest.hit._id },
  };
};

/**
 * How common a value is, in the time range and within the hunt: for each layout a search in either,
 * and two for its first and last event, in one request; two more for a value with more hosts than
 * are counted exactly. `range` is the hunt for all events of the time range.
 */
export const prevalenceOf = async (
  { range, hunt }: Record<Within, CompiledHunt>,
  scope: HuntScope,
  condition: Condition,
): Promise<Prevalence> => {
  const dated = range.groups.filter(({ group }) => group.timeField !== undefined);
  const counting = (aggs: (group: GroupHunt) => Record<string, Aggs>): Search[] => [
    ...range.groups.map((group) => search(group, 'range', condition, aggs(group))),
    ...hunt.groups.map((group) => search(group, 'hunt', condition, aggs(group))),
  ];
  const ask = (searches: readonly Search[]) => msearch(scope.client, searches, scope.signal);
  const split = (answers: readonly SearchAnswer[]) => ({
    ofRange: answers.slice(0, range.groups.length),
    ofHunt: answers.slice(range.groups.length, range.groups.length + hunt.groups.length),
    rest: answers.slice(range.groups.length + hunt.groups.length),
  });
  const answers = await ask([
    ...counting(hostAggs),
    ...dated.map((group) => endSearch(group, 'asc', condition)),
    ...dated.map((group) => endSearch(group, 'desc', condition)),
  ]);
  const { ofRange, ofHunt, rest } = split(answers);
  let hosts = hostCountsOf(ofRange);
  let hostsInHunt = hostCountsOf(ofHunt);
  const failures = [...hunt.failures, ...failuresOf(answers)];
  if (!hosts.hostsAreExact) {
    const estimates = await ask(counting(estimateAggs));
    const more = split(estimates);
    failures.push(...failuresOf(estimates));
    hosts = estimated(hosts, more.ofRange);
    if (!hostsInHunt.hostsAreExact) hostsInHunt = estimated(hostsInHunt, more.ofHunt);
  }
  return {
    events: totalOf(ofRange),
    ...hosts,
    ...seenOf(
      foundIn(rest.slice(0, dated.length), dated),
      foundIn(rest.slice(dated.length), dated),
    ),
    inHunt: { events: totalOf(ofHunt), ...hostsInHunt },
    notes: hunt.notes,
    failures: [...new Set(failures)],
  };
};
