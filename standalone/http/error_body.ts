import Boom from '@hapi/boom';

/** The one form of every error that leaves the home. */
export interface ErrorBody {
  statusCode: number;
  error: string;
  message: string;
  attributes?: Record<string, unknown>;
}

export function errorBody(
  statusCode: number,
  message?: string,
  attributes?: Record<string, unknown>,
): ErrorBody {
  // Boom's names, as in Kibana: those of Node differ for some (413 for example).
  const { error } = new Boom.Boom('', { statusCode }).output.payload;
  return { statusCode, error, message: message ?? error, ...(attributes && { attributes }) };
}

/** What users see of an unexpected error: nothing of its cause, which is in the log. */
export function internalErrorBody(): ErrorBody {
  return errorBody(500, 'An internal server error occurred. Check Kibana server logs for details.');
}
