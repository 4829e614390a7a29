import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

/** What a Modbus master asks, with the answer. */
export const modbus = (
  scene: Scene,
  time: Micros,
  master: Host,
  controller: Host,
  request: EveEvent,
  response: EveEvent,
): Flow => {
  const flow = new Flow(scene, {
    client: master,
    server: controller,
    serverPort: 502,
    proto: 'TCP',
    appProto: 'modbus',
    start: time,
  });
  const ids = { transaction_id: scene.random.int(1, 65535), protocol_id: 0, unit_id: 1 };
  flow.event('modbus', time + 6 * MILLISECOND, 'to_server', {
    modbus: { id: 1, request: { ...ids, ...request }, response: { ...ids, ...response } },
  });
  flow.end(time + 4 * SECOND, { toServer: 420, toClient: 400 });
  return flow;
};
