import { isOwnIndex, withoutOwnIndices } from './pattern';

it.each([
  ['suricata-*', 'suricata-*,-suricata_hunt-*,-suricata_hunt_*'],
  [
    'suricata-*,remote:suricata-*',
    'suricata-*,remote:suricata-*,-suricata_hunt-*,-suricata_hunt_*',
  ],
  // An exclusion that has nothing to exclude from would be taken for a name.
  ['remote:suricata-*', 'remote:suricata-*'],
  ['remote:suricata-*,-remote:suricata-old', 'remote:suricata-*,-remote:suricata-old'],
])('our own indices are left out of %s', (pattern, asked) => {
  expect(withoutOwnIndices(pattern)).toBe(asked);
});

it.each([
  ['suricata_hunt-sightings-1', true],
  ['remote:suricata_hunt-hosts', true],
  ['suricata-2026.11.25', false],
  ['remote:suricata-2026.11.25', false],
])('%s is ours: %s', (index, own) => {
  expect(isOwnIndex(index)).toBe(own);
});
