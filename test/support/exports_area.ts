import type { Client } from '@elastic/elasticsearch';
import { guidedFilter } from '../../common/catalogue';
import {
  fieldsRead,
  NO_REFERENCES,
  resolveFilters,
  type FilterContext,
  type FilterNode,
  type Query,
  type ResolvedFilter,
} from '../../common/filters';
import { layoutGroups, type LayoutGroup } from '../../common/layouts';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../../common/networks';
import { fetchCaps } from '../../server/elasticsearch';

export const context: FilterContext = {
  now: Date.parse('2026-11-25T00:00:00Z'),
  variables: {
    $HOME_NET: PRIVATE_RANGES,
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: ['@example.org>'],
    $INTERNAL_DNS_SUFFIXES: [...INTERNAL_DNS_SUFFIXES, '.corp.example'],
  },
  ...NO_REFERENCES,
  guided: (id) => guidedFilter(id)?.filter,
  network: (id) => (id === 'office' ? ['10.1.0.0/16', '2001:db8::/48'] : undefined),
  hostsWithRole: (role) =>
    role === 'http proxy' ? ['203.0.113.9', '2001:db8::1', '10.0.0.1'] : [],
};

export const resolved = (node: FilterNode): ResolvedFilter => resolveFilters([node], context);

/** Makes the layout of an index in which a filter's fields are looked up. */
export const layoutOf = async (
  client: Client,
  index: string,
): Promise<(filter: ResolvedFilter) => LayoutGroup> => {
  const caps = await fetchCaps(client, index);
  return (filter) => {
    const [group] = layoutGroups(caps, [...fieldsRead(filter), 'event_type']);
    if (group === undefined) throw new Error(`${index} holds no events.`);
    return group;
  };
};

const BATCH = 60;

/** Ids that each of the queries finds in an index. @throws Error that names a query which fails. */
export const idsFound = async (
  client: Client,
  index: string,
  queries: readonly Query[],
): Promise<string[][]> => {
  const found: string[][] = [];
  for (let from = 0; from < queries.length; from += BATCH) {
    const batch = queries.slice(from, from + BATCH);
    const { responses } = await client.msearch({
      searches: batch.flatMap((query) => [{ index }, { size: 10_000, query, _source: false }]),
    });
    responses.forEach((answer, at) => {
      if ('error' in answer || (answer._shards.failures ?? []).length > 0) {
        const why = 'error' in answer ? answer.error.root_cause : answer._shards.failures;
        throw new Error(`${JSON.stringify(batch[at])} fails: ${JSON.stringify(why)}`);
      }
      found.push(answer.hits.hits.map((hit) => hit._id ?? '').toSorted());
    });
  }
  return found;
};
