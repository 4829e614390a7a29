import type { GuidedIdea } from './types';

/** Abbreviations and names of the trade that the texts use, in plain words. */
const GLOSSARY: Readonly<Record<string, string>> = {
  ADMIN$: 'the hidden share of the Windows folder, for administrators only',
  'AS-REP': 'the answer to a Kerberos logon',
  AXFR: 'a request for all records of a DNS zone',
  BIND: 'the message that opens an RPC interface',
  BITS: 'background transfers that Windows uses for its updates',
  CIP: 'the commands that EtherNet/IP carries to controllers',
  CONNECT: 'the HTTP method that asks a proxy for a tunnel',
  CVE: 'the public numbering of vulnerabilities',
  DCERPC: 'calls of programs on another Windows host',
  DCSync: 'an attack that asks a domain controller for the password hashes of all accounts',
  DES: 'an old, broken cipher',
  DFS: 'the distributed file system of Windows',
  DGA: 'domain generation algorithm: a program that makes up domain names',
  DHCP: 'the protocol that gives hosts their addresses',
  DHT: 'the shared directory that peer-to-peer clients use',
  DNP3: 'a protocol of power and water supply',
  DNS: 'the system that turns names into addresses',
  DoH: 'DNS inside HTTPS',
  EICAR: 'a harmless file that all virus scanners report, for tests',
  ET: 'Emerging Threats, a widely used set of Suricata rules',
  'EtherNet/IP': 'a protocol of factory controllers',
  FTP: 'an old protocol for file transfer, without encryption',
  FTPS: 'FTP inside TLS',
  GRE: 'a protocol that carries other packets inside its own',
  HTA: 'a web page that runs as a program',
  HTTP: 'the protocol of the web, readable on the wire',
  HTTPS: 'HTTP inside TLS',
  I2P: 'an anonymity network',
  ICMP: 'the protocol of ping and of error messages',
  IKE: 'the protocol that sets up IPsec tunnels',
  IMAP: 'a protocol to read mailboxes',
  IPC$: 'the share through which Windows hosts reach named pipes',
  IPFS: 'a distributed file system that no one can take down',
  IPMI: 'remote control of server hardware',
  IPsec: 'encryption of packets between networks',
  IRC: 'an old chat protocol',
  IXFR: 'a request for the changes of a DNS zone',
  JA3: 'a fingerprint of a TLS client, made from how it opens a session',
  JA3S: 'the same for a TLS server',
  JA4: 'the newer fingerprint of a TLS client',
  KDC: 'key distribution centre, the Kerberos server',
  KDCs: 'key distribution centres, the Kerberos servers',
  Kerberos: 'the logon protocol of Windows domains',
  L2TP: 'a VPN protocol',
  LDAP: 'the protocol of directories such as Active Directory',
  LDAPS: 'LDAP inside TLS',
  LLMNR: 'name look-up by asking all hosts of a link',
  MQTT: 'a message protocol of devices',
  NETLOGON: 'the share with logon scripts on domain controllers',
  NFS: 'file sharing of Unix systems',
  NTLM: 'an older logon protocol of Windows',
  NULL: 'no encryption, or an empty DNS record',
  OT: 'operational technology: factories, power, water',
  POP3: 'a protocol to fetch mail',
  POST: 'the HTTP method that sends data',
  PPTP: 'an old VPN protocol',
  PROPFIND: 'the WebDAV method that lists a folder',
  PUT: 'the HTTP method that stores a file',
  PsExec: 'a tool that runs commands on other Windows hosts',
  QUIC: 'the encrypted transport that browsers use instead of TCP and TLS',
  RC4: 'an old cipher that is quick to crack',
  RDP: 'remote desktop of Windows',
  RFB: 'the protocol of VNC',
  RPC: 'calls of programs on another host',
  SASL: 'a frame for protected logins',
  SFTP: 'file transfer over SSH',
  SMB: 'file sharing of Windows',
  SMBv1: 'the first, unsafe version of SMB',
  SMTP: 'the protocol that sends mail',
  SNI: 'server name indication: the name that a TLS client asks for',
  SNMP: 'the protocol to watch and set network devices',
  SOCKS: 'a proxy protocol for any kind of traffic',
  SSH: 'encrypted remote login',
  SSRF: 'server-side request forgery: making a server fetch what the attacker wants',
  SVG: 'a picture format that can hold scripts',
  SYSVOL: 'the share with policies on domain controllers',
  TFTP: 'a file transfer without any login',
  TLS: 'the encryption of the web and of mail',
  TXT: 'a DNS record that holds free text',
  UPnP: 'a protocol by which devices open ports on a router',
  VBS: 'a script language of Windows',
  VHD: 'a virtual disk',
  VLAN: 'a separate network on shared cables',
  VNC: 'screen sharing',
  VPN: 'an encrypted tunnel between networks',
  WMI: 'remote administration of Windows',
  WebDAV: 'an addition to HTTP that makes a web server a drive',
  WebSocket: 'a two-way channel that begins as HTTP',
  WinRM: 'remote administration of Windows by HTTP',
  Zerologon: 'an attack on domain controllers (CVE-2020-1472)',
  iDRAC: 'remote control of Dell servers',
  iLO: 'remote control of HPE servers',
  libmagic: 'a library that tells the type of a file from its content',
  mDNS: 'name look-up by asking all hosts of a link',
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}$/-]*/gu;

/**
 * The abbreviations in the texts of a guided filter with what they mean, in the order in which they
 * come.
 */
export const abbreviationsIn = (
  filter: Pick<GuidedIdea, 'name' | 'shows' | 'why' | 'next' | 'needs' | 'notes'>,
): { word: string; meaning: string }[] => {
  const { name, shows, why, next, needs, notes = '' } = filter;
  const words = [name, shows, why, next, needs, notes]
    .flatMap((text) => text.match(WORD) ?? [])
    .flatMap((word) => [word, ...word.split(/[-/]/)]);
  return [...new Set(words)].flatMap((word) => {
    const meaning = Object.hasOwn(GLOSSARY, word) ? GLOSSARY[word] : undefined;
    return meaning === undefined ? [] : [{ word, meaning }];
  });
};
