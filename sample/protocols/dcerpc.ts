import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A remote procedure call over TCP. */
export const dcerpc = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  uuid: string,
  opnum: number,
): Flow => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: random.int(49664, 49720),
    proto: 'TCP',
    appProto: 'dcerpc',
    start: time,
  });
  const interfaces = [{ uuid, version: '1.0', ack_result: 0 }];
  flow.event('dcerpc', time + 4 * MILLISECOND, 'to_server', {
    dcerpc: { request: 'BIND', interfaces, response: 'BINDACK', call_id: 1, rpc_version: '5.0' },
  });
  flow.event('dcerpc', time + 9 * MILLISECOND, 'to_server', {
    dcerpc: {
      request: 'REQUEST',
      req: { opnum, frag_cnt: 1, stub_data_size: random.int(40, 400) },
      interfaces,
      response: 'RESPONSE',
      res: { frag_cnt: 1, stub_data_size: random.int(20, 900) },
      call_id: 2,
      rpc_version: '5.0',
    },
  });
  flow.end(time + 2 * SECOND, { toServer: 2_100, toClient: 1_900 }, 2);
  return flow;
};

/** Interfaces of Windows services, by what they are for. */
export const INTERFACES = {
  netlogon: '12345678-1234-abcd-ef00-01234567cffb',
  directory: 'e3514235-4b06-11d1-ab04-00c04fc2dcd2',
  accounts: '12345778-1234-abcd-ef00-0123456789ac',
  serviceControl: '367abb81-9844-35f1-ad32-98f038001003',
  endpointMapper: 'e1af8308-5d1f-11c9-91a4-08002b14a0fa',
  printing: '12345678-1234-abcd-ef00-0123456789ab',
} as const;
