import React from 'react';
import { EuiText, EuiToolTip } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { NETWORK_KIND_NAMES } from '../../common/networks';
import { useHunt, useNetworks } from '../hunt';
import { NetworkLabel } from '../widgets';
import { NetworkPicker } from './network_picker';
import { chosenNetworks, networkWords, withNetworks, type Side } from './network_filter';

/** Definitions with a button of their own; all are in the picker. */
const MOST_BUTTONS = 12;
const RANGES_IN_TIP = 8;
const LINE = 24;

/** One button a network definition; a second click takes its filter away. Kinds are in the picker. */
export const NetworkFilters = ({ side }: { side: Side | undefined }) => {
  const { data, isError } = useNetworks();
  const { state, setFilters } = useHunt();
  if (isError && data === undefined) {
    return (
      <EuiText size="xs" color="warning">
        The network definitions could not be loaded: their quick filters are missing.
      </EuiText>
    );
  }
  // Their line is there before they are, so that the table does not move.
  if (data === undefined || side === undefined) return <div style={{ minHeight: LINE }} />;
  const chosen = chosenNetworks(state.filters, side);
  const shown = data.length <= MOST_BUTTONS ? data : data.filter(({ id }) => chosen.has(id));
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
      {shown.slice(0, MOST_BUTTONS).map(({ id, name, kind, colour, cidrs }) => {
        const isOn = chosen.has(id);
        const rest = cidrs.length - RANGES_IN_TIP;
        const ranges = cidrs.slice(0, RANGES_IN_TIP).join(', ');
        return (
          <EuiToolTip
            key={id}
            content={`${NETWORK_KIND_NAMES[kind]}: ${ranges}${rest > 0 ? ` and ${rest} more` : ''}`}
          >
            <button
              type="button"
              className="shButton shSwitch"
              style={{ height: LINE, padding: '0 6px', fontSize: 12, maxWidth: 200 }}
              aria-pressed={isOn}
              aria-label={visibleText(name)}
              onClick={() =>
                setFilters((filters) =>
                  withNetworks(
                    filters,
                    side,
                    isOn ? [...chosen].filter((one) => one !== id) : [id],
                  ),
                )
              }
              data-test-subj={`networkFilter-${id}`}
            >
              <NetworkLabel name={name} colour={colour} />
            </button>
          </EuiToolTip>
        );
      })}
      <NetworkPicker
        networks={data}
        chosen={chosen}
        choose={(ids) => setFilters((filters) => withNetworks(filters, side, ids))}
      />
    </div>
  );
};
