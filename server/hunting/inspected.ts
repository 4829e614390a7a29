import type { InspectedSearch, ViewLine } from '../../common/api';
import { recordSearches } from '../elasticsearch';
import type { RouteScope } from '../http';

/** The searches that a request sends as its user, listed as they are answered. */
export const recordedIn = ({ core }: RouteScope): readonly InspectedSearch[] =>
  recordSearches(core.elasticsearch.client.asCurrentUser);

/** The lines of a view, and where somebody looks behind it one more with the searches. */
export async function* withSearches(
  lines: AsyncIterable<ViewLine>,
  searches: readonly InspectedSearch[] | undefined,
): AsyncGenerator<ViewLine> {
  yield* lines;
  if (searches !== undefined) yield { part: 'searches', answer: [...searches] };
}
