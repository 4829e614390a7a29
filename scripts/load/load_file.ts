import { createHash } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { Batches } from './batches';
import type { Patience } from './bulk_request';
import { readLines, type Line } from './lines';
import { indexUuids, saveManifest, type FileManifest, type StoredManifest } from './manifest';
import { linePreparer } from './prepare';
import type { LoadProgress } from './progress';
import { LISTED_REJECTS, type Reject, type RejectsFile } from './rejects';
import { sendEvents, type EventItem, type SentEvents } from './send_events';
import type { Source } from './source';

const SAVE_EVERY_MS = 5_000;

/** A file with all decisions about it made. */
export interface FileJob {
  source: Source;
  /** Where the load stands; lines up to `lines_done` are passed over. */
  stored: StoredManifest;
  rejects: RejectsFile;
}

/** What a load of one file did. Numbers are of this run, except where they say otherwise. */
export interface FileResult {
  indexed: number;
  /** Events that were in Elasticsearch before, those of an earlier run included. */
  alreadyThere: number;
  /** Events of this run that had a key twice and were written with a list of both values. */
  merged: number;
  /** Events of this run in the index for those that do not fit the usual mapping. */
  mixed: number;
  mixedBecause?: string;
  blank: number;
  rejected: number;
  /** The first few, in the order of the file. */
  firstRejects: { line: number; reason: string }[];
  /** All indices that hold events of the file. */
  indices: string[];
  stopped: boolean;
}

interface Environment {
  client: Client;
  patience: Patience;
  progress: LoadProgress;
  signal?: AbortSignal;
}

/** Everything up to a line, when it is done. */
interface Mark {
  line: number;
  /** Hash over all lines up to there. */
  sha256: string;
  rejects: Reject[];
  sent?: SentEvents;
}

/** Keeps the numbers and the manifest of one file while batches come in. */
class FileLoad {
  readonly result: FileResult;
  private lastSave = Date.now();
  private saving: Promise<void> = Promise.resolve();
  private readonly indices: Set<string>;
  private rejects: { line: number; reason: string }[] = [];

  constructor(
    private readonly job: FileJob,
    private readonly env: Environment,
  ) {
    const { manifest } = job.stored;
    this.indices = new Set(manifest.indices.map(({ name }) => name));
    this.result = {
      indexed: 0,
      alreadyThere: manifest.events,
      merged: 0,
      mixed: 0,
      blank: 0,
      rejected: 0,
      firstRejects: [],
      indices: [],
      stopped: false,
    };
  }

  /** Sends a batch and keeps what could not be sent. */
  async send(mark: Mark, items: readonly EventItem[]): Promise<void> {
    const { client, patience } = this.env;
    mark.sent = await sendEvents(client, items, patience);
    mark.rejects.push(...mark.sent.refused);
    mark.rejects.sort((a, b) => a.line - b.line);
    await this.job.rejects.write(this.job.source.name, mark.rejects);
  }

  /** Takes in a batch that is done, as all before it are. */
  done({ line, sha256, rejects, sent }: Mark): void {
    const { result } = this;
    const { manifest } = this.job.stored;
    if (sent !== undefined) {
      result.indexed += sent.indexed;
      result.alreadyThere += sent.alreadyThere;
      result.merged += sent.merged;
      result.mixed += sent.mixed;
      result.mixedBecause ??= sent.mixedBecause;
      manifest.events += sent.indexed + sent.alreadyThere;
      for (const index of sent.indices) this.indices.add(index);
    }
    result.rejected += rejects.length;
    this.rejects.push(
      ...rejects.slice(0, LISTED_REJECTS).map((r) => ({ line: r.line, reason: r.reason })),
    );
    manifest.rejected += rejects.length;
    manifest.lines_done = line;
    manifest.lines_sha256 = sha256;
    if (Date.now() - this.lastSave < SAVE_EVERY_MS) return;
    this.lastSave = Date.now();
    // One after another; an error here is met again by the save at the end.
    this.saving = this.saving.then(() => this.save('loading')).catch(() => undefined);
  }

  async end(state: FileManifest['state']): Promise<void> {
    this.result.firstRejects = this.rejects.slice(0, LISTED_REJECTS);
    this.result.indices = [...this.indices].sort();
    await this.saving;
    await this.save(state);
  }

  private async save(state: FileManifest['state']): Promise<void> {
    const { stored } = this.job;
    const { manifest } = stored;
    manifest.indices = await indexUuids(this.env.client, manifest.index, this.indices);
    manifest.state = state;
    manifest.updated_at = new Date().toISOString();
    await saveManifest(this.env.client, stored);
  }
}

/**
 * Loads a file from where its manifest says. When it throws (see sendBulk) or is stopped by the
 * signal, everything up to the manifest's `lines_done` is done and the same call goes on there.
 */
export const loadFile = async (job: FileJob, env: Environment): Promise<FileResult> => {
  const load = new FileLoad(job, env);
  const { manifest } = job.stored;
  const prepare = linePreparer(manifest.index, manifest.granularity, manifest.time_plan);
  const startAfter = manifest.lines_done;
  const hash = createHash('sha256');
  let open: { lastLine: number; rejects: Reject[] } = { lastLine: startAfter, rejects: [] };
  const batches = new Batches<EventItem, Mark>(
    async (items, mark) => load.send(mark, items),
    (mark) => load.done(mark),
  );
  const cut = async (): Promise<void> => {
    const { lastLine, rejects } = open;
    open = { lastLine, rejects: [] };
    await batches.cut({ line: lastLine, sha256: hash.copy().digest('hex'), rejects });
  };
  const take = (line: Line): boolean => {
    const prepared = prepare(line);
    const { number, bytes } = line;
    if (prepared.kind === 'half_written') {
      // Not done: the next load reads it again, when the rest is there.
      open.rejects.push({ line: number, reason: prepared.reason, bytes });
      return false;
    }
    hash.update(bytes).update('\n');
    if (number <= startAfter) return false;
    open.lastLine = number;
    if (prepared.kind === 'rejected') {
      open.rejects.push({ line: number, reason: prepared.reason, bytes });
    } else if (prepared.kind === 'blank') load.result.blank += 1;
    else return batches.add({ event: prepared, line: number, bytes }, prepared.source.length);
    return open.rejects.length >= 1_000;
  };
  try {
    for await (const lines of readLines(job.source, () => undefined)) {
      if (env.signal?.aborted === true) break;
      for (const line of lines) if (take(line)) await cut();
      env.progress.update(lines.at(-1)?.number ?? open.lastLine, load.result.indexed);
    }
    load.result.stopped = env.signal?.aborted === true;
    await cut();
    await batches.finish();
  } catch (error) {
    await batches.settle();
    // The reason why it stopped matters more than that this could not be written down either.
    await load.end('stopped').catch(() => undefined);
    throw error;
  }
  await load.end(load.result.stopped ? 'stopped' : 'complete');
  return load.result;
};
