import {
  fieldsOf,
  isAll,
  isAny,
  isCondition,
  valuesOf,
  type Condition,
  type FilterNode,
} from '../filters';
import { GUIDED_FILTERS } from '.';

const conditionsOf = (node: FilterNode): Condition[] =>
  isAll(node)
    ? node.all.flatMap(conditionsOf)
    : isAny(node)
      ? node.any.flatMap(conditionsOf)
      : isCondition(node)
        ? [node]
        : [];

/** What Suricata does not log unless told to, or only from some version on, and how it is said. */
const OFF_BY_DEFAULT: readonly (readonly [fields: RegExp, said: RegExp])[] = [
  [/^fileinfo\.magic$/, /force-magic/],
  [/^fileinfo\.(?:md5|sha1|sha256)$/, /force-hash/],
  [/^(?:tls|quic)\.ja3/, /ja3|JA3/],
  [/^(?:tls|quic)\.ja4$/, /ja4-fingerprints/],
  [/^tls\.client\./, /client certificates/],
  [/^tls\.(?:subject|issuerdn|notbefore|notafter|serial)$/, /TLS 1\.3 hides/],
  [/^http\.(?:request|response)_headers/, /dump-all-headers|custom list/],
  [/^http\.http_request_body_printable$/, /bod(?:y|ies)/],
  [/^payload_printable$/, /payload-printable/],
  [/^http\.http_user_agent$/, /HTTP/],
  [/^alert\.signature$/, /rules/],
  [/^discovery\./, /Sightings/],
  [/^modbus\./, /off by default/],
  [/^dnp3\./, /off by default/],
  [/^enip\./, /off by default/],
  [/^pgsql\./, /pgsql/],
  [/^(?:ldap|pop3|mdns)\./, /Suricata 8/],
  [/^llmnr\./, /Suricata 9/],
  [/^smb\.ntlmssp\./, /NTLM/],
  [/^flow\.tx_cnt$/, /Suricata 8/],
  [/^dhcp\.vendor_class/, /7\.0\.3/],
  [/^anomaly\./, /types\.(?:applayer|stream|decode)/],
  [/^email\./, /SMTP/],
];

it.each(GUIDED_FILTERS.map((filter) => [filter.id, filter] as const))(
  '%s says what must be switched on for the fields that it asks',
  (_id, { filter, needs }) => {
    const asked = conditionsOf(filter).filter(({ negated }) => negated !== true);
    const fields = [...new Set(asked.flatMap(fieldsOf))];
    const missing = OFF_BY_DEFAULT.filter(
      ([pattern, said]) => fields.some((field) => pattern.test(field)) && !said.test(needs),
    ).map(([pattern]) => pattern.source);
    expect(missing).toEqual([]);
    const types = asked.filter(({ field }) => field === 'event_type').flatMap(valuesOf);
    if (types.includes('pgsql')) expect(needs).toMatch(/pgsql/);
  },
);
