import { MILLISECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

export interface SshSoftware {
  version: string;
  hassh: { hash: string; string: string };
}

/** A login. */
export const ssh = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  software: { client: SshSoftware; server: SshSoftware },
  session: { duration: Micros; toServer: number; toClient: number },
): Flow => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 22,
    proto: 'TCP',
    appProto: 'ssh',
    start: time,
  });
  const end = (side: SshSoftware) => ({
    proto_version: '2.0',
    software_version: side.version,
    hassh: side.hassh,
  });
  flow.event('ssh', time + scene.random.int(20 * MILLISECOND, 200 * MILLISECOND), 'to_server', {
    ssh: { client: end(software.client), server: end(software.server) },
  });
  flow.end(time + session.duration, session);
  return flow;
};
