import { errorBody, type ErrorBody } from './error_body';

/** What the cross-cutting rules look at. */
export interface RuleInput {
  method: string;
  pathname: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  query: Readonly<Record<string, unknown>>;
  access: 'public' | 'internal';
  xsrfRequired: boolean;
}

export interface RuleSettings {
  version: string;
  restrictInternalApis: boolean;
}

export const INTERNAL_ORIGIN_PARAMETER = 'elasticInternalOrigin';

/** True for a request that says it comes from Kibana's own code. */
export function isInternalOrigin({
  headers,
  query,
}: Pick<RuleInput, 'headers' | 'query'>): boolean {
  const parameter = query[INTERNAL_ORIGIN_PARAMETER];
  return (
    headers['x-elastic-internal-origin'] !== undefined ||
    (parameter !== undefined && parameter !== 'false')
  );
}

/** The first rule that the request breaks, as the body of a 400; nothing when all is well. */
export function brokenRule(request: RuleInput, settings: RuleSettings): ErrorBody | undefined {
  return brokenXsrf(request) ?? brokenVersion(request, settings) ?? brokenAccess(request, settings);
}

function brokenXsrf({ method, headers, xsrfRequired }: RuleInput): ErrorBody | undefined {
  const safe = ['get', 'options', 'head'].includes(method.toLowerCase());
  const marked = headers['kbn-xsrf'] !== undefined || headers['kbn-version'] !== undefined;
  return safe || marked || !xsrfRequired
    ? undefined
    : errorBody(400, 'Request must contain a kbn-xsrf header.');
}

function brokenVersion({ headers }: RuleInput, { version }: RuleSettings): ErrorBody | undefined {
  const got = headers['kbn-version'];
  if (got === undefined || got === version) {
    return undefined;
  }
  const message =
    'Browser client is out of date, please refresh the page ' +
    `("kbn-version" header was "${String(got)}" but should be "${version}")`;
  return errorBody(400, message, { expected: version, got });
}

function brokenAccess(request: RuleInput, settings: RuleSettings): ErrorBody | undefined {
  if (request.access === 'public' || !settings.restrictInternalApis || isInternalOrigin(request)) {
    return undefined;
  }
  return errorBody(
    400,
    `uri [${request.pathname}] with method [${request.method.toLowerCase()}] exists but is not ` +
      'available with the current configuration',
  );
}
