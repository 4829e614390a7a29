/**
 * Something the user can put right: the message is plain English, names the cause and the remedy,
 * holds no secret, and is meant to be printed without a stack trace.
 */
export class ElasticsearchProblem extends Error {
  override readonly name = 'ElasticsearchProblem';
}

/** The text of whatever was thrown, for use inside a longer message. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  // Node reports a failed connection to several addresses as one error without a message.
  if ('errors' in error && Array.isArray(error.errors) && !('message' in error && error.message)) {
    return error.errors.map(reasonOf).join('; ');
  }
  return 'message' in error ? String(error.message) : JSON.stringify(error);
}
