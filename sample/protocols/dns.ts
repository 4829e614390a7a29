import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

export interface Question {
  name: string;
  type: 'A' | 'AAAA' | 'TXT' | 'SRV' | 'PTR' | 'MX' | 'HTTPS';
}

export interface Answer {
  /** Texts by the type of the question; none with `rcode`. */
  data?: readonly string[];
  /** Answers that are objects instead of texts, under the key that Suricata gives them. */
  objects?: readonly Record<string, Record<string, string | number>>[];
  ttl?: number;
  rcode?: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
}

/** The `dns` object of a request. */
export const dnsRequest = ({ name, type }: Question, txId: number, id: number): EveEvent => ({
  version: 3,
  type: 'request',
  tx_id: txId,
  id,
  flags: '100',
  rd: true,
  opcode: 0,
  rcode: 'NOERROR',
  queries: [{ rrname: name, rrtype: type }],
});

const FLAGS = { NOERROR: '8180', NXDOMAIN: '8183', SERVFAIL: '8182' } as const;

/** Asks in a flow that exists already. Returns when the answer was there. */
export const askIn = (
  flow: Flow,
  scene: Scene,
  time: Micros,
  { name, type }: Question,
  { data = [], objects = [], ttl = 300, rcode = 'NOERROR' }: Answer,
  txId = 0,
): Micros => {
  const { random } = scene;
  const id = random.int(1, 65535);
  const queries = [{ rrname: name, rrtype: type }];
  flow.event('dns', time, 'to_server', {
    dns: dnsRequest({ name, type }, txId, id),
  });
  const answered = time + random.int(2 * MILLISECOND, 40 * MILLISECOND);
  flow.event('dns', answered, 'to_client', {
    dns: {
      version: 3,
      type: 'response',
      tx_id: txId + 1,
      id,
      flags: FLAGS[rcode],
      qr: true,
      rd: true,
      ra: true,
      opcode: 0,
      rcode,
      queries,
      ...(data.length + objects.length === 0
        ? {}
        : {
            answers: [...data.map((rdata) => ({ rdata })), ...objects].map((answer) => ({
              rrname: name,
              rrtype: type,
              ttl,
              ...answer,
            })),
            ...(data.length === 0 ? {} : { grouped: { [type]: data } }),
          }),
    },
  });
  return answered;
};

/** A look-up in a flow of its own. `end` writes the flow. */
export const lookUpOpen = (
  scene: Scene,
  time: Micros,
  client: Host,
  resolver: Host,
  question: Question,
  answer: Answer,
): { flow: Flow; answered: Micros; end: () => void } => {
  const flow = new Flow(scene, {
    client,
    server: resolver,
    serverPort: 53,
    proto: 'UDP',
    appProto: 'dns',
    start: time,
  });
  const answered = askIn(flow, scene, time, question, answer);
  const toServer = question.name.length + 60;
  const toClient = toServer + 16 * ((answer.data?.length ?? 0) + 1);
  return { flow, answered, end: () => flow.end(answered, { toServer, toClient }) };
};

/** A whole look-up. Returns when the answer was there. */
export const lookUp = (...look: Parameters<typeof lookUpOpen>): Micros => {
  const { answered, end } = lookUpOpen(...look);
  end();
  return answered;
};

/** Looks up the address of a host, as a program does before it connects. */
export const lookUpHost = (
  scene: Scene,
  time: Micros,
  client: Host,
  resolver: Host,
  host: Host,
): Micros =>
  lookUp(
    scene,
    time,
    client,
    resolver,
    { name: host.fqdn, type: host.ip.includes(':') ? 'AAAA' : 'A' },
    { data: [host.ip], ttl: 60 + (host.fqdn.length % 10) * 60 },
  ) + scene.random.int(MILLISECOND, SECOND / 50);
