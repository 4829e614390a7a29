import type { GuidedCount } from '../../common/api';
import { GUIDED_FILTERS, guidedFilter } from '../../common/catalogue';
import { fieldsRead, resolveFilters, type FilterNote } from '../../common/filters';
import { hostSides, type Hunt } from '../../common/hunts';
import { mergeNotes } from '../../common/layouts';
import { failuresOf, msearch, type SearchAnswer } from '../elasticsearch';
import { compileHunt, filterContext, type CompiledHunt, type HuntScope } from '../hunts';
import { countOf, estimateOf } from './answers';
import { countSearch, estimateSearch } from './queries';

/** Searches that travel together: enough for all cores, few enough to stop soon. */
const TOGETHER = 48;

export interface Counted {
  counts: Record<string, GuidedCount>;
  notes: Record<string, FilterNote[]>;
  failures: string[];
}

const withFilter = (hunt: Hunt, id: string): Hunt => ({
  ...hunt,
  filters: [...(hunt.filters ?? []), { guided: id }],
});

/** The fields that the catalogue reads: one grouping of the indices serves every filter. */
const catalogueFields = (scope: HuntScope): string[] => {
  const context = filterContext(scope);
  const all = GUIDED_FILTERS.map(({ filter }) => resolveFilters([filter], context));
  return [...new Set(all.flatMap(fieldsRead))];
};

/** Asks one kind of search for each filter and layout; the answers by filter. */
const askEach = async (
  hunt: Hunt,
  compiled: CompiledHunt,
  scope: HuntScope,
  ids: readonly string[],
  searchOf: typeof countSearch,
): Promise<ReadonlyMap<string, SearchAnswer[]>> => {
  const asked = ids.flatMap((id) =>
    compiled.groups.map((group) => ({
      id,
      search: searchOf(group, { guided: id }, hostSides(withFilter(hunt, id))),
    })),
  );
  const answers = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  const byId = new Map<string, SearchAnswer[]>(ids.map((id) => [id, []]));
  answers.forEach((answer, place) => byId.get(asked[place]?.id ?? '')?.push(answer));
  return byId;
};

const countBatch = async (
  hunt: Hunt,
  compiled: CompiledHunt,
  scope: HuntScope,
  ids: readonly string[],
): Promise<Omit<Counted, 'notes'>> => {
  const answers = await askEach(hunt, compiled, scope, ids, countSearch);
  const counts = new Map([...answers].map(([id, own]) => [id, countOf(own)]));
  const many = ids.filter((id) => counts.get(id)?.hostsIsExact === false);
  const estimates = await askEach(hunt, compiled, scope, many, estimateSearch);
  for (const [id, own] of estimates) {
    const count = counts.get(id);
    if (count) counts.set(id, { ...count, hosts: Math.max(count.hosts, estimateOf(own)) });
  }
  return {
    counts: Object.fromEntries(counts),
    failures: failuresOf([...answers.values(), ...estimates.values()].flat()),
  };
};

const notesOf = (compiled: CompiledHunt, ids: readonly string[]): Record<string, FilterNote[]> =>
  Object.fromEntries(
    ids.flatMap((id): [string, FilterNote[]][] => {
      const notes = mergeNotes(
        compiled.groups.map(({ group, compileFilter }) => ({
          indices: group.indices,
          notes: compileFilter({ guided: id }).notes,
        })),
      );
      return notes.length === 0 ? [] : [[id, notes]];
    }),
  );

/**
 * Counts guided filters within a hunt, in the order of the ids. Ids of no guided filter are left
 * out. Between batches it is looked whether anybody still waits.
 */
export const countGuidedFilters = async (
  hunt: Hunt,
  scope: HuntScope,
  ids: readonly string[],
): Promise<Counted> => {
  const known = ids.filter((id) => guidedFilter(id) !== undefined);
  const compiled = compileHunt(hunt, scope, catalogueFields(scope));
  const counts: Record<string, GuidedCount> = {};
  const failures = new Set(compiled.failures);
  for (let from = 0; from < known.length; from += TOGETHER) {
    scope.signal.throwIfAborted();
    const batch = await countBatch(hunt, compiled, scope, known.slice(from, from + TOGETHER));
    Object.assign(counts, batch.counts);
    batch.failures.forEach((failure) => failures.add(failure));
  }
  return { counts, notes: notesOf(compiled, known), failures: [...failures] };
};
