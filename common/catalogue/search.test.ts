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

  it('finds techniques with their parts, the exact one first', () => {
    const found = searchGuidedFilters('t1090');
    expect(found.every(({ techniques }) => techniques.some((id) => id.startsWith('T1090')))).toBe(
      true,
    );
    expect(idsOf('t1090')).toContain('at-tor-names');
    expect(idsOf('T1090.001')).toEqual(['roles-http-proxies', 'at-connect-odd-port']);
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
