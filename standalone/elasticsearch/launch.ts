import { join } from 'node:path';
import { serviceAccount } from './account';
import type { Environment } from './cache';
import { nodeSettings, writeConfiguration, type Settings } from './configuration';
import { explainConsole } from './console_log';
import { freeBytes } from './disk_space';
import { prepareFolders, type Folders } from './folders';
import { ensureElasticsearch } from './install';
import { findJava } from './java';
import { defaultHeapMb } from './memory';
import { choosePort } from './port';
import { ElasticsearchProblem } from './problem';
import { reachableHome } from './reachable_home';
import { waitUntilReady } from './ready';
import { waitUntilUnused } from './running';
import { loadOrMakeSuperuser, type Superuser } from './superuser';
import { supervise, type SupervisedProcess } from './supervise';

export interface StartOptions {
  /** The folder that keeps the data between starts; everything goes into `elasticsearch` in it. */
  readonly dataDir: string;
  /** The port on 127.0.0.1; a free one when 0 or left out. */
  readonly port?: number;
  /** The heap in MiB; 2048, or 1024 on a machine with less than 6 GB, when left out. */
  readonly heapMb?: number;
  /** Told what happens, one sentence at a time. */
  readonly log?: (line: string) => void;
  readonly env?: Environment;
  /** Settings of elasticsearch.yml that go over ours. */
  readonly settings?: Settings;
  /** How long the start may take, in milliseconds; three minutes when left out. */
  readonly timeoutMs?: number;
}

/** An Elasticsearch that we started and that ends with us. */
export interface RunningElasticsearch {
  readonly url: string;
  /** A superuser that is known from a file, not from an index. */
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  /** Resolves when the process has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Stops it cleanly; resolves when the process has ended. May be called more than once. */
  stop(): Promise<void>;
}

const GRACE_MS = 60_000;
const LAUNCHER_CLASS = 'org.elasticsearch.server.launcher.ServerLauncher';
const LAUNCHER_OPTIONS = ['-Xms4m', '-Xmx64m', '-XX:+UseSerialGC'];
const LOW_DISK_BYTES = 3 * 1024 ** 3;

/**
 * Starts an Elasticsearch on this machine, fetching it first where there is none, and waits until
 * it is ready. It keeps its data in `dataDir` and stops when we stop it or end in whatever way.
 *
 * @throws ElasticsearchProblem when it cannot be had or started; the message says what to do
 */
export async function startElasticsearch(options: StartOptions): Promise<RunningElasticsearch> {
  const { dataDir, env = process.env, log = () => {} } = options;
  const account = serviceAccount();
  const home = await reachableHome(await ensureElasticsearch(env), account);
  const java = await findJava(home, env, account);
  const folders = await prepareFolders(dataDir, account, log);
  await waitUntilUnused(folders.running, GRACE_MS + 10_000, log);
  const port = await choosePort(options.port);
  const user = await loadOrMakeSuperuser(folders.superuser);
  const settings = { ...nodeSettings(home, folders, port), ...options.settings };
  await writeConfiguration(home, folders, settings, user, account);
  await warnOfLowDisk(folders.data, log);

  const url = `http://127.0.0.1:${port}`;
  log(`Starting Elasticsearch at ${url}`);
  const running = await supervise({
    program: java,
    args: [...LAUNCHER_OPTIONS, '-cp', join(home, 'lib/tools/server-launcher/*'), LAUNCHER_CLASS],
    env: launcherEnvironment(home, java, folders, options.heapMb ?? defaultHeapMb(), env),
    cwd: home,
    uid: account?.uid,
    gid: account?.gid,
    consoleFile: folders.console,
    runningFile: folders.running,
    url,
    graceMs: GRACE_MS,
  });
  await becomeReady(running, url, user, folders, options.timeoutMs ?? 180_000);
  const ended = running.ended.then(() => {});
  return { url, ...user, pid: running.pid, ended, stop: running.stop };
}

/** What Elasticsearch's own start script would hand over; nothing of our environment but this. */
function launcherEnvironment(
  home: string,
  java: string,
  folders: Folders,
  heapMb: number,
  env: Environment,
): Record<string, string> {
  const options = [
    `-Xms${heapMb}m`,
    `-Xmx${heapMb}m`,
    // The logs of the garbage collector and dumps of the heap would fill gigabytes.
    '-XX:-HeapDumpOnOutOfMemoryError',
    '-Xlog:disable',
    '-Xlog:all=warning:stderr:utctime,level,tags',
    env.ES_JAVA_OPTS ?? '',
  ];
  return {
    JAVA: java,
    JAVA_TYPE: java.startsWith(home) ? 'bundled JDK' : 'ES_JAVA_HOME',
    ES_HOME: home,
    ES_PATH_CONF: folders.config,
    ES_DISTRIBUTION_TYPE: 'tar',
    ES_TMPDIR: folders.tmp,
    CLI_JAVA_OPTS: LAUNCHER_OPTIONS.join(' '),
    ES_JAVA_OPTS: options.join(' ').trim(),
    HOME: folders.home,
    PATH: env.PATH ?? '',
    LANG: 'C.UTF-8',
  };
}

async function becomeReady(
  running: SupervisedProcess,
  url: string,
  user: Superuser,
  folders: Folders,
  timeoutMs: number,
): Promise<void> {
  const giveUp = new AbortController();
  let exit: string | undefined;
  void running.ended.then((how) => {
    exit = how;
    giveUp.abort();
  });
  const signal = AbortSignal.any([giveUp.signal, AbortSignal.timeout(timeoutMs)]);
  if (await waitUntilReady(url, user, signal)) return;
  const problem =
    exit === undefined
      ? `Elasticsearch was not ready within ${Math.round(timeoutMs / 1000)} s.`
      : `Elasticsearch ended while it was starting (${exit}).`;
  await running.stop();
  throw new ElasticsearchProblem(`${problem}${await explainConsole(folders.console)}`);
}

async function warnOfLowDisk(folder: string, log: (line: string) => void): Promise<void> {
  const free = await freeBytes(folder);
  if (free > LOW_DISK_BYTES) return;
  log(
    `Only ${(free / 1024 ** 3).toFixed(1)} GB are free where the data are kept (${folder}); below ` +
      '1 GB Elasticsearch makes no new index.',
  );
}
