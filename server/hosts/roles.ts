import { z } from 'zod';
import type { HostFact } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { allOf } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import {
  compileHunt,
  endAggs,
  withEnds,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
} from '../hunts';

/** Guided filters whose matching events show that their server has a role. */
const ROLES = GUIDED_FILTERS.flatMap(({ id, filter, role }) =>
  role === undefined ? [] : [{ id, filter, role }],
);

/** The roles that hosts can have, as filters name them. */
export const ROLE_NAMES: readonly string[] = [...new Set(ROLES.map(({ role }) => role))];

/** Most hosts of a role; with more, those with most evidence. */
const MOST_HOSTS = 10_000;

/** A role with its evidence: the guided filter, and how many of its events the host served. */
export type RoleShown = HostFact['roles'][number];

/** What hosts show themselves to be, by address. */
export interface HostRoles {
  byHost: ReadonlyMap<string, readonly RoleShown[]>;
  failures: string[];
}

/** Asked of all events of the time range, whatever else the hunt asks. */
const search = (hunt: GroupHunt, { filter, role }: (typeof ROLES)[number]): Search => ({
  purpose: `hosts with the role ${role}`,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.timeQuery, hunt.filterQuery(filter)]),
    aggs: endAggs(
      hunt,
      'server',
      (field) => ({ hosts: { terms: { field, size: MOST_HOSTS } } }),
      hunt.typesOf(filter),
    ),
  },
});

const hostsFound = z.object({
  hosts: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }),
});

/**
 * Roles that hosts show in the time range of a hunt, in whatever events: those whose guided filter
 * finds an event that the host served. One search a role for each layout, in one request.
 */
export const findRoles = async (
  { hunt: { timeRange }, paths }: CompiledHunt,
  asker: HuntScope,
  signal: AbortSignal,
): Promise<HostRoles> => {
  const { client } = asker;
  const scope = await withEnds({ timeRange }, { ...asker, signal });
  const hunt = compileHunt({ timeRange, includeSuppressed: true }, scope, paths);
  const asked = hunt.groups.flatMap((group) => ROLES.map((role) => ({ group, role })));
  const answers = await msearch(
    client,
    asked.map(({ group, role }) => search(group, role)),
    signal,
  );
  const found = new Map<string, RoleShown[]>();
  for (const [at, { role: shown }] of asked.entries()) {
    for (const part of Object.values(answers[at]?.aggregations ?? {})) {
      for (const { key, doc_count: events } of hostsFound.parse(part).hosts.buckets) {
        const ip = canonicalAddress(key) ?? key;
        const roles = found.get(ip) ?? [];
        found.set(ip, roles);
        const known = roles.find(({ guided }) => guided === shown.id);
        if (known) known.events += events;
        else roles.push({ role: shown.role, guided: shown.id, events });
      }
    }
  }
  return { byHost: found, failures: failuresOf(answers) };
};
