import type { Summary, Timeline } from '../../common/api';
import { allOf, type Query } from '../../common/filters';
import {
  failuresOf,
  ignoredNotes,
  ignoredSearch,
  msearch,
  totalOf,
  type Search,
  type SearchAnswer,
} from '../elasticsearch';
import {
  eventSpan,
  SUPPRESSED,
  tagFilter,
  type CompiledHunt,
  type GroupHunt,
  type HostsPage,
  type HuntScope,
  type TimeSpan,
} from '../hunts';
import { addCounts, filtered, histogram, keyedCounts, toIso } from './answers';
import { timelineInterval } from './interval';

const byEventType = ({ group }: GroupHunt) => ({
  terms: { field: group.fields('event_type')[0]?.name ?? 'event_type', size: 100 },
});

/** Total and timeline of what is switched on. */
const timelineSearch = (hunt: GroupHunt, span: TimeSpan | undefined): Search => ({
  purpose: 'total and timeline',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: hunt.query,
    ...(span !== undefined && hunt.group.timeField !== undefined
      ? {
          aggs: {
            timeline: {
              date_histogram: {
                field: hunt.group.timeField,
                fixed_interval: `${timelineInterval(span.from, span.to)}ms`,
                min_doc_count: 1,
              },
              aggs: { byEventType: byEventType(hunt) },
            },
          },
        }
      : {}),
  },
});

const TAG_COUNTS = ['relevant', 'informational', 'untagged'] as const;

/**
 * Events by type beside their switches: as if all were on, the other switches as they are. It asks
 * nothing of the type: over all events Elasticsearch then reads the counts from its index.
 */
const typesSearch = (hunt: GroupHunt): Search => {
  const { tags, suppressed } = hunt.switches;
  return {
    purpose: 'counts beside the event types',
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf([hunt.withoutSwitches, tags, suppressed]),
      aggs: { byEventType: byEventType(hunt) },
    },
  };
};

/**
 * Events by tag beside their switches, and those that are suppressed. A search of its own: it looks
 * at events of the types switched on alone.
 */
const tagsSearch = (hunt: GroupHunt): Search => {
  const { types, tags, suppressed } = hunt.switches;
  const count = (...queries: Query[]) => ({ filter: allOf(queries) });
  return {
    purpose: 'counts beside the tags',
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf([hunt.withoutSwitches, types]),
      aggs: {
        ...Object.fromEntries(
          TAG_COUNTS.map((tag) => [tag, count(suppressed, hunt.filterQuery(tagFilter(tag)))]),
        ),
        suppressed: count(tags, hunt.filterQuery(SUPPRESSED)),
      },
    },
  };
};

const countOf = (answers: readonly SearchAnswer[], name: string): number =>
  answers.reduce(
    (sum, { aggregations }) => sum + filtered.parse(aggregations?.[name]).doc_count,
    0,
  );

const timelineOf = (answers: readonly SearchAnswer[], span: TimeSpan | undefined): Timeline => {
  const bars = new Map<number, Record<string, number>>();
  for (const { aggregations } of answers) {
    if (aggregations?.['timeline'] === undefined) continue;
    for (const bucket of histogram.parse(aggregations['timeline']).buckets) {
      bars.set(bucket.key, addCounts(bars.get(bucket.key) ?? {}, bucket.byEventType.buckets));
    }
  }
  return {
    interval: span === undefined ? 1 : timelineInterval(span.from, span.to),
    from: toIso(span?.from),
    to: toIso(span?.to),
    bars: [...bars]
      .toSorted(([a], [b]) => a - b)
      .map(([at, counts]) => ({ at: new Date(at).toISOString(), byEventType: counts })),
  };
};

/**
 * Totals, counts beside the switches and the timeline of a hunt: three searches for each layout, in
 * one request to Elasticsearch; a hunt over all data asks for its first and last event before.
 */
export const summarize = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  counting: Promise<HostsPage>,
): Promise<Summary> => {
  const { groups } = hunt;
  const ignored = groups.flatMap(
    ({ group, timeQuery }) => ignoredSearch(scope.caps, group, timeQuery, hunt.filterPaths) ?? [],
  );
  const asking = eventSpan(hunt, scope).then(async (found) => ({
    span: found,
    answers: await msearch(
      scope.client,
      [
        ...groups.map((group) => timelineSearch(group, found)),
        ...groups.map(typesSearch),
        ...groups.map(tagsSearch),
        ...ignored,
      ],
      scope.signal,
    ),
  }));
  const [{ span, answers }, hosts] = await Promise.all([asking, counting]);
  const timelines = answers.slice(0, groups.length);
  const types = answers.slice(groups.length, 2 * groups.length);
  const tags = answers.slice(2 * groups.length, 3 * groups.length);
  const counts: Record<string, number> = {};
  for (const { aggregations } of types) {
    if (aggregations === undefined) continue;
    const { buckets } = keyedCounts.parse(aggregations['byEventType']);
    addCounts(
      counts,
      buckets.filter(({ key }) => key !== 'stats'),
    );
  }
  return {
    total: totalOf(timelines),
    hosts: hosts.total,
    hostsAreExact: hosts.totalIsExact,
    byEventType: counts,
    byTag: {
      relevant: countOf(tags, 'relevant'),
      informational: countOf(tags, 'informational'),
      untagged: countOf(tags, 'untagged'),
      suppressed: countOf(tags, 'suppressed'),
    },
    timeline: timelineOf(timelines, span),
    notes: [...hunt.notes, ...ignoredNotes(answers.slice(3 * groups.length))],
    failures: [...new Set([...hunt.failures, ...failuresOf(answers), ...hosts.failures])],
  };
};
