import React from 'react';
import { EuiButtonIcon } from '@elastic/eui';
import type { HostFact, HostRow, Hosts } from '../../common/api';
import type { HostSort } from '../hunt';
import type { Dates } from '../services';
import {
  CountBar,
  counted,
  DASH,
  exactCount,
  shortBytes,
  seenColumns,
  Value,
  type Column,
} from '../widgets';
import { NamesCell } from './names_cell';
import { NetworkCell } from './network_cell';
import { hostField } from './network_filter';
import { RolesCell } from './roles_cell';
import type { HostActions } from './use_host_actions';

interface Context {
  dates: Dates;
  spark: Hosts['spark'];
  /** Events of the host that has most, for the bars. */
  most: number;
  actions: HostActions;
  /** Names and roles of a host; undefined while they are on their way. */
  factOf: (ip: string) => HostFact | undefined;
  colorOf: (type: string) => string;
}

type HostColumn = Column<HostRow, HostSort['field']>;

const nothing = <span className="shMuted">{DASH}</span>;

const Address = ({ host, actions }: Context & { host: HostRow }) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 4, minWidth: 0 }}>
    <EuiButtonIcon
      size="xs"
      color="text"
      iconType="inspect"
      style={{ flex: 'none' }}
      aria-label={`${host.ip} in brief`}
      onClick={() => actions.openCard(host.ip)}
      data-test-subj="openHost"
    />
    <Value field={hostField(host.side)} value={host.ip} mono />
  </span>
);

const typesOf = ({ byEventType }: HostRow) =>
  Object.entries(byEventType)
    .filter(([, events]) => events > 0)
    .toSorted(([, a], [, b]) => b - a);

const Events = ({ host, most, actions, colorOf }: Context & { host: HostRow }) => {
  const types = typesOf(host);
  return (
    <CountBar
      count={host.events}
      most={most}
      parts={types.map(([key, count]) => ({ key, count, color: colorOf(key) }))}
      title={[
        `Show the ${counted(host.events, 'event')} of ${host.ip}`,
        ...types.map(([type, events]) => `${type}: ${exactCount(events)}`),
      ].join('\n')}
      onClick={() => actions.openEvents(host)}
      data-test-subj="hostEvents"
    />
  );
};

const Bytes = ({ bytes }: HostRow) =>
  bytes === null ? (
    nothing
  ) : (
    <span
      className="shNumber"
      style={{ whiteSpace: 'nowrap' }}
      title={`Sent ${exactCount(bytes.out)} bytes\nGot ${exactCount(bytes.in)} bytes\nas the matching flow events say`}
    >
      {shortBytes(bytes.out)} / {shortBytes(bytes.in)}
    </span>
  );

export const hostColumns = (context: Context): HostColumn[] => [
  {
    id: 'ip',
    name: 'Host',
    width: 214,
    sort: { field: 'ip', first: 'asc' },
    render: (host) => <Address host={host} {...context} />,
  },
  {
    id: 'names',
    name: 'Names',
    hint: 'Names in this time range: from DNS, DHCP, and what its clients asked for by TLS and HTTP',
    render: ({ ip }) => <NamesCell names={context.factOf(ip)?.names} />,
  },
  {
    id: 'network',
    name: 'Network',
    width: 132,
    render: (host) => <NetworkCell host={host} field={hostField(host.side)} />,
  },
  {
    id: 'roles',
    name: 'Roles',
    hint: 'What it served in this time range shows it',
    width: 168,
    render: ({ ip }) => (
      <RolesCell
        ip={ip}
        roles={context.factOf(ip)?.roles}
        showEvidence={context.actions.showEvidence}
      />
    ),
  },
  {
    id: 'side',
    name: 'Side',
    hint: 'Whether it asked, served, or both, in the matching events',
    width: 62,
    render: ({ side }) => side,
  },
  {
    id: 'events',
    name: 'Events',
    width: 120,
    align: 'right',
    sort: { field: 'events', first: 'desc' },
    render: (host) => <Events host={host} {...context} />,
  },
  {
    id: 'signatures',
    name: 'Signatures',
    hint: 'Different signatures of its alerts',
    width: 94,
    align: 'right',
    sort: { field: 'signatures', first: 'desc' },
    render: ({ signatures: { count, isExact } }) => (
      <span className="shNumber">
        {isExact ? '' : 'about '}
        {exactCount(count)}
      </span>
    ),
  },
  {
    id: 'bytes',
    name: 'Sent / got',
    hint: 'Bytes, as the matching flow events say; a dash where none is among them',
    width: 122,
    align: 'right',
    sort: { field: 'bytes', first: 'desc' },
    render: (host) => <Bytes {...host} />,
  },
  ...seenColumns<HostRow>('In the matching events', context),
];
