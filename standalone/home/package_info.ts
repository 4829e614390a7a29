import { createHash } from 'node:crypto';
import type { EnvironmentMode, PackageInfo } from '@kbn/core/server';

export const MODE: EnvironmentMode = { name: 'production', dev: false, prod: true };

/** What plugins are told about their host: the Kibana version that the home speaks for. */
export function packageInfoOf(version: string): PackageInfo {
  const buildSha = createHash('sha1').update(`home ${version}`).digest('hex');
  return {
    version,
    branch: version.split('.').slice(0, 2).join('.'),
    buildNum: 1,
    buildSha,
    buildShaShort: buildSha.slice(0, 12),
    buildDate: new Date(0),
    buildFlavor: 'traditional',
    dist: true,
  };
}
