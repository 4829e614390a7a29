import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

const DEFAULT_EVENTS = 50_000;
const DEFAULT_PORT = 5601;

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };

const parsed = z.object({
  port: z.number(),
  elasticsearch: z.string().optional(),
  elasticsearchPort: z.number().optional(),
  eve: z.array(z.string()).default([]),
  shiftToNow: z.boolean().default(false),
  squeezeGaps: z.boolean().default(false),
  sample: z.enum(['none', 'default']).optional(),
  events: z.number(),
  seed: z.number(),
  dataDir: z.string(),
  password: z.string().optional(),
  indexPattern: z.string().optional(),
});

export type StartOptions = z.infer<typeof parsed>;

/** Reads the command line; help and mistakes end the process with a message. */
export const readOptions = (argv: readonly string[]): StartOptions =>
  parsed.parse(
    new Command('start')
      .description(
        'Starts the hunt in a browser, with an Elasticsearch of its own and sample data.',
      )
      .option('--port <port>', 'port of the hunt', wholeNumber(0, 65_535), DEFAULT_PORT)
      .option('--elasticsearch <url>', 'use this cluster and start none (or ELASTICSEARCH_URL)')
      .option(
        '--elasticsearch-port <port>',
        'port of the Elasticsearch that is started (default: a free one)',
        wholeNumber(0, 65_535),
      )
      .option('--eve <file...>', 'load these EVE files (plain or gzip)')
      .option('--shift-to-now', 'move all times of the files so that the newest event is now')
      .option('--squeeze-gaps', 'cut silences of more than ten minutes in the files down to one')
      .addOption(
        new Option(
          '--sample <which>',
          'a generated company network (default: yes, but not on your own cluster nor with --eve)',
        ).choices(['none', 'default']),
      )
      .option(
        '--events <number>',
        'events of the sample',
        wholeNumber(0, 1_000_000_000),
        DEFAULT_EVENTS,
      )
      .option('--seed <number>', 'another seed makes another sample', wholeNumber(0, 2 ** 31), 1)
      .option('--data-dir <folder>', 'where data and secrets are kept', 'data')
      .option('--password <password>', 'password of the user hunter (default: one is made)')
      .option('--index-pattern <pattern>', 'indices to hunt in, separated by commas')
      .parse([...argv])
      .opts(),
  );
