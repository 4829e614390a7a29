/** The oldest clusters that the product works with: the last minor of 8, and all of 9. */
export const OLDEST_CLUSTER = '8.19';

/** The major version of the REST API that a cluster is asked to speak. */
export type ApiVersion = 8 | 9;

/**
 * Which REST API to speak with a cluster. A cluster of version 8 refuses the requests of a client
 * of version 9 that do not ask for version 8.
 *
 * @param version as the cluster says it, for example `9.4.3` or `8.19.0-SNAPSHOT`
 * @returns undefined when the cluster is too old
 */
export function apiVersionFor(version: string): ApiVersion | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= 9) return 9;
  return major === 8 && minor >= 19 ? 8 : undefined;
}
