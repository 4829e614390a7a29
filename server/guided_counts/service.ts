import type { GuidedCount } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { fieldsRead, resolveFilters, type FilterNote } from '../../common/filters';
import { hostSides, type Hunt } from '../../common/hunts';
import { mergeNotes } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import {
  compileHunt,
  filterContext,
  guidedIdea,
  withEnds,
  withEndsOfTypes,
  withSingleAddresses,
  type CompiledHunt,
  type HeldValuesCache,
  type HuntScope,
} from '../hunts';
import { estimateOf, hostsFound, typesFound } from './answers';
import { askedOf, countSearch, estimateSearch, typesSearch, type Asked } from './queries';

/** Searches that travel together: enough for all cores, few enough to stop soon. */
const TOGETHER = 48;

export interface Counted {
  counts: Record<string, GuidedCount>;
  notes: Record<string, FilterNote[]>;
  failures: string[];
}

/** The fields that the catalogue reads: one grouping of the indices serves every filter. */
const catalogueFields = (scope: HuntScope): string[] => {
  const context = filterContext(scope);
  const all = GUIDED_FILTERS.map(({ filter }) => resolveFilters([filter], context));
  return [...new Set(all.flatMap(fieldsRead))];
};

type Answered = Asked & { answer: SearchAnswer };

/** Asks one kind of search for each that can match at all. */
const ask = async (
  scope: HuntScope,
  asked: readonly Asked[],
  searchOf: (one: Asked) => Search | undefined,
): Promise<Answered[]> => {
  const searches = asked.flatMap((one) => {
    const search = searchOf(one);
    return search === undefined ? [] : [{ one, search }];
  });
  const answers = await msearch(
    scope.client,
    searches.map(({ search }) => search),
    scope.signal,
  );
  return searches.flatMap(({ one }, place) => {
    const answer = answers[place];
    return answer === undefined ? [] : [{ ...one, answer }];
  });
};

const answersOf = (id: string, answered: readonly Answered[]): SearchAnswer[] =>
  answered.flatMap((one) => (one.id === id ? [one.answer] : []));

/** In up to three requests: event types in question, events and hosts, more hosts than are listed. */
const countBatch = async (
  scope: HuntScope,
  ids: readonly string[],
  asked: readonly Asked[],
): Promise<Omit<Counted, 'notes'>> => {
  const untyped = await ask(
    scope,
    asked.filter(({ types }) => types === undefined),
    typesSearch,
  );
  const typed = untyped.map(({ answer, ...one }): Asked => ({ ...one, types: typesFound(answer) }));
  const counted = await ask(
    scope,
    [...asked.filter(({ types }) => types !== undefined), ...typed],
    countSearch,
  );
  const counts = new Map(
    ids.map((id): [string, GuidedCount] => {
      const answers = answersOf(id, counted);
      return [id, { events: totalOf(answers), ...hostsFound(answers) }];
    }),
  );
  const many = counted.filter(({ id }) => counts.get(id)?.hostsIsExact === false);
  const estimates = await ask(scope, many, estimateSearch);
  for (const id of new Set(many.map((one) => one.id))) {
    const count = counts.get(id);
    const about = estimateOf(answersOf(id, estimates));
    if (count) counts.set(id, { ...count, hosts: Math.max(count.hosts, about) });
  }
  return {
    counts: Object.fromEntries(counts),
    failures: failuresOf([...untyped, ...counted, ...estimates].map(({ answer }) => answer)),
  };
};

interface Prepared {
  id: string;
  asked: Asked[];
  notes: FilterNote[];
}

const prepare = (compiled: CompiledHunt, hunt: Hunt, scope: HuntScope, id: string): Prepared => {
  const filter = { guided: id };
  const side = hostSides(
    { ...hunt, filters: [...(hunt.filters ?? []), filter] },
    (one) => guidedIdea(scope, one)?.hostSide,
  );
  return {
    id,
    asked: compiled.groups.map((group) => askedOf(group, id, filter, side)),
    notes: mergeNotes(
      compiled.groups.map(({ group, compileFilter }) => ({
        indices: group.indices,
        notes: compileFilter(filter).notes,
      })),
    ),
  };
};

/**
 * Counts guided filters within a hunt, in the order of the ids. Ids of no guided filter are left
 * out. Between batches it is looked whether anybody still waits; `onBatch` is told of each.
 */
export const countGuidedFilters = async (
  hunt: Hunt,
  scope: HuntScope,
  ids: readonly string[],
  held: HeldValuesCache,
  onBatch: (batch: Counted) => void,
): Promise<Counted> => {
  const known = ids.filter((id) => guidedIdea(scope, id) !== undefined);
  const [withCases, { references: learnt }] = await Promise.all([
    // All that is asked is of the hunt's own events.
    hunt.eventTypes === undefined ? withEnds(hunt, scope) : withEndsOfTypes(hunt, scope),
    withSingleAddresses(scope),
  ]);
  const heldValues = await held.forTexts(
    hunt,
    withCases,
    known.map((id) => ({ guided: id })),
    { moreThan: 0, within: 'event types' },
  );
  const references = { ...learnt, ...withCases.references, heldValues };
  const withHeld = { ...withCases, references };
  const compiled = compileHunt(hunt, withHeld, catalogueFields(scope));
  const all: Counted = { counts: {}, notes: {}, failures: compiled.failures };
  for (let from = 0; from < known.length; from += TOGETHER) {
    scope.signal.throwIfAborted();
    const batchIds = known.slice(from, from + TOGETHER);
    const prepared = batchIds.map((id) => prepare(compiled, hunt, scope, id));
    const counted = await countBatch(
      scope,
      batchIds,
      prepared.flatMap(({ asked }) => asked),
    );
    const notes = prepared.flatMap(({ id, notes: own }): [string, FilterNote[]][] =>
      own.length > 0 ? [[id, own]] : [],
    );
    const batch = {
      counts: counted.counts,
      notes: Object.fromEntries(notes),
      failures: [...compiled.failures, ...counted.failures],
    };
    Object.assign(all.counts, batch.counts);
    Object.assign(all.notes, batch.notes);
    all.failures = [...new Set([...all.failures, ...batch.failures])];
    onBatch(batch);
  }
  return all;
};
