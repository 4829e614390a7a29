/**
 * Something the user can put right: the message is plain English, names the cause and the remedy,
 * holds no secret, and is meant to be printed without a stack trace.
 */
export class ElasticsearchProblem extends Error {
  override readonly name = 'ElasticsearchProblem';
}

/** The text of whatever was thrown, for use inside a longer message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node reports a failed connection to several addresses as an AggregateError without a message.
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map(reasonOf).join('; ');
  }
  return error.message;
}
