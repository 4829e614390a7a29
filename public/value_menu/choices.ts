import { eveField, fieldKind } from '../../common/eve';
import {
  networkReference,
  type Condition,
  type FilterNode,
  type FilterValue,
} from '../../common/filters';
import { formatCidr, parseAddress, parseCidr, type NetworkDefinition } from '../../common/networks';
import { valueKind } from '../../common/values';
import type { FieldValue } from '../widgets';

/** A filter that is made from a value with one click. */
export interface Choice {
  id: string;
  name: string;
  filter: FilterNode;
}

type Field = Condition['field'];

export const fieldsOfValue = ({ field }: FieldValue): string[] =>
  typeof field === 'string' ? [field] : [...field];

const conditionField = ({ field }: FieldValue): Field =>
  typeof field === 'string' ? field : [...field];

/** The value itself. */
export const isValue = (of: FieldValue, negated = false): Condition => ({
  field: conditionField(of),
  op: 'is',
  value: of.value,
  ...(negated ? { negated } : {}),
});

const NETWORK_SIZES = { ipv4: [24, 16], ipv6: [64, 48] } as const;

const BOTH_ENDS = ['src_ip', 'dest_ip'];

/** Filters for one address, in whichever field it was met. */
const addressChoices = (
  of: FieldValue,
  networksOf: (address: string) => readonly NetworkDefinition[],
): Choice[] => {
  const text = String(of.value);
  const address = parseAddress(text);
  if (address === undefined) return [];
  const field = conditionField(of);
  const ends: Choice[] = [
    { id: 'client', name: 'As the client', filter: { field: 'client.ip', op: 'is', value: text } },
    { id: 'server', name: 'As the server', filter: { field: 'server.ip', op: 'is', value: text } },
    { id: 'either', name: 'At either end', filter: { field: BOTH_ENDS, op: 'is', value: text } },
  ];
  const defined = networksOf(text).map(({ id, name }): Choice => ({
    id: `network-${id}`,
    name: `In the network ${name}`,
    filter: { field, op: 'inNetwork', value: networkReference(id) },
  }));
  const around = NETWORK_SIZES[address.kind()].flatMap((size): Choice[] => {
    const cidr = parseCidr(`${text}/${size}`);
    if (cidr === undefined) return [];
    const network = formatCidr(cidr);
    return [
      {
        id: `prefix-${size}`,
        name: `In ${network}`,
        filter: { field, op: 'inNetwork', value: network },
      },
    ];
  });
  return [...ends, ...defined, ...around];
};

const MOST_DOMAINS = 4;

/** The domains that a name lies under, the longest first; a single label is none. */
export const domainsAbove = (name: string): string[] => {
  const labels = name.replace(/\.$/, '').split('.');
  if (labels.length < 2 || labels.includes('') || /[\s/:@]/.test(name)) return [];
  return labels
    .slice(0, -1)
    .map((_, at) => labels.slice(at).join('.'))
    .slice(-MOST_DOMAINS);
};

const domainChoices = (of: FieldValue): Choice[] =>
  domainsAbove(String(of.value)).map((domain): Choice => ({
    id: `under-${domain}`,
    name: `Under ${domain}`,
    filter: { field: conditionField(of), op: 'underDomain', value: domain },
  }));

/** Numbers that only name things: one is not more than another. */
const isName = (field: string): boolean =>
  /(?:_id|\.sid|\.gid|\.rev|^vlan|^tx_id|_cnt)$/.test(field) ||
  eveField(field)?.entity === 'signature';

const rangeChoices = (of: FieldValue, kinds: readonly string[]): Choice[] => {
  const [first = ''] = fieldsOfValue(of);
  const isRange = kinds.every((kind) => kind === 'number' || kind === 'date');
  if (!isRange || isName(first)) return [];
  const isDate = kinds.includes('date');
  const bound = (id: 'gte' | 'lte', name: string): Choice => ({
    id,
    name,
    filter: { field: conditionField(of), op: 'range', [id]: of.value },
  });
  return isDate
    ? [bound('gte', 'At that time or later'), bound('lte', 'At that time or earlier')]
    : [bound('gte', `At least ${of.value}`), bound('lte', `At most ${of.value}`)];
};

/** Further filters of a value, those that fit what it is. */
export const moreChoices = (
  of: FieldValue,
  networksOf: (address: string) => readonly NetworkDefinition[],
): Choice[] => {
  const fields = fieldsOfValue(of);
  const kinds = fields.map(fieldKind);
  const { entity } = valueKind(fields, of.value);
  const canHoldNetworks = kinds.every((kind) => kind === 'ip' || kind === 'text');
  const field = conditionField(of);
  return [
    ...(entity === 'address' && canHoldNetworks ? addressChoices(of, networksOf) : []),
    ...(entity === 'domain' ? domainChoices(of) : []),
    ...rangeChoices(of, kinds),
    { id: 'exists', name: 'Events with this field', filter: { field, op: 'exists' } },
    {
      id: 'missing',
      name: 'Events without this field',
      filter: { field, op: 'exists', negated: true },
    },
  ];
};

/** Whether parts of the value can be asked for. */
export const takesParts = (of: FieldValue): boolean =>
  fieldsOfValue(of).every((field) => fieldKind(field) === 'text');

/** The text as a pattern that stands for itself. */
export const asPattern = (text: string): string => text.replace(/[\\*?]/g, '\\$&');

/** One filter for several marked values: any of them, or none. */
export const markedFilters = (marked: readonly FieldValue[], negated: boolean): FilterNode[] => {
  const byField = Map.groupBy(marked, (of) => JSON.stringify(fieldsOfValue(of)));
  const conditions = [...byField.values()].flatMap((group): Condition[] => {
    const [first] = group;
    if (first === undefined) return [];
    const values = group.map(({ value }): FilterValue => value);
    const [only] = values;
    return values.length === 1 && only !== undefined
      ? [isValue(first, negated)]
      : [{ field: conditionField(first), op: 'isOneOf', values, ...(negated ? { negated } : {}) }];
  });
  // None of several: each by itself is left out. Any of several fields: one group.
  return negated || conditions.length < 2 ? conditions : [{ any: conditions }];
};
