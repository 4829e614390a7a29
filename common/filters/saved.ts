import { z } from 'zod';
import { FILTER_LIMITS, filterNode, type FilterNode } from './model';

/** The version of the form in which filters are kept. It changes when the meaning of a form does. */
export const FILTER_VERSION = 1;

/** Filters as they are kept in saved objects and files. */
export interface SavedFilters {
  version: typeof FILTER_VERSION;
  filters: FilterNode[];
}

export const savedFilters: z.ZodType<SavedFilters> = z.strictObject({
  version: z.literal(FILTER_VERSION, {
    error: (issue) =>
      `These filters are of version ${JSON.stringify(issue.input)}; this release reads version ${FILTER_VERSION}. Update the plugin to read them.`,
  }),
  filters: z
    .array(filterNode)
    .max(FILTER_LIMITS.nodes, `At most ${FILTER_LIMITS.nodes} filters are kept together.`),
});
