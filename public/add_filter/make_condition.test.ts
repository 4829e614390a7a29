import { makeCondition, type Typed } from './make_condition';
import { operatorsOf } from './operators';

const typed = (field: string, label: string, more: Partial<Typed> = {}): Typed => {
  const operator = operatorsOf(field).find((offered) => offered.label === label);
  if (operator === undefined) throw new Error(`${field} has no operator ${label}`);
  return { field, operator, values: [], from: '', to: '', negated: false, ...more };
};
const made = (...args: Parameters<typeof typed>) => makeCondition(typed(...args));

it('keeps text as it was typed', () => {
  expect(made('http.url', 'contains', { values: [' \\\\srv\\c$ * '] })).toEqual({
    filter: { field: 'http.url', op: 'contains', values: [' \\\\srv\\c$ * '] },
  });
});

it('makes one value "is" and several "is one of"', () => {
  expect(made('tls.sni', 'is', { values: ['a'] })).toEqual({
    filter: { field: 'tls.sni', op: 'is', value: 'a' },
  });
  expect(made('dest_port', 'is', { values: ['80', ' 443 '], negated: true })).toEqual({
    filter: { field: 'dest_port', op: 'isOneOf', values: [80, 443], negated: true },
  });
});

it('keeps numbers that a double cannot hold', () => {
  expect(made('flow_id', 'is', { values: ['9007199254740993'] })).toEqual({
    filter: { field: 'flow_id', op: 'is', value: '9007199254740993' },
  });
});

it.each(['192.0.2.*', '192.0.2.5-10', '192.0.2', '010.0.0.1', 'www.example.net', ''])(
  'refuses %p as an address with an example',
  (value) => {
    expect(made('src_ip', 'is', { values: [value] })).toEqual({
      problem: expect.stringContaining('Write it as 10.1.2.3') as string,
    });
  },
);

it('points from an address to a network', () => {
  expect(made('src_ip', 'is', { values: ['192.0.2.0/24'] })).toEqual({
    problem: expect.stringContaining('choose "is in network"') as string,
  });
  expect(made('src_ip', 'is in network', { values: ['192.0.2.0/24'] })).toEqual({
    filter: { field: 'src_ip', op: 'inNetwork', values: ['192.0.2.0/24'] },
  });
});

it('takes one bound or two, and says when there is none', () => {
  expect(made('dest_port', 'is between', { from: '1024' })).toEqual({
    filter: { field: 'dest_port', op: 'range', gte: 1024 },
  });
  expect(made('dest_port', 'is between')).toEqual({ problem: 'Give at least one bound.' });
  expect(made('dest_port', 'is between', { to: 'x' })).toEqual({
    problem: '"x" is not a number.',
  });
});

it('asks for a value', () => {
  expect(made('tls.sni', 'is')).toEqual({ problem: 'Give a value.' });
  expect(made('tls.sni', 'is there')).toEqual({ filter: { field: 'tls.sni', op: 'exists' } });
});
