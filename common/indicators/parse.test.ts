import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { listToText, MOST_INDICATORS, parseIndicators, type Indicator } from '.';

const kinds = (text: string, as?: Parameters<typeof parseIndicators>[1]): string[] =>
  parseIndicators(text, as).indicators.map(({ kind, value }) => `${kind} ${value}`);

const MD5 = '0123456789abcdef0123456789abcdef';

describe('one on a line', () => {
  it.each([
    ['192.0.2.7', 'address 192.0.2.7'],
    ['192[.]0[.]2[.]7', 'address 192.0.2.7'],
    ['192.0.2.7:8080', 'address 192.0.2.7'],
    ['"192.0.2.7",', 'address 192.0.2.7'],
    ['2001:DB8:0::1', 'address 2001:db8::1'],
    ['2001[:]db8::1', 'address 2001:db8::1'],
    ['[2001:db8::1]:443', 'address 2001:db8::1'],
    ['::ffff:192.0.2.7', 'address 192.0.2.7'],
    ['192.0.2.7/32', 'address 192.0.2.7'],
    ['192.0.2.7/24', 'network 192.0.2.0/24'],
    ['192.0[.]2.0[/]24', 'network 192.0.2.0/24'],
    ['192.0.2.*', 'network 192.0.2.0/24'],
    ['192.0.*.*', 'network 192.0.0.0/16'],
    ['2001:db8::/32', 'network 2001:db8::/32'],
    ['Evil.Example.', 'domain evil.example'],
    ['evil[.]example', 'domain evil.example'],
    ['evil[dot]example', 'domain evil.example'],
    ['evil (.) example', 'domain evil.example'],
    ['evil[.example', 'domain evil.example'],
    ['*.evil.example', 'domain evil.example'],
    ['evil.example:8443', 'domain evil.example'],
    ['bücher.example', 'domain xn--bcher-kva.example'],
    ['点看.example', 'domain xn--3pxu8k.example'],
    ['hxxps://user@evil[.]example:8443/a/b?c=http://other.example/', 'domain evil.example'],
    ['hXXp[://]evil[.]example/setup.exe', 'domain evil.example'],
    ['http://[2001:db8::1]:8080/x', 'address 2001:db8::1'],
    ['evil.example/setup.exe', 'domain evil.example'],
    [MD5.toUpperCase(), `hash32 ${MD5}`],
    [`md5:${MD5}`, `md5 ${MD5}`],
    [`ja3: ${MD5}`, `ja3 ${MD5}`],
    [`JA3S:${MD5}`, `ja3s ${MD5}`],
    [`hassh: ${MD5}`, `hassh ${MD5}`],
    [`${'ab:'.repeat(19)}ab`, `sha1 ${'ab'.repeat(20)}`],
    ['AB'.repeat(32), `sha256 ${'ab'.repeat(32)}`],
    ['t13d1516h2_8daaf6152771_e5627efa2ab1', 'ja4 t13d1516h2_8daaf6152771_e5627efa2ab1'],
    ['user_agent: Evil/1.0 (x; "y"), z', 'user_agent Evil/1.0 (x; "y"), z'],
    ['domain: setup.exe', 'domain setup.exe'],
    ['0.0.0.0 evil.example', 'domain evil.example'],
    ['192.0.2.7 # seen in March', 'address 192.0.2.7'],
  ])('%s', (text, found) => {
    expect(kinds(text)).toEqual([found]);
  });

  it.each([
    ['010.0.0.1', 'is not an address such as 192.0.2.7'],
    ['192.0.2', 'is not a domain such as evil.example'],
    ['192.0.2.5-10', 'is a range. Write it as networks, such as 192.0.2.0/28'],
    ['0.0.0.0/0', 'covers every address, so it would find every event'],
    ['0.0.0.0', 'stands for no host'],
    ['who@evil.example', 'is a mail address. Filter on the sender or recipient of mails for it'],
    ['setup.exe', 'reads as the name of a file. Write "domain: setup.exe" if it is a domain'],
    ['md5: abc', 'does not have 32 hexadecimal digits'],
    ['domain: 192.0.2.7', 'is not of the kind that was named for it (domain)'],
    ['<img/onerror>', 'is not a domain such as evil.example'],
  ])('%s is not understood', (text, reason) => {
    const { indicators, notUnderstood } = parseIndicators(`\n${text}`);
    expect(indicators).toEqual([]);
    expect(notUnderstood).toMatchObject([{ line: 2, reason }]);
  });
});

