import React from 'react';
import { useEuiPaletteColorBlind } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve';
import { networkReference, type Condition } from '../../common/filters';
import { NETWORK_COLOURS, type NetworkColour, type NetworkDefinition } from '../../common/networks';
import { addFilter, useHunt, useNetworkColours } from '../hunt';
import { Dot } from './event_type';

/** What is shown of a network beside an address; its colour is looked up where it is left out. */
type ShownNetwork = Pick<NetworkDefinition, 'id' | 'name'> & { colour?: NetworkColour };

/** The hue of each of the colours that networks have. */
export const useNetworkHue = (): ((colour: NetworkColour) => string) => {
  const palette = useEuiPaletteColorBlind();
  return (colour) => palette[NETWORK_COLOURS.indexOf(colour)] ?? 'currentColor';
};

/** Dot and word, without anything to click. */
export const NetworkLabel = ({ name, colour }: Pick<NetworkDefinition, 'name' | 'colour'>) => {
  const hueOf = useNetworkHue();
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        minWidth: 0,
        maxWidth: '100%',
      }}
    >
      <Dot color={hueOf(colour)} />
      <span className="shLine">{visibleText(name)}</span>
    </span>
  );
};

const LONGEST = 40;

interface NetworkNameProps {
  /** The networks of an address, the most specific first. */
  networks: readonly ShownNetwork[];
  /** The field or fields at which the address stands. */
  field: string | readonly string[];
  /** Most characters shown; longer names are cut in the middle. */
  most?: number;
}

/** The most specific network of an address; a click narrows the hunt to it. Nothing without one. */
export const NetworkName = ({ networks, field, most = LONGEST }: NetworkNameProps) => {
  const { setFilters } = useHunt();
  const colourOf = useNetworkColours();
  const [first, ...wider] = networks;
  if (first === undefined) return null;
  const node: Condition = {
    field: typeof field === 'string' ? field : [...field],
    op: 'inNetwork',
    values: [networkReference(first.id)],
  };
  const names = [first, ...wider].map(({ name }) => visibleText(name));
  return (
    <button
      type="button"
      className="shButton shValue"
      style={{ maxWidth: '100%' }}
      title={`In ${names.join(', in ')}. Click to filter for ${names[0] ?? ''}.`}
      onClick={(event) => {
        event.stopPropagation();
        setFilters((filters) => addFilter(filters, node));
      }}
      data-test-subj="networkName"
    >
      <NetworkLabel
        name={cutMiddle(visibleText(first.name), most)}
        colour={first.colour ?? colourOf(first.id)}
      />
    </button>
  );
};
