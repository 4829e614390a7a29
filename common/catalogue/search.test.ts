import { GUIDED_FILTERS, searchGuidedFilters } from '.';
import { isOneTypoApart, stem, wordsOf } from './words';

const idsOf = (text: string) => searchGuidedFilters(text).map(({ id }) => id);

describe('searchGuidedFilters', () => {
  it.each(['proxy', 'Proxies', 'prox', 'PROXY', 'http proxy', 'https proxies', 'T1090', 'proxey'])(
    'finds the proxies first for "%s"',
    (text) => {
      expect(searchGuidedFilters(text)[0]?.name).toBe(
        'Roles: Detected HTTP(S) Proxies and HTTP(S) Proxy Services',
      );
    },
  );

  it.each([
    ["Let's Encrypt", 'services-lets-encrypt'],
    ['lets encrypt', 'services-lets-encrypt'],
    ['kerberoasting', 'krb-rc4-service-ticket'],
    ['psexec', 'lm-psexec-like'],
    ['c$', 'lm-admin-share-opened'],
    ['8.8.8.8', 'policy-external-dns'],
    ['vpn', 'at-commercial-vpn'],
    ['dcsync', 'smb-dcsync'],
    ['self signed', 'services-self-signed-internal'],
    ['print', 'roles-printers'],
    ['anydesk.com', 'ra-remote-tools'],
    ['dns long names', 'dns-long-names'],
  ])('finds for "%s" first %s', (text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  it.each([
    ['proxies', 'roles-http-proxies'],
    ['kerberoast', 'krb-rc4-service-ticket'],
    ['psexec', 'lm-psexec-like'],
    ['dga', 'dns-nxdomain'],
    ['dns tunnel', 'dns-long-names'],
    ['tunnel', 'at-reverse-tunnels'],
    ['cobalt strike', 'c2-framework-certificates'],
    ['ransomware', 'smb-ransom-renames'],
    ['phishing', 'ph-et-phishing'],
    ['malware', 'c2-et-malware'],
    ['exe download', 'md-program-over-http'],
    ['powershell', 'md-powershell-certutil'],
    ['brute force', 'smb-failed-logons'],
    ['password spraying', 'krb-wrong-password'],
    ['failed logon', 'smb-failed-logons'],
    ['port scan', 'rc-et-scan'],
    ['nmap', 'rc-scanner-user-agents'],
    ['tor', 'at-tor-names'],
    ['torrent', 'policy-bittorrent'],
    ['miner', 'cm-user-agents'],
    ['mimikatz', 'files-known-tools'],
    ['wmi', 'lm-wmi-remote'],
    ['rdp', 'roles-remote-desktop-hosts'],
    ['ssh', 'roles-ssh-servers'],
    ['telnet', 'services-telnet'],
    ['ftp', 'services-ftp-servers'],
    ['smb1', 'policy-smb1'],
    ['old tls', 'policy-old-tls'],
    ['ssl', 'policy-old-tls'],
    ['expired certificate', 'tls-expired-certificate'],
    ['ja3', 'c2-trickbot-ja3'],
    ['curl', 'md-curl-wget-scripts'],
    ['sql injection', 'http-exploit-strings'],
    ['webshell', 'http-webshell-parameters'],
    ['exfiltration', 'ex-large-upload'],
    ['upload', 'ex-large-upload'],
    ['dropbox', 'cl-personal-storage'],
    ['chatgpt', 'si-ai-services'],
    ['teamviewer', 'ra-remote-tools'],
    ['modbus', 'ot-modbus-writes'],
    ['snmp', 'services-snmp-default-community'],
    ['mqtt', 'iot-mqtt-clear-password'],
    ['domain controller', 'roles-domain-controllers'],
    ['dhcp', 'roles-dhcp-servers'],
    ['dns over https', 'dns-doh-providers'],
    ['doh', 'dns-doh-providers'],
    ['dyndns', 'dns-dynamic-dns'],
    ['typosquatting', 'ph-brand-lookalike'],
    ['macro', 'md-macro-documents'],
    ['zone transfer', 'rc-zone-transfer'],
    ['zerologon', 'smb-netlogon-password-set'],
    ['printnightmare', 'smb-printer-driver-install'],
    ['petitpotam', 'smb-forced-authentication'],
    ['icmp', 'c2-icmp-echo-volume'],
    ['long connection', 'c2-long-connection'],
    ['websocket', 'c2-websocket-to-address'],
    ['ngrok', 'at-reverse-tunnels'],
    ['tailscale', 'at-mesh-vpn'],
    ['s3 bucket', 'cl-object-storage'],
    ['kubernetes', 'cl-container-interfaces'],
    ['docker', 'cl-container-interfaces'],
    ['heartbleed', 'an-heartbeat'],
    ['cve', 'policy-known-vulnerability'],
    ['clear text password', 'policy-basic-auth'],
    ['new domain', 'dns-newly-registered'],
    ['first seen', 'services-first-seen'],
    ['database', 'roles-database-servers'],
    ['web server', 'roles-web-servers'],
    ['scheduled task', 'lm-scheduled-task'],
    ['service creation', 'lm-service-created'],
    ['registry', 'lm-remote-registry'],
    ['winrm', 'lm-winrm'],
    ['t1558.003', 'krb-rc4-service-ticket'],
    ['as-rep', 'krb-rc4-logon'],
    ['adware', 'policy-unwanted-programs'],
    ['suspicious tld', 'md-risky-tld-program'],
    ['bits', 'md-bits-elsewhere'],
    ['eternalblue', 'policy-smb1'],
    ['responder', 'dns-llmnr-answers'],
    ['wpad', 'dns-wpad'],
  ])('has for "%s", as a beginner types it, the best on top: %s', (text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  it('finds techniques with their parts, the exact one first', () => {
    const found = searchGuidedFilters('t1090');
    expect(found.every(({ techniques }) => techniques.some((id) => id.startsWith('T1090')))).toBe(
      true,
    );
    expect(idsOf('t1090')).toContain('at-tor-names');
    expect(idsOf('T1090.001')).toEqual([
      'roles-http-proxies',
      'c2-framework-pipes',
      'at-connect-odd-port',
    ]);
  });

  it('finds a category by its name, and c2 and exfil by what people call them', () => {
    const category = (text: string) => searchGuidedFilters(text).map((filter) => filter.category);
    expect(
      category('lateral movement')
        .slice(0, 15)
        .every((c) => c === 'Hunt: Lateral Movement'),
    ).toBe(true);
    expect(
      category('exfil')
        .slice(0, 11)
        .every((c) => c === 'Hunt: Exfiltration'),
    ).toBe(true);
    expect(category('c2').filter((c) => c === 'Hunt: Command and Control').length).toBeGreaterThan(
      10,
    );
  });

  it('wants every word', () => {
    expect(idsOf('proxy xyzzy')).toEqual([]);
    const one = new Set(idsOf('rdp'));
    expect(idsOf('rdp outside').every((id) => one.has(id))).toBe(true);
    expect(idsOf('rdp outside').length).toBeLessThan(one.size);
  });

  it('looks for typing errors only in longer words that nothing holds', () => {
    expect(idsOf('kerberso')[0]).toMatch(/^krb-/);
    expect(idsOf('torx')).toEqual([]);
    expect(idsOf('ssh').every((id) => !id.includes('smb-ransom'))).toBe(true);
  });

  it('finds numbers whole', () => {
    expect(idsOf('88')).not.toContain('services-http-unusual-port');
    expect(idsOf('8888')).toContain('services-http-unusual-port');
  });

  it('finds everything for a blank text and nothing for signs alone', () => {
    expect(searchGuidedFilters('  ')).toHaveLength(GUIDED_FILTERS.length);
    expect(searchGuidedFilters('()')).toEqual([]);
  });
});

describe('words', () => {
  it('are split as people type them', () => {
    expect(wordsOf("Let's Encrypt: HTTP(S), C$ sc.exe .env T1090.001")).toEqual([
      'lets',
      'encrypt',
      'https',
      'c$',
      'sc.exe',
      'env',
      't1090.001',
    ]);
  });

  it.each([
    ['proxies', 'proxy'],
    ['boxes', 'box'],
    ['hashes', 'hash'],
    ['servers', 'server'],
    ['access', 'access'],
    ['virus', 'virus'],
    ['dns', 'dns'],
    ['files', 'file'],
  ])('%s is %s', (word, singular) => {
    expect(stem(word)).toBe(singular);
  });

  it.each([
    ['proxy', 'proxey', true],
    ['proxy', 'prxy', true],
    ['proxy', 'proyx', true],
    ['proxy', 'froxy', true],
    ['proxy', 'proxy', false],
    ['proxy', 'prx', false],
    ['proxy', 'prayx', false],
  ])('%s and %s', (a, b, expected) => {
    expect(isOneTypoApart(a, b)).toBe(expected);
    expect(isOneTypoApart(b, a)).toBe(expected);
  });
});
