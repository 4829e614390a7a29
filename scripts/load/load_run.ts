import { join } from 'node:path';
import type { Client } from '@elastic/elasticsearch';
import type { Patience } from './bulk_request';
import { deleteLoad } from './delete_load';
import { EXIT_CODES, LoadError } from './errors';
import { readHead } from './lines';
import { loadFile } from './load_file';
import type { FileSummary, LoadOptions } from './load_options';
import {
  findManifest,
  FINGERPRINT_BYTES,
  indexUuids,
  saveManifest,
  type StoredManifest,
} from './manifest';
import { newManifest, planGranularity, resumedManifest } from './plan';
import type { LoadProgress } from './progress';
import { RejectsFile } from './rejects';
import { scanFile, type Scan } from './scan';
import type { Source } from './source';
import type { TimePlan } from './time_plan';

/** A file that was read once, and what is known of it. */
export interface KnownFile {
  source: Source;
  head: Buffer;
  scan: Scan;
  /** The manifest of an earlier load. */
  before?: StoredManifest;
  deleted: number;
}

/** Seconds since a `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** One call of loadFiles: the steps that each of its files goes through. */
export class LoadRun {
  private readonly patience: Patience;
  /** Seconds since 1970. */
  readonly now: number;

  constructor(
    private readonly client: Client,
    private readonly options: LoadOptions,
    private readonly progress: LoadProgress,
  ) {
    this.now = Math.floor((options.now ?? new Date()).getTime() / 1000);
    this.patience = {
      seconds: options.patienceSeconds ?? 300,
      onWait: (why, seconds) => progress.notice(`${why}; trying again in ${seconds} s.`),
    };
  }

  /** Reads a file once and finds what is known of it. Nothing is written yet. */
  async know(source: Source): Promise<KnownFile> {
    const { index, squeezeGaps = false, again = false } = this.options;
    const head = await readHead(source, FINGERPRINT_BYTES);
    const before = await findManifest(this.client, index, head);
    this.progress.start({ file: source.name, what: 'reading' });
    const scan = await scanFile(source, {
      now: this.now,
      minutes: squeezeGaps,
      hashLines: again ? 0 : before?.manifest.lines_done,
      onLines: (lines) => this.progress.update(lines, 0),
    });
    this.progress.finish();
    if (scan.notEve !== undefined) {
      throw new LoadError(
        `${source.name} is not EVE, which has one JSON object with an event_type on each line: ${scan.notEve}. Nothing was loaded.`,
        EXIT_CODES.unusable,
      );
    }
    return { source, head, scan, before, deleted: 0 };
  }

  async forget(file: KnownFile): Promise<void> {
    if (file.before === undefined) return;
    const { lines_done: lines } = file.before.manifest;
    this.progress.start({ file: file.source.name, what: 'deleting', lines });
    const { client, patience, progress } = this;
    file.deleted = await deleteLoad(client, file.source, file.before, patience, progress);
    this.progress.finish();
    file.before = undefined;
  }

  /** Whether the lines that a manifest calls done are those of the file, and still in Elasticsearch. */
  async isIntact({ before, scan }: KnownFile): Promise<boolean> {
    if (before === undefined || scan.linesSha256 === undefined) return false;
    const { manifest } = before;
    if (scan.linesSha256 !== manifest.lines_sha256) return false;
    const names = new Set(manifest.indices.map(({ name }) => name));
    const now = await indexUuids(this.client, manifest.index, names);
    return manifest.indices.every(({ name, uuid }) =>
      now.some((index) => index.name === name && index.uuid === uuid),
    );
  }

  async run(
    file: KnownFile,
    timePlan: TimePlan,
    rejects: RejectsFile | undefined,
  ): Promise<FileSummary> {
    const start = performance.now();
    const { source, head, scan, before } = file;
    const { index, rejectsFolder = '.', shiftToNow = false, squeezeGaps = false } = this.options;
    const stored =
      before === undefined
        ? newManifest(source.name, index, head, timePlan, planGranularity(scan, timePlan))
        : resumedManifest(before, source.name, head, await this.isIntact(file));
    const linesBefore = stored.manifest.lines_done;
    await saveManifest(this.client, stored);
    const own =
      rejects ??
      new RejectsFile(join(rejectsFolder, `${source.name}.rejects.ndjson`), linesBefore > 0);
    this.progress.start({ file: source.name, what: 'loading', lines: scan.lines });
    try {
      const result = await loadFile(
        { source, stored, rejects: own },
        {
          client: this.client,
          patience: this.patience,
          progress: this.progress,
          signal: this.options.signal,
        },
      );
      return {
        ...result,
        file: source.name,
        lines: scan.lines,
        linesBefore,
        rejectsFile: own.path,
        timePlan: stored.manifest.time_plan,
        keptTimes: before !== undefined && (shiftToNow || squeezeGaps),
        loadedBefore: before?.manifest.updated_at,
        deleted: file.deleted,
        cutOff: scan.cutOff,
        seconds: secondsSince(start),
      };
    } finally {
      this.progress.finish();
      if (own !== rejects) await own.close();
    }
  }
}
