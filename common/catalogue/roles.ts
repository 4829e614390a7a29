import { CERTIFICATE_NAMES, DNS_NAMES } from './fields';
import {
  clientInside,
  dnsAnswer,
  eventType,
  not,
  rpcInterface,
  serverInside,
  transport,
} from './parts';
import { NEEDS } from './needs';
import type { GuidedFilter } from './types';

export const ROLES: readonly GuidedFilter[] = [
  {
    id: 'roles-http-proxies',
    name: 'Roles: Detected HTTP(S) Proxies and HTTP(S) Proxy Services',
    role: 'HTTP proxy',
    category: 'Roles',
    shows:
      'Hosts inside or outside that behave as a web proxy: CONNECT tunnels, requests for full URLs, proxy headers, 407 answers, TLS inside a proxy tunnel.',
    why: 'Users or malware can route traffic around the approved proxy, and a rogue proxy can read or change what passes through it.',
    next: 'In the Hosts list, leave out the approved proxies and keep the networks of ordinary users. Then look at sightings: who used a foreign proxy first, and who issued its certificate.',
    filter: {
      any: [
        {
          all: [
            { field: 'http.http_method', op: 'is', value: 'CONNECT', caseInsensitive: true },
            { field: 'http.status', op: 'isOneOf', values: [400, 404, 405, 501], negated: true },
            { field: 'http.request_headers.name', op: 'is', value: ':protocol', negated: true },
            { field: 'http.url', op: 'startsWith', value: '{', negated: true },
          ],
        },
        {
          all: [
            { field: 'http.http_method', op: 'exists' },
            {
              field: 'http.url',
              op: 'startsWith',
              values: ['http://', 'https://', 'ftp://'],
              caseInsensitive: true,
            },
          ],
        },
        { field: 'http.status', op: 'is', value: 407 },
        {
          field: 'http.request_headers.name',
          op: 'isOneOf',
          values: ['Proxy-Connection', 'Proxy-Authorization'],
          caseInsensitive: true,
        },
        {
          field: 'http.response_headers.name',
          op: 'isOneOf',
          values: ['Proxy-Authenticate', 'X-Squid-Error', 'X-Cache-Lookup'],
          caseInsensitive: true,
        },
        { field: ['http.proxy_authorization', 'http.proxy_authenticate'], op: 'exists' },
        { field: 'tls.from_proto', op: 'startsWith', value: 'http' },
        {
          all: [
            { field: 'app_proto', op: 'is', value: 'tls' },
            { field: 'app_proto_orig', op: 'startsWith', value: 'http' },
          ],
        },
        {
          all: [
            { field: 'server.port', op: 'is', value: 3128 },
            {
              any: [
                eventType('http', 'tls'),
                {
                  all: [
                    eventType('flow'),
                    { field: 'app_proto', op: 'isOneOf', values: ['http', 'tls', 'failed'] },
                  ],
                },
              ],
            },
          ],
        },
        {
          all: [
            {
              field: 'alert.signature',
              op: 'startsWith',
              values: ['ET POLICY ', 'ET INFO ', 'ETPRO POLICY ', 'ETPRO INFO '],
            },
            { field: 'alert.signature', op: 'contains', value: 'proxy', caseInsensitive: true },
            { field: 'app_proto', op: 'is', value: 'dns', negated: true },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['http', 'tls', 'flow', 'alert', 'dns', 'fileinfo', 'drop'],
    techniques: ['T1090', 'T1090.001', 'T1090.002'],
    killChain: 'pre_condition',
    references: ['Stamus blog: Hunting for Rogue Proxy Servers', 'MITRE ATT&CK T1090'],
    needs:
      'HTTP events with extended logging (the default). The header evidence needs dump-all-headers set to both, or the proxy headers in the custom list of the HTTP log. TLS and flow events, and the ET rules, add more.',
    notes:
      'Requests that a web server refused as not allowed, and message brokers that also say CONNECT, are left out. Signature text only adds to the other evidence.',
    keywords: ['web proxy', 'squid', 'forward proxy', 'tunnel through proxy', 'bluecoat', 'mitm'],
  },
  {
    id: 'roles-domain-controllers',
    name: 'Roles: Domain controllers',
    role: 'Domain controller',
    category: 'Roles',
    shows:
      'Hosts that issue Kerberos tickets, share SYSVOL or NETLOGON, or answer for the records that name domain controllers.',
    why: 'Knowing the real controllers is the base for hunting DCSync, rogue KDCs and unusual traffic from critical servers.',
    next: 'Compare the server addresses with the documented controllers; anything else answering Kerberos is urgent.',
    filter: {
      any: [
        { field: 'krb5.msg_type', op: 'isOneOf', values: ['KRB_AS_REP', 'KRB_TGS_REP'] },
        {
          all: [
            {
              field: 'smb.share',
              op: 'endsWith',
              values: ['\\SYSVOL', '\\NETLOGON'],
              caseInsensitive: true,
            },
            { field: 'smb.status', op: 'is', value: 'STATUS_SUCCESS' },
          ],
        },
        {
          all: [
            { field: DNS_NAMES, op: 'contains', value: '._msdcs.', caseInsensitive: true },
            dnsAnswer(),
            { field: 'dns.aa', op: 'is', value: true },
            {
              any: [
                { field: 'dns.answers.rrtype', op: 'is', value: 'SRV', caseInsensitive: true },
                { field: 'dns.grouped.SRV.name', op: 'exists' },
              ],
            },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['krb5', 'smb', 'dns', 'alert', 'fileinfo'],
    techniques: [],
    killChain: null,
    references: [
      'Stamus documentation: hunting filters, Roles',
      'Stamus App for Splunk: Domain Controllers List',
    ],
    needs:
      'Kerberos (krb5), SMB and DNS events, as Suricata logs them by default; DNS with responses.',
    keywords: ['dc', 'active directory', 'ad', 'kdc', 'ldap'],
  },
  {
    id: 'roles-dhcp-servers',
    name: 'Roles: DHCP servers',
    role: 'DHCP server',
    category: 'Roles',
    shows: 'Hosts that offer, confirm or refuse address leases.',
    why: 'A second DHCP server can hand out its own gateway and resolver and so sit in the middle of all traffic.',
    next: 'Check the routers and DNS servers in the answer, and compare the host with the approved servers.',
    filter: {
      all: [
        { field: 'dhcp.type', op: 'is', value: 'reply' },
        { field: 'dhcp.dhcp_type', op: 'isOneOf', values: ['offer', 'ack', 'nak'] },
      ],
    },
    hostSide: 'server',
    eventTypes: ['dhcp', 'alert'],
    techniques: ['T1557.003'],
    killChain: null,
    references: ['Stamus documentation: hunting filters, Roles', 'MITRE ATT&CK T1557.003'],
    needs: 'DHCP events; offers and refusals need extended set to yes in the DHCP log.',
    notes: 'Behind a relay the address is that of the relay.',
    keywords: ['rogue dhcp', 'lease', 'ip assignment'],
  },
  {
    id: 'roles-dns-resolvers',
    name: 'Roles: Internal DNS resolvers',
    role: 'DNS resolver',
    category: 'Roles',
    shows: 'Internal hosts that answer recursive queries from internal clients.',
    why: 'An undocumented resolver is a blind spot and can redirect names.',
    next: 'List the answering addresses and ask why each one that is not a standard resolver exists.',
    filter: {
      all: [
        dnsAnswer(),
        { field: ['dns.ra', 'dns.answer.ra'], op: 'is', value: true },
        serverInside(),
        clientInside(),
      ],
    },
    hostSide: 'server',
    eventTypes: ['dns', 'alert', 'fileinfo'],
    techniques: [],
    killChain: null,
    references: ['Suricata docs: DNS logging changes for 8.0'],
    needs: NEEDS.dnsResponses,
    keywords: ['dns server', 'name server', 'recursive', 'bind', 'unbound'],
  },
  {
    id: 'roles-mail-servers',
    name: 'Roles: Mail servers inside the network',
    role: 'Mail server',
    category: 'Roles',
    shows: 'Internal hosts that accept mail over SMTP.',
    why: 'Forgotten relays are used for spam, data theft and internal phishing.',
    next: 'Check which hosts send mail through it and whether it relays to the outside.',
    filter: {
      all: [
        serverInside(),
        { field: 'smtp.rcpt_to', op: 'exists' },
        { field: 'server.port', op: 'isOneOf', values: [25, 465, 587, 2525] },
      ],
    },
    hostSide: 'server',
    eventTypes: ['smtp', 'alert', 'fileinfo'],
    techniques: [],
    killChain: null,
    references: ['MITRE ATT&CK T1071.003'],
    needs: 'SMTP events, as Suricata logs them by default.',
    keywords: ['smtp', 'mta', 'relay', 'exchange', 'postfix', 'email'],
  },
  {
    id: 'roles-printers',
    name: 'Roles: Printers and print servers',
    role: 'Printer',
    category: 'Roles',
    shows: 'Hosts that take print jobs or announce printing by multicast DNS.',
    why: 'Printers are rarely patched, keep credentials for mail and LDAP, and should not start connections elsewhere.',
    next: 'Turn the list into a network definition, then hunt everything that those hosts start themselves.',
    filter: {
      any: [
        {
          all: [
            eventType('flow'),
            serverInside(),
            { field: 'server.port', op: 'isOneOf', values: [9100, 515, 631] },
            { field: 'flow.pkts_toclient', op: 'range', gte: 2 },
            { field: 'app_proto', op: 'isOneOf', values: ['http', 'http2', 'tls'], negated: true },
          ],
        },
        {
          all: [
            {
              field: 'http.http_content_type',
              op: 'startsWith',
              value: 'application/ipp',
              caseInsensitive: true,
            },
            serverInside(),
          ],
        },
        {
          all: [
            { field: 'mdns.type', op: 'is', value: 'response' },
            {
              field: ['mdns.answers.rrname', 'mdns.answers.ptr'],
              op: 'contains',
              values: ['_ipp._tcp', '_ipps._tcp', '_printer._tcp', '_pdl-datastream._tcp'],
              caseInsensitive: true,
            },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['flow', 'mdns', 'alert', 'dns', 'fileinfo', 'http'],
    techniques: [],
    killChain: null,
    references: ['Stamus documentation: hunting filters, Roles'],
    needs: 'Flow events; mDNS events need Suricata 8.',
    notes:
      'Port 9100 is also the usual port of a Prometheus node exporter, so HTTP and TLS on it are left out.',
    keywords: ['print', 'jetdirect', 'ipp', 'lpd', 'cups', 'bonjour'],
  },
  {
    id: 'roles-web-servers',
    name: 'Roles: Internal web servers',
    role: 'Web server',
    category: 'Roles',
    shows: 'Internal hosts that answer HTTP requests successfully.',
    why: 'New internal web servers are often test set-ups, tool drops or attacker staging points.',
    next: 'Group by server address and port; look at the newest ones and at their Server header.',
    filter: {
      all: [
        serverInside(),
        clientInside(),
        { field: 'http.status', op: 'range', gte: 200, lt: 400 },
        not(eventType('fileinfo')),
      ],
    },
    hostSide: 'server',
    eventTypes: ['http', 'alert', 'dns'],
    techniques: [],
    killChain: null,
    references: ['Stamus App for Splunk: HTTP Servers'],
    needs: NEEDS.http,
    keywords: ['http server', 'iis', 'apache', 'nginx', 'intranet'],
  },
  {
    id: 'roles-database-servers',
    name: 'Roles: Database servers',
    role: 'Database server',
    category: 'Roles',
    shows: 'Internal hosts that answer on well-known database ports or speak PostgreSQL.',
    why: 'Databases hold what attackers want; each should be known and reachable from few clients.',
    next: 'Check the clients of each server; a workstation that talks to a database directly is worth a look.',
    filter: {
      all: [
        serverInside(),
        {
          any: [
            eventType('pgsql'),
            {
              all: [
                eventType('flow'),
                transport('TCP'),
                {
                  field: 'server.port',
                  op: 'isOneOf',
                  values: [1433, 1521, 3306, 5432, 27017, 6379, 9042, 5984, 50000, 1526],
                },
                { field: 'flow.pkts_toclient', op: 'range', gte: 3 },
                { field: 'flow.bytes_toclient', op: 'range', gte: 200 },
              ],
            },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['flow', 'pgsql'],
    techniques: [],
    killChain: null,
    references: ['MITRE ATT&CK T1046'],
    needs:
      'Flow events, as Suricata logs them by default. PostgreSQL events add more: a pgsql log, and app-layer.protocols.pgsql switched on (off by default).',
    keywords: ['db', 'sql', 'mssql', 'mysql', 'oracle', 'mongodb', 'redis', 'postgres'],
  },
  {
    id: 'roles-remote-desktop-hosts',
    name: 'Roles: Hosts offering remote desktops (RDP, VNC)',
    role: 'Remote desktop',
    category: 'Roles',
    shows: 'Internal hosts that complete an RDP or VNC handshake.',
    why: 'Every remote desktop is a way to move sideways; many are left on by accident.',
    next: 'Compare with the approved jump hosts; check who connects and from where.',
    filter: {
      all: [
        serverInside(),
        {
          any: [
            {
              field: 'rdp.event_type',
              op: 'isOneOf',
              values: ['initial_response', 'connect_response', 'tls_handshake'],
            },
            { field: 'rfb.authentication.security_result', op: 'exists' },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['rdp', 'rfb', 'alert'],
    techniques: ['T1021.001', 'T1021.005'],
    killChain: null,
    references: ['Stamus filter sets: Investigate: RDP flows, RFB/VNC flows'],
    needs: 'RDP and RFB (VNC) events.',
    keywords: ['terminal server', '3389', '5900', 'screen sharing'],
  },
  {
    id: 'roles-ssh-servers',
    name: 'Roles: SSH servers inside the network',
    role: 'SSH server',
    category: 'Roles',
    shows: 'Internal hosts that present an SSH server banner.',
    why: 'An SSH server on a workstation or appliance can be a foothold or a tunnel end.',
    next: 'Group by server software; odd or rare banners first.',
    filter: {
      all: [serverInside(), { field: 'ssh.server.software_version', op: 'exists' }],
    },
    hostSide: 'server',
    eventTypes: ['ssh', 'alert'],
    techniques: ['T1021.004'],
    killChain: null,
    references: ['MITRE ATT&CK T1021.004'],
    needs: NEEDS.ssh,
    keywords: ['sshd', 'openssh', 'secure shell'],
  },
  {
    id: 'roles-file-servers',
    name: 'Roles: File servers (SMB and NFS)',
    role: 'File server',
    category: 'Roles',
    shows: 'Hosts that share ordinary folders over SMB, or serve NFS.',
    why: 'Shares on workstations spread malware and leak data.',
    next: 'Set the known file servers aside and review the shares that user machines offer.',
    filter: {
      all: [
        serverInside(),
        {
          any: [
            {
              all: [
                { field: 'smb.share_type', op: 'is', value: 'FILE' },
                { field: 'smb.status', op: 'is', value: 'STATUS_SUCCESS' },
                {
                  field: 'smb.share',
                  op: 'endsWith',
                  values: ['$', '\\SYSVOL', '\\NETLOGON'],
                  caseInsensitive: true,
                  negated: true,
                },
              ],
            },
            {
              field: 'nfs.procedure',
              op: 'isOneOf',
              values: ['READ', 'WRITE', 'LOOKUP', 'READDIR', 'READDIRPLUS', 'CREATE'],
            },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['smb', 'nfs', 'alert', 'fileinfo'],
    techniques: ['T1135'],
    killChain: null,
    references: ["Security Analyst's Guide to Suricata: SMB"],
    needs: 'SMB or NFS events; the share type is logged for SMB2 and later.',
    keywords: ['nas', 'shares', 'cifs', 'samba'],
  },
  {
    id: 'roles-certificate-authorities',
    name: 'Roles: Active Directory certificate services',
    role: 'Certificate services',
    category: 'Roles',
    shows: 'Hosts that take certificate requests over RPC or the web enrolment pages.',
    why: 'Certificate services are a direct road to domain takeover; only a few hosts should talk to them.',
    next: 'Check who requests certificates; user machines asking for unusual templates matter.',
    filter: {
      any: [
        rpcInterface(
          '91ae6020-9e3c-11cf-8d7c-00aa00c091be',
          'd99e6e70-fc88-11d0-b498-00a0c90312f3',
          '5422fd3a-d4b8-4cef-a12e-e87d4ca22e90',
        ),
        {
          all: [
            {
              field: 'http.url',
              op: 'startsWith',
              values: ['/certsrv/', '/CertEnroll/'],
              caseInsensitive: true,
            },
            { field: 'http.status', op: 'is', value: 404, negated: true },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['smb', 'dcerpc', 'alert', 'http', 'dns', 'fileinfo'],
    techniques: ['T1649'],
    killChain: null,
    references: ['MITRE ATT&CK T1649'],
    needs:
      'SMB, DCERPC or HTTP events. The interface is logged on BIND in all versions, on requests from Suricata 7 (SMB) and 8 (TCP).',
    keywords: ['ca', 'adcs', 'pki', 'certsrv', 'esc8'],
  },
  {
    id: 'roles-management-interfaces',
    name: 'Roles: Out-of-band management (iDRAC, iLO, IPMI, hypervisors)',
    role: 'Management interface',
    category: 'Roles',
    shows:
      'Internal hosts whose certificate or protocol shows server management hardware or a hypervisor console.',
    why: 'These consoles give full control over servers and are seldom monitored.',
    next: 'Confirm that they sit in a management network, and see which clients reach them.',
    filter: {
      all: [
        serverInside(),
        {
          any: [
            {
              field: CERTIFICATE_NAMES,
              op: 'contains',
              values: [
                'iDRAC',
                'Integrated Lights-Out',
                'CN=ILO',
                'O=Super Micro Computer',
                'CN=IPMI',
                'O=VMware',
                'CN=Proxmox',
                'OU=VMware',
              ],
              caseInsensitive: true,
            },
            {
              all: [
                eventType('flow'),
                transport('UDP'),
                { field: 'server.port', op: 'is', value: 623 },
                { field: 'flow.pkts_toclient', op: 'range', gte: 1 },
              ],
            },
          ],
        },
      ],
    },
    hostSide: 'server',
    eventTypes: ['tls', 'flow', 'alert'],
    techniques: ['T1133', 'T1021'],
    killChain: null,
    references: ['MITRE ATT&CK T1133'],
    needs: 'TLS events with extended logging (TLS 1.3 hides the certificate), and flow events.',
    keywords: ['bmc', 'oob', 'esxi', 'vmware', 'proxmox', 'supermicro', 'drac'],
  },
];
