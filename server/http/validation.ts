import type { RouteValidationFunction } from '@kbn/core/server';
import { z } from 'zod';

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');

const sentence = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.join(', ')}`;
  }
  return issue.message;
};

/** Everything that is wrong with an input, at most five points, each with its place. */
export const describeIssues = (error: z.ZodError): string => {
  const points = error.issues.map((issue) => {
    const place = pathText(issue.path);
    return place === '' ? sentence(issue) : `${place}: ${sentence(issue)}`;
  });
  const shown = points.slice(0, 5).join('; ');
  return points.length > 5 ? `${shown}; and ${points.length - 5} more` : shown;
};

/** A zod schema as Kibana's validation function, so that errors read as sentences. */
export const validateWith =
  <T>(schema: z.ZodType<T>): RouteValidationFunction<T> =>
  (data, { ok, badRequest }) => {
    // Parts that a request leaves out arrive as null or an empty object.
    const result = schema.safeParse(data ?? {});
    return result.success ? ok(result.data) : badRequest(describeIssues(result.error));
  };
