import type { SavedNetwork } from '../../common/api';
import { NETWORK_KIND_NAMES, NETWORK_KINDS, type NetworkKind } from '../../common/networks';

interface OfKind {
  kind: NetworkKind;
  /** What stands for all networks of the kind. */
  all: string;
  networks: SavedNetwork[];
}

/** The networks by kind, in the order of the kinds; kinds without any have an empty list. */
export const networksByKind = (networks: readonly SavedNetwork[]): OfKind[] =>
  NETWORK_KINDS.map((kind) => ({
    kind,
    all: `Any of kind ${NETWORK_KIND_NAMES[kind]}`,
    networks: networks.filter((network) => network.kind === kind),
  }));
