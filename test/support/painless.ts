import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import {
  PAINLESS_FUNCTIONS,
  PAINLESS_LONGEST,
  toPainless,
  type ResolvedFilter,
} from '../../common/filters';
import type { LayoutFamily } from '../../common/layouts';

/** Asks many filters of many documents and answers with the pairs that match, as text. */
const SOURCE = `${PAINLESS_FUNCTIONS}
StringBuilder found = new StringBuilder();
for (int d = 0; d < params.documents.size(); d++) {
  Map memo = new HashMap();
  for (int f = 0; f < params.filters.size(); f++) {
    if (shMatches(params.filters[f], params.documents[d], params.longest, memo)) {
      found.append(f).append(':').append(d).append(' ');
    }
  }
}
return found.toString();`;

const answer = z.object({ result: z.string() });

const PART = 200;

/** What the real Painless of a cluster says: for each filter the places of documents that match. */
export const askPainless = async (
  client: Client,
  filters: readonly ResolvedFilter[],
  documents: readonly Record<string, unknown>[],
  family: LayoutFamily,
): Promise<Set<number>[]> => {
  const found = filters.map(() => new Set<number>());
  const params = filters.map((filter) => toPainless(filter, { family }));
  for (let from = 0; from < documents.length; from += PART) {
    const part = documents.slice(from, from + PART);
    const { result } = answer.parse(
      await client.scriptsPainlessExecute({
        script: {
          lang: 'painless',
          source: SOURCE,
          params: { filters: params, documents: part, longest: PAINLESS_LONGEST },
        },
      }),
    );
    for (const pair of result.split(' ').filter((text) => text !== '')) {
      const [filter = 0, document = 0] = pair.split(':').map(Number);
      found[filter]?.add(from + document);
    }
  }
  return found;
};
