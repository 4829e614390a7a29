import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A remote desktop. Suricata logs each step in the direction of its packet. */
export const rdp = (scene: Scene, time: Micros, client: Host, server: Host, user: string): void => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 3389,
    proto: 'TCP',
    appProto: 'rdp',
    start: time,
  });
  flow.event('rdp', time + 20 * MILLISECOND, 'to_server', {
    rdp: { tx_id: 0, event_type: 'initial_request', cookie: user },
  });
  flow.event('rdp', time + 45 * MILLISECOND, 'to_client', {
    rdp: { tx_id: 1, event_type: 'initial_response', protocol: 'hybrid' },
  });
  flow.event('rdp', time + 90 * MILLISECOND, 'to_client', {
    rdp: { tx_id: 2, event_type: 'tls_handshake', x509_serials: [scene.random.hex(16)] },
  });
  const minutes = scene.random.int(2, 9);
  flow.end(
    time + minutes * 60 * SECOND,
    { toServer: 210_000 * minutes, toClient: 1_900_000 * minutes },
    3,
  );
};
