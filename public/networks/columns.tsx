import React from 'react';
import type { EuiBasicTableColumn } from '@elastic/eui';
import {
  ActionsCell,
  HostsCell,
  NameCell,
  RangesCell,
  type NetworkRow,
  type RowContext,
} from './cells';
import { kindName } from './words';

export const networkColumns = (context: RowContext): EuiBasicTableColumn<NetworkRow>[] => [
  {
    field: 'name',
    name: 'Network',
    sortable: true,
    render: (_: string, row) => <NameCell row={row} {...context} />,
  },
  {
    field: 'kind',
    name: 'Kind',
    sortable: true,
    width: '104px',
    render: (kind: NetworkRow['kind']) => kindName(kind),
  },
  {
    field: 'cidrs',
    name: 'Ranges',
    width: '172px',
    render: (cidrs: NetworkRow['cidrs']) => <RangesCell cidrs={cidrs} />,
  },
  {
    field: 'hosts',
    name: 'Hosts',
    nameTooltip: { content: 'Addresses at either end of the events of the hunt on the screen' },
    sortable: true,
    align: 'right',
    width: '84px',
    render: (_: number | undefined, row) => <HostsCell row={row} {...context} />,
  },
  {
    field: 'home',
    name: 'Home',
    width: '80px',
    className: 'shAfterNumber',
    render: (home: boolean) => (home ? 'inside' : <span className="shMuted">outside</span>),
  },
  {
    name: 'Actions',
    width: '112px',
    render: (row: NetworkRow) => <ActionsCell row={row} {...context} />,
  },
];
