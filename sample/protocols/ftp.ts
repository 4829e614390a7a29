import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A step of an FTP session: what the client says, and the server's answer. */
export interface FtpStep {
  command?: string;
  data?: string;
  code: string;
  reply: string;
}

/** The control connection of an FTP session. `end` writes its flow. */
export const ftp = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  steps: readonly FtpStep[],
): { flow: Flow; last: Micros; end: () => void } => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 21,
    proto: 'TCP',
    appProto: 'ftp',
    start: time,
  });
  let now = time;
  for (const { command, data, code, reply } of steps) {
    now += scene.random.int(40 * MILLISECOND, 800 * MILLISECOND);
    flow.event('ftp', now, 'to_server', {
      ftp: {
        ...(command === undefined ? {} : { command }),
        ...(data === undefined ? {} : { command_data: data, command_truncated: false }),
        completion_code: [code],
        reply: [reply],
        reply_received: 'yes',
        reply_truncated: false,
      },
    });
  }
  const last = now;
  return {
    flow,
    last,
    end: () => flow.end(last + SECOND, { toServer: 900, toClient: 1_400 }, steps.length),
  };
};

/** The data connection that belongs to a control connection. */
export const ftpData = (
  scene: Scene,
  time: Micros,
  control: Flow,
  serverPort: number,
  command: 'STOR' | 'RETR',
  filename: string,
  size: number,
): void => {
  const { client, server } = control.ends;
  const flow = new Flow(scene, {
    client,
    server,
    serverPort,
    proto: 'TCP',
    appProto: 'ftp-data',
    start: time,
  });
  flow.event('ftp_data', time + 20 * MILLISECOND, 'to_server', {
    parent_id: control.id,
    ftp_data: { filename, command },
  });
  const [toServer, toClient] = command === 'STOR' ? [size, 1_800] : [1_800, size];
  flow.end(time + 6 * SECOND, { toServer, toClient });
};
