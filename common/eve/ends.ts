/**
 * Who is the client and who the server of an event.
 *
 * `src_ip` and `dest_ip` do not mean the same in every event: alerts and several protocols carry
 * the direction of the packet that was logged. The order here is from what Suricata states to what
 * must be guessed: the flow object, `direction`, the kind of event, a well-known port, and last the
 * assumption that the source is the client. The first that applies decides.
 */

/** The part of the filter language in which the rules below are written. */
export type EndTest = { negated?: boolean } & (
  | { field: string; op: 'exists' }
  | { field: string; op: 'isOneOf'; values: (string | number)[] }
  | { all: EndTest[] }
  | { any: EndTest[] }
);

/** Event types whose `src_ip` is always the end that opened the flow. */
export const CLIENT_IS_SOURCE = [
  'flow',
  'http',
  'tls',
  'ssh',
  'smb',
  'ftp',
  'ftp_data',
  'smtp',
  'dcerpc',
  'dnp3',
  'modbus',
  'enip',
  'pgsql',
  'ldap',
  'pop3',
] as const;

/** Ports that mark the server where an event is logged in the direction of its packet. */
export const SERVER_PORTS = [
  21, 22, 23, 25, 53, 67, 69, 80, 88, 102, 110, 123, 135, 139, 143, 161, 162, 389, 443, 445, 500,
  502, 587, 631, 636, 853, 993, 995, 1433, 1883, 2049, 3128, 3268, 3306, 3389, 4500, 5060, 5061,
  5432, 5900, 5901, 5985, 5986, 8000, 8080, 8081, 8443, 8883, 8888, 9200, 20000, 44818,
] as const;

const is = (field: string, ...values: (string | number)[]): EndTest => ({
  field,
  op: 'isOneOf',
  values,
});
const not = (node: EndTest): EndTest => ({ ...node, negated: true });

/** The event says itself who opened its flow (alerts of Suricata 7 and later). */
const HAS_FLOW_ENDS: EndTest = { field: 'flow.src_ip', op: 'exists' };

/**
 * Format 3 of DNS logs each message in its own direction (formats 1 and 2 are told apart by the
 * port). Who answers by multicast serves the name, asked or not.
 */
const DNS_RESPONSE: EndTest = {
  any: [
    { all: [is('event_type', 'dns'), is('dns.type', 'response')] },
    { all: [is('event_type', 'mdns'), is('mdns.type', 'response')] },
    { all: [is('event_type', 'llmnr'), is('llmnr.type', 'response')] },
  ],
};

/** `src_ip` of a file event is the sender of the file: for a GET that is the server, on any port. */
const DOWNLOAD: EndTest = {
  all: [is('event_type', 'fileinfo'), is('http.http_method', 'GET', 'HEAD')],
};

const PORT_SAYS_SOURCE_SERVES: EndTest = {
  all: [
    not(is('event_type', ...CLIENT_IS_SOURCE)),
    is('src_port', ...SERVER_PORTS),
    not(is('dest_port', ...SERVER_PORTS)),
  ],
};

/** The kinds of events by where their ends stand. */
export type EndCase = 'flow' | 'reversed' | 'straight';

/** The rule: the first that applies says where the ends stand; none of them means straight. */
export const END_STEPS: readonly { when: EndTest; kind: EndCase }[] = [
  { when: HAS_FLOW_ENDS, kind: 'flow' },
  { when: is('direction', 'to_client'), kind: 'reversed' },
  { when: is('direction', 'to_server'), kind: 'straight' },
  { when: DNS_RESPONSE, kind: 'reversed' },
  { when: DOWNLOAD, kind: 'reversed' },
  { when: PORT_SAYS_SOURCE_SERVES, kind: 'reversed' },
];

/** The place of the step that goes by ports, the last. */
export const PORT_STEP = END_STEPS.length - 1;

/** Events to which a step applies, and none before it. */
export const endStepAlone = (step: number): EndTest => {
  const when = END_STEPS[step]?.when;
  return {
    all: [
      ...END_STEPS.slice(0, step).map(({ when: before }) => not(before)),
      ...(when ? [when] : []),
    ],
  };
};

const notOf = (steps: readonly number[]): EndTest[] =>
  steps.flatMap((step) => END_STEPS[step] ?? []).map(({ when }) => not(when));

/** Events of some types to which none of some steps applies. */
export const noneOfSteps = (types: readonly string[], steps: readonly number[]): EndTest => ({
  all: [is('event_type', ...types), ...notOf(steps)],
});

/**
 * Events of some types that come from a server's port, and to which none of some steps before
 * {@link PORT_STEP} applies: that one does, unless they go to a server's port, too. Undefined where it
 * says nothing of these types.
 */
export const fromServerPort = (
  types: readonly string[],
  before: readonly number[],
): EndTest | undefined => {
  const going = types.filter((type) => !CLIENT_IS_SOURCE.some((known) => known === type));
  return going.length === 0
    ? undefined
    : {
        all: [noneOfSteps(going, before), is('src_port', ...SERVER_PORTS)],
      };
};

