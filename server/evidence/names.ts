import type { Remarks, SeenName } from '../../common/api';
import { textsAt } from '../../common/eve';
import { timeOf } from '../../common/events';
import { parseDate, type FilterNode } from '../../common/filters';
import {
  ASKED_NAMES,
  askedFilter,
  NAME_SOURCES,
  nameFields,
  nameKey,
  TOLD_NAMES,
  toldFilter,
  type NameSource,
} from '../../common/hosts';
import { toEve } from '../../common/layouts';
import { failuresOf, msearch } from '../elasticsearch';
import { compileHunt, type HuntScope } from '../hunts';

const DAY = 24 * 3_600_000;

/** Events that are read of each kind: names repeat, so this gives the newest few. */
const READ = 30;
/** Names of one address that are told. */
const MOST_NAMES = 5;

interface Source {
  /** How long before the moment it still holds. */
  window: number;
  filter: (ips: readonly string[]) => FilterNode;
  by: readonly NameSource[];
}

const SOURCES: readonly Source[] = [
  { window: DAY, filter: askedFilter, by: ASKED_NAMES.map(({ from }) => from) },
  ...TOLD_NAMES.map((told): Source => ({
    // Leases are renewed less often than names are asked for.
    window: told.from === 'dhcp' ? 7 * DAY : DAY,
    filter: (ips) => toldFilter(told, ips),
    by: [told.from],
  })),
];

const namesIn = (event: Record<string, unknown>, source: Source): SeenName[] => {
  const time = timeOf(event);
  const millis = time === undefined ? undefined : parseDate(time, 0);
  const at = millis === undefined ? null : new Date(millis).toISOString();
  return source.by.flatMap((by) =>
    nameFields(by).flatMap((field) =>
      textsAt(event, field)
        .filter((name) => nameKey(name) !== undefined)
        .map((name) => ({ name, field, by, at })),
    ),
  );
};

const inOrder = (a: SeenName, b: SeenName): number =>
  NAME_SOURCES.indexOf(a.by) - NAME_SOURCES.indexOf(b.by) || (b.at ?? '').localeCompare(a.at ?? '');

/** The first of each name, whoever says it. */
const distinct = (names: readonly SeenName[]): SeenName[] => [
  ...new Map(names.toReversed().map((one) => [nameKey(one.name), one])).values(),
];

/**
 * What DNS, DHCP and clients called addresses before a moment: three searches an address and layout,
 * in one request.
 */
export const namesOf = async (
  addresses: readonly string[],
  moment: Date,
  scope: HuntScope,
): Promise<Remarks & { names: Record<string, SeenName[]> }> => {
  const asked = addresses.flatMap((address) =>
    SOURCES.flatMap((source) => {
      const timeRange = {
        from: new Date(moment.getTime() - source.window).toISOString(),
        to: moment.toISOString(),
      };
      const filters = [source.filter([address])];
      const hunt = compileHunt({ timeRange, filters, includeSuppressed: true }, scope, []);
      return hunt.groups.map(({ group, query }) => ({ address, source, group, query }));
    }),
  );
  const answers = await msearch(
    scope.client,
    asked.map(({ group, query }) => ({
      indices: group.indices,
      body: {
        size: READ,
        track_total_hits: false,
        query,
        ...(group.timeField === undefined
          ? {}
          : { sort: [{ [group.timeField]: { order: 'desc', format: 'epoch_millis' } }] }),
      },
    })),
    scope.signal,
  );
  const found = addresses.map((address): [string, SeenName[]] => {
    const seen = asked.flatMap((one, at) =>
      one.address !== address
        ? []
        : (answers[at]?.hits.hits ?? []).flatMap((hit) =>
            namesIn(toEve(hit._source ?? {}, one.group.family), one.source),
          ),
    );
    return [address, distinct(seen.toSorted(inOrder)).toSorted(inOrder).slice(0, MOST_NAMES)];
  });
  return { names: Object.fromEntries(found), notes: [], failures: failuresOf(answers) };
};
