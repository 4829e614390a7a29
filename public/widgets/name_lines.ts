import type { HostFact } from '../../common/api';
import { NAME_SOURCE_WORDS } from '../../common/hosts';
import { counted } from './numbers';

/** Names of a host with where each was seen, for a tip. */
export const nameLines = (names: HostFact['names']): string =>
  names
    .map(
      ({ name, from, events }) =>
        `${name} (${NAME_SOURCE_WORDS[from]}, ${counted(events, 'event')})`,
    )
    .join('\n');
