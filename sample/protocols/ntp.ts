import { MILLISECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A host asks a time server. */
export const ntp = (scene: Scene, time: Micros, client: Host, server: Host): void => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 123,
    proto: 'UDP',
    appProto: 'ntp',
    start: time,
    clientPort: 123,
  });
  const reference = scene.random.hex(4).match(/../g)?.join(':') ?? '';
  flow.event('ntp', time, 'to_server', {
    ntp: { version: 4, mode: 3, stratum: 0, reference_id: '00:00:00:00' },
  });
  const answered = time + scene.random.int(MILLISECOND, 30 * MILLISECOND);
  flow.event('ntp', answered, 'to_client', {
    ntp: { version: 4, mode: 4, stratum: 2, reference_id: reference },
  });
  flow.end(answered, { toServer: 90, toClient: 90 });
};
