import { fieldKind } from '../../common/eve';
import type { Query } from '../../common/filters';
import type { GroupHunt } from '../hunts';

/** `10.1`, `10.1.` and `10.1.2.3` as the network of all addresses that begin so. */
const networkOf = (text: string): string | undefined => {
  const octets = text.replace(/\.$/, '').split('.');
  if (octets.length > 4 || octets.some((octet) => !/^(0|[1-9]\d{0,2})$/.test(octet))) {
    return undefined;
  }
  if (octets.some((octet) => Number(octet) > 255)) return undefined;
  const address = [...octets, '0', '0', '0'].slice(0, 4).join('.');
  return `${address}/${octets.length * 8}`;
};

/**
 * Queries that leave just the events in which a field contains a text; none for fields of numbers
 * and dates, whose values are looked through afterwards.
 */
export const containing = (hunt: GroupHunt, field: string, text: string): Query[] => {
  const kind = fieldKind(field);
  if (kind === 'text') {
    return [hunt.filterQuery({ field, op: 'contains', value: text, caseInsensitive: true })];
  }
  // A last octet that is still being typed narrows nothing: "10.1" may become "10.12".
  const whole = text.slice(0, text.lastIndexOf('.') + 1);
  const network = kind === 'ip' ? networkOf(whole) : undefined;
  return network === undefined
    ? []
    : [hunt.filterQuery({ field, op: 'inNetwork', value: network })];
};
