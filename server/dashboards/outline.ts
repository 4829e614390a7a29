import { z } from 'zod';
import type { Outline } from '../../common/api';
import { PANEL_GROUPS, PANELS, type Panel } from '../../common/dashboards';
import { END_FIELDS, isEndField } from '../../common/eve';
import type { LayoutGroup } from '../../common/layouts';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import { countableField, type CompiledHunt, type GroupHunt, type HuntScope } from '../hunts';

const counts = z.object({
  buckets: z.array(
    z.object({ key: z.union([z.string(), z.number(), z.boolean()]), doc_count: z.number() }),
  ),
});
const answer = z.object({ types: counts, apps: z.object({ values: counts }).optional() });

/** Events that carry what other protocols did. */
const CARRIERS = ['alert', 'fileinfo', 'drop', 'sighting', 'stamus'];

const search = (hunt: GroupHunt): Search => {
  const { group } = hunt;
  const [type, app] = ['event_type', 'app_proto'].map((path) => countableField(hunt, path));
  const terms = (field: string) => ({ terms: { field, size: 200 } });
  return {
    purpose: 'order of the groups of panels',
    indices: group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: hunt.query,
      aggs: {
        types: terms(type?.name ?? 'event_type'),
        ...(app && {
          apps: {
            filter: hunt.filterQuery({ field: 'event_type', op: 'isOneOf', values: CARRIERS }),
            aggs: { values: terms(app.name) },
          },
        }),
      },
    },
  };
};

const addCounts = (into: Map<string, number>, { buckets }: z.infer<typeof counts>): void => {
  for (const { key, doc_count: events } of buckets) {
    into.set(String(key), (into.get(String(key)) ?? 0) + events);
  }
};

const holdsNothing = (panel: Panel, groups: readonly LayoutGroup[]): boolean =>
  panel.fields
    .flatMap((path) => (isEndField(path) ? Object.values(END_FIELDS[path]) : [path]))
    .every((path) => groups.every((group) => group.absence(path) !== undefined));

/**
 * What the events of a hunt hold, by their types and application protocols: one search a layout.
 * Groups with most events come first; panels whose fields are nowhere filled are named.
 */
export const outlineOf = async (compiled: CompiledHunt, scope: HuntScope): Promise<Outline> => {
  const answers = await msearch(scope.client, compiled.groups.map(search), scope.signal);
  const types = new Map<string, number>();
  const apps = new Map<string, number>();
  for (const { aggregations } of answers) {
    if (aggregations === undefined) continue;
    const found = answer.parse(aggregations);
    addCounts(types, found.types);
    if (found.apps !== undefined) addCounts(apps, found.apps.values);
  }
  const sum = (of: Map<string, number>, keys: readonly string[]): number =>
    keys.reduce((all, key) => all + (of.get(key) ?? 0), 0);
  const weighed = PANEL_GROUPS.map(({ id, first, eventTypes, appProtos }) => ({
    id,
    first: first === true,
    weight: sum(types, eventTypes) + sum(apps, appProtos),
  }));
  const groups = compiled.groups.map(({ group }) => group);
  return {
    groups: weighed
      .toSorted((a, b) => Number(b.first) - Number(a.first) || (a.first ? 0 : b.weight - a.weight))
      .map(({ id, weight }) => ({ id, weight })),
    absent: PANELS.filter((panel) => holdsNothing(panel, groups)).map(({ id }) => id),
    notes: [],
    failures: [...new Set([...compiled.failures, ...failuresOf(answers)])],
  };
};
