import { ALERT_FIELDS } from './data/alert';
import { COMMON_FIELDS } from './data/common';
import { DNS_FIELDS } from './data/dns';
import { HTTP_FIELDS } from './data/http';
import { INDUSTRIAL_FIELDS } from './data/industrial';
import { LOCAL_NAMES_FIELDS } from './data/local_names';
import { MAIL_AND_FILES_FIELDS } from './data/mail_and_files';
import { SERVICES_FIELDS } from './data/services';
import { TLS_FIELDS } from './data/tls';
import { WINDOWS_FIELDS } from './data/windows';
import type { EveField } from './eve_field';
import { USUAL_EVENT_TYPES } from './event_types';
import { labelOfPath } from './label_of_path';
import { parseFields, type DynamicTypes } from './parse';

const end = (path: string, type: 'ip' | 'long', label: string, description: string): EveField => ({
  path,
  type,
  eventTypes: USUAL_EVENT_TYPES.filter((id) => id !== 'arp' && id !== 'stats'),
  entity: type === 'ip' ? 'address' : 'port',
  label,
  description,
  logical: true,
});

const ENDS: readonly EveField[] = [
  end('client.ip', 'ip', 'Client', 'Address of the end that opened the connection.'),
  end('server.ip', 'ip', 'Server', 'Address of the end that was connected to.'),
  end('client.port', 'long', 'Client port', 'Port of the end that opened the connection.'),
  end('server.port', 'long', 'Server port', 'Port of the end that was connected to.'),
];

const dynamicTypes: DynamicTypes = new Map();

/** Every EVE field we know but the counters below `stats`; the logical ends first. */
export const EVE_FIELDS: readonly EveField[] = [
  ...ENDS,
  ...[
    COMMON_FIELDS,
    ALERT_FIELDS,
    DNS_FIELDS,
    LOCAL_NAMES_FIELDS,
    HTTP_FIELDS,
    TLS_FIELDS,
    WINDOWS_FIELDS,
    MAIL_AND_FILES_FIELDS,
    INDUSTRIAL_FIELDS,
    SERVICES_FIELDS,
  ].flatMap((table) => parseFields(table, dynamicTypes)),
];

const BY_PATH = new Map(EVE_FIELDS.map((field) => [field.path, field]));

/** The field below an object with free keys, such as `alert.metadata.my_key`. */
const freeField = (path: string): EveField | undefined => {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const parent = BY_PATH.get(path.slice(0, dot));
    if (parent?.dynamic !== true) continue;
    return {
      path,
      type: dynamicTypes.get(parent.path) ?? 'keyword',
      array: true,
      eventTypes: parent.eventTypes,
      label: `${parent.label}: ${labelOfPath(path.slice(dot + 1)).toLowerCase()}`,
      description: '',
      ...(parent.enrichment === true ? { enrichment: true as const } : {}),
    };
  }
  return undefined;
};

/**
 * What is known of an EVE path. Keys below objects with free keys (rule metadata, flow counters …)
 * are known too, with a label made from the path. Undefined for any other unknown path.
 */
export const eveField = (path: string): EveField | undefined =>
  BY_PATH.get(path) ?? freeField(path);
