import { NO_NETWORK, type Hosts, type SavedNetwork } from '../../common/api';
import type { Choice } from './choice_button';

/** Before the name of a kind, where a choice stands for all its networks. */
export const KIND_PREFIX = 'kind:';

const kindWords = (kind: SavedNetwork['kind']): string => kind.replaceAll('_', ' ');

/** The networks by kind with how many hosts are in them, each kind as a whole first. */
export const networkChoices = (
  networks: readonly SavedNetwork[],
  places: Hosts['places'] | undefined,
): Choice[] => {
  if (networks.length === 0) return [];
  const hostsIn = (id: string): number | undefined =>
    places && (places.networks.find((one) => one.id === id)?.hosts ?? 0);
  const kinds = [...new Set(networks.map(({ kind }) => kind))].toSorted();
  const choices = kinds.flatMap((kind): Choice[] => {
    const own = networks.filter((network) => network.kind === kind);
    const counts = own.map(({ id }) => hostsIn(id));
    const all: Choice = {
      id: `${KIND_PREFIX}${kind}`,
      label: `All of kind ${kindWords(kind)}`,
      count: counts.reduce(
        (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
        0,
      ),
    };
    return [
      { label: kindWords(kind) },
      ...(own.length > 1 ? [all] : []),
      ...own.map(({ id, name }) => ({ id, label: name, count: hostsIn(id) })),
    ];
  });
  return [
    ...choices,
    { label: 'Others' },
    { id: NO_NETWORK, label: 'In no network definition', count: places?.noNetwork },
  ];
};
