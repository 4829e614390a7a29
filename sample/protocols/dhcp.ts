import { MILLISECOND, type Micros } from '../clock';
import { gatewayIp } from '../company';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** A lease: the request of a client, the acknowledgement of the server. */
export const dhcp = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  vendorClass: string,
): void => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 67,
    clientPort: 68,
    proto: 'UDP',
    appProto: 'dhcp',
    start: time,
  });
  const common = { id: random.int(1, 0x7fff_ffff), client_mac: client.mac };
  flow.event('dhcp', time, 'to_server', {
    dhcp: {
      type: 'request',
      ...common,
      assigned_ip: '0.0.0.0',
      client_ip: client.ip,
      dhcp_type: 'request',
      client_id: client.mac,
      hostname: client.name,
      vendor_class_identifier: vendorClass,
      params: ['subnet_mask', 'router', 'dns_server', 'domain', 'ntp_server'],
    },
  });
  const answered = time + random.int(MILLISECOND, 40 * MILLISECOND);
  flow.event('dhcp', answered, 'to_client', {
    dhcp: {
      type: 'reply',
      ...common,
      assigned_ip: client.ip,
      client_ip: client.ip,
      relay_ip: '0.0.0.0',
      next_server_ip: '0.0.0.0',
      dhcp_type: 'ack',
      lease_time: 28800,
      renewal_time: 14400,
      rebinding_time: 25200,
      subnet_mask: '255.255.255.0',
      hostname: client.name,
      routers: [gatewayIp(client.ip)],
      dns_servers: ['10.10.0.10', '10.10.0.11'],
    },
  });
  flow.end(answered, { toServer: 342, toClient: 342 });
};
