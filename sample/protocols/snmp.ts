import { MILLISECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** Monitoring reads counters of a device. */
export const snmp = (
  scene: Scene,
  time: Micros,
  manager: Host,
  agent: Host,
  community: string,
  vars: readonly string[],
): Flow => {
  const flow = new Flow(scene, {
    client: manager,
    server: agent,
    serverPort: 161,
    proto: 'UDP',
    appProto: 'snmp',
    start: time,
  });
  const answered = time + scene.random.int(MILLISECOND, 60 * MILLISECOND);
  flow.event('snmp', time, 'to_server', {
    snmp: { version: 2, pdu_type: 'get_request', vars, community },
  });
  flow.event('snmp', answered, 'to_client', {
    snmp: { version: 2, pdu_type: 'response', vars, community },
  });
  flow.end(answered, { toServer: 90 + vars.length * 16, toClient: 110 + vars.length * 24 }, 2);
  return flow;
};
