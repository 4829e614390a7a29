import { namesInShort } from './names_in_short';

const days = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, day) => `${name}-2026.11.${String(day + 1).padStart(2, '0')}`);

it.each<[string[], string]>([
  [[], ''],
  [['suricata-1'], 'suricata-1'],
  [days('suricata', 3), 'suricata-2026.11.01, suricata-2026.11.02, suricata-2026.11.03'],
  [days('suricata', 30), 'suricata-* (30 indices)'],
  [
    [...days('logstash-alert', 4), ...days('logstash-http', 4), 'filebeat'],
    'filebeat, logstash-alert-* (4 indices), logstash-http-* (4 indices)',
  ],
  [['a', 'b', 'c', 'd', ...days('e', 2)], 'a, b, c and 3 more indices'],
  [
    ['000001', '000002', '000003', '000004'].map(
      (run) => `.ds-logs-suricata.eve-default-2026.11.25-${run}`,
    ),
    'logs-suricata.eve-default (4 indices)',
  ],
  [days('remote:suricata', 4), 'remote:suricata-* (4 indices)'],
  [['x-1', 'x-2', 'x-3', 'y'], 'x-* (3 indices), y'],
])('%j', (indices, words) => {
  expect(namesInShort(indices)).toBe(words);
});
