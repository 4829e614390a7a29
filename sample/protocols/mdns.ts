import type { Micros } from '../clock';
import { DOMAIN } from '../company';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A device looks around on its link. */
export const mdns = (scene: Scene, time: Micros, client: Host, service: string): void => {
  const flow = new Flow(scene, {
    client,
    server: {
      name: 'mdns',
      ip: '224.0.0.251',
      mac: '01:00:5e:00:00:fb',
      platform: 'device',
      fqdn: `mdns.${DOMAIN}`,
    },
    serverPort: 5353,
    clientPort: 5353,
    proto: 'UDP',
    appProto: 'mdns',
    start: time,
  });
  flow.event('mdns', time, 'to_server', {
    mdns: {
      type: 'request',
      id: 0,
      opcode: 0,
      rcode: 0,
      queries: [{ rrname: service, rrtype: 'ptr' }],
    },
  });
  flow.end(time, { toServer: 87, toClient: 0 });
};
