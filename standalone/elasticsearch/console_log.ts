import { readFile } from 'node:fs/promises';

const LINES = 20;
const LONGEST_LINE = 400;

// The words in which Elasticsearch and Java report the usual reasons, and what they mean.
const KNOWN_REASONS: readonly (readonly [RegExp, string])[] = [
  [/failed to obtain node locks/, 'another Elasticsearch uses the same data folder'],
  [/BindHttpException|Address already in use/, 'its port was taken by another program'],
  [
    /not enough space|Cannot allocate memory|insufficient memory/i,
    'there is not enough free memory for its heap',
  ],
  [/cannot (?:up|down)grade a node/, 'the data folder was written by another version'],
  [/No space left on device/, 'the disk is full'],
  [/unknown setting/, 'it does not know one of its settings'],
];

/** Says why Elasticsearch did not start, with the end of what it printed. */
export async function explainConsole(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const reason = KNOWN_REASONS.find(([pattern]) => pattern.test(text))?.[1];
  const tail = text
    .trimEnd()
    .split('\n')
    .slice(-LINES)
    .map((line) => `  ${line.slice(0, LONGEST_LINE)}`)
    .join('\n');
  return `${reason === undefined ? '' : ` The likely reason: ${reason}.`} The end of ${file}:\n${tail}`;
}
