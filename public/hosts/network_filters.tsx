import React from 'react';
import { EuiText, EuiToolTip } from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { addFilter, findInForce, removeFilter, useHunt, useNetworks } from '../hunt';
import { networkFilter, networkWords, type Side } from './network_filter';

const kindWords = (kind: SavedNetwork['kind']): string => kind.replaceAll('_', ' ');

/** One button a network definition; a second click takes its filter away. */
export const NetworkFilters = ({ side }: { side: Side }) => {
  const { data, isError } = useNetworks();
  const { state, setFilters } = useHunt();
  if (isError) {
    return (
      <EuiText size="xs" color="warning">
        The network definitions could not be loaded: their quick filters are missing.
      </EuiText>
    );
  }
  if (data === undefined || data.length === 0) return null;
  return (
    <div
      role="group"
      aria-label="Filter by network"
      style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 4px' }}
      data-test-subj="networkFilters"
    >
      <EuiText size="xs" color="subdued" component="span">
        {networkWords(side)}
      </EuiText>
      {data.map(({ id, name, kind, cidrs }) => {
        const node = networkFilter(side, id);
        const place = findInForce(state.filters, node);
        return (
          <EuiToolTip key={id} content={`${kindWords(kind)}: ${cidrs.slice(0, 8).join(', ')}`}>
            <button
              type="button"
              className="shButton shSwitch"
              style={{ height: 24, padding: '0 6px', fontSize: 12 }}
              aria-pressed={place !== -1}
              onClick={() =>
                setFilters((filters) =>
                  place === -1 ? addFilter(filters, node) : removeFilter(filters, place),
                )
              }
              data-test-subj={`networkFilter-${id}`}
            >
              {name} <span className="shMuted">{kindWords(kind)}</span>
            </button>
          </EuiToolTip>
        );
      })}
    </div>
  );
};
