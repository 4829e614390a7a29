/** A detection rule of the sample. All ids lie in the range that is free for local rules. */
export interface Signature {
  id: number;
  text: string;
  category: string;
  /** 1 is the worst. */
  severity: 1 | 2 | 3;
  /** Keys and values of the rule's metadata; every value becomes a list. */
  metadata: Record<string, string>;
}

type Level = 'Informational' | 'Minor' | 'Major' | 'Critical';

const SEVERITIES: Record<Level, 1 | 2 | 3> = {
  Informational: 3,
  Minor: 3,
  Major: 2,
  Critical: 1,
};

const attack = (tactic: string, tacticName: string, technique: string, techniqueName: string) => ({
  mitre_tactic_id: tactic,
  mitre_tactic_name: tacticName,
  mitre_technique_id: technique,
  mitre_technique_name: techniqueName,
});

const signature = (
  id: number,
  text: string,
  category: string,
  level: Level,
  metadata: Record<string, string> = {},
): Signature => ({
  id,
  text,
  category,
  severity: SEVERITIES[level],
  metadata: {
    confidence: level === 'Informational' ? 'Medium' : 'High',
    created_at: '2026_03_02',
    signature_severity: level,
    updated_at: '2026_09_14',
    ...metadata,
  },
});

const PROXY = attack('TA0011', 'Command_And_Control', 'T1090', 'Proxy');
const POLICY = 'Potential Corporate Privacy Violation';
const ANOMALY = 'Generic Protocol Command Decode';
const MALWARE = 'Malware Command and Control Activity Detected';

