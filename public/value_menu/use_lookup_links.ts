import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { listLookups } from '../../common/api';
import type { Entity } from '../../common/eve';
import { lookupsFor, type Lookup, type LookupLink } from '../../common/lookups';
import { INTERNAL_DNS_SUFFIXES } from '../../common/networks';
import { valueKind } from '../../common/values';
import { useNetworkLookup } from '../hunt';
import { useServices } from '../services';
import type { FieldValue } from '../widgets';
import { fieldsOfValue } from './choices';

const NONE: readonly Lookup[] = [];

const suffixes = z.array(z.string()).catch([...INTERNAL_DNS_SUFFIXES]);

/** Where a value can be looked up outside; nothing leaves before one of the links is followed. */
export const useLookupLinks = (of: FieldValue): readonly LookupLink[] => {
  const { core, callApi } = useServices();
  const { isInside } = useNetworkLookup();
  const { data = NONE } = useQuery({
    queryKey: ['lookups'],
    queryFn: async ({ signal }): Promise<Lookup[]> =>
      (await callApi(listLookups, {}, { signal })).items.map(({ internal = false, ...lookup }) => ({
        ...lookup,
        internal,
        // Kinds that this page does not know match no value.
        entities: lookup.entities as Entity[],
      })),
    staleTime: Infinity,
  });
  return useMemo(() => {
    const { entity } = valueKind(fieldsOfValue(of), of.value);
    const dnsSuffixes = suffixes.parse(core.uiSettings.get('suricataHunt:internalDnsSuffixes', []));
    return lookupsFor(data, { entity, value: String(of.value) }, { isInside, dnsSuffixes });
  }, [data, of, isInside, core]);
};
