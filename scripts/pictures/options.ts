import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';

const size = (text: string): { width: number; height: number } => {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (width === undefined || height === undefined) {
    throw new InvalidArgumentError('A size is written as 1440x900.');
  }
  return { width: Number(width), height: Number(height) };
};

const options = z.object({
  url: z.url().optional(),
  folder: z.string(),
  size: z.object({ width: z.number(), height: z.number() }),
  dark: z.boolean().default(false),
  only: z.array(z.string()).default([]),
});

/** What the command line asks for. */
export type PicturesOptions = z.infer<typeof options>;

/** Reads the command line; ends the program with a message where it cannot be read. */
export const readOptions = (argv: readonly string[]): PicturesOptions =>
  options.parse(
    new Command('pictures')
      .description('Takes the pictures of docs/images from the generated sample.')
      .option('--only <name...>', 'only pictures whose names begin with one of these')
      .option('--folder <folder>', 'where they are written', 'docs/images')
      .option('--size <size>', 'of the window', size, { width: 1440, height: 900 })
      .option('--dark', 'all of them in dark colours')
      .option(
        '--url <url>',
        'a running home, signed in to as PICTURES_USERNAME with PICTURES_PASSWORD; ' +
          'without it one is started with a sample of its own',
      )
      .parse([...argv])
      .opts(),
  );
