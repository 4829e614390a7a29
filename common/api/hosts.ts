import { z } from 'zod';
import { NAME_SOURCES } from '../hosts';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { defineContract } from './define';
import { sparkSpan } from './spark';

const count = z.number().int().nonnegative();
/** ISO text; years beyond 9999 are possible, so this is no strict date. */
const time = z.string();
const side = z.enum(['client', 'server', 'both']);
const address = z.string().min(2).max(64);

export const HOST_SORTS = ['events', 'firstSeen', 'lastSeen', 'ip', 'bytes', 'signatures'] as const;

/** Stands for "in no network definition" where a network is chosen. */
export const NO_NETWORK = 'none';

/** What narrows a list of hosts, beside the hunt. */
const choice = {
  /** Only hosts whose address or name holds this text. */
  find: z.string().max(200).optional(),
  where: z.enum(['inside', 'outside']).optional(),
  /** The id of a network definition, or {@link NO_NETWORK}. */
  network: z.string().min(1).max(200).optional(),
  /** A kind of networks. */
  kind: z.string().min(1).max(64).optional(),
  /** A role that hosts have in the time range. */
  role: z.string().min(1).max(100).optional(),
};

export const hostsOptions = z.strictObject({
  page: z.number().int().min(1).max(10_000).default(1),
  perPage: z.number().int().min(1).max(500).default(50),
  sort: z
    .strictObject({
      field: z.enum(HOST_SORTS, { error: `Hosts sort by ${HOST_SORTS.join(', ')}.` }),
      direction: z.enum(['asc', 'desc']),
    })
    .default({ field: 'events', direction: 'desc' }),
  /** Whose hosts: left out, the side that the guided filters are about. */
  side: side.optional(),
  ...choice,
  /** Hosts of a network stand together, in the order of the networks' names. */
  group: z.enum(['network']).optional(),
  /** False: names and roles are left out, so that rows need not wait for them. */
  facts: z.boolean().default(true),
});

/** A number of different values. */
const distinct = z.object({ count, isExact: z.boolean() });

export const hostRow = z.object({
  ip: z.string(),
  names: z.array(z.string()),
  /** The most specific first. */
  networks: z.array(z.object({ id: z.string(), name: z.string() })),
  roles: z.array(z.string()),
  side,
  inside: z.boolean(),
  events: count,
  byEventType: z.record(z.string(), count),
  /** Different signatures of its alerts. */
  signatures: distinct,
  /** What it sent and got, as the matching flow events say; null where there are none. */
  bytes: z.object({ out: count, in: count }).nullable(),
  firstSeen: time.nullable(),
  lastSeen: time.nullable(),
  /** Events in each bar of `spark`. */
  bars: z.array(count),
});

export const hosts = remarks.extend({
  /** Hosts that fit the choice. */
  total: count,
  /** Hosts of all matching events. */
  all: count,
  totalIsExact: z.boolean(),
  side,
  spark: sparkSpan.nullable(),
  /** How many of all hosts are where. */
  places: z.object({
    inside: count,
    outside: count,
    /** By network definition; a host counts for the most specific alone. */
    networks: z.array(z.object({ id: z.string(), hosts: count })),
    noNetwork: count,
  }),
  items: z.array(hostRow),
});

export const hostFactsOptions = z.strictObject({
  /** The hosts of the page. */
  ips: z.array(address).max(500),
  side: side.optional(),
  /** Whether roles are wanted too; they are where nothing is said. */
  roles: z.boolean().optional(),
});

export const hostFact = z.object({
  ip: z.string(),
  names: z.array(
    z.object({
      name: z.string(),
      from: z.enum(NAME_SOURCES),
      events: count,
      /** When it was first seen in the time range. */
      since: z.string().nullable(),
    }),
  ),
  roles: z.array(
    z.object({
      role: z.string(),
      /** The guided filter whose events show it, and how many it served in the time range. */
      guided: z.string(),
      events: count,
    }),
  ),
});

/** Names and roles as of the time range, whatever else the hunt asks. */
export const hostFacts = z.object({
  items: z.array(hostFact),
  /** How many of all hosts behind the hunt have a role. */
  roles: z.array(z.object({ role: z.string(), hosts: count })),
  failures: z.array(z.string()),
});

const valueCount = z.object({ value: z.string(), events: count });

/** One side of a host's traffic. */
const hostSide = z.object({
  events: count,
  byEventType: z.record(z.string(), count),
  bytes: z.object({ out: count, in: count }).nullable(),
  /** Most events first, and whether there are more. */
  protocols: z.array(valueCount),
  ports: z.array(valueCount),
  names: z.array(valueCount.extend({ field: z.string() })),
  peers: z.array(valueCount),
  peerCount: distinct,
});

export const hostCard = remarks.extend({
  ip: z.string(),
  inside: z.boolean(),
  networks: z.array(z.object({ id: z.string(), name: z.string() })),
  firstSeen: time.nullable(),
  lastSeen: time.nullable(),
  fact: hostFact,
  asServer: hostSide,
  asClient: hostSide,
  alerts: z.array(z.object({ sid: z.string(), signature: z.string().nullable(), events: count })),
  alertCount: count,
});

export const huntHost = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_host',
  privilege: 'read',
  summary: 'A host in the time range of a hunt, in brief',
  body: z.strictObject({ timeRange: hunt.shape.timeRange, ip: address }),
  response: hostCard,
});

export type Hosts = z.infer<typeof hosts>;
export type HostRow = z.infer<typeof hostRow>;
export type HostsOptions = z.infer<typeof hostsOptions>;
export type HostFacts = z.infer<typeof hostFacts>;
export type HostFact = z.infer<typeof hostFact>;
export type HostFactsOptions = z.infer<typeof hostFactsOptions>;
export type HostCard = z.infer<typeof hostCard>;