/** The logical fields that stand for an end of an event, and the EVE fields behind each. */
export const END_FIELDS = {
  'client.ip': { flow: 'flow.src_ip', straight: 'src_ip', reversed: 'dest_ip' },
  'server.ip': { flow: 'flow.dest_ip', straight: 'dest_ip', reversed: 'src_ip' },
  'client.port': { flow: 'flow.src_port', straight: 'src_port', reversed: 'dest_port' },
  'server.port': { flow: 'flow.dest_port', straight: 'dest_port', reversed: 'src_port' },
} as const;

export type EndField = keyof typeof END_FIELDS;
export const isEndField = (path: string): path is EndField => Object.hasOwn(END_FIELDS, path);

/** Events that match `when` have their ends as `kind` says; cases exclude each other. */
export interface EndCaseTest {
  kind: EndCase;
  when: EndTest;
}

/** The servers' ports of the events of a type that {@link fromServerPort} finds. */
export interface EndPorts {
  source: readonly number[];
  destination: readonly number[];
}

/** How the events of a type tell their ends. */
export interface EndFact {
  /** Places in {@link END_STEPS}: the steps that apply to some of them; more do no harm. */
  steps: ReadonlySet<number>;
  /** One of these steps applies to each of them, so that what no step tells need not be asked. */
  areAllTold: boolean;
  /** The ports that {@link PORT_STEP} needs to ask for, where they are known. */
  ports?: EndPorts;
}

/** What is known of events, by event type: it names every type that there is. */
export type EndFacts = ReadonlyMap<string, EndFact>;

const byPorts = ({ source, destination }: EndPorts): EndTest => ({
  all: [
    is('src_port', ...source),
    ...(destination.length === 0 ? [] : [not(is('dest_port', ...destination))]),
  ],
});

/** How some event types tell their ends. */
interface Alike {
  steps: readonly number[];
  areAllTold: boolean;
  ports: EndPorts | undefined;
  types: string[];
}

const casesOfSteps = ({ steps, areAllTold, ports, types }: Alike): EndCaseTest[] => {
  const known = steps.flatMap((step) => {
    const found = END_STEPS[step];
    if (found === undefined) return [];
    return step === PORT_STEP && ports !== undefined
      ? { kind: found.kind, when: byPorts(ports) }
      : found;
  });
  const last = areAllTold ? known.pop() : undefined;
  // What is left when no other step applies needs no telling.
  return [...known, { kind: last?.kind ?? ('straight' as const), when: undefined }].map(
    ({ kind, when }, place) => ({
      kind,
      when: {
        all: [
          is('event_type', ...types),
          ...known.slice(0, place).map(({ when: before }) => not(before)),
          ...(when ? [when] : []),
        ],
      },
    }),
  );
};

const byKind = (cases: readonly EndCaseTest[]): EndCaseTest[] =>
  (['flow', 'reversed', 'straight'] as const).flatMap((kind) => {
    const own = cases.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ kind, when: { any: own.map(({ when }) => when) } }];
  });

/** The server is the source: only asked of events without the flow's own ends. */
const SOURCE_IS_SERVER: EndTest = {
  any: [
    is('direction', 'to_client'),
    {
      all: [
        not(is('direction', 'to_server', 'to_client')),
        { any: [DNS_RESPONSE, DOWNLOAD, PORT_SAYS_SOURCE_SERVES] },
      ],
    },
  ],
};

/** The cases of all events, whatever is known of them: {@link END_STEPS} in short. */
export const END_CASES: readonly EndCaseTest[] = [
  { kind: 'flow', when: HAS_FLOW_ENDS },
  { kind: 'reversed', when: { all: [not(HAS_FLOW_ENDS), SOURCE_IS_SERVER] } },
  { kind: 'straight', when: { all: [not(HAS_FLOW_ENDS), not(SOURCE_IS_SERVER)] } },
];

/**
 * The cases of the events of which facts are known, which ask much less: that flows have no flow
 * object of their own, for one, need not be asked of each.
 */
export const endCasesOf = (facts: EndFacts): EndCaseTest[] => {
  const alike = new Map<string, Alike>();
  for (const [type, { steps, areAllTold, ports }] of facts) {
    const one = {
      steps: [...steps].toSorted((a, b) => a - b),
      areAllTold,
      ports: steps.has(PORT_STEP) ? ports : undefined,
    };
    const key = JSON.stringify(one);
    const group = alike.get(key) ?? { ...one, types: [] };
    group.types.push(type);
    alike.set(key, group);
  }
  return byKind([...alike.values()].flatMap(casesOfSteps));
};

/** All EVE fields that are read to tell the ends apart. */
export const END_SOURCE_FIELDS = [
  ...Object.values(END_FIELDS).flatMap((fields) => Object.values(fields)),
  'direction',
  'event_type',
  'dns.type',
  'mdns.type',
  'llmnr.type',
  'http.http_method',
].filter((field, index, all) => all.indexOf(field) === index);
