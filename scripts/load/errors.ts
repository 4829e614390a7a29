/** How a load ends, as the exit code of the command line. `--help` lists the same numbers. */
export const EXIT_CODES = {
  /** Every line is in Elasticsearch. */
  complete: 0,
  /** Elasticsearch could not be reached, or refused the credentials or the request. */
  failed: 1,
  /** A file cannot be read or is not EVE, or an option makes no sense. */
  unusable: 2,
  /** Loaded, but some lines could not be: they are in the rejects file. */
  rejected: 3,
  /** Elasticsearch takes no writes (disk full, index blocked): the same command goes on later. */
  blocked: 4,
  /** Stopped by the user: the same command goes on later. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** An end that the user can do something about. The message is shown as it is, without a stack. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}

/** The message of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);

/** The code of an error of Node's own (`ENOENT`, `Z_BUF_ERROR` …). */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