export const SIGNATURES = {
  connectOutside: signature(
    1000101,
    'SAMPLE HTTP CONNECT request to an outside host',
    'Potentially Bad Traffic',
    'Minor',
    PROXY,
  ),
  fullUrlOutside: signature(
    1000102,
    'SAMPLE Full URL in a request to an outside host',
    'Potentially Bad Traffic',
    'Minor',
    PROXY,
  ),
  proxyLogin: signature(
    1000103,
    'SAMPLE Outside host asks for a proxy password (407)',
    'Potentially Bad Traffic',
    'Informational',
    PROXY,
  ),
  // No HTTP field is left in an alert on TLS inside a tunnel: the text is what tells of the proxy.
  tunnelCertificate: signature(
    1000104,
    'ET INFO SAMPLE Certificate seen inside a web proxy tunnel',
    'Misc activity',
    'Informational',
    PROXY,
  ),
  beacon: signature(1000201, 'ET MALWARE SAMPLE Regular check-in over TLS', MALWARE, 'Major', {
    attack_target: 'Client_Endpoint',
    ...attack('TA0011', 'Command_And_Control', 'T1573', 'Encrypted_Channel'),
  }),
  dnsTunnel: signature(
    1000202,
    'SAMPLE Very long names in DNS TXT requests',
    'A Network Trojan was detected',
    'Major',
    attack('TA0010', 'Exfiltration', 'T1048', 'Exfiltration_Over_Alternative_Protocol'),
  ),
  serviceCreated: signature(
    1000203,
    'SAMPLE Service created on another machine over SMB',
    'Attempted Administrator Privilege Gain',
    'Critical',
    {
      attack_target: 'SMB_Server',
      ...attack('TA0008', 'Lateral_Movement', 'T1021', 'Remote_Services'),
    },
  ),
  programFromAddress: signature(
    1000204,
    'ET HUNTING SAMPLE Program fetched from a bare address',
    'Potentially Bad Traffic',
    'Major',
    attack('TA0011', 'Command_And_Control', 'T1105', 'Ingress_Tool_Transfer'),
  ),
  ftpPassword: signature(
    1000205,
    'SAMPLE FTP password in clear text to outside',
    POLICY,
    'Minor',
    attack('TA0006', 'Credential_Access', 'T1040', 'Network_Sniffing'),
  ),
  miner: signature(
    1000206,
    'ET COINMINER SAMPLE Mining protocol login',
    'Crypto Currency Mining Activity Detected',
    'Major',
    attack('TA0040', 'Impact', 'T1496', 'Resource_Hijacking'),
  ),
  weakTickets: signature(
    1000207,
    'SAMPLE Many RC4 service tickets for one client',
    'Attempted Information Leak',
    'Major',
    attack('TA0006', 'Credential_Access', 'T1558', 'Steal_or_Forge_Kerberos_Tickets'),
  ),
  modbusWrite: signature(
    1000208,
    'SAMPLE Modbus write from a machine that is no operator station',
    'Misc Attack',
    'Critical',
    attack('TA0106', 'Impair_Process_Control', 'T0855', 'Unauthorized_Command_Message'),
  ),
  webShell: signature(
    1000209,
    'SAMPLE Command in the address of a web page on our server',
    'Web Application Attack',
    'Critical',
    {
      attack_target: 'Web_Server',
      ...attack('TA0003', 'Persistence', 'T1505', 'Server_Software_Component'),
    },
  ),
  diskImageByMail: signature(
    1000210,
    'SAMPLE Disk image attached to a mail',
    'Potentially Bad Traffic',
    'Major',
    attack('TA0001', 'Initial_Access', 'T1566', 'Phishing'),
  ),
  oldTls: signature(1000211, 'SAMPLE TLS 1.0 in use', 'Protocol Deprecated', 'Informational'),
  sshGuessing: signature(
    1000212,
    'ET SCAN SAMPLE Many SSH logins from outside',
    'Attempted Information Leak',
    'Minor',
    attack('TA0006', 'Credential_Access', 'T1110', 'Brute_Force'),
  ),
  commandLineFetch: signature(
    1000301,
    'SAMPLE Command-line program fetches from the web',
    'Not Suspicious Traffic',
    'Informational',
  ),
  outsideResolver: signature(
    1000302,
    'SAMPLE DNS request to an outside resolver',
    POLICY,
    'Informational',
  ),
  snmpDefault: signature(
    1000303,
    'SAMPLE SNMP with a default community',
    'Attempted Information Leak',
    'Minor',
  ),
  scannerAgent: signature(
    1000304,
    'ET SCAN SAMPLE Web scanner asks for a sensitive file',
    'Attempted Information Leak',
    'Minor',
    attack('TA0043', 'Reconnaissance', 'T1595', 'Active_Scanning'),
  ),
  missingUserAgent: signature(
    1000305,
    'SAMPLE HTTP request without a user agent',
    'Potentially Bad Traffic',
    'Informational',
  ),
  uncommonPort: signature(
    1000306,
    'SAMPLE TLS on an uncommon port',
    'Potentially Bad Traffic',
    'Informational',
  ),
  weakKerberos: signature(1000307, 'SAMPLE Kerberos with a weak cipher', ANOMALY, 'Informational'),
  httpAnomaly: signature(1000308, 'SAMPLE HTTP response header repeated', ANOMALY, 'Informational'),
  rareSite: signature(
    1000309,
    'SAMPLE TLS to a site that few hosts visit',
    'Misc activity',
    'Informational',
  ),
  newName: signature(
    1000310,
    'SAMPLE DNS request for a name that was registered lately',
    'Potentially Bad Traffic',
    'Informational',
    attack('TA0011', 'Command_And_Control', 'T1568', 'Dynamic_Resolution'),
  ),
  fileWritten: signature(
    1000311,
    'SAMPLE Document written to a share',
    'Not Suspicious Traffic',
    'Informational',
  ),
  outOfWindow: signature(
    1000312,
    'SAMPLE Stream packet outside the window',
    ANOMALY,
    'Informational',
  ),
  quicOutside: signature(1000313, 'SAMPLE QUIC to outside', POLICY, 'Informational'),
} as const satisfies Record<string, Signature>;
