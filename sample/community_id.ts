import { createHash } from 'node:crypto';

const bytesOf = (ip: string): Buffer =>
  ip.includes(':')
    ? Buffer.from(ip.replaceAll(':', ''), 'hex')
    : Buffer.from(ip.split('.').map(Number));

export interface FiveTuple {
  /** IPv6 in full form. */
  srcIp: string;
  srcPort: number;
  destIp: string;
  destPort: number;
  /** IANA number of the protocol. */
  protocol: number;
}

/**
 * The Community ID (version 1, seed 0) of a flow with ports: the same for both directions and on
 * all sensors. See https://github.com/corelight/community-id-spec.
 */
export const communityId = ({ srcIp, srcPort, destIp, destPort, protocol }: FiveTuple): string => {
  const src = bytesOf(srcIp);
  const dest = bytesOf(destIp);
  const order = Buffer.compare(src, dest);
  const isOrdered = order < 0 || (order === 0 && srcPort < destPort);
  const addresses = isOrdered ? [src, dest] : [dest, src];
  const ports = Buffer.alloc(4);
  ports.writeUInt16BE(isOrdered ? srcPort : destPort, 0);
  ports.writeUInt16BE(isOrdered ? destPort : srcPort, 2);
  const digest = createHash('sha1')
    .update(Buffer.from([0, 0]))
    .update(Buffer.concat(addresses))
    .update(Buffer.from([protocol, 0]))
    .update(ports)
    .digest('base64');
  return `1:${digest}`;
};
