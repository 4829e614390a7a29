import type { Lookup } from './template';

/** Offered until the administrator's configuration names others. */
export const DEFAULT_LOOKUPS: readonly Lookup[] = [
  {
    name: 'VirusTotal',
    url: 'https://www.virustotal.com/gui/search/{value}',
    entities: ['address', 'domain', 'hash'],
  },
  { name: 'AbuseIPDB', url: 'https://www.abuseipdb.com/check/{value}', entities: ['address'] },
  { name: 'Shodan', url: 'https://www.shodan.io/host/{value}', entities: ['address'] },
  { name: 'urlscan.io', url: 'https://urlscan.io/ip/{value}', entities: ['address'] },
  { name: 'urlscan.io', url: 'https://urlscan.io/domain/{value}', entities: ['domain'] },
  { name: 'crt.sh', url: 'https://crt.sh/?q={value}', entities: ['domain'] },
  {
    name: 'MalwareBazaar',
    url: 'https://bazaar.abuse.ch/browse.php?search={value}',
    entities: ['hash'],
  },
  { name: 'DShield', url: 'https://isc.sans.edu/port.html?port={value}', entities: ['port'] },
  {
    name: 'MITRE ATT&CK',
    url: 'https://attack.mitre.org/techniques/{value}/',
    entities: ['technique'],
  },
];
