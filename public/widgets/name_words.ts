import type { HostFact } from '../../common/api';
import { ASKED_NAMES, TOLD_NAMES } from '../../common/hosts';
import { counted } from './numbers';

type Name = HostFact['names'][number];
type Source = Name['from'];

/** Where a name was seen, in a word. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  dhcp: 'DHCP',
  dns: 'DNS',
  tls: 'TLS',
  http: 'HTTP',
  quic: 'QUIC',
};

/** The field, or fields, at which a name of this source stands. */
export const nameField = (from: Source): string | string[] => {
  const asked = ASKED_NAMES.find((one) => one.from === from);
  if (asked !== undefined) return asked.path;
  return [...(TOLD_NAMES.find((one) => one.from === from)?.names ?? [])];
};

/** Names with where each was seen, for a tip. */
export const nameLines = (names: readonly Name[]): string =>
  names
    .map(({ name, from, events }) => `${name} (${SOURCE_WORDS[from]}, ${counted(events, 'event')})`)
    .join('\n');
