import type { z } from 'zod';
import { toApiError } from './api_error';

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The lines of JSON in the pieces of an answer, each checked by its schema. Fails with an
 * `ApiError` at a line that is not understood.
 */
export async function* parsedLines<Line>(
  chunks: AsyncIterable<string>,
  schema: z.ZodType<Line>,
): AsyncGenerator<Line> {
  const parse = (text: string): Line => {
    const result = schema.safeParse(fromJson(text));
    if (!result.success) throw toApiError(result.error);
    return result.data;
  };
  let rest = '';
  for await (const chunk of chunks) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) if (text !== '') yield parse(text);
  }
  // What broke off inside a line says so by itself; a whole one may lack its end.
  if (rest !== '') yield parse(rest);
}
