import type { Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A connection of which Suricata logs nothing but its flow. */
export const plainFlow = (
  scene: Scene,
  time: Micros,
  ends: {
    client: Host;
    server: Host;
    serverPort: number;
    proto?: 'TCP' | 'UDP';
    appProto?: string;
  },
  volume: { toServer: number; toClient: number },
  duration: Micros,
): Flow => {
  const flow = new Flow(scene, { ...ends, proto: ends.proto ?? 'TCP', start: time });
  flow.end(time + duration, volume);
  return flow;
};
