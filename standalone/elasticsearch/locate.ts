import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cachedHome, type Environment } from './cache';
import { ElasticsearchProblem } from './problem';

/** An unpacked Elasticsearch on this machine. */
export interface Distribution {
  /** The folder that holds `lib`, `modules` and `config`. */
  readonly home: string;
  readonly version: string;
}

/**
 * Looks for an Elasticsearch that is here already: the one named by ES_HOME, else the cached one.
 *
 * @returns undefined when there is none and one has to be fetched
 * @throws ElasticsearchProblem when ES_HOME names something that cannot be started
 */
export function locateElasticsearch(env: Environment): Distribution | undefined {
  if (env.ES_HOME) {
    const home = resolve(env.ES_HOME);
    const named = distributionIn(home);
    if (named) return named;
    throw new ElasticsearchProblem(
      `ES_HOME is ${home}, but that is not a folder with an Elasticsearch 9.4 or newer. Set it to ` +
        'an unpacked distribution, or unset it to have one fetched. An Elasticsearch that runs ' +
        'already is used with --elasticsearch URL.',
    );
  }
  return distributionIn(cachedHome(env));
}

/** What is unpacked in a folder, if it is an Elasticsearch that has the launcher we start. */
export function distributionIn(home: string): Distribution | undefined {
  const launcher = join(home, 'lib', 'tools', 'server-launcher');
  if (!existsSync(launcher) || !existsSync(join(home, 'config', 'jvm.options'))) return undefined;
  for (const name of readdirSync(join(home, 'lib'))) {
    const version = /^elasticsearch-(\d+\.\d+\.\d+\S*)\.jar$/.exec(name)?.[1];
    if (version !== undefined) return { home, version };
  }
  return undefined;
}
