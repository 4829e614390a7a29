import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

export interface Mail {
  helo: string;
  from: string;
  to: readonly string[];
  attachments?: readonly string[];
  links?: readonly string[];
}

/** A mail in clear text. */
export const smtp = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  { helo, from, to, attachments, links }: Mail,
): { flow: Flow; sent: Micros; body: EveEvent } => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 25,
    proto: 'TCP',
    appProto: 'smtp',
    start: time,
  });
  const sent = time + scene.random.int(200 * MILLISECOND, 3 * SECOND);
  const body: EveEvent = {
    smtp: { helo, mail_from: `<${from}>`, rcpt_to: to.map((address) => `<${address}>`) },
    email: {
      status: 'PARSE_DONE',
      from: `<${from}>`,
      to: to.map((address) => `<${address}>`),
      ...(attachments === undefined ? {} : { attachment: attachments }),
      ...(links === undefined ? {} : { url: links }),
    },
  };
  flow.event('smtp', sent, 'to_server', { tx_id: 0, ...body });
  flow.end(sent + SECOND, { toServer: scene.random.skewed(24_000), toClient: 1_400 });
  return { flow, sent, body };
};
