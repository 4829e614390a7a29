import { useEffect, useRef } from 'react';
import { withHost } from '../../common/trails';
import { linkTo, LONGEST_ADDRESS, useHunt } from '../hunt';
import { useTrail } from './trail_provider';

/** Records that a host is looked at, once for each time that it is opened. */
export const useRecordHost = (ip: string): void => {
  const { search, keepLink } = useHunt();
  const { change } = useTrail();
  const recorded = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (recorded.current === ip) return;
    recorded.current = ip;
    const at = new Date().toISOString();
    const record = async (): Promise<void> => {
      const kept = search.length <= LONGEST_ADDRESS ? search : linkTo(await keepLink(search));
      change((now) => withHost(now, { kind: 'host', at, ip, search: kept }));
    };
    record().catch(() => undefined);
  }, [ip, search, keepLink, change]);
};
