import { apiVersionFor } from './cluster_version';

test.each([
  ['7.17.29', undefined],
  ['8.18.3', undefined],
  ['8.19.0', 8],
  ['8.19.1-SNAPSHOT', 8],
  ['9.0.0', 9],
  ['9.4.3', 9],
  ['10.0.0-alpha1', 9],
])('a cluster of version %s is spoken to in API version %s', (version, api) => {
  expect(apiVersionFor(version)).toBe(api);
});
