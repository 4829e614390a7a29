import React, { useMemo } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import type { HostFact, HostRow, Hosts } from '../../common/api';
import { isNarrowed, ROWS_PER_PAGE, useHostFacts, useHunt, type HostsState } from '../hunt';
import { useDates } from '../services';
import {
  counted,
  DataTable,
  exactCount,
  PartialMark,
  Problem,
  TableCaption,
  TablePages,
  useTypeColor,
  type RowGroup,
} from '../widgets';
import { hostColumns } from './columns';
import { ListTools } from './list_tools';
import { NetworkFilters } from './network_filters';
import { orderWords } from './order_words';
import { useHostActions } from './use_host_actions';

interface TableProps {
  hosts: Hosts | undefined;
  isOld: boolean;
  error: Error | null;
  retry: () => void;
}

const captionOf = (hosts: Hosts | undefined, { sort, group }: HostsState): string => {
  if (hosts === undefined) return 'Looking for hosts';
  const about = hosts.totalIsExact ? '' : 'at least ';
  const found =
    hosts.total === hosts.all
      ? counted(hosts.all, 'host')
      : `${exactCount(hosts.total)} of ${about}${counted(hosts.all, 'host')}`;
  const order = `${group === 'network' ? 'by network, ' : ''}${orderWords(sort)}`;
  return `${hosts.total === hosts.all ? about : ''}${found}, ${order}`;
};

/** No more is said of a host's names and roles than that they are not known. */
const UNKNOWN: Omit<HostFact, 'ip'> = { names: [], roles: [] };

export const HostsTable = ({ hosts, isOld, error, retry }: TableProps) => {
  const { state, update } = useHunt();
  const { sort, page, perPage, group } = state.hosts;
  const dates = useDates();
  const colorOf = useTypeColor();
  const actions = useHostActions();
  const ips = useMemo(() => hosts?.items.map(({ ip }) => ip), [hosts]);
  const facts = useHostFacts(isOld ? undefined : ips);
  const change = (part: Partial<HostsState>) =>
    update((now) => ({ ...now, hosts: { ...now.hosts, ...part } }));
  const byIp = useMemo(
    () => new Map(facts.data?.items.map((fact) => [fact.ip, fact])),
    [facts.data],
  );
  const factOf = (ip: string): HostFact | undefined =>
    byIp.get(ip) ?? (facts.isError ? { ip, ...UNKNOWN } : undefined);
  const columns = hostColumns({
    dates,
    spark: hosts?.spark ?? null,
    most: Math.max(0, ...(hosts?.items ?? []).map(({ events }) => events)),
    actions,
    factOf,
    colorOf,
  });
  const groupOf = ({ networks: [own] }: HostRow): RowGroup | undefined => {
    if (group !== 'network') return undefined;
    const many = own
      ? hosts?.places.networks.find(({ id }) => id === own.id)?.hosts
      : hosts?.places.noNetwork;
    return {
      id: own?.id ?? '',
      heading: (
        <span className="shSmall">
          {own?.name ?? 'In no network definition'}{' '}
          <span className="shMuted">{counted(many ?? 0, 'host')}</span>
        </span>
      ),
    };
  };
  const caption = captionOf(hosts, state.hosts);
  return (
    <div className="shTable" aria-busy={isOld} style={{ opacity: isOld ? 0.6 : 1 }}>
      {error === null ? null : (
        <Problem title="The hosts are not up to date" error={error} onRetry={retry} />
      )}
      <TableCaption
        words={caption}
        page={page}
        perPage={perPage}
        shown={hosts?.items.length ?? 0}
        total={hosts?.total ?? 0}
        failures={hosts?.failures ?? []}
        data-test-subj="hostsCaption"
      >
        <PartialMark
          failures={
            facts.isError
              ? [`Names and roles could not be loaded: ${facts.error.message}`]
              : (facts.data?.failures ?? [])
          }
        />
        <ListTools hosts={hosts} roles={facts.data?.roles} change={change} />
      </TableCaption>
      <NetworkFilters side={hosts?.side} />
      <DataTable<HostRow, typeof sort.field>
        caption={caption}
        columns={columns}
        rows={hosts?.items}
        rowId={({ ip }) => ip}
        sort={sort}
        onSort={(next) => change({ sort: next, page: 1 })}
        groupOf={groupOf}
        isCurrent={({ ip }) => ip === state.host}
        minWidth={1400}
        none={<NoneLeft hosts={hosts} change={change} />}
        data-test-subj="hostsTable"
      />
      <TablePages
        label="Pages of hosts"
        page={page}
        perPage={perPage}
        total={hosts?.total ?? 0}
        perPageOptions={ROWS_PER_PAGE}
        onChange={(next, size) => change({ page: next, perPage: size })}
      />
    </div>
  );
};

interface NoneLeftProps {
  hosts: Hosts | undefined;
  change: (part: Partial<HostsState>) => void;
}

const NoneLeft = ({ hosts, change }: NoneLeftProps) => {
  const { state } = useHunt();
  if (hosts?.total !== 0 || !isNarrowed(state.hosts)) {
    return <>This page is past the end of the list.</>;
  }
  return (
    <span>
      None of the {counted(hosts.all, 'host')} fits what the list is narrowed to.{' '}
      <EuiButtonEmpty
        size="xs"
        onClick={() =>
          change({
            find: undefined,
            where: undefined,
            network: undefined,
            kind: undefined,
            role: undefined,
            page: 1,
          })
        }
        data-test-subj="showAllHosts"
      >
        Show all hosts
      </EuiButtonEmpty>
    </span>
  );
};