it('reads several on a line, and lists what is between them', () => {
  const text = 'seen 192.0.2.7, 192.0.2.8; evil.example\n# nothing here\n// nor here\n';
  expect(kinds(text)).toEqual(['address 192.0.2.7', 'address 192.0.2.8', 'domain evil.example']);
  expect(parseIndicators(text).notUnderstood).toEqual([
    { line: 1, text: 'seen', reason: 'is not a domain such as evil.example' },
  ]);
});

it('says what it did with hashes of 32 digits and with URLs', () => {
  const { remarks } = parseIndicators(`http://a.example/\n${MD5}\nhttp://b.example/`);
  expect(remarks.map(({ count, line }) => [count, line])).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

it('counts what is there again in another form', () => {
  const parsed = parseIndicators('evil.example\nEVIL[.]example.\n2001:db8:0::1\n2001:db8::1');
  expect(parsed.indicators).toHaveLength(2);
  expect(parsed.duplicates).toBe(2);
});

describe('tables', () => {
  it('reads the columns that the header names, and the kinds that they say', () => {
    const text = `date,ip,source,ja3\n2026-03-01,192.0.2.7,feed.example,${MD5}\n2026-03-02,192.0.2.8,feed.example,`;
    expect(kinds(text)).toEqual(['address 192.0.2.7', `ja3 ${MD5}`, 'address 192.0.2.8']);
  });

  it('takes the kind of each row from the column of types', () => {
    const text = `type;value\nuser-agent;"Evil;1.0 ""x"""\nmd5;${MD5}\nip-dst;192.0.2.7`;
    expect(kinds(text)).toEqual(['user_agent Evil;1.0 "x"', `md5 ${MD5}`, 'address 192.0.2.7']);
  });

  it('without a header reads the column that holds most of them', () => {
    const text = '"2026-03-01","192.0.2.7","botnet"\n"2026-03-02","192.0.2.8","botnet"';
    expect(kinds(text)).toEqual(['address 192.0.2.7', 'address 192.0.2.8']);
  });

  it('is none where every cell is an indicator', () => {
    expect(kinds('192.0.2.7,a.example\n192.0.2.8,b.example')).toHaveLength(4);
  });
});

it('takes everything as what it is said to be', () => {
  expect(kinds('Evil/1.0, yes\n# comment\n"curl/8"', 'user_agent')).toEqual([
    'user_agent Evil/1.0, yes',
    'user_agent curl/8',
  ]);
  expect(kinds(MD5, 'ja3')).toEqual([`ja3 ${MD5}`]);
});

it('stops at the most that a list takes, and counts the rest', () => {
  const lines = Array.from(
    { length: MOST_INDICATORS + 5 },
    (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
  );
  const parsed = parseIndicators(lines.join('\n'));
  expect(parsed.indicators).toHaveLength(MOST_INDICATORS);
  expect(parsed.tooMany).toBe(5);
});

const label = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const indicator: fc.Arbitrary<Indicator> = fc.oneof(
  fc
    .ipV4()
    .filter((value) => value !== '0.0.0.0')
    .map((value) => ({ kind: 'address' as const, value })),
  fc.tuple(label, label).map(([a, b]) => ({ kind: 'domain' as const, value: `${a}.${b}.example` })),
  ...(['md5', 'ja3', 'ja3s', 'hassh', 'hash32'] as const).map((kind) =>
    hex(32).map((value) => ({ kind, value })),
  ),
  hex(40).map((value) => ({ kind: 'sha1' as const, value })),
  hex(64).map((value) => ({ kind: 'sha256' as const, value })),
  fc.stringMatching(/^[A-Za-z]{3,9}\/[0-9]\.[0-9] \([a-z; ,.#]{0,20}\)$/).map((value) => ({
    kind: 'user_agent' as const,
    value,
  })),
);
const lists = fc.uniqueArray(indicator, { selector: ({ kind, value }) => `${kind} ${value}` });

it('reads what it writes', () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(parseIndicators(listToText(list)).indicators).toEqual(list);
    }),
  );
});

it('reads a list the same when it is defanged', () => {
  const plain = lists.map((list) => list.filter(({ kind }) => kind !== 'user_agent'));
  fc.assert(
    fc.property(plain, (list) => {
      expect(parseIndicators(listToText(list).replaceAll('.', '[.]')).indicators).toEqual(list);
    }),
  );
});

it('writes international domains as Node does', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('aé点看ñбжω0')),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (name) => {
      expect(kinds(`${name}.example`)).toEqual([`domain ${domainToASCII(`${name}.example`)}`]);
    }),
  );
});

it('gives an answer for any text, and no form that it would not read again', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('.[]():/@#",; \\*-ajh3x0\n\t')),
      maxLength: 300,
    }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const { indicators } = parseIndicators(text);
      expect(parseIndicators(listToText(indicators)).indicators).toEqual(indicators);
    }),
    { numRuns: 2_000 },
  );
});
