/** What a part of a network is for, with what the kind is called within a sentence. */
export const NETWORK_KIND_NAMES = {
  site: 'site',
  department: 'department',
  user_group: 'user group',
  servers: 'servers',
  guests: 'guests',
  dmz: 'DMZ',
  cloud: 'cloud',
  vpn: 'VPN',
  partner: 'partner',
  printers: 'printers',
  industrial: 'industrial',
  other: 'other',
} as const;

export type NetworkKind = keyof typeof NETWORK_KIND_NAMES;

export const NETWORK_KINDS = Object.keys(NETWORK_KIND_NAMES) as [NetworkKind, ...NetworkKind[]];

/** The hues of EUI's colour-blind-safe palette, in its order. */
export const NETWORK_COLOURS = [
  'turquoise',
  'light_turquoise',
  'blue',
  'light_blue',
  'pink',
  'light_pink',
  'red',
  'light_red',
  'yellow',
  'light_yellow',
] as const;

export type NetworkColour = (typeof NETWORK_COLOURS)[number];

/** The colour of a network of this kind where nobody chose one. */
export const KIND_COLOURS: Readonly<Record<NetworkKind, NetworkColour>> = {
  site: 'light_turquoise',
  department: 'blue',
  user_group: 'light_blue',
  servers: 'turquoise',
  guests: 'yellow',
  dmz: 'red',
  cloud: 'light_turquoise',
  vpn: 'light_pink',
  partner: 'light_red',
  printers: 'light_yellow',
  industrial: 'pink',
  other: 'light_red',
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const find = <T extends string>(names: readonly T[], text: string): T | undefined =>
  names.find((name) => name === plain(text));

/** A kind as people write it ("User group", "dmz"); undefined where there is none. */
export const toNetworkKind = (text: string): NetworkKind | undefined => find(NETWORK_KINDS, text);

/** A colour as people write it ("Light blue"); undefined where there is none. */
export const toNetworkColour = (text: string): NetworkColour | undefined =>
  find(NETWORK_COLOURS, text);
