import type { Condition } from '../../common/filters';
import { makeCondition } from './make_condition';
import { toTyped } from './to_typed';

const again = (condition: Condition) => {
  const typed = toTyped(condition);
  return typed === undefined ? undefined : makeCondition(typed);
};

it.each<Condition>([
  { field: 'tls.sni', op: 'is', value: ' a, "b" ' },
  { field: 'tls.sni', op: 'isOneOf', values: ['a', 'b'], negated: true, caseInsensitive: true },
  { field: ['src_port', 'dest_port'], op: 'is', value: 443 },
  { field: 'flow_id', op: 'is', value: '9007199254740993' },
  { field: 'src_ip', op: 'inNetwork', values: ['network:office', '10.0.0.0/8'] },
  { field: 'http.length', op: 'range', gte: 10, lte: 20 },
  { field: 'http.length', op: 'range', lte: 20 },
  { field: 'http.url', op: 'matches', values: ['*\\*?'] },
  { field: 'tls.ja4', op: 'exists', negated: true },
])('edits %j and leaves it as it was', (condition) => {
  expect(again(condition)).toEqual({ filter: condition });
});

it.each<Condition>([
  { field: 'http.length', op: 'range', gt: 10 },
  { field: 'client.ip', op: 'hasRole', values: ['http proxy'] },
  { field: 'src_ip', op: 'fieldsEqual', other: 'dest_ip' },
  { field: ['src_port', 'tls.sni'], op: 'is', value: 'x' },
])('does not edit what the form cannot say: %j', (condition) => {
  expect(again(condition)).toBeUndefined();
});
