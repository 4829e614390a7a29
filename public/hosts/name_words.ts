import type { HostFact } from '../../common/api';
import { ASKED_NAMES, TOLD_NAMES } from '../../common/hosts';

type Source = HostFact['names'][number]['from'];

/** Where a name was seen, in a word. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  dhcp: 'DHCP',
  dns: 'DNS',
  tls: 'TLS',
  http: 'HTTP',
  quic: 'QUIC',
};

/** In which protocol a name at this field was asked for, in a word. */
export const sourceOf = (field: string): string | undefined => {
  const asked = ASKED_NAMES.find(({ path }) => path === field);
  return asked === undefined ? undefined : SOURCE_WORDS[asked.from];
};

/** The field, or fields, at which a name of this source stands. */
export const nameField = (from: Source): string | string[] => {
  const asked = ASKED_NAMES.find((one) => one.from === from);
  if (asked !== undefined) return asked.path;
  return [...(TOLD_NAMES.find((one) => one.from === from)?.names ?? [])];
};
