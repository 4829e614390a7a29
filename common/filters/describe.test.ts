import { describeFilter, fieldLabel } from './describe';
import type { FilterNode } from './model';

const names = {
  guided: (id: string) => (id === 'http-proxies' ? 'Detected HTTP proxies' : undefined),
  network: (id: string) => (id === 'n1' ? 'Regular users' : undefined),
};
const text = (node: FilterNode): string => describeFilter(node, names);

describe('describeFilter', () => {
  it('names networks and guided filters', () => {
    expect(text({ field: 'client.ip', op: 'inNetwork', values: ['network:n1'] })).toBe(
      'client is in Regular users',
    );
    expect(text({ guided: 'http-proxies', negated: true })).toBe('not Detected HTTP proxies');
    expect(text({ guided: 'gone' })).toBe('the unknown guided filter "gone"');
    expect(text({ field: 'server.ip', op: 'inNetwork', value: 'network:gone' })).toBe(
      'server is in the unknown network "gone"',
    );
  });

  it('says what is compared, and its opposite', () => {
    const condition = { field: 'server.port', op: 'range', gte: 1024, lt: 2048 } as const;
    expect(text(condition)).toBe('server port is at least 1024 and below 2048');
    expect(text({ field: 'server.port', op: 'range', gte: 1, lte: 9, negated: true })).toBe(
      'server port is not between 1 and 9',
    );
    expect(text({ field: 'x.unknown_field', op: 'exists', negated: true })).toBe(
      'x.unknown_field is missing',
    );
    expect(text({ field: 'x.unknown_field', op: 'isOneOf', values: ['a', 'b', 'c'] })).toBe(
      'x.unknown_field is a, b or c',
    );
  });

  it('names either end at once, and writes labels as parts of a sentence', () => {
    expect(text({ field: ['src_ip', 'dest_ip'], op: 'is', value: '10.1.2.3' })).toBe(
      'any address is 10.1.2.3',
    );
    expect(text({ field: ['src_ip', 'tls.sni'], op: 'exists' })).toMatch(/^source .* or TLS /);
  });

  it('uses the labels of the field catalogue', () => {
    expect(text({ field: 'tls.sni', op: 'endsWith', value: '.example.net' })).toBe(
      `${fieldLabel('tls.sni')} ends with .example.net`,
    );
    expect(fieldLabel('tls.sni')).not.toBe('tls.sni');
  });

  it('cuts long lists only when asked', () => {
    const node = { field: 'client.port', op: 'isOneOf', values: [1, 2, 3, 4] } as const;
    const filter = { ...node, values: [...node.values] };
    expect(text(filter)).toBe('client port is 1, 2, 3 or 4');
    expect(describeFilter(filter, { mostValues: 2 })).toBe('client port is 1, 2 or 2 more');
  });

  it('shows empty, padded and hidden text', () => {
    const is = (value: string): string => text({ field: 'x', op: 'is', value });
    expect(is('')).toBe('x is ""');
    expect(is(' a')).toBe('x is " a"');
    expect(is('a\u0000b\u202e')).toBe('x is a\\u{0}b\\u{202e}');
    expect(is('a or b')).toBe('x is "a or b"');
  });

  it('joins groups and leaves out what is disabled', () => {
    const a: FilterNode = { field: 'a', op: 'is', value: 1 };
    const b: FilterNode = { field: 'b', op: 'is', value: 2 };
    expect(text({ any: [a, { all: [a, b] }] })).toBe('a is 1 or (a is 1 and b is 2)');
    expect(text({ all: [a, b], negated: true })).toBe('not (a is 1 and b is 2)');
    expect(text({ all: [a, { ...b, disabled: true }] })).toBe('a is 1');
    expect(text({ any: [] })).toBe('nothing');
    expect(text({ any: [{ ...a, disabled: true }] })).toBe('anything');
  });
});
