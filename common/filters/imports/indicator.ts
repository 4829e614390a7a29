import { parseAddress, parseCidr } from '../../networks';
import type { Condition } from '../model';

const BY_LENGTH: Readonly<Record<number, string[]>> = {
  32: [
    'fileinfo.md5',
    'files.md5',
    'tls.ja3.hash',
    'tls.ja3s.hash',
    'quic.ja3.hash',
    'ssh.client.hassh.hash',
    'ssh.server.hassh.hash',
  ],
  40: ['fileinfo.sha1', 'files.sha1'],
  64: ['fileinfo.sha256', 'files.sha256'],
};

const NAMES = [
  'dns.queries.rrname',
  'dns.rrname',
  'dns.query.rrname',
  'tls.sni',
  'quic.sni',
  'http.hostname',
];

const DOMAIN =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})\.?$/i;

/** Endings that look like top-level domains and are mostly names of files. */
const FILE =
  /\.(exe|dll|txt|pdf|docx?|xlsx?|php|html?|js|json|xml|png|jpe?g|gif|ps1|bat|vbs|jar|msi|apk)$/i;

/**
 * The exact filter that a lone indicator stands for: an address or a network at either end, a hash,
 * a fingerprint, a community id, a domain and the names under it. Undefined for any other text.
 */
export const indicatorFilter = (text: string): Condition | undefined => {
  const value = text.trim();
  if (value === '' || /\s/.test(value)) return undefined;
  const ends = ['src_ip', 'dest_ip'];
  const address = parseAddress(value);
  if (address !== undefined) return { field: ends, op: 'is', value: address.toString() };
  if (value.includes('/') && parseCidr(value) !== undefined) {
    return { field: ends, op: 'inNetwork', value };
  }
  const hashes = /^[0-9a-f]+$/i.test(value) ? BY_LENGTH[value.length] : undefined;
  if (hashes !== undefined) {
    return { field: [...hashes], op: 'is', value, caseInsensitive: true };
  }
  if (/^[tqd]\d\d[di]\d{4}[a-z0-9]{2}_[0-9a-f]{12}_[0-9a-f]{12}$/.test(value)) {
    return { field: ['tls.ja4', 'quic.ja4'], op: 'is', value };
  }
  if (/^1:[A-Za-z0-9+/]{27}=$/.test(value)) return { field: 'community_id', op: 'is', value };
  if (DOMAIN.test(value) && !FILE.test(value)) {
    return { field: [...NAMES], op: 'underDomain', value: value.replace(/\.$/, '') };
  }
  return undefined;
};
