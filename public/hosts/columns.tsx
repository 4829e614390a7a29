import React from 'react';
import { EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import type { HostRow } from '../../common/api';
import type { Dates } from '../services';
import { DASH, exactCount, NetworkName, Value } from '../widgets';
import { hostField, type Side } from './network_filter';

interface Context {
  side: Side;
  dates: Dates;
  /** Events of the host that has most, for the bars. */
  most: number;
  openEvents: (host: HostRow) => void;
}

const Few = ({ texts, field }: { texts: readonly string[]; field: string[] }) => (
  <span style={{ display: 'flex', minWidth: 0, gap: 6 }}>
    {texts.slice(0, 1).map((text) => (
      <Value key={text} field={field} value={text} most={48} />
    ))}
    {texts.length > 1 ? (
      <EuiText size="xs" color="subdued" component="span" title={texts.slice(1).join('\n')}>
        <span style={{ whiteSpace: 'nowrap' }}>+{texts.length - 1}</span>
      </EuiText>
    ) : null}
    {texts.length === 0 ? DASH : null}
  </span>
);

/** Where the names of hosts come from: what their clients ask for. */
const NAME_FIELDS = ['tls.sni', 'http.hostname', 'quic.sni'];

const Events = ({ host, most, openEvents }: Context & { host: HostRow }) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 8, justifyContent: 'flex-end' }}>
    <span
      aria-hidden
      style={{ flex: 1, minWidth: 24, height: 6, display: 'flex', justifyContent: 'flex-end' }}
    >
      <span
        className="shBar"
        style={{ width: `${most > 0 ? Math.max(2, (host.events / most) * 100) : 0}%` }}
      />
    </span>
    <button
      type="button"
      className="shButton shValue shNumber"
      title={`Show the ${exactCount(host.events)} events of ${host.ip}`}
      onClick={() => openEvents(host)}
      data-test-subj="hostEvents"
    >
      {exactCount(host.events)}
    </button>
  </span>
);

const time = (dates: Dates) => (iso: string | null) => (
  <span className="shNumber" title={dates.inFull(iso)} style={{ whiteSpace: 'nowrap' }}>
    {dates.format(iso)}
  </span>
);

const SIDES = { client: 'client', server: 'server', both: 'both' } as const;

export const hostColumns = (context: Context): EuiBasicTableColumn<HostRow>[] => [
  {
    field: 'ip',
    name: 'Host',
    sortable: true,
    width: '230px',
    render: (ip: string, host) => (
      <span style={{ display: 'flex', gap: 8, minWidth: 0 }}>
        <Value field={hostField(host.side)} value={ip} mono />
        <span className="shMuted" style={{ flex: 'none' }}>
          {host.inside ? 'inside' : 'outside'}
        </span>
      </span>
    ),
  },
  {
    field: 'events',
    name: 'Events',
    sortable: true,
    align: 'right',
    width: '120px',
    render: (_: number, host) => <Events host={host} {...context} />,
  },
  {
    field: 'names',
    name: 'Names',
    render: (names: string[]) => <Few texts={names} field={NAME_FIELDS} />,
  },
  {
    field: 'networks',
    name: 'Network',
    width: '124px',
    render: (networks: HostRow['networks'], host) =>
      networks.length === 0 ? (
        <span className="shMuted">{DASH}</span>
      ) : (
        <NetworkName networks={networks} field={hostField(host.side)} />
      ),
  },
  {
    field: 'roles',
    name: 'Roles',
    width: '184px',
    render: (roles: string[]) => (
      <span className="shLine" title={roles.join('\n')}>
        {roles.length === 0 ? DASH : roles.join(', ')}
      </span>
    ),
  },
  { field: 'side', name: 'Side', width: '62px', render: (side: Side) => SIDES[side] },
  {
    field: 'firstSeen',
    name: 'First seen',
    sortable: true,
    width: '176px',
    render: time(context.dates),
  },
  {
    field: 'lastSeen',
    name: 'Last seen',
    sortable: true,
    width: '176px',
    render: time(context.dates),
  },
];
