import Boom from '@hapi/boom';

/** Errors as Kibana's client throws them: Boom objects whose status callers look at. */
export const savedObjectErrors = {
  notFound: (type: string, id: string) => Boom.notFound(`Saved object [${type}/${id}] not found`),
  conflict: (type: string, id: string) => Boom.conflict(`Saved object [${type}/${id}] conflict`),
  unsupportedType: (type: string) =>
    Boom.badRequest(`Unsupported saved object type: '${type}': Bad Request`),
  badRequest: (message: string) => Boom.badRequest(`${message}: Bad Request`),
  forbidden: (action: string, type: string) => Boom.forbidden(`Unable to ${action} ${type}`),
  tooLarge: (type: string, id: string) =>
    Boom.entityTooLarge(`Saved object [${type}/${id}] is too large for Elasticsearch`),
};

/** The status of an error of Elasticsearch's client, of any copy of it. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

/** The same error as an item of a bulk answer. */
export function toItemError({ output, message }: Boom.Boom) {
  const { statusCode, payload } = output;
  return { statusCode, error: payload.error, message };
}
