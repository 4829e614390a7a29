import type { Client } from '@elastic/elasticsearch';
import { EXIT_CODES, LoadError } from './errors';
import { ensureTemplates } from './events_template';
import { checkIndexName } from './index_names';
import type { FileSummary, LoadOptions, LoadSummary } from './load_options';
import { LoadRun, secondsSince, type KnownFile } from './load_run';
import { ensureManifestIndex } from './manifest';
import { planTimes } from './plan';
import { SILENT, type LoadProgress } from './progress';
import { RejectsFile } from './rejects';
import { openSources } from './source';
import { checkTemplate } from './template_in_force';

/**
 * Loads EVE files (plain or gzip; `-` is standard input) into `<index>-YYYY.MM.DD`, or
 * `<index>-YYYY` for a file with events on more than 90 days. Lines are sent byte for byte as they
 * stand; loading a file again adds only what is not there yet.
 *
 * Throws LoadError with an exit code when a file is not EVE (before anything is written), when an
 * option makes no sense, or when Elasticsearch does not go along; the same call then goes on where
 * it stopped. Bad lines are no error: they are counted and kept in a rejects file.
 */
export const loadFiles = async (
  client: Client,
  files: readonly string[],
  options: LoadOptions,
  progress: LoadProgress = SILENT,
): Promise<LoadSummary> => {
  const start = performance.now();
  checkIndexName(options.index);
  if (files.length === 0) throw new LoadError('Name at least one file.', EXIT_CODES.unusable);
  const { sources, close } = await openSources(files, options.stdin ?? process.stdin);
  let rejects: RejectsFile | undefined;
  const load = new LoadRun(client, options, progress);
  try {
    const known: KnownFile[] = [];
    for (const source of sources) known.push(await load.know(source));
    await ensureTemplates(client, options.index);
    await checkTemplate(client, options.index, progress);
    await ensureManifestIndex(client);
    if (options.again === true) for (const file of known) await load.forget(file);
    const goesOn = known.some(({ before }) => before !== undefined);
    if (options.rejectsFile !== undefined) rejects = new RejectsFile(options.rejectsFile, goesOn);
    const timePlan = planTimes(
      known.filter(({ before }) => before === undefined).map(({ scan }) => scan),
      {
        shiftToNow: options.shiftToNow ?? false,
        squeezeGaps: options.squeezeGaps ?? false,
        now: load.now,
      },
    );
    const summaries: FileSummary[] = [];
    for (const file of known) {
      if (options.signal?.aborted === true) break;
      summaries.push(await load.run(file, timePlan, rejects));
    }
    const indices = [...new Set(summaries.flatMap((summary) => summary.indices))];
    if (indices.length > 0) await client.indices.refresh({ index: `${options.index}-*` });
    return {
      files: summaries,
      seconds: secondsSince(start),
      stopped: options.signal?.aborted ?? false,
    };
  } finally {
    await rejects?.close();
    await close();
  }
};
