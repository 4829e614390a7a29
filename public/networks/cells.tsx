import React from 'react';
import { EuiIconTip, EuiSkeletonText, EuiToolTip } from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { cutMiddle, visibleText } from '../../common/eve';
import type { NetworkOverlaps, NetworkRanges } from '../../common/networks';
import { DASH, exactCount, IconActions, NetworkLabel, TipList } from '../widgets';
import { duplicateWords, nestingWords } from './words';

/** A definition with how many hosts of the hunt lie in it; undefined while that is not known. */
export type NetworkRow = SavedNetwork & { hosts: number | undefined };

export interface RowHandlers {
  filter: (network: SavedNetwork) => void;
  edit: (network: SavedNetwork) => void;
  duplicate: (network: SavedNetwork) => void;
  remove: (network: SavedNetwork) => void;
}

/** What the cells of a row need. */
export interface RowContext {
  handlers: RowHandlers;
  overlapsOf: (network: NetworkRanges) => NetworkOverlaps;
  /** Why nothing may be written. */
  cannot: string | undefined;
  /** What is to be said of the numbers of hosts, such as that they failed or are lower bounds. */
  hosts: 'asking' | 'failed' | 'exact' | 'atLeast';
}

const RANGES_SHOWN = 2;
const RANGES_IN_TIP = 20;
const OVERLAPS_SHOWN = 2;

/** Name, description, and what there is to say of overlaps. */
export const NameCell = ({ row, overlapsOf, handlers }: RowContext & { row: NetworkRow }) => {
  const overlaps = overlapsOf(row);
  const duplicates = duplicateWords(overlaps, OVERLAPS_SHOWN);
  const nestings = nestingWords(overlaps, OVERLAPS_SHOWN);
  const description = visibleText(row.description);
  return (
    <div style={{ minWidth: 0, width: '100%' }}>
      <button
        type="button"
        className="shButton shValue"
        title={`Edit ${visibleText(row.name)}`}
        onClick={() => handlers.edit(row)}
        data-test-subj="networkRowName"
      >
        <NetworkLabel name={cutMiddle(row.name, 60)} colour={row.colour} />
      </button>
      {description === '' ? null : (
        <div className="shLine shSmall shMuted" title={description}>
          {description}
        </div>
      )}
      {nestings === undefined ? null : (
        <div className="shLine shSmall shMuted" title={nestings} data-test-subj="networkNesting">
          {nestings}
        </div>
      )}
      {duplicates === undefined ? null : (
        <div
          className="shSmall"
          style={{ display: 'flex', gap: 4, alignItems: 'center' }}
          data-test-subj="networkDuplicate"
        >
          <EuiIconTip
            type="warning"
            color="warning"
            size="s"
            aria-label="The same range is in two networks"
            content="Hosts in a range that two networks have get the name that comes first in the alphabet. Leave the range to one of them."
          />
          <span className="shLine" title={duplicates}>
            {duplicates}
          </span>
        </div>
      )}
    </div>
  );
};

export const RangesCell = ({ cidrs }: { cidrs: readonly string[] }) => (
  <div className="shMono shSmall" style={{ minWidth: 0, width: '100%' }}>
    {cidrs.slice(0, RANGES_SHOWN).map((cidr) => (
      <div key={cidr} className="shLine" title={cidr}>
        {cidr}
      </div>
    ))}
    {cidrs.length > RANGES_SHOWN ? (
      <EuiToolTip content={<TipList title="All ranges:" items={cidrs} most={RANGES_IN_TIP} />}>
        <button type="button" className="shButton shMuted">
          and {exactCount(cidrs.length - RANGES_SHOWN)} more
        </button>
      </EuiToolTip>
    ) : null}
  </div>
);

/** How many hosts of the hunt lie in it; a click filters for them. */
export const HostsCell = ({ row, hosts, handlers }: RowContext & { row: NetworkRow }) => {
  if (hosts === 'asking') {
    return (
      <div style={{ width: 32 }}>
        <EuiSkeletonText lines={1} size="xs" contentAriaLabel="Hosts" />
      </div>
    );
  }
  if (hosts === 'failed') return <span className="shMuted">{DASH}</span>;
  if (row.hosts === undefined) return <span className="shNumber shMuted">0</span>;
  return (
    <button
      type="button"
      className="shButton shValue shNumber"
      title={`Filter the hunt for ${visibleText(row.name)}`}
      onClick={() => handlers.filter(row)}
      data-test-subj="networkHosts"
    >
      {exactCount(row.hosts)}
      {hosts === 'atLeast' ? '+' : ''}
    </button>
  );
};

export const ActionsCell = ({ row, handlers, cannot }: RowContext & { row: NetworkRow }) => {
  const name = visibleText(row.name);
  const isMute = cannot !== undefined;
  return (
    <span style={{ display: 'flex' }} title={cannot}>
      <IconActions
        actions={[
          {
            icon: 'filter',
            name: `Filter the hunt for ${name}`,
            tip: `Filter the hunt for ${name}`,
            run: () => handlers.filter(row),
            subject: 'networkFilterFor',
          },
          {
            icon: 'pencil',
            name: isMute ? `Look at ${name}` : `Edit ${name}`,
            run: () => handlers.edit(row),
            subject: 'networkEdit',
          },
          {
            icon: 'copy',
            name: `Duplicate ${name}`,
            isDisabled: isMute,
            run: () => handlers.duplicate(row),
            subject: 'networkDuplicateAction',
          },
          {
            icon: 'trash',
            name: `Delete ${name}`,
            isDanger: true,
            isDisabled: isMute,
            run: () => handlers.remove(row),
            subject: 'networkDelete',
          },
        ]}
      />
    </span>
  );
};
