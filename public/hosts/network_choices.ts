import { NO_NETWORK, type Hosts, type SavedNetwork } from '../../common/api';
import { NETWORK_KIND_NAMES } from '../../common/networks';
import { networksByKind } from './by_kind';
import type { Choice } from './choice_button';

/** Before the name of a kind, where a choice stands for all its networks. */
export const KIND_PREFIX = 'kind:';

/** The networks by kind with how many hosts are in them, each kind as a whole first. */
export const networkChoices = (
  networks: readonly SavedNetwork[],
  places: Hosts['places'] | undefined,
): Choice[] => {
  if (networks.length === 0) return [];
  const hostsIn = (id: string): number | undefined =>
    places && (places.networks.find((one) => one.id === id)?.hosts ?? 0);
  const choices = networksByKind(networks).flatMap(
    ({ kind, all: name, networks: own }): Choice[] => {
      if (own.length === 0) return [];
      const counts = own.map(({ id }) => hostsIn(id));
      const all: Choice = {
        id: `${KIND_PREFIX}${kind}`,
        label: name,
        count: counts.reduce(
          (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
          0,
        ),
      };
      return [
        { label: NETWORK_KIND_NAMES[kind] },
        ...(own.length > 1 ? [all] : []),
        ...own.map((one) => ({ id: one.id, label: one.name, count: hostsIn(one.id) })),
      ];
    },
  );
  return [
    ...choices,
    { label: 'Others' },
    { id: NO_NETWORK, label: 'In no network definition', count: places?.noNetwork },
  ];
};
