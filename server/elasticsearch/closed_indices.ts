import type { ElasticsearchClient } from '@kbn/core/server';
import { z } from 'zod';
import { isOwnIndex } from './pattern';

const resolved = z.object({
  indices: z
    .array(z.object({ name: z.string(), attributes: z.array(z.string()).default([]) }))
    .default([]),
});

/**
 * Closed indices of a pattern: searches pass them by without a word. Empty when the user may search
 * the pattern but not see what else it names.
 */
export const closedIndices = async (
  client: ElasticsearchClient,
  pattern: string,
  signal?: AbortSignal,
): Promise<string[]> => {
  const answer = await client.indices
    .resolveIndex(
      { name: pattern, expand_wildcards: ['open', 'closed'], ignore_unavailable: true },
      { ...(signal && { signal }) },
    )
    .catch(() => undefined);
  return answer === undefined
    ? []
    : resolved
        .parse(answer)
        .indices.filter(
          ({ name, attributes }) => attributes.includes('closed') && !isOwnIndex(name),
        )
        .map(({ name }) => name);
};
