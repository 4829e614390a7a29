import { communityId } from './community_id';

// Flows that Suricata logged from public captures, with the id that it gave them.
it.each([
  ['0.0.0.0', 68, '255.255.255.255', 67, 17, '1:t9O1j0qj71O4wJM7gnaHtgmfev8='],
  ['172.16.238.1', 58414, '172.16.238.136', 22, 6, '1:xFl2T5afz6XYur+A9jbpwtDFrdk='],
  ['172.16.0.10', 51090, '172.16.5.59', 49670, 6, '1:iHBiP0niWhjqsiAkTcdkCPw3BDg='],
  [
    'fe80:0000:0000:0000:0704:cdbc:5747:ce2d',
    546,
    'ff02:0000:0000:0000:0000:0000:0001:0002',
    547,
    17,
    '1:4nRo0/a5pd7DM9HBw01kKwsSqs4=',
  ],
])(
  'of %s:%d to %s:%d is the one of Suricata, from either side',
  (a, aPort, b, bPort, protocol, id) => {
    expect(communityId({ srcIp: a, srcPort: aPort, destIp: b, destPort: bPort, protocol })).toBe(
      id,
    );
    expect(communityId({ srcIp: b, srcPort: bPort, destIp: a, destPort: aPort, protocol })).toBe(
      id,
    );
  },
);
