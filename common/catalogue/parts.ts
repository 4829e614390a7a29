import type { FilterNode } from '../filters';
import { DNS_RECORD_TYPES, RPC_INTERFACES, RPC_OPERATIONS, RPC_REQUESTS } from './fields';

/** Parts that many guided filters share. Each call makes a new node. */

export const not = (node: FilterNode): FilterNode => {
  if (node.negated !== true) return { ...node, negated: true };
  const { negated: _negated, ...positive } = node;
  return positive;
};

const inNetwork = (field: string, values: string[]): FilterNode => ({
  field,
  op: 'inNetwork',
  values,
});

const outside = (field: string): FilterNode => not(inNetwork(field, ['$HOME_NET', '$LOCAL_SCOPE']));

export const clientInside = (): FilterNode => inNetwork('client.ip', ['$HOME_NET']);
export const serverInside = (): FilterNode => inNetwork('server.ip', ['$HOME_NET']);
export const clientOutside = (): FilterNode => outside('client.ip');
export const serverOutside = (): FilterNode => outside('server.ip');

/** The sender of the packet, or of the file in file events, is outside. */
export const senderOutside = (): FilterNode => outside('src_ip');

/** The receiver of the packet, or of the file in file events, is outside. */
export const receiverOutside = (): FilterNode => outside('dest_ip');

/** One end is outside, whichever. */
export const crossesBorder = (): FilterNode => ({ any: [senderOutside(), receiverOutside()] });

export const eventType = (...types: string[]): FilterNode => {
  const [only] = types;
  return types.length === 1 && only !== undefined
    ? { field: 'event_type', op: 'is', value: only }
    : { field: 'event_type', op: 'isOneOf', values: types };
};

/** The transport protocol; its letter case changed between Suricata versions. */
export const transport = (...names: string[]): FilterNode => ({
  field: 'proto',
  op: 'isOneOf',
  values: names,
  caseInsensitive: true,
});

/** DNS questions, in all log formats. */
export const dnsQuestion = (): FilterNode => ({
  field: ['dns.type', 'dns.query.type'],
  op: 'isOneOf',
  values: ['request', 'query'],
});

/** DNS answers, in all log formats. */
export const dnsAnswer = (): FilterNode => ({
  field: ['dns.type', 'dns.answer.type'],
  op: 'isOneOf',
  values: ['response', 'answer'],
});

export const dnsRecordType = (...types: string[]): FilterNode => ({
  field: DNS_RECORD_TYPES,
  op: 'isOneOf',
  values: types,
  caseInsensitive: true,
});

/** A name field holds a bare address: no top-level domain ends with a digit. */
export const isAddress = (field: string | string[]): FilterNode => ({
  any: [
    {
      all: [
        { field, op: 'matches', value: '?*.?*.?*.?*' },
        { field, op: 'endsWith', values: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
      ],
    },
    { field, op: 'startsWith', value: '[' },
  ],
});

/** A call to, or a bind of, one of the RPC interfaces. */
export const rpcInterface = (...uuids: string[]): FilterNode => ({
  field: RPC_INTERFACES,
  op: 'isOneOf',
  values: uuids,
  caseInsensitive: true,
});

export const rpcOperation = (...numbers: number[]): FilterNode => ({
  field: RPC_OPERATIONS,
  op: 'isOneOf',
  values: numbers,
});

export const rpcBind = (): FilterNode => ({ field: RPC_REQUESTS, op: 'is', value: 'BIND' });
