import type { NetworkDefinition } from './definition';
import { NETWORK_KIND_NAMES, NETWORK_KINDS, type NetworkKind } from './kinds';

const KIND_PREFIX = 'kind:';

/** What stands in place of a definition's id for all definitions of a kind. */
export const kindReference = (kind: NetworkKind): string => `${KIND_PREFIX}${kind}`;

const kindOf = (id: string): NetworkKind | undefined =>
  NETWORK_KINDS.find((kind) => id === kindReference(kind));

type Named = Pick<NetworkDefinition, 'id' | 'name'>;

/**
 * The CIDRs that a reference in a filter stands for: those of a definition by its id, or of all
 * definitions of a kind as they are now. Undefined for a definition that is not there.
 */
export const networkCidrs = (
  definitions: readonly NetworkDefinition[],
  id: string,
): readonly string[] | undefined => {
  const kind = kindOf(id);
  return kind === undefined
    ? definitions.find((definition) => definition.id === id)?.cidrs
    : definitions.filter((definition) => definition.kind === kind).flatMap(({ cidrs }) => cidrs);
};

/** What a reference in a filter is called: `Finance`, `any network of kind DMZ`. */
export const networkName = (definitions: readonly Named[], id: string): string | undefined => {
  const kind = kindOf(id);
  return kind === undefined
    ? definitions.find((definition) => definition.id === id)?.name
    : `any network of kind ${NETWORK_KIND_NAMES[kind]}`;
};
