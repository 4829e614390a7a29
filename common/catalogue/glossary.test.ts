import { abbreviationsIn, GUIDED_FILTERS } from '.';

/** Names and words that need no explanation, or are explained by the text around them. */
const PLAIN = new Set(
  [
    'AI AS BitTorrent CHM COM CREATE CertUtil DLL DOS EternalBlue EXE HTML IMG IP IPv6 ISO IT IoT KALI',
    'LNK MHT MOVE MSI NKN NetSupport OneNote OpenVPN PAExec PostgreSQL PowerShell PrintNightmare',
    'MB REP RemCom S3 SMB1 SMB2 SNMPv3 SSL SaaS TCP UDP URL URLs WSF WireGuard XP SOAPAction ID PC',
  ]
    .join(' ')
    .split(' '),
);

it.each(GUIDED_FILTERS.map((filter) => [filter.id, filter] as const))(
  '%s explains its abbreviations',
  (_id, filter) => {
    const { name, shows, why, next, needs, notes = '' } = filter;
    const texts = [name, shows, why, next, needs, notes]
      .join(' ')
      .replace(/\b[\w-]+\.[\w.-]+\w/g, '');
    const used = texts.match(/\b[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*\b/g) ?? [];
    const explained = abbreviationsIn(filter).flatMap(({ word }) => word.split(/[$/-]/));
    expect(used.filter((word) => !PLAIN.has(word) && !explained.includes(word))).toEqual([]);
  },
);

it('explains each once, in the order of the texts', () => {
  const filter = {
    name: 'TLS without SNI',
    shows: 'TLS to ADMIN$.',
    why: 'W.',
    next: 'N.',
    needs: 'EtherNet/IP.',
  };
  expect(abbreviationsIn(filter).map(({ word }) => word)).toEqual([
    'TLS',
    'SNI',
    'ADMIN$',
    'EtherNet/IP',
  ]);
});
