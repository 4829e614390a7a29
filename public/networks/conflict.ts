import { z } from 'zod';
import { savedNetwork, type SavedNetwork } from '../../common/api';
import { NETWORK_KIND_NAMES, type NetworkAttributes } from '../../common/networks';
import { toApiError } from '../api';
import type { ConflictPart } from '../widgets';
import { colourName } from './words';

const attributes = z.object({ current: savedNetwork });

/** The present state of a network that somebody else changed, where that is why a write was refused. */
export const stateInConflict = (error: unknown): SavedNetwork | undefined => {
  if (error === null) return undefined;
  const { kind, attributes: facts } = toApiError(error);
  return kind === 'conflict' ? attributes.safeParse(facts).data?.current : undefined;
};

const partsOf = (network: NetworkAttributes): [string, string][] => [
  ['Name', network.name],
  ['Kind', NETWORK_KIND_NAMES[network.kind]],
  ['Ranges', network.cidrs.join('\n')],
  ['Colour', colourName(network.colour)],
  ['Description', network.description],
  ['Home', network.home ? 'yes' : 'no'],
];

/** Both states of a network that two people changed, part by part. */
export const conflictParts = (mine: NetworkAttributes, theirs: SavedNetwork): ConflictPart[] => {
  const yours = partsOf(mine);
  return partsOf(theirs).map(([part, text], at) => ({
    part,
    theirs: text,
    yours: yours[at]?.[1] ?? '',
  }));
};
