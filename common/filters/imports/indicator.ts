import {
  bare,
  classify,
  FIELDS_OF_KIND,
  refang,
  type Indicator,
  type Remark,
} from '../../indicator_forms';
import { canonicalAddress, parseCidr } from '../../networks';
import type { Condition } from '../model';

const ENDS = ['src_ip', 'dest_ip'];

/** Where people look for a domain that they type: what is asked for by name. */
const NAMES = [
  'dns.queries.rrname',
  'dns.rrname',
  'dns.query.rrname',
  'tls.sni',
  'quic.sni',
  'http.hostname',
];

/** A lone indicator as a filter, and what of its text the filter does not ask. */
interface LoneIndicator {
  condition: Condition;
  remark?: Remark;
}

const COMMUNITY_ID = /^1:[A-Za-z0-9+/]{27}=$/;

/** `tls.sni:443` and `http.url:/x` are a field and its value in the languages that have such. */
const mayBeField = (text: string, { kind }: Indicator, remark: Remark | undefined): boolean =>
  (remark === 'port' && kind === 'domain') || (remark === 'url' && !text.includes('://'));

/**
 * What a lone indicator stands for, in whatever form lists of indicators take it: an address or a
 * network at either end, a hash, a fingerprint, a community id, a domain and the names under it.
 * Undefined for any other text.
 */
export const loneIndicator = (text: string): LoneIndicator | undefined => {
  const typed = text.trim();
  if (COMMUNITY_ID.test(typed)) {
    return { condition: { field: 'community_id', op: 'is', value: typed } };
  }
  const real = bare(refang(typed));
  if (real === '' || /\s/.test(real)) return undefined;
  // Also those that no list takes, such as 0.0.0.0, which clients have before DHCP gives them one.
  const address = canonicalAddress(real);
  if (address !== undefined) return { condition: { field: ENDS, op: 'is', value: address } };
  if (real.includes('/') && parseCidr(real) !== undefined) {
    return { condition: { field: ENDS, op: 'inNetwork', value: real } };
  }
  const reading = classify(real);
  if ('reason' in reading) return undefined;
  const { indicator, remark } = reading;
  if (mayBeField(real, indicator, remark)) return undefined;
  const isCut = remark === 'url' || remark === 'port';
  return { condition: conditionOf(indicator), ...(isCut && { remark }) };
};

const conditionOf = ({ kind, value }: Indicator): Condition => {
  switch (kind) {
    case 'address':
      return { field: ENDS, op: 'is', value };
    case 'network':
      return { field: ENDS, op: 'inNetwork', value };
    case 'domain':
      return { field: NAMES, op: 'underDomain', value };
    default:
      return { field: [...FIELDS_OF_KIND[kind]], op: 'is', value, caseInsensitive: true };
  }
};

/** The filter that says the same as a lone indicator; undefined where it would ask less. */
export const indicatorFilter = (text: string): Condition | undefined => {
  const lone = loneIndicator(text);
  return lone?.remark === undefined ? lone?.condition : undefined;
};
