/** What Suricata must be set to log, in the words of its configuration file: shared by many filters. */
export const NEEDS = {
  flow: 'Flow events, as Suricata logs them by default.',
  names:
    'DNS, TLS, QUIC or HTTP events, as Suricata logs them by default; QUIC needs Suricata 7 or newer.',
  webNames:
    'TLS, QUIC or HTTP events, as Suricata logs them by default; QUIC needs Suricata 7 or newer.',
  http: 'HTTP events with extended set to yes in the HTTP log (the default).',
  userAgent:
    'HTTP events with extended set to yes in the HTTP log (the default), which holds the user agent.',
  serverHeader:
    'HTTP events with the Server header: dump-all-headers set to response or both, or Server in the custom list of the HTTP log.',
  ownServers: 'HTTP events of your own servers, in clear or behind the device that ends TLS.',
  tls: 'TLS events with extended set to yes in the TLS log (the default).',
  certificate:
    'TLS events with extended set to yes in the TLS log (the default). TLS 1.3 hides the certificate.',
  files: 'File events (fileinfo), as Suricata logs them by default.',
  magic:
    'File events (fileinfo) with force-magic set to yes in the files log, and a Suricata built with libmagic.',
  dnsRequests: 'DNS events with requests set to yes in the DNS log (the default).',
  dnsResponses: 'DNS events with responses set to yes in the DNS log (the default).',
  dnsDetails:
    'DNS events with responses set to yes and formats holding detailed in the DNS log (both are the default).',
  smb: 'SMB events, as Suricata logs them by default.',
  ntlm: 'SMB events, as Suricata logs them by default; the client must log in with NTLM, not Kerberos.',
  rpc: 'SMB or DCERPC events, as Suricata logs them by default. SMB 3 with encryption cannot be read.',
  dcerpc: 'DCERPC events (Suricata 6 or newer), as Suricata logs them by default.',
  rpcCalls:
    'SMB or DCERPC events that hold interface and operation together: over SMB pipes from Suricata 7, over TCP from Suricata 8 (there with every bound interface, exact from 9).',
  ssh: 'SSH events, as Suricata logs them by default.',
  kerberos: 'Kerberos events (krb5), as Suricata logs them by default.',
  mail: 'SMTP events with app-layer.protocols.smtp.mime.decode-mime set to yes (the default). Encrypted mail cannot be read.',
  mailLinks:
    'SMTP events with decode-mime and extract-urls set to yes under app-layer.protocols.smtp.mime (the default).',
  snmp: 'SNMP events, as Suricata logs them by default.',
  anomalies: 'Anomaly events with types.applayer set to yes in the anomaly log (the default).',
  etRules: 'Alerts of the Emerging Threats (ET) rules.',
  modbus:
    'Modbus events (Suricata 7 or newer): a modbus log, and app-layer.protocols.modbus switched on (off by default).',
  dnp3: 'DNP3 events: a dnp3 log, and app-layer.protocols.dnp3 switched on (off by default).',
  enip: 'EtherNet/IP events (Suricata 8 or newer): an enip log, and app-layer.protocols.enip switched on (off by default).',
  sightings: 'Sightings switched on.',
  slow: 'Comparing two fields is a script query and so slower than the others.',
} as const;
