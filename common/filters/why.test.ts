import { NO_REFERENCES } from './context';
import { matches } from './matches';
import type { FilterNode } from './model';
import { whyMatches } from './why';

const context = {
  now: 0,
  variables: {},
  ...NO_REFERENCES,
  guided: (id: string): FilterNode | undefined =>
    id === 'g'
      ? {
          all: [
            { field: 'tls.sni', op: 'exists' },
            { field: 'dest_port', op: 'is', value: 443 },
          ],
        }
      : undefined,
};
const event = {
  tls: { sni: 'www.example.net' },
  dest_port: 8443,
  http: { headers: Array.from({ length: 8 }, (_, n) => ({ name: `h${n}` })) },
};
const why = (node: FilterNode) =>
  whyMatches(node, event, context, { guided: () => 'Guided' }, () => ['10.0.0.1']);

it('says what a condition found', () => {
  expect(why({ field: 'tls.sni', op: 'underDomain', value: 'example.net' })).toEqual({
    text: 'TLS server name (SNI) is or is under example.net',
    matches: true,
    held: [{ field: 'tls.sni', values: ['www.example.net'], more: 0 }],
    parts: [],
  });
  expect(why({ field: 'client.ip', op: 'is', value: '10.0.0.1' }).held[0]?.values).toEqual([
    '10.0.0.1',
  ]);
  expect(why({ field: 'http.headers.name', op: 'is', value: 'h7' })).toMatchObject({
    matches: true,
    held: [{ values: ['h0', 'h1', 'h2', 'h3', 'h4'], more: 3 }],
  });
});

it('shows first what decides', () => {
  const found = why({ guided: 'g' });
  expect([found.text, found.matches]).toEqual(['Guided', false]);
  expect(found.parts.map((part) => [part.text, part.matches])).toEqual([
    ['destination port is 443', false],
    ['TLS server name (SNI) is there', true],
  ]);
  const any = why({
    any: [
      { field: 'dest_port', op: 'is', value: 1 },
      { field: 'dest_port', op: 'is', value: 8443 },
      { field: 'dest_port', op: 'is', value: 2, disabled: true },
    ],
  });
  expect(any.parts.map((part) => part.matches)).toEqual([true, false]);
});

it('tells a group of one part as the part', () => {
  const part: FilterNode = { field: 'dest_port', op: 'is', value: 8443 };
  expect(why({ all: [part, { ...part, disabled: true }] })).toEqual(why(part));
  expect(why({ all: [part], negated: true })).toMatchObject({ matches: false, parts: [why(part)] });
});

it('agrees with the predicate, negated or not', () => {
  for (const negated of [true, false]) {
    const node: FilterNode = {
      all: [{ guided: 'g' }, { field: 'tls.sni', op: 'exists' }],
      negated,
    };
    expect(why(node).matches).toBe(matches(node, event, context));
  }
});
