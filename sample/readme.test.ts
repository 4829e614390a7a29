import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSample, SAMPLE_NETWORKS } from '.';

// The formatter pads the cells of tables.
const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

it('lists the networks as they are', () => {
  const rows = SAMPLE_NETWORKS.map(
    ({ name, kind, cidrs }) =>
      `| ${name} | ${kind === 'dmz' ? 'DMZ' : kind.replace('_', ' ')} | ${cidrs.join(', ')} |`,
  );
  expect(readme.split('\n').filter((line) => rows.includes(line))).toEqual(rows);
});

it('names only addresses that have a part in the sample', () => {
  const named = new Set(readme.match(/\b\d+\.\d+\.\d+\.\d+\b(?!\/)/g));
  for (const line of generateSample({
    seed: 3,
    events: 6_000,
    now: new Date('2026-11-25T03:00:00Z'),
  })) {
    for (const address of named) if (line.includes(`"${address}"`)) named.delete(address);
  }
  expect([...named]).toEqual([]);
});
