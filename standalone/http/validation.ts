import { isConfigSchema, ValidationError } from '@kbn/config-schema';
import type {
  RouteValidation,
  RouteValidationError,
  RouteValidationResultFactory,
  RouteValidatorConfig,
} from '@kbn/core/server';

export type RequestPart = 'params' | 'query' | 'body';

/** The request does not fit its route's schemas: a 400 with this message. */
export class InvalidRequest extends Error {}

class PathError extends Error implements RouteValidationError {
  constructor(
    error: Error | string,
    readonly path: string[] = [],
  ) {
    super(typeof error === 'string' ? error : error.message);
  }
}

const resultFactory: RouteValidationResultFactory = {
  ok: (value) => ({ value }),
  badRequest: (error, path) => ({ error: new PathError(error, path) }),
};

/** The schemas of a request out of any of the forms that `validate` may have. */
export function requestSchemas(
  validate: RouteValidation<unknown, unknown, unknown>,
): RouteValidatorConfig<unknown, unknown, unknown> {
  const config = typeof validate === 'function' ? validate() : validate;
  if (config === false) {
    return {};
  }
  return 'request' in config ? config.request : config;
}

/**
 * Validates one part. A part without schema is `{}`: a handler never sees what nobody checked.
 * Throws InvalidRequest, or an Error when the schema itself is none.
 */
export function validatePart(
  schemas: RouteValidatorConfig<unknown, unknown, unknown>,
  part: RequestPart,
  raw: unknown,
): unknown {
  const spec: unknown = schemas[part];
  const namespace = `request ${part}`;
  if (spec === undefined) {
    return {};
  }
  if (isConfigSchema(spec)) {
    return withConfigSchema(() => spec.validate(raw, {}, namespace));
  }
  if (isZodSchema(spec)) {
    const result = spec.safeParse(raw);
    if (!result.success) {
      throw new InvalidRequest(result.error.message);
    }
    return result.data;
  }
  if (isValidationFunction(spec)) {
    return withFunction(spec, raw, namespace);
  }
  throw new Error(
    "Expected a valid validation logic declared with '@kbn/config-schema' package, '@kbn/zod' " +
      `package or a RouteValidationFunction at key: [${part}].`,
  );
}

function withConfigSchema(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    throw error instanceof ValidationError ? new InvalidRequest(error.message) : error;
  }
}

type ValidationFunction = (data: unknown, factory: RouteValidationResultFactory) => unknown;

function isValidationFunction(spec: unknown): spec is ValidationFunction {
  return typeof spec === 'function';
}

function withFunction(spec: ValidationFunction, raw: unknown, namespace: string): unknown {
  const outcome = spec(raw, resultFactory);
  if (typeof outcome === 'object' && outcome !== null) {
    if ('error' in outcome && outcome.error instanceof PathError) {
      const { path, message } = outcome.error;
      throw new InvalidRequest(`[${[namespace, ...path].join('.')}]: ${message}`);
    }
    if ('value' in outcome) {
      return outcome.value;
    }
  }
  throw new Error(`The validation function of [${namespace}] must return ok() or badRequest().`);
}

interface ZodLike {
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { message: string } };
}

/** zod 4 of any copy carries `_zod`; a plugin brings its own copy. */
function isZodSchema(spec: unknown): spec is ZodLike {
  return (
    typeof spec === 'object' &&
    spec !== null &&
    '_zod' in spec &&
    'safeParse' in spec &&
    typeof spec.safeParse === 'function'
  );
}
