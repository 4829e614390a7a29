import { parseAddress } from '../../common/networks';

/** Text by which addresses sort as numbers do, IPv4 before IPv6. */
export const addressOrder = (ip: string): string => {
  const address = parseAddress(ip);
  if (address === undefined) return `9${ip}`;
  const bytes = address.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'));
  return `${address.kind() === 'ipv4' ? 4 : 6}${bytes.join('')}`;
};
