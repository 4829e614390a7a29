import type { Request as HapiRequest } from '@hapi/hapi';
import type { ErrorBody } from './error_body';
import { brokenRule, type RuleSettings } from './rules';

/** The cross-cutting rules for routes beside the router: the body of a 400, or nothing. */
export type RuleCheck = (
  request: HapiRequest,
  access: 'public' | 'internal',
) => ErrorBody | undefined;

export function createRuleCheck(settings: RuleSettings): RuleCheck {
  return (request, access) =>
    brokenRule(
      {
        method: request.method,
        pathname: request.url.pathname,
        headers: request.raw.req.headers,
        query: request.query,
        access,
        xsrfRequired: true,
      },
      settings,
    );
}
