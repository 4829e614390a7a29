import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import {
  connect,
  EXIT_CODES,
  LoadError,
  loadFiles,
  messageOf,
  reportLines,
  terminalProgress,
  type LoadSummary,
} from './load/index';

const EXIT_CODE_HELP = `
Exit codes:
  0    every line is in Elasticsearch
  1    Elasticsearch cannot be reached, or refuses; run the same command again to go on
  2    a file cannot be read or is not EVE, or an option makes no sense; nothing was loaded of it
  3    loaded, but some lines were rejected, or a file breaks off
  4    Elasticsearch takes no writes (disk full, index blocked); run the same command again to go on
  130  stopped with Ctrl-C; run the same command again to go on

Loading a file twice adds nothing; a file that has grown adds what is new.`;

const options = z.object({
  shiftToNow: z.boolean().default(false),
  squeezeGaps: z.boolean().default(false),
  again: z.boolean().default(false),
  index: z.string(),
  elasticsearch: z.string().optional(),
  rejects: z.string().optional(),
  dataDir: z.string(),
});

const notEmpty = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('It is empty.');
  return value;
};

const program = (): Command =>
  new Command('load')
    .description('Loads Suricata EVE files (plain or gzip) into Elasticsearch.')
    .argument('<file...>', 'EVE files, one JSON object a line; - is standard input')
    .option('--shift-to-now', 'move all times of all events by one offset: the newest is now')
    .option('--squeeze-gaps', 'cut silences of more than ten minutes down to one')
    .option('--again', 'delete what an earlier load of these files wrote, then load them anew')
    .option('--index <name>', 'what the names of the indices begin with', notEmpty, 'suricata')
    .option(
      '--elasticsearch <url>',
      'address of Elasticsearch (default: ELASTICSEARCH_URL, else that of npm start)',
      notEmpty,
    )
    .option(
      '--rejects <file>',
      'file for rejected lines (default: <file>.rejects.ndjson)',
      notEmpty,
    )
    .option('--data-dir <dir>', 'data folder of npm start', notEmpty, 'data')
    .addHelpText('after', EXIT_CODE_HELP)
    .exitOverride();

const exitCodeOf = (summary: LoadSummary): number => {
  if (summary.stopped) return EXIT_CODES.interrupted;
  const isWhole = summary.files.every((file) => file.rejected === 0 && file.cutOff === undefined);
  return isWhole ? EXIT_CODES.complete : EXIT_CODES.rejected;
};

const run = async (argv: string[]): Promise<number> => {
  const command = program().parse(argv);
  const { index, shiftToNow, squeezeGaps, again, rejects, elasticsearch, dataDir } = options.parse(
    command.opts(),
  );
  const client = await connect({ url: elasticsearch, dataFolder: dataDir }, process.env);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  try {
    const summary = await loadFiles(
      client,
      command.args,
      { index, shiftToNow, squeezeGaps, again, rejectsFile: rejects, signal: stop.signal },
      terminalProgress(process.stderr),
    );
    for (const line of reportLines(summary)) console.log(line);
    return exitCodeOf(summary);
  } finally {
    await client.close();
  }
};

const failed = (error: unknown): number => {
  if (error instanceof LoadError) {
    console.error(error.message);
    return error.exitCode;
  }
  // commander has written its own message, or the help that was asked for.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.complete : EXIT_CODES.unusable;
  }
  console.error(`The load failed: ${messageOf(error)}`);
  return EXIT_CODES.failed;
};

run(process.argv).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = failed(error);
  },
);
