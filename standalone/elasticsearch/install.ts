import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Listr, type ListrTaskWrapper, type DefaultRenderer, type SimpleRenderer } from 'listr2';
import { serviceAccount } from './account';
import { cachedHome, type Environment } from './cache';
import { requireFreeSpace } from './disk_space';
import type { Progress } from './download';
import { DownloadUnreachable, archiveName, unpackFromElastic } from './from_elastic';
import { unpackFromMaven } from './from_maven';
import { findJava } from './java';
import { removeLeftovers } from './leftovers';
import { distributionIn, locateElasticsearch, type Distribution } from './locate';
import { ElasticsearchProblem, reasonOf } from './problem';
import { ELASTICSEARCH_VERSION } from './version';

type Task = ListrTaskWrapper<Attempt, typeof DefaultRenderer, typeof SimpleRenderer>;

interface Attempt {
  /** Why Elastic's own download did not work; undefined when it did. */
  unreachable?: string;
}

/** The room that fetching needs: the larger of the two archives, and what is unpacked from it. */
const NEEDED_GIB = 2;

/**
 * Gives an Elasticsearch that can be started: one that is here, else one that is fetched into the
 * cache, from Elastic or, where that cannot be reached, through Maven. Shows its progress when it
 * fetches.
 *
 * @throws ElasticsearchProblem when none can be had; the message says what to do
 */
export async function ensureElasticsearch(env: Environment = process.env): Promise<Distribution> {
  return locateElasticsearch(env) ?? (await installElasticsearch(env));
}

async function installElasticsearch(env: Environment): Promise<Distribution> {
  const home = cachedHome(env);
  archiveName(process.platform, process.arch);
  await mkdir(dirname(home), { recursive: true }).catch((error: unknown) => {
    throw new ElasticsearchProblem(
      `The cache folder cannot be made (${reasonOf(error)}). Set XDG_CACHE_HOME to a folder that ` +
        'can be written.',
    );
  });
  await removeLeftovers(home);
  await requireFreeSpace(home, NEEDED_GIB, 'set XDG_CACHE_HOME to a folder on a larger disk');
  // Unpacked aside and renamed, so that an interrupted attempt is never taken for a whole one.
  const aside = `${home}.${process.pid}`;
  try {
    await steps(env, aside).run({});
    if (distributionIn(aside) === undefined) {
      throw new ElasticsearchProblem(
        'What was fetched is not an Elasticsearch that can be started.',
      );
    }
    await rm(home, { recursive: true, force: true });
    await rename(aside, home);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return { home, version: ELASTICSEARCH_VERSION };
}

function steps(env: Environment, folder: string): Listr<Attempt> {
  return new Listr<Attempt>(
    [
      {
        title: `Fetch Elasticsearch ${ELASTICSEARCH_VERSION} from Elastic (once)`,
        task: async (attempt, task) => {
          try {
            await unpackFromElastic(folder, showProgress(task));
          } catch (error) {
            if (!(error instanceof DownloadUnreachable)) throw error;
            attempt.unreachable = error.message;
            task.skip(`Elastic's downloads cannot be reached from here (${error.message})`);
          }
        },
      },
      {
        title: `Fetch Elasticsearch ${ELASTICSEARCH_VERSION} through Maven (once, 947 MB)`,
        enabled: (attempt) => attempt.unreachable !== undefined,
        task: async (attempt, task) => {
          // Unlike Elastic's archive, this one brings no Java: said before a gigabyte is fetched.
          await findJava(undefined, env, serviceAccount());
          await unpackFromMaven(folder, showProgress(task)).catch((error: unknown) => {
            throw bothFailed(attempt, error);
          });
        },
      },
    ],
    {
      renderer: 'default',
      // Whoever catches the error prints it.
      rendererOptions: { showErrorMessage: false },
      fallbackRenderer: 'simple',
    },
  );
}

function bothFailed(attempt: Attempt, error: unknown): ElasticsearchProblem {
  return new ElasticsearchProblem(
    `Elasticsearch ${ELASTICSEARCH_VERSION} could not be fetched. From Elastic: ` +
      `${attempt.unreachable}. Through Maven: ${reasonOf(error)}. Give this machine a way to one of ` +
      'the two, set ES_HOME to an unpacked distribution, or name a cluster that runs with ' +
      '--elasticsearch URL.',
  );
}

function showProgress(task: Task): Progress {
  // A terminal shows one line that changes; a log file gets a line now and then.
  const every = process.stdout.isTTY ? 500 : 10_000;
  let last = 0;
  return (done, total) => {
    if (Date.now() - last < every) return;
    last = Date.now();
    task.output = `${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`}`;
  };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
