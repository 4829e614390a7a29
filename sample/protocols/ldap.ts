import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { Scene } from '../scene';

/** Directory search with the rights of the logged-on user. */
export const ldapSearch = (
  scene: Scene,
  time: Micros,
  client: Host,
  controller: Host,
  attributes: readonly string[],
): void => {
  const flow = new Flow(scene, {
    client,
    server: controller,
    serverPort: 389,
    proto: 'TCP',
    appProto: 'ldap',
    start: time,
  });
  const answered = time + scene.random.int(5 * MILLISECOND, 60 * MILLISECOND);
  flow.event('ldap', answered, 'to_server', {
    ldap: {
      request: {
        message_id: scene.random.int(2, 400),
        operation: 'search_request',
        search_request: {
          base_object: 'DC=corp,DC=internal',
          scope: 2,
          deref_alias: 0,
          size_limit: 0,
          time_limit: 120,
          types_only: false,
          attributes,
        },
      },
      responses: [
        {
          operation: 'search_result_done',
          search_result_done: { result_code: 'success', matched_dn: '', message: '' },
        },
      ],
    },
  });
  flow.end(answered + SECOND, { toServer: 1_900, toClient: 5_400 }, 2);
};
