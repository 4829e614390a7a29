import type { SearchField } from '../../common/layouts';
import { keysOfValue, valueReader } from './value_keys';

const aField = (override: Partial<SearchField> = {}): SearchField => ({
  name: 'irrelevant',
  existsName: 'irrelevant',
  kind: 'keyword',
  aggregatable: true,
  ...override,
});

describe('the value of a bucket', () => {
  it.each([
    ['a text as it is', 'tls.sni', {}, { key: 'Www.example' }, 'Www.example'],
    ['a port kept as text as the number', 'dest_port', {}, { key: '443' }, 443],
    ['what is no port as it is', 'dest_port', {}, { key: '0x1f' }, '0x1f'],
    [
      'a number beyond 2^53 as text',
      'flow_id',
      { kind: 'number' },
      { key: 1.2345678901234568e18, key_as_string: '1234567890123456789' },
      '1234567890123456789',
    ],
    [
      'an address in its short form',
      'src_ip',
      {},
      { key: '2001:0db8:0000:0000:0000:0000:0000:0001' },
      '2001:db8::1',
    ],
    [
      'an address in an address field that holds texts',
      'dns.rdata',
      { kind: 'ip' },
      { key: '::1' },
      '::1',
    ],
    [
      'a boolean',
      'tls.session_resumed',
      { kind: 'boolean' },
      { key: 0, key_as_string: 'false' },
      false,
    ],
    ['a boolean kept as text', 'tls.session_resumed', {}, { key: 'true' }, true],
    ['what is neither true nor false as it is', 'tls.session_resumed', {}, { key: '-' }, '-'],
    [
      'a date by its instant',
      'tls.notafter',
      { kind: 'date' },
      { key: 0, key_as_string: '01.01.1970' },
      '1970-01-01T00:00:00.000Z',
    ],
    ['a protocol in capitals, as no filter looks at its case', 'proto', {}, { key: 'tcp' }, 'TCP'],
    [
      'a translated value in the word of EVE',
      'alert.action',
      { values: { blocked: 'denied' } },
      { key: 'denied' },
      'blocked',
    ],
    [
      'a value of others not at all',
      'alert.action',
      { values: { blocked: 'denied' } },
      { key: 'info' },
      undefined,
    ],
  ] as const)('is %s', (_what, path, field, bucket, expected) => {
    expect(valueReader(aField(field), path)(bucket)).toBe(expected);
  });
});

describe('the names of a value in a field', () => {
  it.each([
    ['its text', 'tls.sni', {}, 'www.example', ['www.example']],
    ['its number, where numbers are kept as such', 'dest_port', { kind: 'number' }, 443, ['443']],
    ['not known, where numbers are kept as text', 'dest_port', {}, 443, undefined],
    ['what it is, where it is no number', 'dest_port', {}, 'abc', ['abc']],
    ['not known, where any case is meant', 'proto', {}, 'TCP', undefined],
    [
      'not known, for a date',
      'tls.notafter',
      { kind: 'date' },
      '1970-01-01T00:00:00.000Z',
      undefined,
    ],
    [
      'the word of the layout',
      'alert.action',
      { values: { blocked: 'denied' } },
      'blocked',
      ['denied'],
    ],
    ['none, where the layout has no word for it', 'alert.action', { values: {} }, 'blocked', []],
    [
      'all spellings of an address that is kept as text',
      'src_ip',
      {},
      '2001:db8::1',
      ['2001:db8::1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
    ],
  ] as const)('are %s', (_what, path, field, value, expected) => {
    expect(keysOfValue(aField(field), path, value)).toEqual(expected);
  });
});
