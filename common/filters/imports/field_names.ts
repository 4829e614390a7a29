import { eveField, isEndField } from '../../eve';
import { ECS_FIELDS, ECS_ROOT, EXACT_SUBFIELDS } from '../../layouts';

/** The EVE paths that a field name of another language stands for. */
export interface EveNames {
  fields: readonly string[];
  /** Value in the other name's field → value in EVE, where they differ. */
  values?: ReadonlyMap<string, string>;
  /** It is no field that we know; it is asked as it is written. */
  isUnknown?: true;
}

/** ECS fields that hold a copy of an EVE field which stays where it is. */
const ECS_COPIES: Readonly<Record<string, readonly string[]>> = {
  'rule.name': ['alert.signature'],
  'rule.id': ['alert.signature_id'],
  'rule.category': ['alert.category'],
  'source.address': ['src_ip'],
  'destination.address': ['dest_ip'],
  'destination.domain': ['http.hostname', 'tls.sni'],
  'dns.question.name': ['dns.queries.rrname', 'dns.rrname'],
  'dns.question.type': ['dns.queries.rrtype', 'dns.rrtype'],
  'dns.response_code': ['dns.rcode'],
  'tls.client.server_name': ['tls.sni'],
  'tls.client.ja3': ['tls.ja3.hash'],
  'tls.server.ja3s': ['tls.ja3s.hash'],
  'tls.server.subject': ['tls.subject'],
  'tls.server.issuer': ['tls.issuerdn'],
  // Filled from the event type as well, which protocol events have alone.
  'network.protocol': ['app_proto', 'event_type'],
};

const MOVED = new Map<string, string[]>();
for (const [path, { use }] of Object.entries(ECS_FIELDS)) {
  for (const name of use) {
    if (path !== 'timestamp') MOVED.set(name, [...(MOVED.get(name) ?? []), path]);
  }
}

const withoutSubfield = (name: string): string => {
  const ending = EXACT_SUBFIELDS.find((one) => name.endsWith(one));
  return ending === undefined ? name : name.slice(0, -ending.length);
};

const valuesOf = (paths: readonly string[]): Pick<EveNames, 'values'> => {
  const translated = paths.flatMap((path) => Object.entries(ECS_FIELDS[path]?.values ?? {}));
  return translated.length === 0
    ? {}
    : { values: new Map(translated.map(([eve, ecs]) => [ecs, eve])) };
};

/**
 * The EVE paths behind a name: a path itself, a subfield such as `tls.sni.keyword`, what stands
 * under `suricata.eve`, and the ECS fields that Elastic's packages move values to.
 */
export const eveNames = (name: string): EveNames => {
  const bare = withoutSubfield(name);
  const path = bare.startsWith(`${ECS_ROOT}.`) ? bare.slice(ECS_ROOT.length + 1) : bare;
  if (isEndField(path) || (eveField(path) !== undefined && ECS_COPIES[path] === undefined)) {
    return { fields: [path] };
  }
  const copies = ECS_COPIES[path];
  if (copies !== undefined) return { fields: copies };
  const moved = MOVED.get(path);
  if (moved !== undefined) return { fields: moved, ...valuesOf(moved) };
  return { fields: [path], isUnknown: true };
};
